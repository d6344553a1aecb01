import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import { typing } from './page.ts';
import { putRows } from './raw.ts';
import { report } from './report.ts';

const SETTINGS = { id: 'mine', consent: { version: 1, at: 1, reading: 'never' } };
const NO_TIE = { kind: 'none', shared: '', referrerId: null, referrer: '', mayMention: false };
const QUESTIONS = 12;
/** Two hours of someone who writes a line every twelve seconds. */
const LINES = 600;
const TWO_HOURS = 7_200_000;
const SAID = 'The mornings begin at three, and the hardest part is not the hour but the flour in the air.';

function talkRows(now: number) {
  const startedAt = now - TWO_HOURS;
  const contact = {
    id: 'mei',
    profileKeys: [],
    captured: null,
    edits: { name: 'Mei Lin' },
    tie: NO_TIE,
    fields: ['Baking'],
    tags: [],
    email: '',
    phone: '',
    doNotContact: false,
    differentFrom: [],
    sample: false,
    createdAt: startedAt,
    updatedAt: startedAt,
    level: null,
    segment: null,
    archivedAt: null,
    deletedAt: null,
    stage: 'saved',
    nextOn: null,
    slots: [],
    lastAt: null,
  };
  const plan = Array.from({ length: QUESTIONS }, (_, at) => ({
    id: `q${at}`,
    text: `What of ${at} would you do again?`,
    closing: at >= QUESTIONS - 4,
    reason: '',
    askedAt: null,
  }));
  const interview = {
    id: 'talk',
    contactId: 'mei',
    createdAt: startedAt,
    updatedAt: startedAt,
    objective: '',
    research: { organisation: '', role: '', person: '' },
    introduction: '',
    minutes: 120,
    phases: { opening: 4, questions: 114, closing: 2 },
    plan,
    startedAt,
    endedAt: null,
    card: '',
    reflection: null,
  };
  const jottings = Array.from({ length: LINES }, (_, at) => ({
    id: `line ${at}`,
    interviewId: 'talk',
    contactId: 'mei',
    at: startedAt + (at * TWO_HOURS) / LINES,
    questionId: at % 3 === 0 ? '' : `q${at % QUESTIONS}`,
    mark: at % 7 === 0 ? 'advice' : '',
    text: SAID,
  }));
  return { contact, interview, jottings };
}

/** A key in a talk that has gone on for two hours, beside a key in a field that only shows it. */
export async function benchInterview(cuppa: Cuppa): Promise<void> {
  const page = await cuppa.openOwnPage('options.html');
  await until(() => page.evaluate(() => indexedDB.databases().then((all) => all.length > 0)), {
    failure: 'Cuppa made no database',
  });
  const { contact, interview, jottings } = talkRows(Date.now());
  await page.evaluate(putRows, { table: 'settings', rows: [SETTINGS] });
  await page.evaluate(putRows, { table: 'contacts', rows: [contact] });
  await page.evaluate(putRows, { table: 'interviews', rows: [interview] });
  await page.evaluate(putRows, { table: 'jottings', rows: jottings });
  await page.close();
  const panel = await cuppa.openOwnPage('sidepanel.html#/interview/talk');
  await panel.waitFor('.lead-notes .note-line');
  await panel.evaluate(() => {
    const box = document.createElement('textarea');
    box.id = 'bare-box';
    document.body.prepend(box);
  });
  const floor = await typing(panel, '#bare-box');
  const ours = await typing(panel, '.lead-notes textarea');
  report(`key to frame, talk with ${LINES} notes`, { ours, floor }, { p95: 17 });
  await panel.close();
}
