/**
 * A page that watches for traces of an extension, from its first moment on. Its script runs in the page, as text: it
 * uses nothing from outside of itself.
 */

export type Traces = {
  readonly untrustedEvents: readonly string[];
  readonly messages: readonly string[];
  readonly mutations: readonly string[];
  readonly globals: readonly string[];
  readonly stored: readonly string[];
  readonly channels: readonly string[];
  readonly requests: readonly string[];
  readonly place: readonly unknown[];
};

declare const spy: { traces(): Promise<Traces> };

export function spyingPage(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>${title}</title><script>(${watch.toString()})()</script></head>
    <body>${body}</body></html>`;
}

/** What the page has seen since it was loaded; run it there with `evaluate`. */
export function readTraces(): Promise<Traces> {
  return spy.traces();
}

function watch(): void {
  const seen = { untrustedEvents: [] as string[], messages: [] as string[], mutations: [] as string[] };
  const channels: string[] = [];
  const eventNames = [window, Document.prototype, HTMLElement.prototype, Element.prototype]
    .flatMap((target) => Object.getOwnPropertyNames(target))
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2));
  // Names that extension frameworks and databases are known to use.
  const known = ['wxt:content-script-started', 'wxt:locationchange', 'x-storagemutated-1', 'storagemutated'];
  for (const name of new Set([...eventNames, ...known])) {
    const note = (event: Event) => {
      if (event instanceof MessageEvent) seen.messages.push(String(event.data));
      else if (!event.isTrusted) seen.untrustedEvents.push(name);
    };
    window.addEventListener(name, note, true);
  }
  for (const name of ['dexie-txcommitted', 'x-storagemutated-1', 'wxt']) {
    new BroadcastChannel(name).addEventListener('message', () => channels.push(name));
  }
  const observer = new MutationObserver((records) => {
    for (const { type, target } of records) seen.mutations.push(`${type} ${target.nodeName}`);
  });
  let before = new Set<string>();
  window.addEventListener('load', () => {
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    before = new Set(Object.getOwnPropertyNames(globalThis));
  });
  const traces = async (): Promise<Traces> => ({
    ...seen,
    channels,
    globals: Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name)),
    stored: [
      ...(await indexedDB.databases()).map(({ name }) => String(name)),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await caches.keys()),
      ...document.cookie.split(';').filter(Boolean),
    ],
    requests: performance.getEntriesByType('resource').map(({ name }) => name),
    place: [
      location.href,
      history.length,
      scrollX,
      scrollY,
      document.activeElement?.tagName,
      String(getSelection()),
    ],
  });
  Object.assign(globalThis, { spy: { traces } });
}
