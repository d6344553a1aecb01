import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { PACKAGES, PROJECT } from '../../scripts/output.ts';
import { measureSizes } from '../../scripts/sizes.ts';
import { folderOf, readTexts } from './packages.ts';

/** All that is ever injected into a page, each on a gesture. */
const PAGE_SCRIPTS = ['read-profile.js', 'inspect-page.js'];

/** What a script in LinkedIn's page may not even name: it reads what is shown, and does nothing else. */
const BANNED_IN_PAGE = {
  'stores nothing': [
    'indexedDB',
    'dexie',
    'localStorage',
    'sessionStorage',
    'document.cookie',
    'storagemutated',
  ],
  'sends nothing': ['fetch(', 'XMLHttpRequest', 'WebSocket', 'sendBeacon', 'EventSource', 'import('],
  'says nothing': ['postMessage', 'dispatchEvent', 'CustomEvent', 'BroadcastChannel', 'console.'],
  'knows no extension': ['chrome.', 'browser.', 'chrome-extension', 'moz-extension'],
  'writes no markup': [
    'innerHTML',
    'outerHTML',
    'insertAdjacent',
    'createElement',
    'attachShadow',
    'document.write',
  ],
  'moves no node': [
    'appendChild',
    'insertBefore',
    '.append(',
    '.prepend(',
    '.before(',
    '.after(',
    '.remove(',
  ],
  'changes no attribute': [
    'setAttribute',
    'removeAttribute',
    'classList',
    '.className=',
    'adoptedStyleSheets',
  ],
  'presses nothing': ['.click(', '.focus(', '.submit(', 'execCommand', 'showPopover', 'hidePopover'],
  'scrolls and leaves nowhere': [
    'scrollTo',
    'scrollBy',
    'scrollIntoView',
    'history.',
    'window.open',
    '.assign(',
  ],
  'stays not a moment': [
    'addEventListener',
    'Observer',
    'setInterval',
    'setTimeout',
    'requestAnimationFrame',
  ],
  'reads no hidden data': ['voyager', 'csrf', 'JSESSIONID', 'li_at', '/api/', 'como_rehydration', 'bpr-guid'],
  'runs no text as code': ['eval(', 'Function('],
};

/** Addresses that are shown or opened on a click, never asked by us. */
const KNOWN_ADDRESSES = [
  /^https:\/\/(?:www\.)?linkedin\.com(?:\/|$)/,
  // Names of vocabularies, and pages that the libraries point to in their error messages.
  /^https?:\/\/(?:www\.w3\.org|json-schema\.org|dexie\.org|bit\.ly|tinyurl\.com|goo\.gl|liquidjs\.com|github\.com)\//,
];

const BYTE_ORDER_TRAPS = /[\uFFFE\uFFFF]/;

describe.each(PACKAGES)('package %s', (name) => {
  const folder = folderOf(name);
  const texts = readTexts(folder);
  const scripts = texts.filter(({ file }) => file.endsWith('.js'));

  test.each(PAGE_SCRIPTS)('keeps %s at its root and in pure ASCII', (name) => {
    // Chromium refuses a whole extension for one stray byte in a script that goes into a page.
    expect(readFileSync(join(folder, name)).every((byte) => byte < 0x80)).toBe(true);
  });

  test.each(Object.entries(BANNED_IN_PAGE))('has page scripts that %s', (_promise, banned) => {
    const sources = PAGE_SCRIPTS.map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(banned.filter((word) => sources.some((source) => source.includes(word)))).toEqual([]);
  });

  test('has no U+FFFE or U+FFFF in any script', () => {
    expect(scripts.filter(({ text }) => BYTE_ORDER_TRAPS.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test('makes no code from text', () => {
    const makers = scripts.filter(({ text }) => /\beval\(|\bnew Function\b|import\(["'`]http/.test(text));
    expect(makers.map(({ file }) => file)).toEqual([]);
  });

  test('names no address outside the list', () => {
    const strangers = texts.flatMap(({ file, text }) =>
      [...text.matchAll(/\bhttps?:\/\/[\w[][^\s"'`<>\\)]+/g)]
        .map(([address]) => address)
        .filter((address) => !KNOWN_ADDRESSES.some((known) => known.test(address)))
        .map((address) => `${file}: ${address}`),
    );
    expect([...new Set(strangers)]).toEqual([]);
  });

  test('listens to no other extension and leaves the toolbar button to the popup', () => {
    const listeners =
      /onMessageExternal\b.{0,40}addListener|onConnectExternal\b.{0,40}addListener|openPanelOnActionClick\s*:\s*(?:!0|true)/;
    expect(scripts.filter(({ text }) => listeners.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test('frames and fetches nothing from its pages', () => {
    const pages = texts.filter(({ file }) => file.endsWith('.html'));
    const bad = pages.filter(({ text }) =>
      /<iframe|prefetch|preconnect|\bon\w+=|<script(?![^>]*\bsrc=)/i.test(text),
    );
    expect(bad.map(({ file }) => file)).toEqual([]);
  });

  test.each(measureSizes(folder))('$what: at most $limit $unit', ({ actual, limit }) => {
    expect(actual).toBeLessThanOrEqual(limit);
  });
});

const KNOWN_WARNINGS = new Set([
  // Preact has one assignment to innerHTML, for a property that lint forbids us; Trusted Types would stop it.
  'UNSAFE_VAR_ASSIGNMENT',
  // Firefox for Android asks for a newer version than the desktop does; Cuppa is not offered there.
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
]);

const reportSchema = z.object({
  errors: z.array(z.unknown()),
  warnings: z.array(z.object({ code: z.string(), file: z.string().optional(), message: z.string() })),
});

test('the Firefox package passes the linter of the add-on store', async () => {
  const linter = join(PROJECT, 'node_modules/addons-linter/bin/addons-linter');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [linter, '--output', 'json', folderOf('firefox-mv3')],
    { maxBuffer: 1e8 },
  );
  const { errors, warnings } = reportSchema.parse(JSON.parse(stdout));
  expect(errors).toEqual([]);
  expect(warnings.filter(({ code }) => !KNOWN_WARNINGS.has(code))).toEqual([]);
});
