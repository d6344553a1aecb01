import { afterAll, beforeEach, expect, it } from 'vitest';
import type { ZonedInstant } from '../../outreach/zoned';
import { readContact, removeContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { joinOrganisations } from '../../storage/organisations';
import { readToday } from '../../storage/today';
import { logTouch } from '../../storage/touches';
import { readWrittenToday } from '../../storage/written-today';
import { saved, startAfresh } from './support';

beforeEach(startAfresh);
afterAll(() => database.close());

const at = (company: string) => ({ edits: { company } });

function when(wall: string, zone = 'Europe/Lisbon'): ZonedInstant {
  return { at: Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds, zone };
}

async function wrote(
  contactId: string,
  moment: ZonedInstant,
  kind: 'asked' | 'thanked' = 'asked',
): Promise<void> {
  const sent = { channel: 'email', template: '', subject: '', text: 'May I?' } as const;
  await logTouch({ contactId, kind, ...sent, ...moment });
}

async function beside(id: string, moment: ZonedInstant): Promise<string[]> {
  const view = await readContact(id);
  if (!view) throw new Error('Nobody there.');
  return (await readWrittenToday(moment)).beside(view.contact);
}

const NOON = when('2026-10-12T12:00');

it('names whom of the same organisation one has asked today, and nobody else', async () => {
  const [ana, ben] = [await saved('Ana', at('Arup Ltd')), await saved('Ben', at('Arup'))];
  const [cleo, dan] = [await saved('Cleo', at('WSP')), await saved('Dan', at('Arup'))];
  await wrote(ben, when('2026-10-12T09:00'));
  await wrote(cleo, when('2026-10-12T09:00'));
  await wrote(dan, when('2026-10-11T23:00'));
  expect(await beside(ana, NOON)).toEqual(['Ben']);
  // One’s own request is no reason to wait.
  expect(await beside(ben, NOON)).toEqual([]);
  await removeContact(ben);
  expect(await beside(ana, NOON)).toEqual([]);
});

it('counts thanks and answers as no request', async () => {
  const [ana, ben] = [await saved('Ana', at('Arup')), await saved('Ben', at('Arup'))];
  await wrote(ben, when('2026-10-12T09:00'), 'thanked');
  expect(await beside(ana, NOON)).toEqual([]);
});

it('counts spellings that were joined as one organisation', async () => {
  const [ana, ben] = [await saved('Ana', at('Técnico Lisboa')), await saved('Ben', at('IST'))];
  await wrote(ben, when('2026-10-12T09:00'));
  expect(await beside(ana, NOON)).toEqual([]);
  await joinOrganisations({ key: 'tecnico lisboa', name: 'Técnico Lisboa' }, 'IST');
  expect(await beside(ana, NOON)).toEqual(['Ben']);
});

it('takes the day as it was where one was, from one edge of the calendar to the other', async () => {
  const [ana, ben] = [await saved('Ana', at('Arup')), await saved('Ben', at('Arup'))];
  await wrote(ben, when('2026-10-12T00:01', 'Pacific/Kiritimati'));
  expect(await beside(ana, when('2026-10-12T23:59', 'Pacific/Niue'))).toEqual(['Ben']);
  expect(await beside(ana, when('2026-10-13T00:00', 'Pacific/Niue'))).toEqual([]);
});

it('is said on Today beside what would be written to the second one', async () => {
  const [ana, ben] = [await saved('Ana', at('Arup')), await saved('Ben', at('Arup'))];
  await wrote(ana, when('2026-10-01T09:00'));
  await wrote(ben, when('2026-10-12T09:00'));
  const { today } = await readToday(NOON);
  expect(today.rows.map(({ contact, item, sameDay }) => [contact.id, item.kind, sameDay])).toEqual([
    [ana, 'follow-up', ['Ben']],
  ]);
});
