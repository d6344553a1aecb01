import { forgetMeta, putRows } from '../../../scripts/bench/raw.ts';
import { button, field, heading, link, text } from '../harness/screen.ts';
import { openInPanel, waitForText } from '../steps.ts';
import { told } from '../told.ts';
import type { Story, StoryStep } from './story.ts';
import { ADVICE, ANSWER, FIELD, KENJI, LAST_WORDS, OBJECTIVE, reopen, SEVENTH_DAY } from './story.ts';

const EVENING = '2026-10-20T19:00';
const REASONS = 'All three would do it again';
// What the page offers on the screen, and paper cannot.
const CHROME =
  /Undo|Today|Contacts|Print|They contradict|I did it|Drop it|Not yet|Reasons|Back to the options|CSV/u;

/** Two more people of the field, as if all of it had been played for them too. */
async function hearTwoMore(story: Story): Promise<void> {
  const { screen, question } = story;
  const at = Temporal.PlainDateTime.from(SEVENTH_DAY).toZonedDateTime(
    Temporal.Now.timeZoneId(),
  ).epochMilliseconds;
  const shared = { field: FIELD, question, at, advice: ADVICE };
  const people = [
    told('Priya Nair', {
      ...shared,
      company: 'Fjord Bridges',
      role: 'Junior bridge engineer',
      level: 'entry',
      said: 'At the desk, all day',
      fit: 3,
    }),
    told('Tom Reid', {
      ...shared,
      company: 'Northspan',
      role: 'Head of bridges',
      level: 'senior',
      said: 'In meetings, mostly',
      fit: 5,
    }),
  ];
  for (const rows of people) {
    for (const [table, kept] of Object.entries(rows)) {
      await screen.page.evaluate(putRows, { table, rows: kept });
    }
  }
  await screen.page.evaluate(forgetMeta, 'derived');
}

/** What goes onto paper: the words of the page as it is printed, and the PDF that comes of it. */
async function print(story: Story, name: string, holds: readonly string[]): Promise<void> {
  const { cuppa, screen } = story;
  await cuppa.setLook(screen.page, { medium: 'print' });
  const words = await screen.text();
  for (const part of holds) {
    if (!words.includes(part)) throw new Error(`The printed ${name} does not say “${part}”, but:\n${words}`);
  }
  const chrome = words.match(CHROME)?.[0];
  if (chrome) throw new Error(`The printed ${name} shows “${chrome}” of the screen:\n${words}`);
  const controls = await screen.evaluate(
    () =>
      [...document.querySelectorAll('button, input, select, textarea')].filter((one) => one.checkVisibility())
        .length,
  );
  if (controls > 0) throw new Error(`The printed ${name} shows ${String(controls)} controls`);
  const pdf = await screen.page.pdf();
  if (!Buffer.from(pdf).subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error(`${name} is no PDF`);
  story.printed.set(name, pdf);
}

/** A field of three people side by side, the decision, and all of it on paper. */
export const DECIDING: readonly StoryStep[] = [
  {
    name: 'With two more people heard, lay the field side by side',
    play: async (story) => {
      await hearTwoMore(story);
      await reopen(story, EVENING);
      const { screen, question } = story;
      await screen.click(link('Progress'));
      await screen.waitFor(text('3 of 3 people met'));
      await screen.click(link(FIELD));
      await screen.waitFor(text('questions you planned: ask the next person'));
      await screen.waitFor(heading(question.text));
      for (const said of [ANSWER, 'At the desk, all day', 'In meetings, mostly']) {
        await waitForText(screen, '.answers', said);
      }
      await screen.waitFor(text('3 people'));
    },
  },
  {
    name: 'Decide',
    play: async ({ screen }) => {
      await screen.type(field('My doubts'), 'The winters');
      await screen.type(field('Reasons'), REASONS);
      await screen.click(button('Pursue it'));
      await screen.waitFor('p ::-p-text(Pursue it)');
      await screen.waitFor(`p::-p-text(${REASONS})`);
    },
  },
  {
    name: 'Print the field',
    play: (story) =>
      print(story, 'field', [
        FIELD,
        story.question.text,
        ANSWER,
        'Priya Nair',
        'Tom Reid',
        ADVICE,
        'More of it is outdoors than I thought.',
        'The winters',
        'Pursue it',
        REASONS,
      ]),
  },
  {
    name: 'Print the interview',
    play: async (story) => {
      await story.screen.close();
      story.screen = await openInPanel(story.cuppa, KENJI);
      await story.screen.click('a::-p-text(Talk of)');
      await story.screen.waitFor(heading('After the talk'));
      await print(story, 'interview', [KENJI, OBJECTIVE, story.question.text, ANSWER, ADVICE, LAST_WORDS]);
    },
  },
  {
    name: 'Print the course log',
    play: async (story) => {
      await story.screen.close();
      story.screen = await story.cuppa.openOwnPage('options.html#course-log');
      await story.screen.waitFor(heading('Course log'));
      await print(story, 'course log', [
        'Ida Brook',
        '3 talks as of Tue 20 Oct 2026',
        'Fri 16 Oct 2026 · Kenji Mori',
        ANSWER,
        ADVICE,
        'Hana Sato',
        'Ren Ito',
        'At the desk, all day',
        'More of it is outdoors than I thought.',
      ]);
    },
  },
];
