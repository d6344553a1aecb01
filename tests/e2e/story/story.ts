import type { Cuppa } from '../harness/launch.ts';
import type { Screen } from '../harness/screen.ts';

// METHOD.md, section 3: asked on a Thursday morning, the follow-up is due on the Monday after the next.
const ASKED = '2026-10-01T09:00';
export const SEVENTH_DAY = '2026-10-12T09:00';
export const TALK_DAY = '2026-10-16';
export const TALK_TIME = '10:00';

export const KENJI = 'Kenji Mori';
export const FIELD = 'Bridges';
export const OBJECTIVE = 'Is there time on site, or only at a desk?';
export const ANSWER = 'Two days a week on site, the rest at the desk.';
export const ADVICE = 'Read the inspection report of a bridge you cross';
export const PROMISE = 'Send my drawing of the footbridge';
export const LAST_WORDS = 'Half of the repairs are never drawn';

/** What a step finds and leaves for the next one. */
export type Story = {
  readonly cuppa: Cuppa;
  screen: Screen;
  /** What is asked first, as it was planned. */
  question: { readonly id: string; readonly text: string };
  /** What came out of printing, PDF by name. */
  readonly printed: Map<string, Uint8Array>;
};

export type StoryStep = {
  /** What is done, as a sentence for whoever reads the pictures. */
  readonly name: string;
  readonly play: (story: Story) => Promise<void>;
};

export async function beginStory(cuppa: Cuppa): Promise<Story> {
  await cuppa.setClock(ASKED);
  const screen = await cuppa.openOwnPage('sidepanel.html');
  return { cuppa, screen, question: { id: '', text: '' }, printed: new Map() };
}

/** Closes the panel and opens it again on another day. */
export async function reopen(story: Story, time: string): Promise<void> {
  await story.screen.close();
  await story.cuppa.setClock(time);
  story.screen = await story.cuppa.openOwnPage('sidepanel.html');
}
