import { browser } from 'wxt/browser';
import { parseInspection } from '../../linkedin/inspection-schema';
import type { PageInspection } from '../../linkedin/page-inspection';
import { parseProfileUrl } from '../../linkedin/profile-url';
import type { PersonTab } from './read-tab';
import { inject, isStillThere } from './read-tab';
import type { Refusal } from './refusals';
import { GARBAGE, mayPick, MOVED_ON, NO_ACCESS, NO_LINES, refusalFor } from './refusals';

/** What the page gave, or why it gave nothing. */
export type Inspected = { inspection: PageInspection } | { refusal: Refusal };

/** Looks at a page that could not be read, because the person asked for it. Never throws. */
export async function inspectTab(tab: PersonTab): Promise<Inspected> {
  try {
    const parsed = parseInspection(await inject(tab.id, '/inspect-page.js'));
    if (!parsed.ok) return { refusal: GARBAGE };
    const { inspection } = parsed;
    const same = parseProfileUrl(inspection.url)?.key === tab.key && (await isStillThere(tab));
    return same ? { inspection } : { refusal: MOVED_ON };
  } catch {
    return { refusal: NO_ACCESS };
  }
}

/** The same for picking lines: refused where the page shows somebody else or nobody by now (promise 4). */
export async function linesOfTab(tab: PersonTab): Promise<Inspected> {
  const inspected = await inspectTab(tab);
  if ('refusal' in inspected) return inspected;
  const { failed, lines } = inspected.inspection;
  if (failed !== '' && !mayPick(failed)) {
    const [reason, detail = ''] = failed.split(': ');
    return { refusal: refusalFor({ reason: reason === 'page-changed' ? reason : 'not-loaded', detail }) };
  }
  return lines.length > 0 ? inspected : { refusal: NO_LINES };
}

function browserName(): string {
  return /(?:Firefox|Edg|Chrome)\/\d+/.exec(navigator.userAgent)?.[0].replace('/', ' ') ?? 'unknown browser';
}

/** What a report of the failure may carry: no name, no text, no address (docs/decisions/0005-inspecting-pages.md). */
export async function reportOn(tab: PersonTab): Promise<string> {
  const inspected = await inspectTab(tab);
  const seen = 'inspection' in inspected ? inspected.inspection : null;
  return [
    `Cuppa ${browser.runtime.getManifest().version}, ${browserName()}`,
    `layout: ${seen?.layout ?? 'not looked at'}`,
    `rule: ${tab.failed}`,
    ...(seen && seen.failed !== tab.failed ? [`now: ${seen.failed || 'read'}`] : []),
    'page:',
    seen?.skeleton ?? 'not looked at',
  ].join('\n');
}
