// Files cost more than bytes when a page opens (one script 1.2 × a blank page, five 1.5 ×). So everything a
// page needs before its first paint is one file that all pages share, what it shows is a second that follows,
// and what only a draft needs is a third.

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

// A page's own script is run by one page only, and its looks stay its own: in a file that all share, the
// popup's width would be everyone's.
function isOwn(id: string, graph: Graph): boolean {
  return isPage(id) || id.endsWith('.css') || importersOf(id, graph).some(isPage);
}

/** Does an HTML page import this without waiting? */
function isNeededToStart(id: string, graph: Graph): boolean {
  if (isTools(id)) return true;
  return !isOwn(id, graph) && [...allThatWait(id, graph)].some(isPage);
}

/** Which of the shared files a module goes into, by rolldown's `codeSplitting.groups`. */
export const CHUNK_GROUPS = [
  {
    name: (id: string, graph: Graph) => (isNeededToStart(id, graph) ? 'start' : null),
    priority: 2,
  },
  { name: 'shown', test: /\.(?:ts|tsx)$/, minShareCount: 2, priority: 1 },
];
