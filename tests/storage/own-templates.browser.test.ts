import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnTemplate } from '../../outreach/own-template';
import { undo } from '../../storage/change';
import { database } from '../../storage/database';
import { latestChange, latestSettingsChange } from '../../storage/latest-change';
import { dropTemplate, keepTemplate, keepTemplates, readOwnTemplates } from '../../storage/own-templates';
import frozen from './fixtures/schema-1.json';
import { everything, failureOf, startAfresh } from './support';

beforeEach(startAfresh);

const MINE: OwnTemplate = {
  id: 'mine',
  name: 'My words',
  moment: 'first-request',
  channels: ['email'],
  touch: 'asked',
  ties: [],
  toReferrer: false,
  subject: '',
  body: 'Dear {{ contact.call_name }}',
  optional: [],
  hidden: false,
  createdAt: 1_790_000_000_000,
};

const last = async () => (await latestSettingsChange())?.id ?? '';

describe('templates of one’s own', () => {
  it('are kept and read, and each change can be undone', async () => {
    await keepTemplate(MINE);
    await keepTemplate({ ...MINE, hidden: true });
    expect(await readOwnTemplates()).toEqual([{ ...MINE, hidden: true }]);
    await undo(await last());
    expect(await readOwnTemplates()).toEqual([MINE]);
    await undo(await last());
    expect(await readOwnTemplates()).toEqual([]);
  });

  it('join the keystrokes in one part into one change', async () => {
    await keepTemplate(MINE);
    for (const body of ['a', 'ab', 'abc']) await keepTemplate({ ...MINE, body }, 'body');
    await keepTemplate({ ...MINE, body: 'abc', name: 'New' }, 'name');
    expect(await database.changes.count()).toBe(3);
    await undo(await last());
    await undo(await last());
    expect(await readOwnTemplates()).toEqual([MINE]);
  });

  it('are gone once removed, and back with Undo', async () => {
    await keepTemplate(MINE);
    const before = await everything();
    const { label, id } = await dropTemplate(MINE, 'Removed');
    expect(label).toBe('Removed the template “My words”');
    expect(await readOwnTemplates()).toEqual([]);
    await undo(id);
    expect(await everything()).toEqual(before);
  });

  it('are undone where options are undone, not where people are', async () => {
    await keepTemplate(MINE);
    expect(await latestChange()).toBeNull();
    expect((await latestSettingsChange())?.label).toBe('Changed the template “My words”');
  });

  it('come in all or none', async () => {
    const tooLong = { ...MINE, id: 'long', body: 'x'.repeat(10_001) };
    const failure = await failureOf(keepTemplates([MINE, tooLong], 'Brought in 2 templates'));
    expect(failure).toMatchObject({ failure: { title: expect.stringContaining('body') } });
    expect(await readOwnTemplates()).toEqual([]);
    expect(await database.changes.count()).toBe(0);
  });

  it('leave out what is damaged', async () => {
    await keepTemplate(MINE);
    await database.table('templates').put({ id: 'broken', body: 7 });
    expect(await readOwnTemplates()).toEqual([MINE]);
  });

  it('are frozen in the shape of today', () => {
    const [row] = frozen.tables.templates;
    expect(Object.keys(row ?? {}).toSorted()).toEqual(Object.keys(MINE).toSorted());
  });
});
