// Files cost more than bytes when a page opens (one script 1.2 × a blank page, five 1.5 ×). So everything a
// page needs before its first paint is one file that all pages share, what it shows is a second that follows,
// and what only a draft needs is a third.

interface Module {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
}

interface Graph {
  getModuleInfo(id: string): Module | null;
}

function isPage(id: string): boolean {
  return id.endsWith('.html');
}

// What the bundler and WXT add of their own.
function isTools(id: string): boolean {
  return id.includes('rolldown/runtime') || id.includes('virtual');
}

/** Does an HTML page import this without waiting? The page's own script does not count: it is run by one page only. */
function isNeededToStart(id: string, graph: Graph): boolean {
  if (isTools(id)) return true;
  // A page's own looks stay its own: in one file, the popup's width would be everyone's.
  if (id.endsWith('.css')) return false;
  const seen = new Set([id]);
  const queue = [id];
  const isOwnScript = graph.getModuleInfo(id)?.importers.some(isPage) ?? true;
  if (isOwnScript || isPage(id)) return false;
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const importers = graph.getModuleInfo(next)?.importers ?? [];
    if (importers.some(isPage)) return true;
    for (const importer of importers) {
      if (!seen.has(importer)) queue.push(importer);
      seen.add(importer);
    }
  }
  return false;
}

/** Which of the shared files a module goes into, by rolldown's `codeSplitting.groups`. */
export const CHUNK_GROUPS = [
  {
    name: (id: string, graph: Graph) => (isNeededToStart(id, graph) ? 'start' : null),
    priority: 2,
  },
  { name: 'shown', test: /\.(?:ts|tsx)$/, minShareCount: 2, priority: 1 },
];
