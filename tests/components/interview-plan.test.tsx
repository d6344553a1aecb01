// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BankDesk } from '../../components/interview/BankDesk';
import type { BankStore } from '../../components/interview/BankDesk';
import { Card } from '../../components/interview/Card';
import { QuestionPlan } from '../../components/interview/QuestionPlan';
import { Reflect } from '../../components/interview/Reflect';
import type { PlannedQuestion, Reflection } from '../../outreach/interview';
import { newReflection } from '../../outreach/interview';
import { BANK } from '../../outreach/question-bank';
import { listQuestions } from '../../outreach/question-list';
import { itIs, NOW, renderAccessible, type } from './support';

beforeEach(() => itIs(NOW));

const question = (id: string, closing = false): PlannedQuestion => {
  return { id, text: `${id}?`, closing, reason: `why ${id}`, askedAt: null };
};
const START = [question('day'), question('path'), question('else', true), question('again', true)];

const seen = vi.fn<(ids: string[]) => void>();
function Plan() {
  const [plan, setPlan] = useState(START);
  seen(plan.map(({ text }) => text));
  return <QuestionPlan plan={plan} onPlan={setPlan} />;
}
const order = () => seen.mock.lastCall?.[0];
const change = async () => {
  await renderAccessible(<Plan />);
  fireEvent.click(screen.getByRole('button', { name: 'Change wording and order' }));
};

describe('the plan of questions', () => {
  test('is read without a button, each question with its reason', async () => {
    await renderAccessible(<Plan />);
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.getByText('why day').textContent).toBe('why day');
  });

  test('moves by button and by Alt with an arrow, and the focus goes along', async () => {
    await change();
    fireEvent.click(screen.getByRole('button', { name: /^Down ?: day/u }));
    await vi.waitFor(() => expect(order()).toStrictEqual(['path?', 'day?', 'else?', 'again?']));
    const up = screen.getByRole('button', { name: /^Up ?: day/u });
    fireEvent.keyDown(up, { key: 'ArrowUp', altKey: true });
    await vi.waitFor(() => expect(order()).toStrictEqual(['day?', 'path?', 'else?', 'again?']));
    await vi.waitFor(() => expect(document.activeElement).toBe(up));
  });

  test('never lets a question come after the closing ones', async () => {
    await change();
    fireEvent.click(screen.getByRole('button', { name: /^Down ?: path/u }));
    expect(order()).toStrictEqual(['day?', 'path?', 'else?', 'again?']);
  });

  test('is reworded and shortened', async () => {
    await change();
    fireEvent.click(screen.getByRole('button', { name: /^Reword ?: day/u }));
    const box = await screen.findByRole('textbox', { name: 'Wording' });
    expect(document.activeElement).toBe(box);
    type(box, ' Really?');
    fireEvent.click(await screen.findByRole('button', { name: /^Remove ?: path/u }));
    await vi.waitFor(() => expect(order()).toStrictEqual(['day? Really?', 'else?', 'again?']));
  });
});

describe('the reflection', () => {
  const onChange = vi.fn<(patch: Partial<Reflection>) => void>();
  const onDone = vi.fn<() => void>();
  const show = (done: boolean) =>
    renderAccessible(
      <Reflect reflection={newReflection(NOW)} done={done} onChange={onChange} onDone={onDone} />,
    );

  test('keeps what is typed and chosen, each on its own', async () => {
    await show(false);
    type(screen.getByRole('textbox', { name: 'What did I find out?' }), 'Ah');
    await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith({ found: 'Ah' }));
    const fit = screen.getByRole('group', { name: 'How well does it fit me?' });
    const [, , , four] = fit.querySelectorAll('input');
    if (four) fireEvent.click(four);
    expect(onChange).toHaveBeenLastCalledWith({ fit: 4 });
    fireEvent.click(screen.getByRole('button', { name: 'Finish the reflection' }));
    expect(onDone).toHaveBeenCalledOnce();
  });

  test('can go on being changed once it is finished', async () => {
    await show(true);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('You can go on changing it');
  });
});

test('their card gives its e-mail and number with a click', async () => {
  const onContact = vi.fn<(patch: { email?: string; phone?: string }) => void>();
  const card = 'Mei Lin\nArup, level 5\nmei.lin@arup.example\nTel. +852 1234 5678';
  const contact = { email: '', phone: '' };
  await renderAccessible(
    <Card card={card} contact={contact} onCard={vi.fn<() => void>()} onContact={onContact} />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'mei.lin@arup.example is their e-mail' }));
  fireEvent.click(screen.getByRole('button', { name: '+852 1234 5678 is their number' }));
  expect(onContact.mock.calls).toStrictEqual([
    [{ email: 'mei.lin@arup.example' }],
    [{ phone: '+852 1234 5678' }],
  ]);
});

const count = () => screen.getAllByRole('status')[0]?.textContent;
const bring = (text: string) =>
  fireEvent.change(screen.getByLabelText(/^Bring in questions/u), {
    target: { files: [new File([text], 'questions.txt')] },
  });

describe('the bank of questions', () => {
  const keep = vi.fn<BankStore['keep']>();
  const drop = vi.fn<BankStore['drop']>();
  const bringIn = vi.fn<BankStore['bringIn']>(async () => true);
  const listed = listQuestions(BANK, []);
  const show = () => renderAccessible(<BankDesk listed={listed} own={[]} store={{ keep, drop, bringIn }} />);
  const [first, second] = listed;

  test('is searched, and says how many it found', async () => {
    await show();
    expect(count()).toBe(`${listed.length} questions`);
    type(screen.getByRole('searchbox'), first?.question.text ?? '');
    await vi.waitFor(() => expect(count()).toBe('1 question'));
  });

  test('hides, rewords and moves a question', async () => {
    await show();
    fireEvent.click(
      screen.getByRole('button', { name: new RegExp(`^${first?.question.text.slice(0, 12)}`, 'u') }),
    );
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Do not offer it' }));
    expect(keep.mock.lastCall?.[0]).toMatchObject({ id: first?.question.id, hidden: true });
    type(screen.getByRole('textbox', { name: 'The question' }), ' And why?');
    await vi.waitFor(() => expect(keep.mock.lastCall?.[0].text).toBe(`${first?.question.text} And why?`));
    fireEvent.click(screen.getByRole('button', { name: 'Down' }));
    expect(keep.mock.lastCall?.[0].order).toBeGreaterThan(second?.order ?? 0);
  });

  test('takes a question of one’s own', async () => {
    await show();
    type(screen.getByRole('textbox', { name: 'A question of my own' }), 'What of tea?');
    fireEvent.click(await screen.findByRole('button', { name: 'Add' }));
    expect(keep.mock.lastCall?.[0]).toMatchObject({ text: 'What of tea?', theme: 'advice', hidden: false });
  });

  test('brings in a file of questions, or says why not', async () => {
    await show();
    bring('- What of tea?\n- What of cake?');
    await vi.waitFor(() => expect(bringIn.mock.lastCall?.[0]).toHaveLength(2));
    bring('{"format":"other"}');
    await vi.waitFor(() =>
      expect(screen.getByText(/^Nothing was brought in/u).textContent).toContain('not a file'),
    );
  });
});
