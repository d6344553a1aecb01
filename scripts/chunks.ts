// Files cost more than bytes when a page opens (one script 1.2 × a blank page, five 1.5 ×). So everything a
// page needs before its first paint is one file that all pages share, and what its first screen shows is a second
// that follows. What only later screens need stays out of both: texts and their template language, the question
// bank, what several of the later screens share (in fifty small files it was 12 kB more to download), and each screen
// in a file of its own.

type Module = {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
};

type Graph = {
  getModuleInfo(id: string): Module | null;
};

function isPage(id: string): boolean {
  return id.endsWith('.html');
}

// What the bundler and WXT add of their own.
function isTools(id: string): boolean {
  return id.includes('rolldown/runtime') || id.includes('virtual');
}

function importersOf(id: string, graph: Graph): readonly string[] {
  return graph.getModuleInfo(id)?.importers ?? [];
}

// Everything that waits for this module, directly or not.
function allThatWait(id: string, graph: Graph): Set<string> {
  const waiting = new Set<string>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const fresh = importersOf(next, graph).filter((importer) => !waiting.has(importer));
    for (const importer of fresh) waiting.add(importer);
    queue.push(...fresh);
  }
  return waiting;
}

// A page's own script is run by one page only.
function isOwn(id: string, graph: Graph): boolean {
  return isPage(id) || importersOf(id, graph).some(isPage);
}

/** Does an HTML page import this without waiting? */
function isNeededToStart(id: string, graph: Graph): boolean {
  if (isTools(id)) return true;
  return !isOwn(id, graph) && [...allThatWait(id, graph)].some(isPage);
}

const FIRST_SCREENS = /\/entrypoints\/(?:popup\/Popup|sidepanel\/Panel|options\/Options)\.tsx$/u;

/** Does the first screen of a page import this without waiting? */
function isNeededToShow(id: string, graph: Graph): boolean {
  return [...allThatWait(id, graph)].some((waiting) => FIRST_SCREENS.test(waiting));
}

function isSource(id: string): boolean {
  return /\.(?:ts|tsx)$/u.test(id);
}

/** Which of the shared files a module goes into, by rolldown's `codeSplitting.groups`. */
export const CHUNK_GROUPS = [
  {
    name: (id: string, graph: Graph) => (isNeededToStart(id, graph) ? 'start' : null),
    priority: 4,
  },
  {
    name: (id: string, graph: Graph) => (isSource(id) && isNeededToShow(id, graph) ? 'shown' : null),
    minShareCount: 2,
    priority: 3,
  },
  { name: 'texts', test: /liquidjs|\/templates\/(?!limits|note-budget)/, minShareCount: 2, priority: 2 },
  { name: 'questions', test: /\/outreach\/question/, minShareCount: 2, priority: 2 },
  // What a group needs comes with it, unless it has a file: every page asks for this one.
  { name: 'browser', test: /webextension-polyfill/, priority: 2 },
  {
    name: 'later',
    test: /\/(?:components|outreach|storage)\/.+\.tsx?$/u,
    minShareCount: 2,
    priority: 1,
  },
  // In three small files it was half a kilobyte more.
  { name: 'archive', test: /\/linkedin\/archive\//u, minShareCount: 2, priority: 1 },
];
