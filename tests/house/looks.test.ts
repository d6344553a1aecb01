import { describe, expect, test } from 'vitest';
import { contrast, definedIn, shadesOf, styleComplaints, TOKENS, usedIn } from './css-rules';
import { readSource, sourcesIn } from './sources';

const SHEETS = ['components', 'entrypoints'].flatMap((room) => sourcesIn(room, ['.css']));
const tokens = definedIn(readSource(TOKENS).text);

describe('only the tokens name a colour, a size or a duration', () => {
  const others = SHEETS.filter(({ path }) => path !== TOKENS);

  test('in any style sheet', () => {
    expect(others.length).toBeGreaterThan(3);
    expect(others.flatMap(styleComplaints)).toStrictEqual([]);
  });

  test('and no element carries a style of its own, which the pages’ CSP refuses', () => {
    const styled = ['components', 'entrypoints']
      .flatMap((room) => sourcesIn(room, ['.tsx', '.html']))
      .filter(({ text }) => /\sstyle=/u.test(text));
    expect(styled.map(({ path }) => path)).toStrictEqual([]);
  });

  test.each([
    'a { color: #fff; }',
    'a { color: rgb(0 0 0 / 40%); }',
    'a { background: light-dark(var(--a), var(--b)); }',
    'a { color: white; }',
    'a { border: 0 solid red; }',
    'a { padding: 3px; }',
    'a { margin: -.5px; }',
    'a { transition: color 120ms; }',
    'a { animation: spin 1s; }',
  ])('or it is a complaint: %s', (text) => {
    expect(styleComplaints({ path: 'a.css', text })).toHaveLength(1);
  });

  test.each([
    'a { margin: 0; inline-size: 100%; grid-template-columns: 1fr; line-height: 1.4; }',
    'a { color: var(--text-strong); border-color: transparent; }',
    '@media (width < 560px) { a { padding: var(--space-1); } }',
    '/* 3px of #fff */ a { white-space: pre-wrap; }',
    'a { color: CanvasText; background: none; }',
  ])('while this is none: %s', (text) => {
    expect(styleComplaints({ path: 'a.css', text })).toStrictEqual([]);
  });
});

describe('tokens', () => {
  const used = new Set(SHEETS.flatMap(({ text }) => usedIn(text)));

  test('that are used exist', () => {
    expect([...used].filter((name) => !tokens.has(name))).toStrictEqual([]);
  });

  test('that exist are used', () => {
    expect([...tokens.keys()].filter((name) => !used.has(name))).toStrictEqual([]);
  });

  test('that are colours have a light and a dark shade', () => {
    const colours = [...tokens].filter(([, value]) => /#|rgb\(|light-dark\(/u.test(value));
    expect(colours.length).toBeGreaterThan(15);
    expect(colours.filter(([, value]) => !value.includes('light-dark('))).toStrictEqual([]);
  });

  test('hold motion still for whoever asks for less of it', () => {
    expect(readSource(TOKENS).text).toMatch(/prefers-reduced-motion: reduce\)[^}]*--motion: 0ms/u);
  });
});

const SURFACES = ['--surface-0', '--surface-1', '--surface-2'];
const SOFT = ['--accent-soft', '--warn-soft', '--late-soft'];
const ON: Record<string, readonly string[]> = {
  '--text-strong': [...SURFACES, ...SOFT, ...[...tokens.keys()].filter((name) => name.startsWith('--disc-'))],
  '--text-normal': [...SURFACES, ...SOFT],
  '--text-quiet': [...SURFACES, ...SOFT],
  '--accent': [...SURFACES, ...SOFT],
  '--warn': [...SURFACES, '--warn-soft'],
  '--late': [...SURFACES, '--late-soft'],
  '--on-accent': ['--accent', '--accent-strong'],
};
const PAIRS = Object.entries(ON).flatMap(([text, backs]) => backs.map((back) => [text, back] as const));

function contrastsOf(front: string, back: string): number[] {
  const [fore, ground] = [shadesOf(tokens.get(front)), shadesOf(tokens.get(back))];
  if (!fore || !ground) throw new Error(`${front} or ${back} is no light-dark() of two #rrggbb colours`);
  return [contrast(fore.light, ground.light), contrast(fore.dark, ground.dark)];
}

describe('contrast', () => {
  test('is computed as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test.each(PAIRS)('of %s on %s is enough to read, light and dark', (front, back) => {
    expect(Math.min(...contrastsOf(front, back))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SURFACES)('of the edge of a control on %s is enough to see', (back) => {
    expect(Math.min(...contrastsOf('--line-strong', back))).toBeGreaterThanOrEqual(3);
  });
});
