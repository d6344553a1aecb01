import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/find-browser.ts';
import { packageFolder } from '../../../scripts/output.ts';
import { openBlackHole } from './black-hole.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Ground } from './ground.ts';
import { refuseDevBuild } from './production-build.ts';
import { Screen } from './screen.ts';
import { ServedPages } from './served-pages.ts';
import type { ServedPage } from './served-pages.ts';
import type { Background, BrowserName, Driver, LaunchOptions, Look, Message, SeenRequest } from './types.ts';

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox };

/** Starts a browser with the built Cuppa in it; nothing it asks of the web is answered by anyone but us. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Cuppa> {
  const extension = options.extension ?? packageFolder(name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  await refuseDevBuild(extension);
  const ground: Ground = {
    executable: requireBrowser(name),
    extension,
    profile: options.profile ?? (await mkdtemp(join(tmpdir(), 'cuppa-'))),
    headless: options.headless ?? true,
    served: new ServedPages(),
    blackHole: options.online ? undefined : await openBlackHole(),
  };
  return new Cuppa(name, {
    ground,
    driver: await LAUNCHERS[name](ground),
    keepProfile: 'profile' in options,
  });
}

type Parts = {
  readonly ground: Ground;
  readonly driver: Driver;
  readonly keepProfile: boolean;
};

/** A browser with Cuppa in it, driven as a person does; the same in Chromium and Firefox. */
export class Cuppa {
  readonly name: BrowserName;
  readonly #ground: Ground;
  readonly #keepProfile: boolean;
  readonly #earlier: { requests: SeenRequest[]; messages: Message[] } = { requests: [], messages: [] };
  #driver: Driver;
  readonly #first = { clock: '', stub: '' };

  constructor(name: BrowserName, { ground, driver, keepProfile }: Parts) {
    this.name = name;
    this.#ground = ground;
    this.#driver = driver;
    this.#keepProfile = keepProfile;
  }

  get browser() {
    return this.#driver.browser;
  }

  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  get origin(): string {
    return this.#driver.origin;
  }

  get extensionFolder(): string {
    return this.#ground.extension;
  }

  get profile(): string {
    return this.#ground.profile;
  }

  /** From now on `url` (whatever its query) is answered with this page. */
  serve(url: string, page: ServedPage | string): void {
    this.#ground.served.set(url, page);
  }

  /** A new tab on a page that we serve under its real address. */
  async openPage(url: string, page: ServedPage | string): Promise<Page> {
    this.serve(url, page);
    const tab = await this.newTab();
    await tab.goto(url);
    return tab;
  }

  newTab(): Promise<Page> {
    return this.#driver.newTab();
  }

  /** A real click on the toolbar button while `tab` is in front: opens the popup and grants `activeTab`. */
  async clickToolbar(tab: Page): Promise<Screen> {
    const page = await this.#driver.openPopup(tab);
    return new Screen(page, () => this.#driver.closePopup(page));
  }

  /** A page of the extension in a tab: `sidepanel.html`, `options.html#templates`. */
  async openOwnPage(path: string): Promise<Screen> {
    const tab = await this.newTab();
    await this.#driver.goToOwnPage(tab, `${this.origin}/${path}`);
    return new Screen(tab, () => tab.close());
  }

  /**
   * From now on each page of ours that opens runs this before its own scripts, in place of what was to be run before.
   * It travels as text, so it uses nothing from outside; what it replaces it names in full, as `window.indexedDB`.
   */
  async runFirst<Argument>(script: (argument: Argument) => void, argument: Argument): Promise<void> {
    this.#first.stub = callText(script, argument);
    await this.#runFirst();
  }

  /** Sets the clock of the pages that open from now on, say `2026-10-01T09:00` where this computer is. */
  async setClock(time: string): Promise<void> {
    const zone = Temporal.Now.timeZoneId();
    const { epochMilliseconds } = Temporal.PlainDateTime.from(time).toZonedDateTime(zone);
    this.#first.clock = callText(shiftClock, epochMilliseconds - Date.now());
    await this.#runFirst();
  }

  background(): Promise<Background> {
    return this.#driver.background();
  }

  /** What the browser does after half a minute without work. */
  stopBackground(): Promise<void> {
    return this.#driver.stopBackground();
  }

  /** The addresses of what a page and its frames really show. */
  framesOf(page: Page): Promise<readonly string[]> {
    return this.#driver.framesOf(page);
  }

  async setLook(page: Page, look: Look): Promise<void> {
    await this.#driver.setLook(page, look);
    // Colours may glide to their new values: what is measured before they arrive is neither look.
    await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const arrived = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      // What is folded away never arrives: nothing moves inside a closed `<details>`.
      await Promise.race([arrived, new Promise((resolve) => setTimeout(resolve, 500))]);
    });
  }

  /** Every request so far, of any page, worker or the browser; what we served is in it, from `page`. */
  async requests(): Promise<readonly SeenRequest[]> {
    return [...this.#earlier.requests, ...(await this.#driver.requests())];
  }

  /** Every console line, error and browser complaint so far, of any page or worker. */
  async messages(): Promise<readonly Message[]> {
    return [...this.#earlier.messages, ...(await this.#driver.messages())];
  }

  /** Ends the browser, at once and without goodbye for `'kill'`, and starts it again on the same profile. */
  async restart(how: 'quit' | 'kill'): Promise<void> {
    this.#earlier.requests.push(...(await this.#driver.requests()));
    this.#earlier.messages.push(...(await this.#driver.messages()));
    await this.#end(how);
    await this.start();
  }

  /** Ends the browser this instant, in the middle of whatever it does; `start` goes on. */
  kill(): Promise<void> {
    return this.#end('kill');
  }

  /** Starts the browser again on the same profile. */
  async start(): Promise<void> {
    this.#driver = await LAUNCHERS[this.name](this.#ground);
    await this.#runFirst();
  }

  async close(): Promise<void> {
    await this.#end('quit');
    await this.#ground.blackHole?.close();
    if (!this.#keepProfile) await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #runFirst(): Promise<void> {
    await this.#driver.runFirst(this.#first.clock + this.#first.stub);
  }

  async #end(how: 'quit' | 'kill'): Promise<void> {
    const child = this.browser.process();
    if (how === 'quit' || !child) {
      await this.browser.close();
      return;
    }
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

function callText<Argument>(script: (argument: Argument) => void, argument: Argument): string {
  return `(${script.toString()})(${JSON.stringify(argument ?? null)});`;
}

function shiftClock(by: number): void {
  const clock = window.Date;
  const now = clock.now.bind(clock);
  clock.now = () => now() + by;
}
