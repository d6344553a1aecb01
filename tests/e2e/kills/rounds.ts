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
import { aside, countCopies, isDerived, look } from './in-page.ts';
import type { Look } from './in-page.ts';
import { NOTICE, seed, SUBJECTS } from './subjects.ts';
import type { Subject, SubjectName } from './subjects.ts';

/** What one kill left behind. */
export type Round = {
  /** Milliseconds from the last click to the kill. */
  after: number;
  /** `underived`: as after, but for what is derived, which is derived when a page opens. */
  found: 'before' | 'after' | 'underived' | 'between';
  /** What is wrong; nothing if all is well. */
  faults: string[];
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

/** Numbers below one, the same each time for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

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

class Game {
  readonly #cuppa: Cuppa;
  readonly #subject: Subject;
  readonly #folder: string;
  #start: Look = { version: 0, exact: {}, alike: {}, records: {}, isDerived: false };
  #before = this.#start;
  #after = this.#start;
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

  async prepare(): Promise<void> {
    const panel = await this.#cuppa.openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages');
    await panel.close();
    const { people, prepare } = this.#subject;
    await inPlain(this.#cuppa, (plain) => seed(plain, people));
    await inPlain(this.#cuppa, (plain) => plain.evaluate(forgetMeta, 'derived'));
    await openAndDerive(this.#cuppa);
    await prepare?.(this.#cuppa, this.#folder);
    await openAndDerive(this.#cuppa);
    await inPlain(this.#cuppa, (plain) => plain.evaluate(aside, 'keep'));
    this.#start = await this.#putBack();
    await this.#undisturbed();
    this.#after = await lookFrom(this.#cuppa);
    await this.#putBack();
    await this.#undisturbed();
    const again = differing(this.#after.alike, (await lookFrom(this.#cuppa)).alike);
    if (again.length > 0) throw new Error(`Done twice it ends differently: ${again.join('; ')}`);
    if (differing(this.#start.alike, this.#after.alike).length === 0) throw new Error('It changes nothing');
  }

  async play(part: number): Promise<Round> {
    const changed = differing(this.#start.exact, (await this.#putBack()).exact);
    if (changed.length > 0) throw new Error(`The round begins differently: ${changed.join('; ')}`);
    const screen = await this.#subject.approach(this.#cuppa, this.#folder);
    // What was noted on the way, as how the columns of a table were read, stays.
    this.#before = await screen.evaluate(look);
    const after = Math.max(-NOTICE, Math.round(part * this.#length));
    await this.#subject.strike(screen, this.#cuppa);
    await new Promise((resolve) => setTimeout(resolve, NOTICE + after));
    await this.#cuppa.kill();
    await this.#cuppa.start();
    const left = await lookFrom(this.#cuppa);
    const found = this.#judge(left);
    const faults = found === 'between' ? this.#explain(left) : [];
    return { after, found, faults: [...faults, ...(await this.#faultsOfRest())] };
  }

  #judge(left: Look): Round['found'] {
    const isBefore = left.version === this.#before.version && differing(left.exact, this.#before.exact);
    if (isBefore && isBefore.length === 0) return 'before';
    const isAfter = left.version === this.#after.version && differing(left.alike, this.#after.alike);
    if (isAfter && isAfter.length === 0) return 'after';
    const isWhole = left.version === this.#after.version && !left.isDerived;
    return isWhole && differing(left.records, this.#after.records).length === 0 ? 'underived' : 'between';
  }

  #explain(left: Look): string[] {
    return [
      `version ${left.version}`,
      ...differing(left.exact, this.#before.exact).map((line) => `not as before: ${line}`),
      ...differing(left.alike, this.#after.alike).map((line) => `not as after: ${line}`),
      ...differing(left.records, this.#after.records).map((line) => `records not as after: ${line}`),
    ];
  }

  /** Does Cuppa open it, are copies whole, and is what is derived what a fresh derivation gives? */
  async #faultsOfRest(): Promise<string[]> {
    const copies = await inPlain(this.#cuppa, (plain) => plain.evaluate(countCopies));
    const faults = copies.whole === copies.all ? [] : [`${copies.all - copies.whole} copies are broken`];
    const stored = await openAndDerive(this.#cuppa, 'forget');
    const fresh = await openAndDerive(this.#cuppa);
    // What is older than this Cuppa is brought up to date by the page that opens.
    const isOld = this.#subject.putBack !== undefined;
    const unended = isOld ? differing(stored.alike, this.#after.alike) : [];
    faults.push(...unended.map((line) => `not ended by the next page: ${line}`));
    const stale = DERIVED.filter((name) => stored.exact[name] !== fresh.exact[name]);
    return [...faults, ...stale.map((name) => `${name} are not as derived afresh`)];
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
    if (!this.#subject.putBack) await until(() => screen.evaluate(isDerived), { failure: 'Not derived' });
    await screen.close();
  }
}

/** Does the same again and again, kills the browser at a random moment each time, and looks at what is left. */
export async function playRounds({ subject, browser, rounds, seed, tell }: Rounds): Promise<Round[]> {
  const chance = chanceOf(seed);
  const folder = await mkdtemp(join(tmpdir(), 'cuppa-kills-'));
  const cuppa = await launch(browser);
  const played: Round[] = [];
  try {
    const game = new Game(cuppa, SUBJECTS[subject], folder);
    await game.prepare();
    tell(`${subject} in ${browser}, seed ${seed}: takes ${Math.round(game.length)} ms undisturbed`);
    for (let at = 1; at <= rounds; at += 1) {
      const round = await game.play(chance() * 1.3 - 0.1);
      played.push(round);
      const faults = round.faults.map((fault) => `\n    ${fault}`).join('');
      tell(`  ${at}: killed after ${round.after} ms, found ${round.found}${faults}`);
    }
  } finally {
    await cuppa.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
  return played;
}
