import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Jotting } from '../../outreach/jotting';
import { undo } from '../../storage/change';
import { readContact, removeContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { markContradiction } from '../../storage/field-notes';
import { itemCalendar } from '../../storage/files/export-calendar';
import {
  endTalk,
  keepJotting,
  openInterview,
  patchInterview,
  patchReflection,
  readInterview,
  readInterviewPage,
  readInterviewsOf,
  readJottings,
  startTalk,
} from '../../storage/interviews';
import { latestChange } from '../../storage/latest-change';
import { readPreparation } from '../../storage/preparation';
import { addReferrals } from '../../storage/referrals';
import { finishReflection, openReflection } from '../../storage/reflect';
import { readLastTalk } from '../../storage/talk-notes';
import { logTouch } from '../../storage/touches';
import { watch } from '../../storage/watch';
import { failureOf, saved, startAfresh } from './support';

let ana = '';
beforeEach(async () => {
  await startAfresh();
  ana = await saved('Ana Silva', { fields: ['Bridges'] });
});
afterAll(() => database.close());

function line(interviewId: string, text: string, more: Partial<Jotting> = {}): Jotting {
  return { id: text, interviewId, contactId: ana, at: 1, questionId: '', mark: '', text, ...more };
}

const QUESTION = { id: 'day', text: 'What is a day like?', closing: false, reason: '', askedAt: null };
const kinds = async () => (await readContact(ana))?.touches.map(({ kind }) => kind) ?? [];
const isDue = async (kind: string) =>
  (await readContact(ana))?.standing.due.some((item) => item.kind === kind) ?? false;

describe('the page of a talk', () => {
  it('is not asked for anew while notes are typed', async () => {
    const id = await openInterview(ana);
    const seen = vi.fn<(page: unknown) => void>();
    const stop = watch(() => readInterviewPage(id), seen, seen);
    await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(1));
    for (const text of ['N', 'No', 'Not']) await keepJotting({ ...line(id, 'x'), text });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toHaveBeenCalledTimes(1);
    await startTalk(id);
    await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(2));
    stop();
    expect((await readJottings(id)).map(({ text }) => text)).toEqual(['Not']);
  });

  it('is nothing once the contact was removed', async () => {
    const id = await openInterview(ana);
    await removeContact(ana);
    expect(await readInterviewPage(id)).toBeNull();
  });
});

describe('looking back on a talk', () => {
  it('opens the talk that was led', async () => {
    const id = await openInterview(ana);
    await startTalk(id);
    await endTalk(id);
    await openInterview(ana);
    expect(await openReflection(ana)).toBe(id);
  });

  it('takes what was prepared for a talk that was only logged, and ends it then', async () => {
    const id = await openInterview(ana);
    await logTouch({ kind: 'met', contactId: ana, text: '' });
    expect(await openReflection(ana)).toBe(id);
    const met = (await readContact(ana))?.touches.find(({ kind }) => kind === 'met');
    expect((await readInterview(id))?.interview).toMatchObject({ startedAt: null, endedAt: met?.at });
    expect(await openReflection(ana)).toBe(id);
    expect((await kinds()).filter((kind) => kind === 'met')).toHaveLength(1);
  });

  it('leaves what is prepared for the next talk alone', async () => {
    await logTouch({ kind: 'met', contactId: ana, text: '', at: Date.now() - 1000 });
    const next = await openInterview(ana);
    const id = await openReflection(ana);
    expect(id).not.toBe(next);
    expect((await readInterview(next))?.interview.endedAt).toBeNull();
    expect(await readInterviewsOf(ana)).toHaveLength(2);
    expect(await openReflection(ana)).toBe(id);
  });

  it('is settled once, however often it is said, and can be undone', async () => {
    const id = await openInterview(ana);
    await endTalk(id);
    expect(await isDue('reflect')).toBe(true);
    await patchReflection(id, { found: 'Much travel' });
    expect(await isDue('reflect')).toBe(true);
    expect(await finishReflection(id)).not.toBeNull();
    expect(await finishReflection(id)).toBeNull();
    expect((await kinds()).filter((kind) => kind === 'reflected')).toHaveLength(1);
    expect(await isDue('reflect')).toBe(false);
    await undo((await latestChange())?.id ?? '');
    expect(await isDue('reflect')).toBe(true);
  });

  it('is refused for an interview that is gone', async () => {
    expect(String(await failureOf(finishReflection('nowhere')))).toContain('not there any more');
  });
});

describe('what a talk is prepared from', () => {
  it('is what people of the same field said, contradicted, and all questions', async () => {
    const ben = await saved('Ben Ito', { fields: ['bridges'] });
    const eve = await saved('Eve Ray', { fields: ['Rail'] });
    for (const [contactId, text] of [
      [ben, 'Learn to draw'],
      [eve, 'Learn to wait'],
    ] as const) {
      const id = await openInterview(contactId);
      await keepJotting(line(id, text, { contactId, mark: 'advice' }));
      await keepJotting(line(id, `${text}, plain`, { contactId }));
    }
    await markContradiction('Bridges', { questionId: 'day', contactIds: [ben], text: 'Hours' });
    const contact = (await readContact(ana))?.contact;
    if (!contact) throw new Error('Ana is gone');
    const { listed, said, talks, contradictions } = await readPreparation(contact);
    expect(said.map(({ name, text }) => [name, text])).toEqual([['Ben Ito', 'Learn to draw']]);
    expect(talks.map(({ name }) => name)).toEqual(['Ben Ito']);
    expect(contradictions).toHaveLength(1);
    expect(listed.length).toBeGreaterThan(80);
  });
});

describe('notes for the thank-you', () => {
  it('are those of the last talk held, with the names that came of it', async () => {
    expect(await readLastTalk(ana)).toBeNull();
    const before = await openInterview(ana);
    await endTalk(before);
    const id = await openInterview(ana);
    await startTalk(id);
    await keepJotting(line(id, 'Try nights', { mark: 'advice' }));
    expect((await readLastTalk(ana))?.interview.id).toBe(before);
    await endTalk(id);
    await addReferrals({ contactId: ana, names: ['Ben Wong', 'Jo Lee'], mayMention: true });
    const last = await readLastTalk(ana);
    expect(last?.jottings.map(({ text }) => text)).toEqual(['Try nights']);
    expect(last?.referred).toEqual(['Ben Wong', 'Jo Lee']);
  });
});

describe('the calendar entry of a talk', () => {
  it('holds the questions, also where the talk was agreed before they were', async () => {
    const meetAt = Date.now() + 86_400_000;
    const plan = { meetAt, meetZone: 'Asia/Hong_Kong', minutes: 30, place: 'Call' };
    await logTouch({ kind: 'scheduled', contactId: ana, text: '', ...plan });
    await patchInterview(await openInterview(ana), { plan: [QUESTION] });
    const file = await itemCalendar(
      { contactId: ana, item: 'talk' },
      { hideNames: false, remindMinutes: null },
    );
    // Long lines of a calendar file go on after a blank in the next one.
    expect(file?.replaceAll('\r\n ', '')).toContain('What is a day like?');
  });
});
