import type { Page } from 'puppeteer-core';
import { findBarriers } from './accessibility.ts';
import type { Cuppa } from './launch.ts';
import { findOverflow, LOOKS, photograph, WIDTHS } from './layout.ts';

/** What sticks out at any width, also when read from right to left, and what axe finds in any look: nothing, if all is well. */
export async function findFlaws(cuppa: Cuppa, page: Page, name: string): Promise<string[]> {
  const flaws: string[] = [];
  for (const width of WIDTHS) flaws.push(...(await findOverflow(page, width)));
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  for (const width of [WIDTHS[0], WIDTHS[5]]) flaws.push(...(await findOverflow(page, width)));
  await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  for (const look of Object.values(LOOKS)) {
    await cuppa.setLook(page, look);
    flaws.push(...(await findBarriers(page)));
  }
  // A picture of each, to be looked at by people: only where asked for, it takes half of the time.
  await photograph(cuppa, page, name);
  await cuppa.setLook(page, {});
  return flaws;
}
