import { beforeEach, describe, expect, it, vi } from 'vitest';
import { undo } from '../../storage/change';
import { patchContact, readContact, removeContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { ensureDerived } from '../../storage/derive-again';
import { explainFailure } from '../../storage/failure';
import { learnFromArchive, learnFromTable } from '../../storage/import/learn';
import { keepMapping, lastMapping } from '../../storage/import/last-mapping';
import { latestChange } from '../../storage/latest-change';
import { logTouch } from '../../storage/touches';
import {
  archiveOf,
  bringIn,
  CONNECTIONS,
  derivedNow,
  importSuggested,
  INVITATIONS,
  MESSAGES,
  READING,
  tablePerson,
} from './import-support';
import { everything, failureOf, saved, startAfresh } from './support';

const NOW = Date.UTC(2026, 1, 20);
const IVO = { profileKeys: ['ivo-marsh-invented'] };
const whole = () => archiveOf(CONNECTIONS, INVITATIONS, MESSAGES);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await startAfresh();
});

async function storyOf(id: string) {
  const view = await readContact(id);
  return view?.touches.map(({ kind, source }) => [kind, source ?? 'by hand']);
}

describe('what an archive tells of contacts', () => {
  it('is brought in with where it came from, and strangers’ messages are not', async () => {
    const id = await saved('Ivo Marsh', IVO);
    await importSuggested(await whole());
    const archive = 'LinkedIn archive';
    expect(await storyOf(id)).toEqual([
      ['asked', archive],
      ['accepted', archive],
      ['wrote', archive],
      ['replied', archive],
      ['saved', 'by hand'],
    ]);
    const view = await readContact(id);
    expect(view?.contact).toMatchObject({
      email: 'ivo@example.org',
      captured: { facts: { company: { value: 'Quayside Works', from: 'archive' }, degree: { value: '1' } } },
    });
    expect(JSON.stringify(await everything())).not.toContain('stranger');
  });

  it('adds nothing when it is brought in a second time', async () => {
    await saved('Ivo Marsh', IVO);
    const archive = await whole();
    const { findings } = await learnFromArchive(archive);
    expect(findings.map(({ kind }) => kind)).toEqual(['asked', 'wrote', 'replied', 'accepted', 'facts']);
    await bringIn({ findings });
    const after = await everything();
    expect((await learnFromArchive(archive)).findings).toEqual([]);
    await bringIn({ findings });
    expect(await everything()).toEqual(after);
  });

  it('never goes over what the person typed, not even over nothing', async () => {
    const id = await saved('Ivo Marsh', { ...IVO, edits: { company: 'Own words', role: '' } });
    await importSuggested(await whole());
    const view = await readContact(id);
    expect(view?.contact.edits).toEqual({ company: 'Own words', role: '' });
    expect(view?.contact.captured?.facts['company']).toBeUndefined();
  });

  it('is taken back whole by one Undo, which refuses where something changed since', async () => {
    const id = await saved('Ivo Marsh', IVO);
    const before = await everything();
    const change = await importSuggested(await whole());
    await undo(change.id);
    expect(await everything()).toEqual(before);
    const again = await importSuggested(await whole());
    await patchContact(id, { email: 'other@example.org' });
    expect(explainFailure(await failureOf(undo(again.id))).kind).toBe('conflict');
  });
});

const MANY = 130;
const rowOf = (at: number) =>
  `Person,Number${at},https://www.linkedin.com/in/person-${at},n${at}@example.org,Works ${at},Joiner,02 Feb 2026\n`;
const askedOf = (at: number) =>
  `Ida Brook,Person Number${at},"1/31/26, 7:18 AM",Your talk ${at} stayed with me.,OUTGOING,https://www.linkedin.com/in/ida-brook-invented,https://www.linkedin.com/in/person-${at}\n`;
