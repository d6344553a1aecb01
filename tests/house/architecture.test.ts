import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { FLOORS, globalComplaints, importComplaints, importsOf, placeComplaints } from './import-rules';
import { CODE, namesIn, readSource, ROOMS, sourcesIn } from './sources';

const CHECKS = { importComplaints, placeComplaints, globalComplaints };

describe('the house stands', () => {
  describe.each(ROOMS)('%s/', (room) => {
    const sources = sourcesIn(room, CODE);

    test('has files, so that the rules below mean something', () => {
      expect(sources.length).toBeGreaterThan(5);
      expect(sources.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(5);
    });

    test.each(Object.entries(CHECKS))('has no %s', (_, check) => {
      expect(sources.flatMap(check)).toStrictEqual([]);
    });
  });
});

const from = (name: string) => `import { thing } from '${name}';`;

describe('the rules can fail', () => {
  test.each([
    ['linkedin/a.ts', from('../outreach/touch')],
    ['linkedin/a.ts', from('wxt/browser')],
    ['linkedin/readers/a.ts', from('../../storage/database')],
    ['outreach/a.ts', from('../linkedin/reading')],
    ['outreach/a.ts', from('../templates/fill')],
    ['outreach/a.ts', "import type { Thing } from '../storage/rows';"],
    ['templates/a.ts', from('../linkedin/reading')],
    ['templates/a.ts', from('liquidjs')],
    ['templates/a.ts', from('preact')],
    ['storage/a.ts', from('../components/Page')],
    ['storage/a.ts', from('../entrypoints/popup/refusals')],
    ['storage/a.ts', from('preact/hooks')],
    ['components/a.tsx', from('../storage/contacts')],
    ['components/draft/a.tsx', from('../../storage/contacts')],
    ['components/a.tsx', "const load = () => import('../storage/contacts');"],
    ['components/a.tsx', "import '../entrypoints/popup/popup.css';"],
    ['components/a.tsx', from('wxt/browser')],
    ['components/a.tsx', from('dexie')],
    ['components/a.tsx', "import {\n  one,\n  two,\n} from '../storage/contacts';"],
    ['components/a.tsx', "export { thing } from '../storage/contacts';"],
    ['entrypoints/popup/a.tsx', from('../sidepanel/Panel')],
    ['entrypoints/background.ts', from('./popup/refusals')],
    ['entrypoints/options/a.tsx', from('dexie')],
    ['entrypoints/options/a.tsx', from('liquidjs')],
    ['entrypoints/read-profile.ts', from('../outreach/touch')],
    ['entrypoints/inspect-page.ts', from('../storage/contacts')],
    ['entrypoints/popup/a.tsx', from('../../tests/components/support')],
    ['somewhere/a.ts', ''],
  ])('%s with %j', (path, text) => {
    expect(importComplaints({ path, text })).toHaveLength(1);
    expect(importComplaints({ path, text })[0]).toMatch(/^\S+ .{20,}\.$/u);
  });

  test.each([
    ['templates/engine.ts', from('liquidjs')],
    ['templates/a.ts', from('../outreach/touch')],
    ['storage/a.ts', from('dexie')],
    ['components/draft/a.tsx', from('../TextField')],
    ['entrypoints/inspect-page.ts', from('../linkedin/page-inspection')],
    ['components/a.tsx', '/** Such as `import("../storage/contacts")`. */'],
    ['components/a.tsx', "  // import { thing } from '../storage/contacts';"],
    ['entrypoints/popup/a.tsx', from('./read-tab')],
    ['entrypoints/read-profile.ts', from('../linkedin/read-page')],
  ])('and let %s with %j pass', (path, text) => {
    expect(importComplaints({ path, text })).toStrictEqual([]);
  });

  test.each([
    ['storage/index.ts', ''],
    ['storage/a.ts', "export { thing } from './contacts';"],
    ['storage/a.ts', "export * from './contacts';"],
    ['storage/a.ts', "export type { Thing } from './contacts';"],
    ['components/utils/a.ts', ''],
    ['components/utils.ts', ''],
    ['outreach/helpers.ts', ''],
  ])('on the place of %s with %j', (path, text) => {
    expect(placeComplaints({ path, text })).toHaveLength(1);
  });

  test.each([
    ['components/a.tsx', 'chrome.tabs.query({})'],
    ['storage/a.ts', 'await browser.storage.local.get()'],
    ['storage/a.ts', 'globalThis.browser?.runtime'],
    ['components/a.tsx', "indexedDB.open('cuppa')"],
    ['entrypoints/popup/a.tsx', "localStorage.setItem('a', 'b')"],
    ['outreach/a.ts', 'navigator.language'],
    ['storage/a.ts', "await fetch('https://example.org')"],
    ['components/a.tsx', 'element.innerHTML = name'],
  ])('on the globals of %s with %j', (path, text) => {
    expect(globalComplaints({ path, text })).toHaveLength(1);
  });

  test('and let the word “browser” pass in a sentence', () => {
    expect(globalComplaints({ path: 'components/a.tsx', text: '<p>in this browser. It</p>' })).toStrictEqual(
      [],
    );
  });
});

const configSchema = z.object({
  overrides: z.array(
    z.object({
      files: z.array(z.string()),
      rules: z.object({ 'no-restricted-imports': z.optional(z.tuple([z.string()], z.unknown())) }),
    }),
  ),
});
const patternsSchema = z.object({
  patterns: z.array(z.object({ group: z.array(z.string()), message: z.string() })),
});

describe('the linter holds the same rules', () => {
  const { overrides } = configSchema.parse(JSON.parse(readSource('.oxlintrc.json').text));

  function restrictionOf(room: string) {
    const rule = overrides.find(({ files }) => files.includes(`${room}/**`))?.rules['no-restricted-imports'];
    expect(rule?.[0], `.oxlintrc.json has no import rule for ${room}/ that is an error`).toBe('error');
    const { patterns } = patternsSchema.parse(rule?.[1]);
    return {
      groups: patterns.flatMap(({ group }) => group),
      messages: patterns.map(({ message }) => message),
    };
  }

  test.each(ROOMS)('for %s/, with its reason', (room) => {
    const { groups, messages } = restrictionOf(room);
    const upstairs = ROOMS.filter((other) => other !== room && !FLOORS[room].rooms.includes(other));
    expect(groups).toStrictEqual(expect.arrayContaining(upstairs.map((other) => `**/${other}/**`)));
    for (const message of messages) {
      expect(message.toLowerCase()).toContain(room);
      expect(message).toContain('docs/architecture.md');
    }
  });

  test.each(ROOMS)('for the packages of %s/', (room) => {
    const { groups } = restrictionOf(room);
    const forbidden = { dexie: 'dexie*', 'wxt/browser': 'wxt/*', preact: 'preact*' };
    const patterns = Object.entries(forbidden).flatMap(([name, pattern]) =>
      FLOORS[room].packages.includes(name) ? [] : [pattern],
    );
    expect(groups).toStrictEqual(expect.arrayContaining(patterns));
  });

  test('for each entrypoint', () => {
    const { groups } = restrictionOf('entrypoints');
    const missing = namesIn('entrypoints')
      .map((name) => name.replace(/\.tsx?$/u, ''))
      .filter((name) => !groups.some((group) => group.startsWith(`../${name}`)));
    expect(missing, 'add them to the entrypoints rule in .oxlintrc.json').toStrictEqual([]);
  });
});
