import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { inspectPage, type PageInspection } from '../linkedin/page-inspection';

// As in read-profile.ts: the result is the script's completion value. Injected only when the person asks to pick lines
// or to see what a report would hold, after reading was refused (docs/decisions/0005-inspecting-pages.md).
export default defineUnlistedScript({ globalName: true, main: inspectHere });

function inspectHere(): PageInspection {
  const open = { document, address: () => location.href };
  try {
    return inspectPage(open);
  } catch {
    // What was thrown may quote the page: none of it leaves this function.
    const nothing = { title: '', lines: [], skeleton: '', layout: 'unknown' } as const;
    return { url: open.address(), ...nothing, lines: [], failed: 'not-loaded: inspection failed' };
  }
}