const many = async () => {
  const all = Array.from({ length: MANY }, (_, at) => at);
  const [names = ''] = CONNECTIONS.split('\n');
  const [asked = ''] = INVITATIONS.split('\n');
  return archiveOf(`${names}\n${all.map(rowOf).join('')}`, `${asked}\n${all.map(askedOf).join('')}`);
};

describe('much of what an archive tells, of many contacts', () => {
  beforeEach(async () => {
    const newcomers = Array.from({ length: MANY }, (_, at) => {
      const row = { ...tablePerson(at), name: `Person Number${at}`, email: '', facts: {}, fields: [] };
      return { from: 'file', row } as const;
    });
    await bringIn({ newcomers });
  });

  it('is kept in one go as it is kept one by one, once, and one Undo takes it back', async () => {
    const before = [await everything(), await derivedNow()];
    const { findings } = await learnFromArchive(await many());
    expect(findings).toHaveLength(3 * MANY);
    const far: number[] = [];
    const change = await bringIn({ findings }, { ...READING, onProgress: (done) => far.push(done) });
    expect(far).toEqual([180, 360, 390]);
    const together = [await everything(), await derivedNow()];
    await bringIn({ findings });
    expect(await everything()).toEqual(together[0]);
    await undo((await latestChange())?.id ?? '');
    await undo(change.id);
    expect([await everything(), await derivedNow()]).toEqual(before);
    const groups = Map.groupBy(findings, ({ contactId }) => contactId);
    for (const some of groups.values()) await bringIn({ findings: some });
    expect([await everything(), await derivedNow()]).toEqual(together);
  }, 60_000);

  it('is not kept at all when one of them is gone or damaged', async () => {
    const { findings } = await learnFromArchive(await many());
    const ids = await database.contacts.toCollection().primaryKeys();
    const last = ids.at(-1) ?? '';
    await removeContact(last);
    const gone = await everything();
    expect(explainFailure(await failureOf(bringIn({ findings }))).kind).toBe('conflict');
    expect(await everything()).toEqual(gone);
    await undo((await latestChange())?.id ?? '');
    await database.table('contacts').update(last, { fields: 7 });
    const damaged = await everything();
    await failureOf(bringIn({ findings }));
    expect(await everything()).toEqual(damaged);
  });

  it('can be given up while it is read, compared and kept', async () => {
    const archive = await many();
    const giveUp = new AbortController();
    giveUp.abort(new Error('given up'));
    const { signal } = giveUp;
    await expect(learnFromArchive(archive, { signal })).rejects.toThrow('given up');
    await expect(learnFromTable([tablePerson(1)], { signal })).rejects.toThrow('given up');
    const far: number[] = [];
    const { findings } = await learnFromArchive(archive, { onProgress: (done) => far.push(done) });
    expect(far).toEqual([50, 100, MANY]);
    const before = await everything();
    await failureOf(bringIn({ findings }, { ...READING, signal }));
    expect(await everything()).toEqual(before);
  });
});

