import { afterAll, beforeEach, expect, it } from 'vitest';
import { countSteps } from '../../outreach/progress';
import type { Coverage } from '../../outreach/coverage';
import { coverage } from '../../outreach/coverage';
import { patchContact, removeContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { joinOrganisations } from '../../storage/organisations';
import { readMeasurements } from '../../storage/progress';
import { addSamplePerson } from '../../storage/sample';
import { patchSettings } from '../../storage/settings';
import { logTouch } from '../../storage/touches';
import { saved, startAfresh } from './support';

beforeEach(startAfresh);
afterAll(() => database.close());

const SENT = { channel: 'email', template: '', subject: '', text: 'May I?', zone: 'UTC' } as const;
const at = (when: string) => ({ at: Date.parse(`${when}Z`), zone: 'UTC', text: '' });

async function met(name: string, company: string): Promise<string> {
  const id = await saved(name, { edits: { company }, fields: ['Bridges'] });
  await logTouch({ contactId: id, kind: 'asked', ...SENT, at: Date.parse('2026-10-01T09:00Z') });
  await logTouch({ contactId: id, kind: 'replied', ...at('2026-10-06T09:00') });
  await logTouch({ contactId: id, kind: 'met', ...at('2026-10-15T15:00') });
  return id;
}

it('measures everyone kept, those put away too, but nobody removed and not the sample', async () => {
  await addSamplePerson();
  const [ana, ben] = [await met('Ana', 'Arup'), await met('Ben', 'WSP')];
  await patchContact(ana, { archivedAt: 1 });
  await removeContact(ben);
  const { people, goal } = await readMeasurements();
  expect(people).toHaveLength(1);
  expect(people[0]).toMatchObject({ fields: ['Bridges'], outcome: { daysToReply: 3 } });
  expect(goal).toBe(3);
  expect(countSteps(people.map(({ outcome }) => outcome))).toMatchObject({ asked: 1, replied: 1, met: 1 });
});

it('counts a name given by a friend one never had to ask', async () => {
  const friend = await saved('Friend');
  await logTouch({ contactId: friend, kind: 'referred', ...at('2026-10-01T09:00') });
  const { people } = await readMeasurements();
  expect(countSteps(people.map(({ outcome }) => outcome))).toMatchObject({ asked: 0, referred: 1 });
});

async function heard(): Promise<Coverage> {
  const { people, goal } = await readMeasurements();
  const those = people.map((one) => one.heard);
  return coverage(those, goal);
}

it('counts joined spellings as one organisation, and the goal as it was set', async () => {
  await met('Ana', 'Técnico Lisboa');
  await met('Ben', 'IST');
  expect((await heard()).organisations).toHaveLength(2);
  await joinOrganisations({ key: 'tecnico lisboa', name: 'Técnico Lisboa' }, 'IST');
  await patchSettings({ goalPerField: 2 });
  expect(await heard()).toMatchObject({ met: 2, goal: 2, organisations: ['Técnico Lisboa'] });
});

it('tells how far it has come, in batches, and gives each person their own touches', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 260; n += 1) ids.push(await saved(`Person ${n}`));
  await logTouch({ contactId: ids[0] ?? '', kind: 'asked', ...SENT });
  await logTouch({ contactId: ids[259] ?? '', kind: 'met', ...at('2026-10-15T15:00') });
  const told: number[] = [];
  const { people } = await readMeasurements((done) => told.push(done));
  expect(told).toEqual([250, 260]);
  const steps = new Map(people.map(({ heard, outcome }) => [heard.contactId, [...outcome.steps]]));
  expect(steps.get(ids[0] ?? '')).toEqual(['asked']);
  expect(steps.get(ids[259] ?? '')).toEqual(['met']);
  expect([...steps.values()].filter((reached) => reached.length > 0)).toHaveLength(2);
});
