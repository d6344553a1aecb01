import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKAGES, PROJECT } from '../../scripts/output.ts';
import { folderOf, readManifest } from './packages.ts';

const SHARED = ['activeTab', 'scripting', 'unlimitedStorage', 'alarms', 'contextMenus'];
const PERMISSIONS = { 'chrome-mv3': [...SHARED, 'sidePanel'], 'firefox-mv3': SHARED };

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

const ABSENT = [
  'content_scripts',
  'host_permissions',
  'optional_host_permissions',
  'web_accessible_resources',
  'externally_connectable',
];

describe.each(PACKAGES)('manifest of %s', (name) => {
  const manifest = readManifest(folderOf(name));

  test('asks for these permissions and no other', () => {
    expect(manifest['permissions']).toEqual(PERMISSIONS[name]);
  });

  test('may ask for one more thing later, when the person switches reminders on', () => {
    expect(manifest['optional_permissions']).toEqual(['notifications']);
  });

  test('asks for nothing that the decision on permissions does not explain', () => {
    const decision = readFileSync(join(PROJECT, 'docs/decisions/0002-permissions.md'), 'utf8');
    const unexplained = [...PERMISSIONS[name], 'notifications'].filter(
      (permission) => !decision.includes(`\`${permission}\``),
    );
    expect(unexplained).toEqual([]);
  });

  test.each(ABSENT)('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  test('lets our pages reach nothing and run only our own scripts', () => {
    expect(manifest['content_security_policy']).toEqual({ extension_pages: POLICY });
  });

  test('stays out of private windows', () => {
    expect(manifest['incognito']).toBe('not_allowed');
  });

  test('is Manifest V3', () => {
    expect(manifest['manifest_version']).toBe(3);
  });

  test('does not call itself LinkedIn', () => {
    expect(manifest['name']).not.toMatch(/linked\s*in/i);
  });

  test('opens the popup from the toolbar button, which grants access to the tab', () => {
    expect(manifest['action']).toMatchObject({ default_popup: 'popup.html' });
    expect(manifest['commands']).toHaveProperty('_execute_action');
  });
});

test('the Chromium package asks for a browser with Temporal', () => {
  const manifest = readManifest(folderOf('chrome-mv3'));
  expect(manifest).toMatchObject({
    minimum_chrome_version: '144',
    side_panel: { default_path: 'sidepanel.html' },
  });
});

test('the Firefox package collects nothing, keeps its identity and opens no sidebar by itself', () => {
  expect(readManifest(folderOf('firefox-mv3'))).toMatchObject({
    browser_specific_settings: {
      gecko: {
        id: 'cuppa@cuppa.example',
        strict_min_version: expect.stringMatching(/^1[4-9]\d\./),
        data_collection_permissions: { required: ['none'] },
      },
    },
    sidebar_action: { default_panel: 'sidepanel.html', open_at_install: false },
  });
});
