import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetMeta } from '../../../scripts/bench/raw.ts';
import { launch } from '../harness/launch.ts';
import type { Cuppa } from '../harness/launch.ts';
import type { Screen } from '../harness/screen.ts';
import type { BrowserName } from '../harness/types.ts';
import { until } from '../harness/until.ts';
import { passFirstRun } from '../steps.ts';
import { aim, chanceOf } from './aim.ts';
import type { Shot } from './aim.ts';
import { aside, countCopies, isDerived, look } from './in-page.ts';
import type { Look } from './in-page.ts';
import { NOTICE, seed, SUBJECTS } from './subjects.ts';
import type { Subject, SubjectName } from './subjects.ts';

/** What one kill left behind. */
export type Round = Shot & {
  /** `underived`: as after, but for what is derived, which is derived when a page opens. */
  found: 'before' | 'after' | 'underived' | 'between';
  /** What is wrong; nothing if all is well. */
  faults: string[];
  /** Did the browser list another version than it opened? */
  isListedWrongly: boolean;
};

export type Rounds = {
  subject: SubjectName;
  browser: BrowserName;
  rounds: number;
  seed: number;
  tell: (line: string) => void;
};

const LONG = 120_000;
/** A page of the extension's own origin that runs none of its code. */
const PLAIN = 'icon/128.png';
const DERIVED = ['contacts', 'workplaces', 'packs'];

function differing(one: Record<string, string>, other: Record<string, string>): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names
    .filter((name) => one[name] !== other[name])
    .map((name) => `${name}: ${one[name]} / ${other[name]}`);
}

async function inPlain<Result>(cuppa: Cuppa, work: (plain: Screen) => Promise<Result>): Promise<Result> {
  const plain = await cuppa.openOwnPage(PLAIN);
  const result = await work(plain);
  await plain.close();
  return result;
}

const lookFrom = (cuppa: Cuppa): Promise<Look> => inPlain(cuppa, (plain) => plain.evaluate(look));

/** Opens the panel, waits until all is derived, and looks at it; then what is derived may count as old. */
async function openAndDerive(cuppa: Cuppa, then: 'keep' | 'forget' = 'keep'): Promise<Look> {
  const panel = await cuppa.openOwnPage('sidepanel.html#/contacts');
  await until(() => panel.evaluate(isDerived), { failure: 'The panel did not open the data', within: LONG });
  await panel.find('nav');
  const seen = await panel.evaluate(look);
  if (then === 'forget') await panel.evaluate(forgetMeta, 'derived');
  await panel.close();
  return seen;
}

/** Where what is derived is not what a fresh derivation gives. */
function staleIn(stored: Look, fresh: Look): string[] {
  return DERIVED.filter((name) => stored.exact[name] !== fresh.exact[name]).map(
    (name) => `${name} are not as derived afresh`,
  );
}

class Game {
  readonly #cuppa: Cuppa;
  readonly #subject: Subject;
  readonly #folder: string;
  #start: Look = { version: 0, listed: 0, exact: {}, alike: {}, records: {}, isDerived: false };
  #before = this.#start;
  #after = this.#start;
  /** Of an upgrade alone: the end, derived once more. */
  #fresh = this.#start;
  /** From the click to the end, undisturbed. */
  #length = 0;

  constructor(cuppa: Cuppa, subject: Subject, folder: string) {
    this.#cuppa = cuppa;
    this.#subject = subject;
    this.#folder = folder;
  }

  get length(): number {
    return this.#length;
  }

