import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { tryEveryWayOut } from './every-way-out.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { launch } from './harness/launch.ts';
import type { Cuppa } from './harness/launch.ts';
import type { SeenRequest } from './harness/types.ts';

declare const chrome: Browser & {
  readonly management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
};

function warningsOf(manifest: string): Promise<string[]> {
  return chrome.management.getPermissionWarningsByManifest(manifest);
}

/** For a frame, Chromium has a connection ready before it looks at the page's rules; nothing is asked through it. */
function isUnusedTunnel({ by, url }: SeenRequest): boolean {
  return by === 'network' && /^https:\/\/frame\..+:443$/.test(url);
}

describe('the install in Chromium', () => {
  let cuppa: Cuppa | undefined;
  beforeAll(async () => {
    cuppa = await launch('chromium');
  });
  afterAll(() => cuppa?.close());

  test('warns the person of nothing', async () => {
    const manifest = await readFile(join(cuppa?.extensionFolder ?? '', 'manifest.json'), 'utf8');
    const panel = await cuppa?.openOwnPage('sidepanel.html');
    expect(await panel?.evaluate(warningsOf, manifest)).toEqual([]);
    const wider = JSON.stringify({
      ...JSON.parse(manifest),
      host_permissions: ['https://www.linkedin.com/*'],
    });
    expect(await panel?.evaluate(warningsOf, wider)).toHaveLength(1);
  });
});

describeInBrowsers('the extension', (cuppa) => {
  test.each(['popup.html', 'sidepanel.html', 'options.html'])('can reach nothing from %s', async (path) => {
    const host = `${path}.example.com`;
    const screen = await cuppa().openOwnPage(path);
    expect(await screen.evaluate(tryEveryWayOut, host)).toEqual([]);
    await screen.close();
    const requests = (await cuppa().requests()).filter(
      ({ from, url }) => from !== 'browser' || url.includes(host),
    );
    expect(requests.filter((request) => !isUnusedTunnel(request))).toEqual([]);
  });

  test('writes no markup from text', async () => {
    const screen = await cuppa().openOwnPage('sidepanel.html');
    const outcome = await screen.evaluate(async () => {
      // Past the first wait the page's own rules hold again, which evaluate lifts.
      await new Promise((resolve) => setTimeout(resolve, 20));
      try {
        document.createElement('p').innerHTML = '<b>bold</b>';
        return 'written';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error);
      }
    });
    expect(outcome).toBe('refused');
    await screen.close();
  });

  test('stays out of private windows', async () => {
    const screen = await cuppa().openOwnPage('sidepanel.html');
    expect(await screen.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(false);
    await screen.close();
  });
});
