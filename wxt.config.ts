import { defineConfig } from 'wxt';
import { CHUNK_GROUPS } from './scripts/chunks';

// Nothing leaves the browser and nothing unsafe runs in our pages: promise 1 of docs/promises.md.
// The manifest test holds this text to the letter.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const DESCRIPTION =
  'Keep your informational interviews: save the profile in front of you, draft the request, see who needs a follow-up.';

// Alt+Shift+C stays unassigned in Chromium; on a Mac, Alt with a letter types a character.
const keys = (letter: string) => ({ default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` });

const POLYFILL_HAS_NO_EFFECTS = [{ test: /webextension-polyfill/, sideEffects: false }];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  // Dexie holds a literal U+FFFF; written raw, Chromium refuses the whole extension.
  experimental: { escapeUnicode: true },
  manifestVersion: 3,
  manifest: ({ browser, mode }) => {
    const firefox = browser === 'firefox';
    return {
      name: 'Cuppa',
      description: DESCRIPTION,
      incognito: 'not_allowed',
      // Each permission is explained in docs/decisions/0002-permissions.md.
      permissions: [
        'activeTab',
        'scripting',
        'unlimitedStorage',
        'alarms',
        'contextMenus',
        ...(firefox ? [] : ['sidePanel']),
      ],
      optional_permissions: ['notifications'],
      action: { default_title: 'Cuppa' },
      commands: {
        _execute_action: { suggested_key: keys('K') },
        ...(firefox
          ? { _execute_sidebar_action: { suggested_key: keys('U') } }
          : {
              'open-panel': { suggested_key: keys('U'), description: 'Open the Cuppa panel' },
            }),
      },
      ...(mode === 'production' && {
        content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
      }),
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'cuppa@cuppa.example',
                strict_min_version: '140.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: '144' }),
    };
  },
  vite: () => ({
    // Dexie's default entry is written for browsers of 2015; this one is the same release, smaller.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } },
    // WXT would add a polyfill chunk to each page for browsers far older than ours.
    build: { modulePreload: { polyfill: false }, target: 'esnext' },
  }),
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      config.build ??= {};
      config.build.rolldownOptions ??= {};
      // WXT's own wrapper imports the polyfill into the worker, where nothing of ours uses it.
      config.build.rolldownOptions.treeshake = { moduleSideEffects: POLYFILL_HAS_NO_EFFECTS };
      if (!entries.some((entry) => entry.inputPath.endsWith('.html'))) return;
      config.build.rolldownOptions.output = { codeSplitting: { groups: CHUNK_GROUPS } };
    },
  },
});
