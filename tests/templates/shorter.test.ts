import { describe, expect, test } from 'vitest';
import { BUILT_INS } from '../../templates/built-ins';
import { factsFor } from '../../templates/facts-for';
import { fill } from '../../templates/fill';
import { shorter } from '../../templates/shorter';
import { MEI, person, sources } from './people';

const LONG = {
  ...MEI,
  company: 'Worshipful International Company of Structural Engineers and Consultants',
  role: 'Senior associate structural engineer',
};

function drafted(id: string, channel: 'email' | 'note' | 'message') {
  const template = BUILT_INS.find((one) => one.id === id);
  if (!template) throw new Error(`no template ${id}`);
  const contact = person(LONG, {
    kind: 'group',
    shared: 'the Hong Kong Institution of Structural Engineers, Students’ Section',
  });
  const values = factsFor(sources({ contact, channel }));
  const filled = fill(template, values, channel);
  if (!filled.ok) throw new Error(filled.error.message);
  const optional = (template.optional ?? []).map((body) => {
    const sentence = fill({ body }, values, channel);
    return sentence.ok ? sentence.text : '';
  });
  return { filled, draft: { optional, channel, account: 'free' } as const };
}

describe('a text that is too long', () => {
  test('fits without what is missed least', () => {
    const { filled, draft } = drafted('note-shared', 'note');
    expect(filled.text.length).toBeGreaterThan(200);
    const proposal = shorter(filled, draft);
    expect(proposal).toMatchObject({ dropped: ['I am from HKU.'], fits: true });
    expect(proposal?.text).toMatch(/^Hi Mei, We are both members|^Hi Mei, We/u);
  });

  test('loses one sentence after another, and only as many as it must', () => {
    const { filled, draft } = drafted('email', 'email');
    const text = `${filled.text} ${'And more of it. '.repeat(6)}`;
    expect(shorter({ ...filled, text }, draft)).toMatchObject({
      dropped: [expect.stringMatching(/^Your view/u)],
    });
  });

  test('keeps what the person has reworded', () => {
    const { filled, draft } = drafted('email', 'email');
    const text = `${filled.text.replace('would teach me a lot', 'would help')} ${'And more. '.repeat(30)}`;
    expect(shorter({ ...filled, text }, draft)).toBeNull();
  });

  test('is left alone when it fits', () => {
    const { filled, draft } = drafted('request-message', 'message');
    expect(shorter(filled, draft)).toBeNull();
  });
});

test('what can go stands in the template word for word', () => {
  for (const { id, body, optional = [] } of BUILT_INS) {
    expect([id, optional.filter((sentence) => !body.includes(sentence))]).toStrictEqual([id, []]);
  }
});
