import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Jotting } from '../../outreach/jotting';
import { undo } from '../../storage/change';
import { readContact, removeContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import {
  endTalk,
  keepJotting,
  openInterview,
  patchInterview,
  patchReflection,
  readInterview,
  readInterviews,
  readInterviewsOf,
  readRunningTalk,
  startTalk,
  tickQuestion,
} from '../../storage/interviews';
import { latestChange } from '../../storage/latest-change';
import { mergeContacts } from '../../storage/merge';
import { logTouch } from '../../storage/touches';
import { failureOf, saved, startAfresh } from './support';

const MEET_AT = Date.UTC(2026, 9, 12, 14);

let ana = '';
beforeEach(async () => {
  await startAfresh();
  ana = await saved('Ana Silva', { fields: ['Bridges'] });
});
afterAll(() => database.close());

async function planned(): Promise<void> {
  const talk = { meetAt: MEET_AT, meetZone: 'Asia/Hong_Kong', minutes: 30, place: 'Call' };
  await logTouch({ kind: 'scheduled', contactId: ana, text: '', at: MEET_AT - 86_400_000, ...talk });
}

function line(interviewId: string, text: string, more: Partial<Jotting> = {}): Jotting {
  return { id: text, interviewId, contactId: ana, at: 1, questionId: '', mark: '', text, ...more };
}

describe('an interview', () => {
  it('is begun once, for as long as they agreed to talk', async () => {
    await planned();
    const id = await openInterview(ana);
    expect(await openInterview(ana)).toBe(id);
    const view = await readInterview(id);
    expect(view?.interview).toMatchObject({ minutes: 30, startedAt: null, plan: [] });
    expect(view?.talk?.meetAt).toBe(MEET_AT);
  });

  it('loses no part to another page', async () => {
    const id = await openInterview(ana);
    await Promise.all([
      patchInterview(id, { objective: 'Is it for me?' }),
      patchInterview(id, { research: { role: 'Spans' } }),
      patchInterview(id, { research: { person: 'Lisbon' } }),
    ]);
    expect((await readInterview(id))?.interview).toMatchObject({
      objective: 'Is it for me?',
      research: { organisation: '', role: 'Spans', person: 'Lisbon' },
    });
  });

  it('keeps its clock when it is started twice', async () => {
    const id = await openInterview(ana);
    vi.spyOn(Date, 'now').mockReturnValue(MEET_AT);
    await startTalk(id);
    vi.spyOn(Date, 'now').mockReturnValue(MEET_AT + 60_000);
    await startTalk(id);
    vi.restoreAllMocks();
    expect((await readInterview(id))?.interview.startedAt).toBe(MEET_AT);
  });

  it('ends with the talk logged; Undo opens it again', async () => {
    const id = await openInterview(ana);
    await startTalk(id);
    await endTalk(id);
    expect((await readContact(ana))?.standing.stage).toBe('met');
    expect(await openInterview(ana)).not.toBe(id);
    await undo((await latestChange())?.id ?? '');
    await undo((await latestChange())?.id ?? '');
    expect((await readInterview(id))?.interview.endedAt).toBeNull();
    expect((await readContact(ana))?.touches.some(({ kind }) => kind === 'met')).toBe(false);
  });

  it('is found again while it runs, and not before or after', async () => {
    const id = await openInterview(ana);
    expect(await readRunningTalk()).toBeNull();
    await startTalk(id);
    expect(await readRunningTalk()).toEqual({ id, name: 'Ana Silva' });
    await endTalk(id);
    expect(await readRunningTalk()).toBeNull();
  });

  it('ticks questions of its plan', async () => {
    const id = await openInterview(ana);
    const question = { id: 'day', text: 'What is a day like?', closing: false, reason: '', askedAt: null };
    await patchInterview(id, { plan: [question, { ...question, id: 'else' }] });
    await tickQuestion(id, 'day', true);
    const plan = (await readInterview(id))?.interview.plan;
    expect(plan?.map(({ askedAt }) => askedAt !== null)).toEqual([true, false]);
  });

  it('keeps a reflection word by word', async () => {
    const id = await openInterview(ana);
    await patchReflection(id, { found: 'Much travel' });
    await patchReflection(id, { fit: 4 });
    const reflection = (await readInterview(id))?.interview.reflection;
    expect(reflection).toMatchObject({ found: 'Much travel', fit: 4, energy: null });
  });
});

describe('notes of an interview', () => {
  it('come back in order, one row each, as last typed', async () => {
    const id = await openInterview(ana);
    await keepJotting(line(id, 'b', { at: 2 }));
    await keepJotting(line(id, 'a', { at: 1 }));
    await keepJotting({ ...line(id, 'a', { at: 1 }), text: 'a more' });
    expect((await readInterview(id))?.jottings.map(({ text }) => text)).toEqual(['a more', 'b']);
  });

  it('are taken back by one Undo a line', async () => {
    const id = await openInterview(ana);
    for (const text of ['N', 'No', 'Not']) await keepJotting({ ...line(id, 'x'), text });
    await undo((await latestChange())?.id ?? '');
    expect((await readInterview(id))?.jottings).toEqual([]);
  });

  it('are refused for an interview that is gone', async () => {
    const failure = await failureOf(keepJotting(line('nowhere', 'x')));
    expect(String(failure)).toContain('not there any more');
    expect(await database.jottings.toArray()).toEqual([]);
  });
});

describe('interviews of a field', () => {
  it('are those with its people, without removed ones', async () => {
    const ben = await saved('Ben Ito', { fields: ['Rail'] });
    const bridges = await openInterview(ana);
    await openInterview(ben);
    expect((await readInterviews('Bridges')).map(({ interview }) => interview.id)).toEqual([bridges]);
    expect(await readInterviews()).toHaveLength(2);
    await removeContact(ana);
    expect(await readInterviews('Bridges')).toEqual([]);
  });

  it('move with the contact into another record of the same person', async () => {
    const id = await openInterview(ana);
    await keepJotting(line(id, 'kept'));
    const other = await saved('Ana M. Silva');
    await mergeContacts({ keep: other, drop: ana, choices: {} });
    expect((await readInterviewsOf(other)).map((interview) => interview.id)).toEqual([id]);
    expect((await readInterview(id))?.jottings.map(({ contactId }) => contactId)).toEqual([other]);
  });
});
