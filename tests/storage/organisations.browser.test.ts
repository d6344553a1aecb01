import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { undo } from '../../storage/change';
import { colleaguesOf } from '../../storage/colleagues';
import { readContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { latestChange } from '../../storage/latest-change';
import {
  joinOrganisations,
  partOrganisation,
  readOrganisation,
  readOrganisations,
  setMotivation,
} from '../../storage/organisations';
import { logTouch } from '../../storage/touches';
import { saved, startAfresh } from './support';

beforeEach(startAfresh);
afterAll(() => database.close());

const at = (company: string) => ({ edits: { company } });
const ask = (contactId: string) =>
  logTouch({ kind: 'asked', contactId, channel: 'email', template: '', subject: '', text: 'May I?' });

async function namesAt(key: string): Promise<string[]> {
  const view = await readOrganisation(key);
  return view?.people.map(({ name }) => name) ?? [];
}

describe('organisations', () => {
  it('are derived from the contacts, the legal ending and the accents aside', async () => {
    await saved('Ana', at('Árup Ltd.'));
    await saved('Ben', at('Arup'));
    await saved('Cleo', at('Atkins'));
    const { count, lines } = await readOrganisations(10);
    expect(count).toBe(2);
    expect(lines[0]).toMatchObject({ key: 'arup', people: 2, asked: 0, motivation: null });
    expect(await namesAt('Arup')).toEqual(['Ana', 'Ben']);
    expect(await readOrganisation('nowhere')).toBeNull();
  });

  it('come in the order of one’s wishes', async () => {
    await saved('Ana', at('Arup'));
    await saved('Cleo', at('Atkins'));
    await setMotivation({ key: 'atkins', name: 'Atkins' }, 3);
    const { lines } = await readOrganisations(1);
    expect(lines).toEqual([{ key: 'atkins', name: 'Atkins', motivation: 3, people: 1, asked: 0 }]);
    await undo((await latestChange())?.id ?? '');
    expect((await readOrganisation('atkins'))?.motivation).toBeNull();
  });

  it('under two names are one once the person says so, and two again when they take it back', async () => {
    const ana = await saved('Ana', at('Técnico Lisboa'));
    await saved('Ben', at('IST'));
    expect(
      await colleaguesOf((await readContact(ana))?.contact ?? { id: '', captured: null, edits: {} }),
    ).toEqual([]);
    await joinOrganisations({ key: 'tecnico lisboa', name: 'Técnico Lisboa' }, 'IST');
    expect(await namesAt('ist')).toEqual(['Ana', 'Ben']);
    expect((await readOrganisations(9)).lines).toMatchObject([{ name: 'Técnico Lisboa', people: 2 }]);
    await partOrganisation('ist');
    expect(await namesAt('ist')).toEqual(['Ben']);
  });

  it('joined, count for the second person: what is due follows', async () => {
    const ana = await saved('Ana', at('Técnico Lisboa'));
    const ben = await saved('Ben', at('IST'));
    await ask(ana);
    await ask(ben);
    const kinds = async () => (await readContact(ana))?.standing.due.map(({ kind }) => kind);
    expect(await kinds()).toContain('second-person');
    await joinOrganisations({ key: 'tecnico lisboa', name: 'Técnico Lisboa' }, 'IST');
    expect(await kinds()).not.toContain('second-person');
    const row: unknown = await database.contacts.get(ana);
    expect(JSON.stringify(row)).not.toContain('second-person');
  });
});
