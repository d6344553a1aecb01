import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { undo } from '../../storage/change';
import { database } from '../../storage/database';
import {
  decide,
  keepDoubts,
  markContradiction,
  readFieldView,
  unmarkContradiction,
} from '../../storage/field-notes';
import { endTalk, keepJotting, openInterview, patchReflection, startTalk } from '../../storage/interviews';
import { latestChange } from '../../storage/latest-change';
import { keepQuestions, readQuestions } from '../../storage/questions';
import { saved, startAfresh } from './support';

beforeEach(startAfresh);
afterAll(() => database.close());

async function talked(name: string, said: string, fit: number): Promise<string> {
  const contactId = await saved(name, { fields: ['Data  Science'] });
  const interviewId = await openInterview(contactId);
  await startTalk(interviewId);
  const line = { interviewId, contactId, at: 1, questionId: 'work-day-typical', mark: '' } as const;
  await keepJotting({ ...line, id: `${name} said`, text: said });
  await endTalk(interviewId);
  await patchReflection(interviewId, { fit });
  return contactId;
}

describe('a field', () => {
  it('is nothing until a contact is in it', async () => {
    expect(await readFieldView('data science')).toBeNull();
    await saved('Ana', { fields: ['Data Science'] });
    expect(await readFieldView('data science')).toMatchObject({
      field: { name: 'Data Science' },
      voices: [],
    });
  });

  it('lays side by side what people said to one question', async () => {
    await talked('Ana', 'Mostly cleaning data', 5);
    await talked('Ben', 'Mostly meetings', 1);
    const view = await readFieldView('data science');
    const [row] = view?.reading.rows ?? [];
    expect(row?.answers.map(({ name, lines }) => [name, lines[0]?.text])).toEqual([
      ['Ana', 'Mostly cleaning data'],
      ['Ben', 'Mostly meetings'],
    ]);
    expect(view?.reading.coverage.met).toBe(2);
    expect(view?.reading.differences).toMatchObject([{ kind: 'fit', for: ['Ana'], against: ['Ben'] }]);
  });

  it('keeps doubts, decisions and contradictions, each of which can be taken back', async () => {
    const ana = await talked('Ana', 'Calm', 4);
    for (const doubts of ['A', 'A lot', 'A lot of travel']) await keepDoubts('Data Science', doubts);
    await decide('Data Science', 'not-yet', 'One voice only');
    await decide('Data Science', 'pursue', 'Three voices agree');
    const contradiction = { questionId: '', contactIds: [ana], text: 'Calm or not' };
    await markContradiction('Data Science', contradiction);
    const marked = (await readFieldView('data science'))?.field;
    expect(marked).toMatchObject({ doubts: 'A lot of travel', contradictions: [contradiction] });
    expect(marked?.verdicts.map(({ verdict }) => verdict)).toEqual(['not-yet', 'pursue']);
    await unmarkContradiction('Data Science', 0);
    expect((await readFieldView('data science'))?.field.contradictions).toEqual([]);
    await undo((await latestChange())?.id ?? '');
    expect((await readFieldView('data science'))?.field.contradictions).toEqual([contradiction]);
  });
});

describe('questions of one’s own', () => {
  it('stand beside the built-in ones', async () => {
    const before = await readQuestions();
    const [first] = before;
    if (!first) throw new Error('The bank is empty.');
    const own = { ...first.question, id: 'mine', text: 'What would you ask me?', hidden: false, order: 1 };
    await keepQuestions([own], 'Added a question');
    expect(await readQuestions()).toHaveLength(before.length + 1);
  });
});
