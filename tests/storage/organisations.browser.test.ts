import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { undo } from '../../storage/change';
import { organisationState } from '../../outreach/organisation-state';
import { colleaguesOf, secondAt } from '../../storage/colleagues';
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

  it('joined with a name that holds two, leave no spelling to two records', async () => {
    await saved('Ana', at('Arup'));
    await saved('Ben', at('HKU'));
    await saved('Cleo', at('Faculty of Engineering'));
    await setMotivation({ key: 'hku', name: 'HKU' }, 1);
    await setMotivation({ key: 'faculty of engineering', name: 'Faculty of Engineering' }, 2);
    const before = await database.organisations.toArray();
    await joinOrganisations({ key: 'arup', name: 'Arup' }, 'HKU (Faculty of Engineering)');
    expect(await database.organisations.count()).toBe(1);
    expect(await namesAt('Faculty of Engineering')).toEqual(['Ana', 'Ben', 'Cleo']);
    await undo((await latestChange())?.id ?? '');
    expect(await database.organisations.toArray()).toEqual(before);
  });

  it('suggest as a second person whom their own screen puts first', async () => {
    const silent = await saved('Zoe', at('Arup'));
    await ask(silent);
    await saved('Ana', { edits: { company: 'Arup', role: 'Director' } });
    await saved('Ben', { edits: { company: 'Arup', role: 'Project manager' } });
    const found = await readContact(silent);
    const second = found && (await secondAt(found.contact));
    const view = await readOrganisation('Arup');
    expect(second?.edits.name ?? second?.captured?.facts.name?.value).toBe('Ben');
    expect(organisationState(view?.people ?? [])).toMatchObject({ kind: 'waiting', next: { name: 'Ben' } });
  });
});
