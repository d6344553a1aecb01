import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../linkedin/read-page';
import type { ProfileReading } from '../linkedin/reading';

// The global name makes the reading the script's completion value: executeScript hands it back to the popup.
export default defineUnlistedScript({ globalName: true, main: readHere });

function readHere(): ProfileReading {
  try {
    return readPage({ document, address: () => location.href });
  } catch {
    // What was thrown may quote the page: none of it leaves this function.
    return { status: 'refused', url: location.href, reason: 'not-loaded', detail: 'reading failed' };
  }
}
