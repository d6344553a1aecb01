import { cleanText } from './clean-text';
import { linesNearName } from './nearby-lines';
import { parseProfileUrl } from './profile-url';
import { readPage, readerOf, type OpenPage } from './read-page';
import type { Layout } from './reading';
import { skeletonAround } from './skeleton';

/** What a page gives that no reader could read: lines to pick from, and what a report of the failure may carry. */
export type PageInspection = {
  url: string;
  title: string;
  /** The visible lines near the name, in the page's order. */
  lines: string[];
  /** Tags and attributes around the name, every text replaced by its length; see `skeletonAround`. */
  skeleton: string;
  layout: Layout | 'unknown';
  /** The rule that failed, as "reason: detail"; empty when none did. */
  failed: string;
};

const LONGEST_TITLE = 300;

/** Looks at the page in front of the person when reading it failed. Changes nothing in the page. */
export function inspectPage(open: OpenPage): PageInspection {
  const { document: page, address } = open;
  const url = address();
  const { start, lines } = linesNearName({ page, key: parseProfileUrl(url)?.key });
  const title = cleanText(page.title, LONGEST_TITLE);
  const at = start?.closest('h1,h2,h3') ?? start ?? page.querySelector('main,[role="main"]') ?? page.body;
  return {
    url,
    title,
    lines,
    skeleton: skeletonAround({ start: at, personal: [title, decoded(url), ...lines.slice(0, 1)] }),
    layout: readerOf(page)?.layout ?? 'unknown',
    failed: failureOf(open),
  };
}

function decoded(url: string): string {
  return `${url} ${parseProfileUrl(url)?.slug ?? ''}`;
}

// The readers may throw only where the DOM does; the lines are worth having even then.
function failureOf(open: OpenPage): string {
  try {
    const reading = readPage(open);
    return reading.status === 'read' ? '' : `${reading.reason}: ${reading.detail}`;
  } catch {
    return 'not-loaded: reading failed';
  }
}
