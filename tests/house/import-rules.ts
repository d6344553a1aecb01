import { posix } from 'node:path';
import type { Room, Source } from './sources';
import { ROOMS, withoutComments } from './sources';

type Floor = {
  /** Rooms this one may import besides itself. */
  rooms: readonly Room[];
  /** Packages it may import. */
  packages: readonly string[];
  /** Why, in one sentence: the failure teaches. */
  why: string;
};

/** What each room may import; everything else is a complaint. */
export const FLOORS: Record<Room, Floor> = {
  linkedin: {
    rooms: [],
    packages: ['zod/mini'],
    why: 'linkedin/ is at the bottom of the house and injected into LinkedIn’s page: it knows nothing of ours.',
  },
  outreach: {
    rooms: [],
    packages: ['zod/mini'],
    why: 'outreach/ is the method, pure: no browser, no database, no component.',
  },
  templates: {
    rooms: ['outreach'],
    packages: [],
    why: 'templates/ is text, pure: of the other rooms it knows outreach/ alone.',
  },
  storage: {
    rooms: ['linkedin', 'outreach', 'templates'],
    packages: ['dexie', 'zod/mini'],
    why: 'storage/ knows the pure rooms and Dexie, never a screen.',
  },
  components: {
    rooms: ['linkedin', 'outreach', 'templates'],
    packages: ['preact', 'preact/hooks'],
    why: 'components/ take props and call back: the page that uses them hands in the data.',
  },
  entrypoints: {
    rooms: ['linkedin', 'outreach', 'templates', 'storage', 'components'],
    packages: [
      'preact',
      'preact/hooks',
      'wxt/browser',
      'wxt/utils/define-background',
      'wxt/utils/define-unlisted-script',
      'zod/mini',
    ],
    why: 'entrypoints/ only wire: data comes from storage/, looks from components/.',
  },
};

/** Packages that one file alone may import. */
const LONE_PACKAGES: Record<string, { home: string; why: string }> = {
  liquidjs: {
    home: 'templates/engine.ts',
    why: 'The template language has one door, so that it can be replaced.',
  },
  papaparse: {
    home: 'linkedin/archive/csv.ts',
    why: 'Tables from files have one door, so that its limits hold for all of them.',
  },
};

/** The scripts that run in LinkedIn's page. */
const IN_PAGE: ReadonlySet<string> = new Set(['read-profile', 'inspect-page']);

const FROM = /^\s*(?:import|export)\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gmu;
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gmu;
const LATER = /\bimport\(\s*['"`]([^'"`]+)['"`]/gu;

/** Everything a source imports, at once or later. */
export function importsOf(text: string): string[] {
  const code = withoutComments(text);
  return [FROM, BARE, LATER].flatMap((form) => [...code.matchAll(form)].map(([, name = '']) => name));
}

function roomOf(path: string): Room | undefined {
  return ROOMS.find((room) => path.startsWith(`${room}/`));
}

/** The part of entrypoints/ a file belongs to: a folder, or a script of its own. */
function entryOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.tsx?$/u, '');
}

function packageComplaint(path: string, name: string, floor: Floor): string[] {
  const lone = LONE_PACKAGES[name];
  if (lone) return lone.home === path ? [] : [`only ${lone.home} may import ${name}. ${lone.why}`];
  return floor.packages.includes(name) ? [] : [`imports the package ${name}. ${floor.why}`];
}

function entryComplaint(from: string, to: string): string[] {
  if (entryOf(from) === entryOf(to)) return [];
  return [`imports ${to}: entrypoints never import each other. Move what both need a floor down.`];
}

function roomComplaint(from: string, to: string, floor: Floor): string[] {
  const room = roomOf(to);
  if (IN_PAGE.has(entryOf(from)) && room !== 'linkedin') {
    return [`imports ${to}: a script that runs in LinkedIn’s page imports linkedin/ alone.`];
  }
  if (room === roomOf(from)) return room === 'entrypoints' ? entryComplaint(from, to) : [];
  if (room && floor.rooms.includes(room)) return [];
  return [`imports ${to}: imports run downwards only. ${floor.why}`];
}

/** What is wrong with the imports of one file, in sentences that say what to do. */
export function importComplaints({ path, text }: Source): string[] {
  const room = roomOf(path);
  if (!room) return [`${path} is in none of the rooms ${ROOMS.join(', ')}.`];
  const floor = FLOORS[room];
  return importsOf(text)
    .flatMap((name) =>
      name.startsWith('.')
        ? roomComplaint(path, posix.join(posix.dirname(path), name), floor)
        : packageComplaint(path, name, floor),
    )
    .map((complaint) => `${path} ${complaint}`);
}

const JUNK_DRAWER = /(?:^|\/)(?:utils?|helpers?|common|misc|lib|shared)(?:\/|\.tsx?$)/u;
const PASSED_ON = /^\s*export\s(?:type\s)?(?:\*|\{[^}]*\})[^;'"]*\sfrom\s*['"][^'"]+['"];?/gmu;

function onlyPassesOn(text: string): boolean {
  const code = withoutComments(text);
  const own = code.replaceAll(PASSED_ON, '');
  return own !== code && own.trim() === '';
}

/** What is wrong with where a file lies or what it passes on. */
export function placeComplaints({ path, text }: Source): string[] {
  const complaints = [];
  if (JUNK_DRAWER.test(path)) {
    complaints.push(`${path} is a junk drawer: name it after what it is about, in the room that knows it.`);
  }
  if (/(?:^|\/)index\.tsx?$/u.test(path) || onlyPassesOn(text)) {
    complaints.push(`${path} is a barrel: import each thing from the file that makes it.`);
  }
  return complaints;
}

type GlobalRule = { allowed: readonly Room[]; pattern: RegExp; why: string };

const GLOBALS: readonly GlobalRule[] = [
  {
    allowed: ['entrypoints'],
    pattern: /(?<![\w'"’-])(?:globalThis\.)?(?:chrome|browser)\??\.[a-z]/u,
    why: 'uses the browser’s extension API: only entrypoints/ may, so that everything else runs in any test.',
  },
  {
    allowed: ['storage'],
    pattern: /\bindexedDB\b|\blocalStorage\b|\bsessionStorage\b/u,
    why: 'touches storage of the browser: only storage/ may.',
  },
  {
    allowed: ['storage', 'components', 'entrypoints'],
    pattern: /\bwindow\.|\bnavigator\.|\bglobalThis\./u,
    why: 'knows the browser, but its room is pure: let the caller hand in what it needs.',
  },
  {
    allowed: [],
    pattern: /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/u,
    why: 'could make a network request: Cuppa makes none (docs/promises.md, promise 1).',
  },
  {
    allowed: [],
    pattern: /\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b/u,
    why: 'writes markup: everything shown is text, whoever wrote it.',
  },
];

/** What is wrong with the globals one file uses. */
export function globalComplaints({ path, text }: Source): string[] {
  const room = roomOf(path);
  const code = withoutComments(text);
  return GLOBALS.filter(
    ({ allowed, pattern }) => !(room && allowed.includes(room)) && pattern.test(code),
  ).map(({ why }) => `${path} ${why}`);
}
