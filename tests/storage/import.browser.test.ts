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
