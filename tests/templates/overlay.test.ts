import { describe, expect, test } from 'vitest';
import type { OwnTemplate } from '../../outreach/own-template';
import { ownTemplateSchema } from '../../outreach/own-template';
import { BUILT_INS } from '../../templates/built-ins';
import { fill } from '../../templates/fill';
import { factsFor } from '../../templates/facts-for';
import { offered, overlay, ownFrom, templateOf, TOUCH_OF_MOMENT } from '../../templates/overlay';
import { sources } from './people';

const AT = 1_790_000_000_000;
const LISTED = overlay(BUILT_INS, []);

function own(id: string, patch: Partial<OwnTemplate> = {}): OwnTemplate {
  const listed = LISTED.find(({ template }) => template.id === id) ?? LISTED[0];
  if (!listed) throw new Error('no built-in template');
  return { ...ownFrom(listed, AT), ...patch };
}

const find = (list: ReturnType<typeof overlay>, id: string) =>
  list.find(({ template }) => template.id === id);

describe('the list of templates', () => {
  test('is the built-in ones until there are others', () => {
    expect(LISTED.map(({ template }) => template)).toEqual(BUILT_INS);
    expect(new Set(LISTED.map(({ origin }) => origin))).toEqual(new Set(['built-in']));
  });

  test('has my version in the place of a built-in one, and the built-in one once mine is gone', () => {
    const mine = own('email', { body: 'Dear {{ contact.call_name }}' });
    const list = overlay(BUILT_INS, [mine]);
    expect(list.map(({ template }) => template.id)).toEqual(BUILT_INS.map(({ id }) => id));
    expect(find(list, 'email')).toMatchObject({ origin: 'edited', template: { body: mine.body } });
    expect(find(overlay(BUILT_INS, []), 'email')?.origin).toBe('built-in');
  });

  test('calls a version that says the same built-in still, hidden or not', () => {
    for (const { id } of BUILT_INS) {
      const list = overlay(BUILT_INS, [own(id, { hidden: true })]);
      expect(find(list, id)).toMatchObject({ origin: 'built-in', hidden: true });
      expect(offered(list).map((template) => template.id)).not.toContain(id);
    }
  });

  test('begins with my own, the newest first', () => {
    const list = overlay(BUILT_INS, [
      own('mine-1', { id: 'a' }),
      own('mine-2', { id: 'b', createdAt: AT + 1 }),
    ]);
    expect(list.slice(0, 2).map(({ template }) => template.id)).toEqual(['b', 'a']);
  });
});

describe('a built-in template made mine', () => {
  test.each(BUILT_INS)('is one that can be kept, and writes the same: $id', (template) => {
    const record = ownTemplateSchema.parse(own(template.id));
    for (const channel of template.channels) {
      const values = factsFor(sources({ channel }));
      expect(fill(templateOf(record), values, channel)).toEqual(fill(template, values, channel));
    }
    const { parts: _, ...kept } = template;
    expect(templateOf(record)).toMatchObject(kept);
  });

  test.each(BUILT_INS)('logs what its moment logs: $id', ({ moment, touch }) => {
    expect(TOUCH_OF_MOMENT[moment]).toBe(touch);
  });
});
