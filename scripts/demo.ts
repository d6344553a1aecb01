import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Cuppa } from '../tests/e2e/harness/launch.ts';
import type { Screen } from '../tests/e2e/harness/screen.ts';
import { PROJECT } from './output.ts';

export const SAMPLE_URL = 'https://www.linkedin.com/in/mara-lindqvist-example/';

const FOLDER = join(PROJECT, 'demo');

/** What a step finds and leaves for the next one. */
interface Stage {
  readonly cuppa: Cuppa;
  tab: Page;
  popup?: Screen;
}

interface DemoStep {
  readonly name: string;
  /** Does the step and gives the page to photograph. */
  readonly play: (stage: Stage) => Promise<Page>;
}

const STEPS: readonly DemoStep[] = [
  {
    name: 'Open the profile of an invented person',
    play: async ({ tab }) => tab,
  },
  {
    name: 'Click the toolbar button',
    play: async (stage) => {
      stage.popup = await stage.cuppa.clickToolbar(stage.tab);
      await stage.popup.waitFor('body *');
      return stage.popup.page;
    },
  },
];

export async function openSample(cuppa: Cuppa): Promise<Page> {
  const page = await readFile(join(PROJECT, 'tests/fixtures/sample-profile.html'), 'utf8');
  return cuppa.openPage(SAMPLE_URL, page);
}

/** Plays the main job, prints each step and leaves a picture of it under demo/. */
export async function playDemo(cuppa: Cuppa): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const stage: Stage = { cuppa, tab: await openSample(cuppa) };
  for (const [index, { name, play }] of STEPS.entries()) {
    const page = await play(stage);
    const number = String(index + 1).padStart(2, '0');
    const picture = `${number}-${name.toLowerCase().replaceAll(/\W+/g, '-')}`;
    await page.screenshot({ path: `${join(FOLDER, picture)}.png` });
    console.log(`${number} ${name}  (demo/${picture}.png)`);
  }
}
