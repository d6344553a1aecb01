import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fillMarks, unfilledIn, withoutMarks } from '../../templates/unfilled';
import { markOf, VARIABLE_NAMES, VARIABLES } from '../../templates/variables';
import { computed } from '../computed';

describe('marks in a text', () => {
  test('are found with their place, in reading order', () => {
    const text = 'Dear [their name], at [their company]';
    const found = unfilledIn(text);
    expect(found.map(({ variable }) => variable)).toEqual(['contact.call_name', 'contact.company']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '[their name]',
      '[their company]',
    ]);
  });

  test('are none of the brackets a person types', () => {
    expect(unfilledIn('see [1], [sic] and [Their name], [their\nname], [ their name ]')).toEqual([]);
    expect(unfilledIn('[see [their name]').map(({ start }) => start)).toEqual([5]);
  });

  test('that were waived are fine as they stand', () => {
    expect(unfilledIn('[their name] [their name] [their role]', ['their name'])).toMatchObject([
      { label: 'their role' },
    ]);
  });

  test('are filled in wherever they stand, those of others and brackets of one’s own left alone', () => {
    const text = 'About [what you are exploring]: [their name], [sic] [what you are exploring]';
    const values = { 'me.exploring': 'design of $& [their role]', 'me.name': '' };
    expect(fillMarks(text, values)).toBe(
      'About design of $& (their role): [their name], [sic] design of $& (their role)',
    );
    expect(fillMarks('I am [your name]', values)).toBe('I am [your name]');
  });

  test('are taken out of values', () => {
    expect(withoutMarks('[their name] [sic] [[your name]]')).toBe('(their name) [sic] [(your name)]');
  });

  test('are found in a long text quickly', () => {
    const text = '['.repeat(100_000) + '[their name] and '.repeat(500);
    const started = computed();
    expect(unfilledIn(text)).toHaveLength(500);
    expect(computed() - started).toBeLessThan(500);
  });
});

describe('the vocabulary', () => {
  test('has words of its own for every name, without brackets', () => {
    const words = VARIABLE_NAMES.map((name) => VARIABLES[name]);
    expect(new Set(words).size).toBe(words.length);
    for (const name of VARIABLE_NAMES) {
      expect(markOf(name)).toMatch(/^\[[a-z][^[\]\n]*\]$/u);
      expect(name).toMatch(/^[a-z]+\.[a-z_]+$/u);
    }
  });
});

const importersOf = (module: RegExp) =>
  readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && module.test(readFileSync(`templates/${file}`, 'utf8')))
    .toSorted();

describe('the template engine', () => {
  test('is imported by one file, and that by `fill` alone, so that it can be loaded late', () => {
    expect(importersOf(/from 'liquidjs'/u)).toEqual(['engine.ts']);
    expect(importersOf(/from '\.\/engine'/u)).toEqual(['fill.ts']);
    expect(importersOf(/from '\.{1,2}\/fill'/u)).toEqual([]);
  });
});
