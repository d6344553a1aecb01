import { saveFile } from '../../components/save-file';
import type { OneItem } from '../../storage/files/export-calendar';

const REMIND_MINUTES = 15;

/** Hands one talk or one due item to the person as a file for their own calendar; a talk reminds a little before. */
export async function saveForCalendar(item: OneItem): Promise<void> {
  // Few take a calendar file: what it takes is loaded when one does.
  const { itemCalendar } = await import('../../storage/files/export-calendar');
  const choices = { hideNames: false, remindMinutes: item.item === 'talk' ? REMIND_MINUTES : null };
  const text = await itemCalendar(item, choices);
  if (text !== null) saveFile('cuppa.ics', [text], 'text/calendar');
}
