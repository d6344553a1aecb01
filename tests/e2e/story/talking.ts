import { button, field, heading, text } from '../harness/screen.ts';
import type { Screen } from '../harness/screen.ts';
import { until } from '../harness/until.ts';
import { blink, choice, openInPanel, step, waitForText } from '../steps.ts';
import type { StoryStep } from './story.ts';
import {
  ADVICE,
  ANSWER,
  KENJI,
  LAST_WORDS,
  OBJECTIVE,
  PROMISE,
  reopen,
  TALK_DAY,
  TALK_TIME,
} from './story.ts';

const MORNING = '2026-10-16T09:00';
const TWELVE_MINUTES_IN = '2026-10-16T10:12';

async function pressWithAlt({ page }: Screen, key: '1' | '2' | '3' | '4'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press(key);
  await page.keyboard.up('Alt');
}

/** A note on a line of its own, marked by one key. */
async function note(screen: Screen, key: '1' | '2' | '3' | '4', words: string): Promise<void> {
  await pressWithAlt(screen, key);
  await screen.page.keyboard.type(words);
  await screen.press('Enter');
  await screen.waitFor(`.note-lines ::-p-text(${words})`);
}

/** From preparing to what they gave, with a browser that dies in between. */
export const TALKING: readonly StoryStep[] = [
  {
    name: 'Prepare: what I want to find out, and my introduction',
    play: async (story) => {
      await reopen(story, MORNING);
      const { screen } = story;
      await screen.click(step('Prepare'));
      await screen.waitFor(heading('Prepare the talk'));
      await screen.waitFor(text('Referred by Ana Silva. You may mention them.'));
      await screen.type(field('What I want to find out'), OBJECTIVE);
      await screen.type(
        field('My introduction, in 30 seconds'),
        'I am Ida, in my second year at Holmstad College. I draw bridges and want to know who builds them.',
      );
    },
  },
  {
    name: 'Have questions suggested',
    play: async (story) => {
      const { screen } = story;
      await screen.click(button('Suggest questions'));
      await screen.waitFor(heading('Always last'));
      story.question = await (
        await screen.find('.plan-line')
      ).evaluate((line) => ({
        id: line.getAttribute('data-question') ?? '',
        text: line.querySelector('p')?.textContent ?? '',
      }));
    },
  },
  {
    name: 'Start the talk, ask the first question and note the answer',
    play: async (story) => {
      await story.screen.close();
      await story.cuppa.setClock(`${TALK_DAY}T${TALK_TIME}`);
      story.screen = await openInPanel(story.cuppa, KENJI);
      const { screen, question } = story;
      await screen.waitFor(button('Prepare the talk'));
      const ways = await screen.count('[aria-label="Next"] button::-p-text(Prepare)');
      if (ways !== 1) throw new Error(`There are ${String(ways)} buttons to prepare one talk`);
      await screen.click(button('Prepare the talk'));
      await waitForText(screen, field('What I want to find out'), OBJECTIVE);
      await screen.click(button('Start the talk'));
      await waitForText(screen, '[role="timer"]', '19:');
      await screen.click(`.asked-line label::-p-text(${question.text})`);
      await screen.waitFor(field('Note on this answer'));
      await until(async () => (await screen.focused()).startsWith('textarea'), {
        failure: 'The note of a ticked question is not ready to be typed in',
      });
      await screen.page.keyboard.type(ANSWER);
      await screen.press('Enter');
      await screen.waitFor(`.note-lines ::-p-text(${ANSWER})`);
    },
  },
  {
    name: 'Mark advice, a promise and two names by one key each',
    play: async ({ screen }) => {
      await screen.click(field('Note'));
      await note(screen, '1', ADVICE);
      await note(screen, '3', PROMISE);
      await note(screen, '2', 'Hana Sato, checks old bridges');
      await note(screen, '2', 'Ren Ito');
    },
  },
  {
    name: 'The browser is killed in the middle of a word: clock and notes are there',
    play: async (story) => {
      const { cuppa } = story;
      await story.screen.page.keyboard.type(LAST_WORDS);
      await blink();
      await cuppa.restart('kill');
      await cuppa.setClock(TWELVE_MINUTES_IN);
      story.screen = await openInPanel(cuppa, KENJI);
      const { screen } = story;
      await screen.click(button('Go on with the talk'));
      await waitForText(screen, '[role="timer"]', '7:');
      await screen.waitFor('.note-lines ::-p-text(Ren Ito)');
      await screen.waitFor(`.note-lines ::-p-text(${LAST_WORDS})`);
      await screen.waitFor(`.asked-line[data-asked="true"] ::-p-text(${story.question.text})`);
    },
  },
  {
    name: 'End the talk',
    play: async ({ screen }) => {
      await screen.click(button('End the talk'));
      await screen.waitFor(heading('After the talk'));
      await screen.waitFor(text('You talked for 12:'));
    },
  },
  {
    name: 'Two names become contacts',
    play: async ({ screen }) => {
      await waitForText(screen, field('Names, one a line'), 'Hana Sato\nRen Ito');
      await screen.choose(choice('May I mention Kenji?'), 'yes');
      await screen.click(button('Save the names'));
      await screen.waitFor(text('Saved: Hana Sato, Ren Ito'));
    },
  },
  {
    name: 'Keep the promise and the advice in sight',
    play: async ({ screen }) => {
      await screen.click('button::-p-text(I promised it)');
      await screen.waitFor(text('kept as a promise'));
      await screen.click('button::-p-text(Try it)');
      await screen.waitFor('.tag::-p-text(to try)');
    },
  },
];