  /** Does it begin with the data of an older Cuppa? */
  get #isOld(): boolean {
    return this.#subject.putBack !== undefined;
  }

  async prepare(): Promise<void> {
    const panel = await this.#cuppa.openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages');
    await panel.close();
    const { people, prepare } = this.#subject;
    await inPlain(this.#cuppa, (plain) => seed(plain, people));
    await inPlain(this.#cuppa, (plain) => plain.evaluate(forgetMeta, 'derived'));
    await openAndDerive(this.#cuppa);
    await prepare?.(this.#cuppa, this.#folder);
    const stale = staleIn(await openAndDerive(this.#cuppa, 'forget'), await openAndDerive(this.#cuppa));
    if (stale.length > 0) throw new Error(`It begins wrong: ${stale.join('; ')}`);
    await inPlain(this.#cuppa, (plain) => plain.evaluate(aside, 'keep'));
    this.#start = await this.#putBack();
    await this.#undisturbed();
    this.#after = await lookFrom(this.#cuppa);
    await this.#putBack();
    await this.#undisturbed();
    const again = differing(this.#after.alike, (await lookFrom(this.#cuppa)).alike);
    if (again.length > 0) throw new Error(`Done twice it ends differently: ${again.join('; ')}`);
    if (differing(this.#start.alike, this.#after.alike).length === 0) throw new Error('It changes nothing');
    await inPlain(this.#cuppa, (plain) => plain.evaluate(forgetMeta, 'derived'));
    this.#fresh = await openAndDerive(this.#cuppa);
  }

  async play(after: number): Promise<Round> {
    const changed = differing(this.#start.exact, (await this.#putBack()).exact);
    if (changed.length > 0) throw new Error(`The round begins differently: ${changed.join('; ')}`);
    const screen = await this.#subject.approach(this.#cuppa, this.#folder);
    // What was noted on the way, as how the columns of a table were read, stays.
    this.#before = await screen.evaluate(look);
    await this.#subject.strike(screen, this.#cuppa);
    await new Promise((resolve) => setTimeout(resolve, NOTICE + after));
    await this.#cuppa.kill();
    await this.#cuppa.start();
    const { left, copies } = await inPlain(this.#cuppa, async (plain) => {
      const seen = { left: await plain.evaluate(look), copies: await plain.evaluate(countCopies) };
      if (!this.#isOld) await plain.evaluate(forgetMeta, 'derived');
      return seen;
    });
    const found = this.#judge(left);
    const isDone = found !== 'before';
    const faults = found === 'between' ? this.#explain(left) : [];
    if (copies.whole < copies.all) faults.push(`${copies.all - copies.whole} copies are broken`);
    if (isDone && this.#subject.isCopiedBefore && copies.all === 0) faults.push('done without a copy before');
    // Not a byte has changed: it is what each round begins with, which Cuppa opens and derives alike.
    if (isDone || this.#isOld) faults.push(...(await this.#faultsOfOpening(left)));
    return { after, isDone, found, faults, isListedWrongly: left.listed !== left.version };
  }

  #judge(left: Look): Round['found'] {
    const { version } = left;
    const isSame = (part: 'exact' | 'alike' | 'records', other: Look) =>
      version === other.version && differing(left[part], other[part]).length === 0;
    if (isSame('exact', this.#before)) return 'before';
    if (isSame('alike', this.#after)) return 'after';
    // All else derives in the transaction that changes; an upgrade leaves it to the page that opens.
    const mayDeriveLater = this.#isOld && !left.isDerived;
    return mayDeriveLater && isSame('records', this.#after) ? 'underived' : 'between';
  }

  #explain(left: Look): string[] {
    return [
      `version ${left.version}`,
      ...differing(left.exact, this.#before.exact).map((line) => `not as before: ${line}`),
      ...differing(left.alike, this.#after.alike).map((line) => `not as after: ${line}`),
      ...differing(left.records, this.#after.records).map((line) => `records not as after: ${line}`),
    ];
  }

  /** Does Cuppa open it, and is what is derived what a fresh derivation gives? */
  async #faultsOfOpening(left: Look): Promise<string[]> {
    const opened = await openAndDerive(this.#cuppa);
    if (!this.#isOld) return staleIn(left, opened);
    // What an older Cuppa left is brought up to date by the page that opens, whatever has been done of that by then.
    const unended = differing(opened.alike, this.#after.alike);
    const copies = await inPlain(this.#cuppa, (plain) => plain.evaluate(countCopies));
    const uncopied = copies.whole > 0 ? [] : ['brought up to date without a copy before'];
    const faults = unended.map((line) => `not ended by the next page: ${line}`);
    return [...uncopied, ...faults, ...staleIn(opened, this.#fresh)];
  }

  async #putBack(): Promise<Look> {
    const { putBack } = this.#subject;
    return inPlain(this.#cuppa, async (plain) => {
      await (putBack?.(plain) ?? plain.evaluate(aside, 'bring back'));
      return plain.evaluate(look);
    });
  }

  async #undisturbed(): Promise<void> {
    const screen = await this.#subject.approach(this.#cuppa, this.#folder);
    const start = performance.now();
    await this.#subject.strike(screen, this.#cuppa);
    await this.#subject.finished(screen);
    this.#length = performance.now() - start - NOTICE;
    if (!this.#isOld) await until(() => screen.evaluate(isDerived), { failure: 'Not derived' });
    await screen.close();
  }
}

/** Does the same again and again, kills the browser at a random moment each time, and looks at what is left. */
export async function* playRounds({ subject, browser, rounds, seed, tell }: Rounds): AsyncGenerator<Round> {
  const chance = chanceOf(seed);
  const folder = await mkdtemp(join(tmpdir(), 'cuppa-kills-'));
  const cuppa = await launch(browser);
  const shots: Shot[] = [];
  try {
    const game = new Game(cuppa, SUBJECTS[subject], folder);
    await game.prepare();
    const { length } = game;
    tell(`${subject} in ${browser}, seed ${seed}: takes ${Math.round(length)} ms undisturbed`);
    const whole = { from: Math.max(-NOTICE, -0.1 * length), to: 1.2 * length };
    for (let at = 1; at <= rounds; at += 1) {
      const round = await game.play(aim({ shots, whole, chance }));
      shots.push(round);
      const faults = round.faults.map((fault) => `\n    ${fault}`).join('');
      const listed = round.isListedWrongly ? ', listed in another version than opened' : '';
      tell(`  ${at}: killed after ${round.after} ms, found ${round.found}${listed}${faults}`);
      yield round;
    }
  } finally {
    await cuppa.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}
