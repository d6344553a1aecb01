import { button, field, heading, link, text } from '../harness/screen.ts';
import {
  choice,
  DRAFT,
  openInPanel,
  passFirstRun,
  STAGE,
  step,
  TIMELINE,
  typeDate,
  typeTime,
  waitForText,
} from '../steps.ts';
import type { StoryStep } from './story.ts';
import { FIELD, KENJI, reopen, SEVENTH_DAY, TALK_DAY, TALK_TIME } from './story.ts';

const REPLY = '2026-10-13T09:30';
const DAY_BEFORE = '2026-10-15T09:00';

const MAIL = 'kenji@akashi.example';

// Anyone's clock differs from one of these two.
const home = Temporal.Now.timeZoneId();
const offsetIn = (zone: string) =>
  Temporal.PlainDateTime.from(`${TALK_DAY}T${TALK_TIME}`).toZonedDateTime(zone).offset;
const THERE = offsetIn(home) === offsetIn('Asia/Tokyo') ? 'America/Lima' : 'Asia/Tokyo';
const CITY = THERE.replace(/^.*\//u, '');

/** From a friend's tip to the day before the talk. */
export const ASKING: readonly StoryStep[] = [
  {
    name: 'Begin with who is asking',
    play: async ({ screen }) => {
      await passFirstRun(screen, 'Never read pages', {
        'Your name': 'Ida Brook',
        'Your school or employer': 'Holmstad College',
        'What you are exploring': 'bridge engineering',
      });
      await screen.waitFor(heading('Nobody saved yet'));
    },
  },
  {
    name: 'Add someone a friend told me about, and whether I may say so',
    play: async ({ screen }) => {
      await screen.click(button('Add someone by hand'));
      await screen.type(field('Name'), KENJI);
      await screen.type(field('Role'), 'Bridge engineer');
      await screen.type(field('Company'), 'Akashi Works');
      await screen.choose(choice('I know them from'), 'referred');
      await screen.type(field('Who told you about them'), 'Ana Silva');
      await screen.click(text('I may mention their name'));
      await screen.type('aria/Field of work', FIELD);
      await screen.type(field('E-mail'), MAIL);
    },
  },
  {
    name: 'Save them, and find an e-mail drafted that begins with my friend',
    play: async ({ screen }) => {
      await screen.click(button('Save'));
      await waitForText(screen, STAGE, 'Saved');
      await waitForText(screen, DRAFT, 'Ana Silva');
      await waitForText(screen, DRAFT, 'I am exploring bridge engineering');
      await waitForText(screen, DRAFT, '20 minutes');
      await screen.waitFor(link('Open in mail'));
    },
  },
  {
    name: 'Send it oneself, and say so',
    play: async ({ screen }) => {
      await screen.click(button('I sent it'));
      await waitForText(screen, STAGE, 'Asked');
      await waitForText(screen, TIMELINE, 'Ana Silva');
    },
  },
  {
    name: 'Seven business days later: follow up once',
    play: async (story) => {
      await reopen(story, SEVENTH_DAY);
      const { screen } = story;
      await screen.waitFor(text('No reply for 7 business days: one follow-up'));
      await screen.click(step('Follow up'));
      await waitForText(screen, DRAFT, 'I wrote to you on Thu 1 Oct');
      await screen.click(button('I sent it'));
      await waitForText(screen, TIMELINE, 'Followed up · E-mail');
    },
  },
  {
    name: 'They reply',
    play: async (story) => {
      await story.screen.close();
      await story.cuppa.setClock(REPLY);
      story.screen = await openInPanel(story.cuppa, KENJI);
      await story.screen.click(button('They replied'));
      await waitForText(story.screen, STAGE, 'Replied');
    },
  },
  {
    name: `Agree when to talk, on my clock and on the one in ${CITY}`,
    play: async ({ screen }) => {
      await screen.click(button('We will talk on …'));
      await typeDate(screen, 'form input[type="date"]', TALK_DAY);
      await typeTime(screen, 'form input[type="time"]', TALK_TIME);
      await screen.type('aria/Their time zone, if it is another[role="combobox"]', CITY);
      await screen.type(field('Place or link'), 'By phone');
      await screen.waitFor(`form ::-p-text(in ${CITY})`);
      await screen.click(button('Save the date'));
      await waitForText(screen, STAGE, 'Talk planned');
      await waitForText(screen, '[aria-label="The talk"]', `${TALK_TIME} your time`);
      await waitForText(screen, '[aria-label="The talk"]', `in ${CITY}`);
    },
  },
  {
    name: 'Confirm the day before',
    play: async (story) => {
      await reopen(story, DAY_BEFORE);
      const { screen } = story;
      await screen.waitFor(text(`You talk tomorrow at ${TALK_TIME}: confirm it`));
      await screen.click(step('Confirm the talk'));
      await waitForText(screen, DRAFT, 'our talk on Fri 16 Oct');
      await screen.waitFor(link('Open in mail'));
      await screen.click(button('I sent it'));
      await waitForText(screen, TIMELINE, 'Confirmed · E-mail');
    },
  },
];
