import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

/** One number that a build may not exceed; bytes are after gzip, as the store sends them. */
export type Size = {
  readonly what: string;
  readonly actual: number;
  readonly limit: number;
  readonly unit: 'kB' | 'files';
};

type Budget = {
  readonly page: string;
  readonly kilobytes: number;
};

/** The reasons stand in docs/performance.md; a page's figure is all it loads before its first paint. */
const PAGES: readonly Budget[] = [
  { page: 'popup.html', kilobytes: 60 },
  { page: 'sidepanel.html', kilobytes: 70 },
  { page: 'options.html', kilobytes: 70 },
];
const SCRIPTS: readonly Budget[] = [
  { page: 'background.js', kilobytes: 45 },
  { page: 'read-profile.js', kilobytes: 7 },
  { page: 'inspect-page.js', kilobytes: 9 },
];
const STYLES_LIMIT = 6;
const FILES_LIMIT = 2;
const PACKAGE_LIMIT = 370;

export function measureSizes(folder: string): Size[] {
  const pages = PAGES.flatMap(({ page, kilobytes }) => measurePage(folder, { page, kilobytes }));
  const scripts = SCRIPTS.map(({ page, kilobytes }) => inKilobytes(page, gzipped(folder, page), kilobytes));
  return [...pages, ...scripts, inKilobytes('package, zipped', packageSize(folder), PACKAGE_LIMIT)];
}

export function formatSizes(sizes: readonly Size[]): string {
  const width = Math.max(...sizes.map(({ what }) => what.length));
  return sizes
    .map(({ what, actual, limit, unit }) => {
      const amount = unit === 'kB' ? actual.toFixed(1) : String(actual);
      const verdict = actual > limit ? '  too large' : '';
      return `${what.padEnd(width)}  ${amount.padStart(6)} of ${String(limit).padStart(3)} ${unit}${verdict}`;
    })
    .join('\n');
}

/** Every file of the package, as paths with `/` that start at its root. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

function measurePage(folder: string, { page, kilobytes }: Budget): Size[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const entries = addresses(html, /<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g);
  const scripts = staticGraph(folder, entries.map(withoutSlash));
  const styles = addresses(html, /<link\b[^>]*\bhref="([^"]+\.css)"/g).map(withoutSlash);
  return [
    inKilobytes(`${page} scripts`, total(folder, scripts), kilobytes),
    { what: `${page} scripts`, actual: scripts.length, limit: FILES_LIMIT, unit: 'files' },
    inKilobytes(`${page} styles`, total(folder, styles), STYLES_LIMIT),
  ];
}

/** What an entry imports, and that in turn; a dynamic `import()` comes after the first paint and is left out. */
function staticGraph(folder: string, entries: readonly string[]): string[] {
  const found = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const source = readFileSync(join(folder, file), 'utf8');
    const imports = addresses(
      source,
      /\b(?:import|export)\b(?:[\w$*{},\s]*\bfrom)?\s*["'](\.{1,2}\/[^"']+)["']/g,
    );
    queue.push(...imports.map((address) => posix.join(dirname(file), address)));
  }
  return [...found];
}

function addresses(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, address]) => address ?? []);
}

function total(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipped(folder, file), 0);
}

function gzipped(folder: string, file: string): number {
  return gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
}

/** A zip holds each file deflated, and its name with some fixed fields twice. */
function packageSize(folder: string): number {
  return listFiles(folder).reduce((sum, file) => {
    const packed = deflateRawSync(readFileSync(join(folder, file)), { level: 9 }).length;
    return sum + packed + 2 * file.length + 76;
  }, 22);
}

function inKilobytes(what: string, bytes: number, limit: number): Size {
  return { what, actual: bytes / 1000, limit, unit: 'kB' };
}

function withoutSlash(address: string): string {
  return address.replace(/^\//, '');
}
