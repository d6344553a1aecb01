/** What the harness answers for an address on the web. */
export type ServedPage = {
  readonly body: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Pages of ours that stand in for the web: an address without query and fragment, and its answer. */
export class ServedPages {
  readonly #pages = new Map<string, ServedPage>();

  set(url: string, page: ServedPage | string): void {
    this.#pages.set(keyOf(url), typeof page === 'string' ? { body: page } : page);
  }

  find(url: string): ServedPage | undefined {
    return this.#pages.get(keyOf(url));
  }
}

export function headersOf(page: ServedPage): { name: string; value: string }[] {
  const all = { 'content-type': page.contentType ?? 'text/html; charset=utf-8', ...page.headers };
  return Object.entries(all).map(([name, value]) => ({ name, value }));
}

function keyOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
