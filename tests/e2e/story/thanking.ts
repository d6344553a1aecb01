import { button, field, link, text } from '../harness/screen.ts';
import { until } from '../harness/until.ts';
import { DRAFT, STAGE, step, TIMELINE, waitForText } from '../steps.ts';
import type { StoryStep } from './story.ts';
import { ADVICE, PROMISE, reopen } from './story.ts';

const AFTERNOON = '2026-10-16T14:00';
const NEXT_DAY = '2026-10-17T09:00';

function isAtTop(): boolean {
  const { top = -1 } = document.activeElement?.getBoundingClientRect() ?? {};
  return top >= 0 && top < innerHeight / 2;
}

/** The thanks, the friend who gave the name, and what one thinks now. */
export const THANKING: readonly StoryStep[] = [
  {
    name: 'A thank-you within the day, drafted from the marks',
    play: async (story) => {
      const { cuppa } = story;
      await story.screen.close();
      await cuppa.setClock(AFTERNOON);
      story.screen = await cuppa.openOwnPage('sidepanel.html');
      const { screen } = story;
      await screen.waitFor(text('You talked today: thank them by 10:12 tomorrow'));
      await screen.click(step('Thank them'));
      for (const said of [ADVICE, PROMISE, 'Hana Sato', 'Ren Ito']) {
        await waitForText(screen, DRAFT, said);
      }
      await screen.waitFor(link('Open in mail'));
    },
  },
  {
    name: 'Send the thanks',
    play: async ({ screen }) => {
      await screen.click(button('I sent it'));
      await waitForText(screen, STAGE, 'Thanked');
      await waitForText(screen, TIMELINE, ADVICE);
    },
  },
  {
    name: 'Tell my friend how it went',
    play: async (story) => {
      await reopen(story, NEXT_DAY);
      const { screen } = story;
      await screen.click(step('Tell who referred you'));
      await waitForText(screen, DRAFT, 'Hi Ana');
      await screen.click(button('I sent it'));
      await waitForText(screen, TIMELINE, 'Told how it went');
    },
  },
  {
    name: 'Write down what I think now',
    play: async ({ screen }) => {
      await screen.click(link('Today'));
      await screen.click(step('Write what you think'));
      // It opens at what was asked for, not at the top.
      await until(async () => (await screen.focused()).endsWith('What I think now'), {
        failure: 'The focus is not at the reflection',
      });
      await until(() => screen.evaluate(isAtTop), { failure: 'The reflection is out of sight' });
      await screen.type(field('What did I find out?'), 'More of it is outdoors than I thought.');
      await screen.type(field('What is my impression now?'), 'I would like to try a summer there.');
      for (const scale of [1, 2, 3]) {
        await screen.click(`.scale:nth-of-type(${String(scale)}) .scale-step:nth-child(4)`);
      }
      await screen.click(button('Finish the reflection'));
      await screen.waitFor(text('Your reflection is kept.'));
    },
  },
];
