import { sameDayWords } from '../../../components/due-words';
import { Notice } from '../../../components/Notice';
import { useLive } from '../../../components/use-live';
import { useTick } from '../../../components/use-tick';
import type { Contact } from '../../../outreach/contact';
import { factsOf } from '../../../outreach/facts';
import type { Standing } from '../../../outreach/standing';
import { now } from '../../../storage/clock';
import { watch } from '../../../storage/watch';
import { readWrittenToday } from '../../../storage/written-today';

// Whoever has answered waits to hear from me on whatever day.
const UNANSWERED: ReadonlySet<Standing['stage']> = new Set(['saved', 'asked', 'accepted']);

type Props = { contact: Contact; stage: Standing['stage'] };

/** Said above the draft, before it is sent: somebody else there was written to today. */
export function SameDayNotice({ contact, stage }: Props) {
  const tick = useTick();
  const company = factsOf(contact).company.value;
  const names = useLive(watch, `written today ${tick} ${contact.id} ${company}`, async () =>
    UNANSWERED.has(stage) ? (await readWrittenToday(now())).beside(contact) : [],
  );
  const words = sameDayWords(company, names ?? []);
  return words ? <Notice title={words} todo="Tomorrow is soon enough." /> : null;
}
