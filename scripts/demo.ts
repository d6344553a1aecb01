import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Cuppa } from '../tests/e2e/harness/launch.ts';
import { button, field, heading, text } from '../tests/e2e/harness/screen.ts';
import type { Screen } from '../tests/e2e/harness/screen.ts';
import {
  blink,
  DRAFT,
  openInPanel,
  openSample,
  readClipboard,
  STAGE,
  step,
  waitForText,
} from '../tests/e2e/steps.ts';
import { PROJECT } from './output.ts';

const FOLDER = join(PROJECT, 'demo');

// METHOD.md, section 3: what is sent on a Thursday morning is due for a follow-up on the Monday after the next.
const THURSDAY = '2026-10-01T09:00';
const SEVENTH_BUSINESS_DAY = '2026-10-12T09:00';

/** What a step finds and leaves for the next one. */
type Stage = {
  readonly cuppa: Cuppa;
  readonly tab: Page;
  screen: Screen;
};

type DemoStep = {
  readonly name: string;
  /** Does the step; what it leaves on the screen is photographed. */
  readonly play: (stage: Stage) => Promise<void>;
};

const STEPS: readonly DemoStep[] = [
  {
    name: 'Click the toolbar button: a question comes before anything is read',
    play: ({ screen }) => screen.waitFor(heading('Before the first cup')),
  },
  {
    name: 'Say who is asking',
    play: async ({ screen }) => {
      await screen.click(button('Read pages when I click'));
      await screen.type(field('Your name'), 'Ida Brook');
      await screen.type(field('Your school or employer'), 'Holmstad College');
    },
  },
  {
    name: 'Read the profile in front',
    play: async ({ screen }) => {
      await screen.click(button('Go on'));
      await screen.waitFor(button('Save'));
    },
  },
  {
    name: 'Save, and find the request drafted',
    play: async ({ screen }) => {
      await screen.click(button('Save'));
      await waitForText(screen, STAGE, 'Saved');
      await screen.waitFor(DRAFT);
    },
  },
  {
    name: 'Copy is refused while a place is open',
    play: async ({ screen }) => {
      await screen.click(button('Copy'));
      await screen.waitFor(text('Not copied: fill these in first'));
    },
  },
  {
    name: 'Fill it in and copy',
    play: async ({ screen }) => {
      await screen.click(button('[what you are exploring]'));
      await screen.page.keyboard.type('rail planning');
      await screen.click(button('Copy'));
      await screen.waitFor(text('Copied.'));
      await blink();
    },
  },
  {
    name: 'Paste and send it oneself, then say so',
    play: async (stage) => {
      await stage.screen.close();
      console.log(`   “${await readClipboard(stage.cuppa)}”`);
      stage.screen = await stage.cuppa.clickToolbar(stage.tab);
      await stage.screen.click(button('I sent it'));
      await waitForText(stage.screen, STAGE, 'Asked');
    },
  },
  {
    name: 'Find the exact text on the timeline in the panel',
    play: async (stage) => {
      await stage.screen.close();
      stage.screen = await openInPanel(stage.cuppa, 'Mara Lindqvist');
      await stage.screen.waitFor('.timeline');
    },
  },
  {
    name: 'Seven business days later a follow-up is due',
    play: async (stage) => {
      await stage.screen.close();
      await stage.cuppa.setClock(SEVENTH_BUSINESS_DAY);
      stage.screen = await stage.cuppa.openOwnPage('sidepanel.html');
      await stage.screen.waitFor(text('No reply for 7 business days: one follow-up'));
    },
  },
  {
    name: 'One click drafts it',
    play: async ({ screen }) => {
      await screen.click(step('Follow up'));
      await waitForText(screen, DRAFT, 'I wrote to you on Thu 1 Oct');
    },
  },
];

/** Plays the main job, prints each step and leaves a picture of it under demo/. */
export async function playDemo(cuppa: Cuppa): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await cuppa.setClock(THURSDAY);
  const tab = await openSample(cuppa);
  await photograph(tab, 'Open the profile of an invented person', 1);
  const stage: Stage = { cuppa, tab, screen: await cuppa.clickToolbar(tab) };
  for (const [index, { name, play }] of STEPS.entries()) {
    await play(stage);
    await photograph(stage.screen.page, name, index + 2);
  }
}

async function photograph(page: Page, name: string, place: number): Promise<void> {
  const number = String(place).padStart(2, '0');
  const picture = `${number}-${name.toLowerCase().replaceAll(/\W+/g, '-')}`;
  await page.screenshot({ path: `${join(FOLDER, picture)}.png` });
  console.log(`${number} ${name}  (demo/${picture}.png)`);
}
