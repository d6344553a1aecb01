import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PROJECT } from '../../../scripts/output.ts';
import type { Cuppa } from './launch.ts';
import type { Look } from './types.ts';

/** From the narrowest sidebar of Firefox to the widest popup of Chromium. */
export const WIDTHS = [196, 252, 320, 360, 500, 800] as const;

export const LOOKS: Readonly<Record<string, Look>> = {
  light: { scheme: 'light' },
  dark: { scheme: 'dark' },
  contrast: { scheme: 'dark', forcedColors: true },
};

export async function setWidth(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: 600 });
}

/** What sticks out at the right or left of the page at this width, a line each; nothing if all fits. */
export async function findOverflow(page: Page, width: number): Promise<string[]> {
  await setWidth(page, width);
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 0.5 || left < -0.5;
    });
    return wide.map(
      (element) =>
        `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.slice(0, 40)}`,
    );
  });
}

/** With PICTURES=1, photographs a page in each look, at a narrow and a wide width, under demo/screens/. */
export async function photograph(cuppa: Cuppa, page: Page, name: string): Promise<void> {
  if (!process.env['PICTURES']) return;
  for (const [title, look] of Object.entries(LOOKS)) {
    await cuppa.setLook(page, look);
    for (const width of [252, 360, 800]) {
      await setWidth(page, width);
      const path = join(PROJECT, 'demo/screens', `${name}-${title}-${String(width)}-${cuppa.name}`);
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path: `${path}.png`, fullPage: true });
    }
  }
  await cuppa.setLook(page, {});
}
