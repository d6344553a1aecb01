import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** Chromium comes before Chrome: branded Chrome refuses unpacked extensions from the command line. */
const NAMES: Record<BrowserName, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'ungoogled-chromium',
    'google-chrome-for-testing',
    'google-chrome',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC = '/Applications';
const WINDOWS = process.env['ProgramFiles'] ?? String.raw`C:\Program Files`;
const PLACES: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/snap/bin/chromium',
    `${MAC}/Chromium.app/Contents/MacOS/Chromium`,
    `${MAC}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    join(WINDOWS, 'Chromium', 'Application', 'chrome.exe'),
    join(WINDOWS, 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ],
  firefox: [
    '/snap/bin/firefox',
    `${MAC}/Firefox.app/Contents/MacOS/firefox`,
    `${MAC}/Firefox Developer Edition.app/Contents/MacOS/firefox`,
    join(WINDOWS, 'Mozilla Firefox', 'firefox.exe'),
  ],
};

/** The browser to use: the one named in CHROMIUM or FIREFOX, else the first of the usual names and places. */
export function findBrowser(name: BrowserName): string | undefined {
  const named = process.env[name.toUpperCase()];
  if (named) return named;
  return [...onPath(NAMES[name]), ...PLACES[name]].find((path) => isExecutable(path));
}

export function requireBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) throw new Error(howToInstall(name));
  return path;
}

export function howToInstall(name: BrowserName): string {
  const title = name === 'chromium' ? 'Chromium' : 'Firefox';
  return `Install ${title} 144 or newer (or name its program in ${name.toUpperCase()}) and try again.`;
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
