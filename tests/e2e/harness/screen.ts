import type { ElementHandle, EvaluateFunc, Page } from 'puppeteer-core';
import { isPlainCss, seek } from './seek.ts';
import { until } from './until.ts';

/** `button('Save')`, `field('Name')`: a control as a person or a screen reader finds it, by its whole name. */
export const button = (name: string) => `aria/${name}[role="button"]`;
export const field = (name: string) => `aria/${name}[role="textbox"]`;
export const link = (name: string) => `aria/${name}[role="link"]`;
export const heading = (name: string) => `aria/${name}[role="heading"]`;
/** The innermost element that holds this text, wherever it stands. */
export const text = (part: string) => `text/${part}`;

/** Each so-manieth look at a page that does not show what one waits for is a thorough one. */
const THOROUGH = 4;

/**
 * A page of ours in either browser: popup, panel, options. A target is a puppeteer selector (CSS, `aria/Name`,
 * `text/part`), best made by the helpers above. Everything waits for its target to be there and visible.
 */
export class Screen {
  readonly page: Page;
  readonly #close: () => Promise<void>;

  constructor(page: Page, close: () => Promise<void>) {
    this.page = page;
    this.#close = close;
  }

  /** The text a person sees. */
  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Waits until the target is there and visible. */
  find(target: string): Promise<ElementHandle> {
    const look = this.#looking(target);
    return until(look, { failure: `Nothing visible here is ${target}` });
  }

  async waitFor(target: string): Promise<void> {
    await this.find(target);
  }

  async waitForGone(target: string): Promise<void> {
    await until(async () => !(await this.#visible(target)), { failure: `There still is ${target}` });
  }

  /** A real click, as soon as the target can be pressed. */
  async click(target: string): Promise<void> {
    const look = this.#looking(target);
    const press = async () => {
      const handle = await look();
      if (!handle || !(await handle.evaluate(takeAim))) return false;
      await handle.click();
      // Where the click has led to another page there is nobody left to ask.
      return handle.evaluate(hasHit).catch(() => true);
    };
    await until(press, { failure: `Nothing here can be clicked as ${target}` });
  }

  /** Real key presses after what already stands in the field. */
  async type(target: string, words: string): Promise<void> {
    const handle = await this.find(target);
    await handle.focus();
    await handle.evaluate((element) => {
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        // Fields for addresses and numbers have no selection to set: there the key does it.
        if (element.selectionStart !== null) element.selectionStart = element.value.length;
      }
    });
    await this.page.keyboard.press('End');
    await this.page.keyboard.type(words);
  }

  /** Real key presses in place of what stands in the field. */
  async fill(target: string, words: string): Promise<void> {
    const handle = await this.find(target);
    await handle.focus();
    await handle.evaluate((element) => {
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
    });
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(words);
  }

  /** Chooses an option of a `<select>` by its value. */
  async choose(target: string, value: string): Promise<void> {
    await (await this.find(target)).select(value);
  }

  async press(key: Parameters<Page['keyboard']['press']>[0]): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** What stands in a field, or the text of anything else. */
  async value(target: string): Promise<string> {
    return (await this.find(target)).evaluate((element) =>
      'value' in element ? String(element.value) : (element.textContent ?? ''),
    );
  }

  async count(target: string): Promise<number> {
    if (!isPlainCss(target)) return (await this.page.$$(target)).length;
    return this.page.evaluate((css) => document.querySelectorAll(css).length, target);
  }

  /** What has the focus, as a screen reader would say it: role or tag, and name. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      return `${element?.getAttribute('role') ?? element?.tagName.toLowerCase() ?? 'nothing'} ${name.trim()}`;
    });
  }

  /** Runs in the page. Its synchronous part is outside the page's CSP: await something first where that matters. */
  evaluate<Given extends unknown[], Script extends EvaluateFunc<Given>>(
    script: Script,
    ...given: Given
  ): Promise<Awaited<ReturnType<Script>>> {
    return this.page.evaluate(script, ...given);
  }

  async screenshot(path: `${string}.png`): Promise<void> {
    await this.page.screenshot({ path });
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** Looks again and again for something that is to come; thoroughly, which takes long in Firefox, now and then. */
  #looking(target: string): () => Promise<ElementHandle | false> {
    let looks = 0;
    return async () => {
      looks += 1;
      return looks % THOROUGH === 0 ? this.#visible(target) : ((await seek(this.page, target)) ?? false);
    };
  }

  async #visible(target: string): Promise<ElementHandle | false> {
    const found = await seek(this.page, target);
    if (found) return found;
    for (const handle of await this.page.$$(target)) {
      if (await handle.isVisible()) return handle;
    }
    return false;
  }
}

/**
 * Can it be pressed where it is, or once it is scrolled to the middle? Something that sticks may lie over it. A page
 * that is still filling up moves what is on it, and a click on its way would hit what has come in its place: then
 * nothing on the page hears of the click, and it is made again.
 */
function takeAim(element: Element): boolean {
  const isMeant = (hit: unknown) =>
    hit instanceof Element && (element.contains(hit) || hit.contains(element));
  const isOnTop = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return isMeant(document.elementFromPoint(left + width / 2, top + height / 2));
  };
  if (element.matches(':disabled')) return false;
  if (!isOnTop()) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (!isOnTop()) return false;
  const aim = new AbortController();
  let isMissed = false;
  let pressed: EventTarget | null = null;
  const check = (event: Event) => {
    const { type, target } = event;
    if (type === 'pointerdown') {
      pressed = target;
      isMissed = !isMeant(target);
    }
    if (type === 'click') {
      // Pressed on one thing and let go over another, it is a click on what holds both.
      if (pressed !== null && target !== pressed)
        isMissed = !(target instanceof Node && element.contains(target));
      // A label goes on to click what it stands for.
      aim.abort();
    }
    if (!isMissed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    window.addEventListener(type, check, { capture: true, signal: aim.signal });
  Object.assign(window, {
    endAim: () => {
      aim.abort();
      return !isMissed;
    },
  });
  return true;
}

/** Whether the click that was aimed hit what it was to hit. */
function hasHit(): boolean {
  const end: unknown = Reflect.get(window, 'endAim');
  return typeof end !== 'function' || end() === true;
}
