import type { Browser, Page } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

/** One request that some context tried to make, and who made it. */
export type SeenRequest = {
  readonly url: string;
  /** `browser` is its maker's own business; `unknown` reached the network without a page that asked for it. */
  readonly from: 'page' | 'extension' | 'browser' | 'unknown';
  /** The page or worker that asked, as far as the browser tells. */
  readonly by: string;
};

/** One console line, uncaught error or browser complaint (CSP, say) of any context. */
export type Message = {
  readonly where: string;
  readonly level: string;
  readonly text: string;
};

/** How a colour scheme and the system's contrast theme are asked for. */
export type Look = {
  readonly scheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  /** `print`: as it goes onto paper. */
  readonly medium?: 'screen' | 'print';
};

/** The worker (Chromium) or event page (Firefox) of the extension. */
export type Background = {
  evaluate<Result>(script: () => Result | Promise<Result>): Promise<Result>;
  /** With the number that the script is to know, as it uses nothing from outside. */
  evaluateWith(script: (given: number) => void, given: number): Promise<void>;
};

export type LaunchOptions = {
  /** Unpacked production build; the default is `.output/<browser>-mv3`. */
  readonly extension?: string;
  /** A browser profile to go on with; the default is a new one that is removed at the end. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** Let requests that nobody serves go to the network (only for a person trying Cuppa by hand). */
  readonly online?: boolean;
};

/** What differs between the two browsers, and nothing else. */
export type Driver = {
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly origin: string;
  newTab(): Promise<Page>;
  /** A real click on the toolbar button while `tab` is in front. */
  openPopup(tab: Page): Promise<Page>;
  closePopup(popup: Page): Promise<void>;
  /** Goes to a page of the extension in a tab of its own. */
  goToOwnPage(tab: Page, url: string): Promise<void>;
  /** Each page of ours that opens from now on runs this text before its own scripts, in place of the last such text. */
  runFirst(script: string): Promise<void>;
  background(): Promise<Background>;
  stopBackground(): Promise<void>;
  /** The addresses of what a page and its frames really show. */
  framesOf(page: Page): Promise<readonly string[]>;
  setLook(page: Page, look: Look): Promise<void>;
  requests(): Promise<readonly SeenRequest[]>;
  messages(): Promise<readonly Message[]>;
};