describe('people who are no contacts yet', () => {
  it('are offered, but nobody who was removed', async () => {
    const id = await saved('Una Pell', { profileKeys: ['una-pell-invented'] });
    await removeContact(id);
    const { newcomers } = await learnFromArchive(await whole());
    expect(newcomers.map(({ name }) => name)).toEqual(['Ivo Marsh', 'Solo']);
  });

  it('are added with what is derived of them, as if each had been saved alone', async () => {
    await saved('Asked Person', { edits: { company: 'Works 3' } });
    const [asked] = await database.contacts.toCollection().primaryKeys();
    const note = { kind: 'asked', channel: 'email', template: '', subject: '', text: 'Hello' } as const;
    await logTouch({ ...note, contactId: asked ?? '', at: NOW - 20 * 86_400_000 });
    const newcomers = Array.from(
      { length: 400 },
      (_, at) => ({ from: 'file', row: tablePerson(at) }) as const,
    );
    await bringIn({ newcomers });
    expect(await database.contacts.count()).toBe(401);
    const derived = await derivedNow();
    await database.meta.delete('derived');
    await ensureDerived();
    expect(derived).toEqual(await derivedNow());
  });

  it('are taken back by one Undo, from any page', async () => {
    await saved('Ivo Marsh', IVO);
    const [before, derived] = [await everything(), await derivedNow()];
    const newcomers = Array.from(
      { length: 320 },
      (_, at) => ({ from: 'file', row: tablePerson(at) }) as const,
    );
    const change = await bringIn({ newcomers });
    expect(await latestChange()).toMatchObject({ id: change.id, label: 'Imported' });
    await undo(change.id);
    expect(await everything()).toEqual(before);
    expect(await database.workplaces.count()).toBe(0);
    expect(await derivedNow()).toEqual(derived);
  });

  it.each([
    ['was edited', (id: string) => patchContact(id, { phone: '1' })],
    ['has a story by now', (id: string) => logTouch({ kind: 'note', contactId: id, text: 'Mine' })],
  ])('stay, all of them, when one %s', async (_, meddle) => {
    const newcomers = [0, 1, 2].map((at) => ({ from: 'file', row: tablePerson(at) }) as const);
    const change = await bringIn({ newcomers });
    const [id = ''] = await database.contacts.toCollection().primaryKeys();
    await meddle(id);
    const before = await everything();
    expect(explainFailure(await failureOf(undo(change.id))).kind).toBe('conflict');
    expect(await everything()).toEqual(before);
  });

  it('are a question where only the name is the same, and add nothing the second time', async () => {
    const nameless = { key: null, url: '', email: '' };
    const rows = [0, 1].map((at) => Object.assign(tablePerson(at), nameless));
    const first = await learnFromTable(rows);
    expect(first.fresh).toHaveLength(2);
    await bringIn({ newcomers: first.fresh.map((row) => ({ from: 'file', row }) as const) });
    const second = await learnFromTable(rows);
    expect(second).toMatchObject({ fresh: [], fills: [], known: 2 });
  });
});

describe('an import', () => {
  const newcomers = Array.from({ length: 900 }, (_, at) => ({ from: 'file', row: tablePerson(at) }) as const);

  it('leaves nothing when it is given up half way', async () => {
    await saved('Ivo Marsh', IVO);
    const before = [await everything(), await derivedNow()];
    const giveUp = new AbortController();
    const onProgress = (done: number) => {
      if (done > 300) giveUp.abort(new Error('given up'));
    };
    const waiting = { ...READING, onProgress, signal: giveUp.signal };
    const { findings } = await learnFromArchive(await whole());
    expect(await failureOf(bringIn({ findings, newcomers }, waiting))).toMatchObject({
      message: expect.stringContaining('given up'),
    });
    expect([await everything(), await derivedNow()]).toEqual(before);
    expect(await database.changes.count()).toBe(1);
  });

  it('leaves nothing when one of its people was saved meanwhile, and says so', async () => {
    await saved('Someone', { profileKeys: ['person-777'] });
    const before = await everything();
    const failure = explainFailure(await failureOf(bringIn({ newcomers })));
    expect(failure.title).toBe('Someone in this file was saved on another page meanwhile.');
    expect(await everything()).toEqual(before);
  });

  it('leaves nothing when something in it does not fit', async () => {
    const broken = { from: 'file', row: { ...tablePerson(9), phone: 'x'.repeat(100) } } as const;
    await failureOf(bringIn({ newcomers: [...newcomers.slice(0, 500), broken] }));
    expect(await database.contacts.count()).toBe(0);
    expect(await database.touches.count()).toBe(0);
  });
});

describe('what columns hold', () => {
  it('is remembered by the names of the columns', async () => {
    const header = ['Who', 'E-Mail'];
    expect(await lastMapping(header)).toBeNull();
    await keepMapping(header, ['name', 'email']);
    await keepMapping(['Other'], [null]);
    expect(await lastMapping([' who', 'e-mail'])).toEqual(['name', 'email']);
  });
});
