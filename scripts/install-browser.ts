import { spawnSync } from 'node:child_process';
import { findBrowser, howToInstall } from './find-browser.ts';
import type { BrowserName } from './find-browser.ts';

const DEBIAN_PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Finds the browsers, installs the missing ones where apt may, and gives one line for each that stays missing. */
export function installBrowsers(names: readonly BrowserName[]): string[] {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length > 0 && mayUseApt()) {
    console.log(`Installing ${missing.join(' and ')} with apt…`);
    apt('update', '-qq');
    apt('install', '-y', '-qq', ...missing.map((name) => DEBIAN_PACKAGES[name]));
  }
  return missing.filter((name) => !findBrowser(name)).map((name) => howToInstall(name));
}

function mayUseApt(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function apt(...command: string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', command, { env: environment, encoding: 'utf8' });
  if (status !== 0) console.error(`apt-get ${command.join(' ')} failed:\n${stderr}`);
}
