import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cuppa } from '../tests/e2e/harness/launch.ts';
import { STORY } from '../tests/e2e/story-steps.ts';
import { beginStory } from '../tests/e2e/story/story.ts';
import { PROJECT } from './output.ts';

const FOLDER = join(PROJECT, 'demo', 'story');
// As wide as a page beside the panel; what goes onto paper is as wide as paper.
const PANEL = { width: 800, height: 800 };

/** Plays a whole interview, prints each step and leaves a picture of it, and what it prints, under demo/story/. */
export async function playStory(cuppa: Cuppa): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const story = await beginStory(cuppa);
  for (const [index, { name, play }] of STORY.entries()) {
    const { size } = story.printed;
    await play(story);
    const number = String(index + 1).padStart(2, '0');
    const picture = `${number}-${name.toLowerCase().replaceAll(/\W+/g, '-')}`;
    const { page } = story.screen;
    await page.setViewport(PANEL);
    await page.screenshot({ path: `${join(FOLDER, picture)}.png`, fullPage: story.printed.size > size });
    console.log(`${number} ${name}  (demo/story/${picture}.png)`);
  }
  for (const [name, pdf] of story.printed) {
    const file = `${name.replaceAll(' ', '-')}.pdf`;
    await writeFile(join(FOLDER, file), pdf);
    console.log(`   printed: demo/story/${file}`);
  }
}
