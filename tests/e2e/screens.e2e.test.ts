import { expect, test } from 'vitest';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findOverflow, LOOKS, photograph, WIDTHS } from './harness/layout.ts';

describeInBrowsers('every screen', (cuppa) => {
  test.each(['popup', 'sidepanel', 'options'])('of %s fits, and lets everybody in', async (name) => {
    const screen = await cuppa().openOwnPage(`${name}.html`);
    await screen.waitFor('h1');
    for (const width of WIDTHS) expect(await findOverflow(screen.page, width)).toEqual([]);
    for (const look of Object.values(LOOKS)) {
      await cuppa().setLook(screen.page, look);
      expect(await findBarriers(screen.page)).toEqual([]);
    }
    await photograph(cuppa(), screen.page, name);
    await screen.close();
  });
});
