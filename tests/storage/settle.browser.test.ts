import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DueKind } from '../../outreach/due';
import { undo } from '../../storage/change';
import { patchContact, readContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { settleDue } from '../../storage/settle';
import { logTouch } from '../../storage/touches';
import { saved, startAfresh } from './support';

beforeEach(startAfresh);
afterAll(() => {
  vi.restoreAllMocks();
  database.close();
});

const SENT = {
  channel: 'message',
  template: '',
  subject: '',
  text: 'May I?',
  zone: 'Europe/Lisbon',
} as const;
const time = (wall: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Lisbon').epochMilliseconds;

function nowIs(wall: string): void {
  vi.spyOn(Date, 'now').mockReturnValue(time(wall));
}

async function itemOf(id: string, kind: DueKind) {
  const item = (await readContact(id))?.standing.due.find((due) => due.kind === kind);
  if (!item) throw new Error(`No ${kind} is due.`);
  return item;
}

async function planned(): Promise<string> {
  nowIs('2026-10-07T10:00');
  const id = await saved('Mei');
  const talk = { meetAt: time('2026-10-15T15:00'), meetZone: 'Asia/Hong_Kong', minutes: 20, place: '' };
  const more = { zone: 'Europe/Lisbon', text: '', interviewId: 'talk-1' };
  await logTouch({ contactId: id, kind: 'scheduled', at: time('2026-10-07T10:00'), ...talk, ...more });
  return id;
}

describe('saying that it was done', () => {
  it('logs a planned talk at its planned end, so that the thanks are due from there', async () => {
    const id = await planned();
    nowIs('2026-10-16T09:00');
    const change = await settleDue(id, await itemOf(id, 'log-talk'));
    const met = (await readContact(id))?.touches.find(({ kind }) => kind === 'met');
    expect(met).toMatchObject({ at: time('2026-10-15T15:20'), zone: 'Europe/Lisbon', interviewId: 'talk-1' });
    expect(await itemOf(id, 'thank')).toMatchObject({ on: '2026-10-15', by: time('2026-10-16T15:20') });
    await undo(change?.id ?? '');
    expect((await readContact(id))?.standing.stage).toBe('scheduled');
  });

  it('sends a follow-up the way the request went, and stops asking for it', async () => {
    nowIs('2026-10-12T09:00');
    const id = await saved('Mei');
    await logTouch({ contactId: id, kind: 'asked', at: time('2026-10-01T09:00'), ...SENT });
    await settleDue(id, await itemOf(id, 'follow-up'));
    const view = await readContact(id);
    expect(view?.touches.find(({ kind }) => kind === 'followed-up')).toMatchObject({
      kind: 'followed-up',
      channel: 'message',
      text: '',
    });
    expect(view?.standing.due.map(({ kind }) => kind)).toEqual(['let-go']);
  });

  it('keeps the promise it is about and no other', async () => {
    nowIs('2026-10-15T16:00');
    const id = await saved('Mei');
    const promise = { contactId: id, kind: 'promised', by: 'me', introduces: '' } as const;
    await logTouch({ ...promise, on: '2026-10-20', text: 'the slides' });
    await logTouch({ ...promise, on: '2026-10-16', text: 'the article' });
    const item = await itemOf(id, 'keep-promise');
    expect(item.reason).toContain('the article');
    await settleDue(id, item);
    expect((await itemOf(id, 'keep-promise')).reason).toContain('the slides');
  });

  it('logs nothing for what passes by itself', async () => {
    const id = await planned();
    nowIs('2026-10-15T08:00');
    await patchContact(id, { phone: '1' });
    const before = await database.touches.count();
    expect(await settleDue(id, await itemOf(id, 'prepare'))).toBeNull();
    expect(await database.touches.count()).toBe(before);
  });
});
