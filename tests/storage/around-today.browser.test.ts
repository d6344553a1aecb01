import { beforeEach, expect, it } from 'vitest';
import type { ZonedInstant } from '../../outreach/zoned';
import { readNextDue } from '../../storage/around-today';
import { readContact } from '../../storage/contacts';
import { logTouch } from '../../storage/touches';
import { saved, startAfresh } from './support';

beforeEach(startAfresh);

function when(wall: string): ZonedInstant {
  const zone = 'Europe/Lisbon';
  return { at: Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds, zone };
}

const SENT = { kind: 'asked', channel: 'email', template: '', subject: '', text: 'May I?' } as const;

it('knows nothing next of people with whom nothing is due', async () => {
  await saved('Ana');
  expect(await readNextDue(when('2026-10-12T12:00'))).toBeNull();
});

it('finds the earliest after today', async () => {
  const [ana, ben] = [await saved('Ana'), await saved('Ben')];
  await logTouch({ contactId: ana, ...SENT, ...when('2026-10-12T09:00') });
  await logTouch({ contactId: ben, ...SENT, ...when('2026-10-08T09:00') });
  expect(await readNextDue(when('2026-10-12T12:00'))).toEqual({ on: '2026-10-19', id: ben, name: 'Ben' });
});

it('finds what is to come with someone who had something that has passed by itself', async () => {
  const ana = await saved('Ana');
  const said = { contactId: ana, text: '', ...when('2026-10-05T09:00') };
  const talk = { meetAt: when('2026-10-12T15:00').at, meetZone: 'Europe/Lisbon', minutes: 30, place: '' };
  await logTouch({ kind: 'scheduled', ...said, ...talk });
  await logTouch({
    kind: 'promised',
    ...said,
    text: 'Send my notes',
    by: 'me',
    on: '2026-10-16',
    introduces: '',
  });
  const [talking] = (await readContact(ana))?.standing.slots ?? [];
  expect(talking).toMatchObject({ kind: 'confirm', on: '2026-10-11' });
  expect(await readNextDue(when('2026-10-12T15:10'))).toEqual({ on: '2026-10-16', id: ana, name: 'Ana' });
});
