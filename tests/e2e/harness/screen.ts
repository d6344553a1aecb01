import type { ElementHandle, EvaluateFunc, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** `button('Save')`, `field('Name')`: a control as a person or a screen reader finds it, by its whole name. */
export const button = (name: string) => `aria/${name}[role="button"]`;
export const field = (name: string) => `aria/${name}[role="textbox"]`;
export const link = (name: string) => `aria/${name}[role="link"]`;
export const heading = (name: string) => `aria/${name}[role="heading"]`;
/** The innermost element that holds this text, wherever it stands. */
export const text = (part: string) => `text/${part}`;

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
    return until(() => this.#visible(target), { failure: `Nothing visible here is ${target}` });
  }

  async waitFor(target: string): Promise<void> {
    await this.find(target);
  }

  async waitForGone(target: string): Promise<void> {
    await until(async () => !(await this.#visible(target)), { failure: `There still is ${target}` });
  }

  /** A real click, as soon as the target can be pressed. */
  async click(target: string): Promise<void> {
    const press = async () => {
      const handle = await this.#visible(target);
      if (!handle || !(await handle.evaluate(bringIntoReach))) return false;
      await handle.click();
      return true;
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
    return (await this.page.$$(target)).length;
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

  async #visible(target: string): Promise<ElementHandle | false> {
    for (const handle of await this.page.$$(target)) {
      if (await handle.isVisible()) return handle;
    }
    return false;
  }
}

/** Can it be pressed where it is, or once it is scrolled to the middle? Something that sticks may lie over it. */
function bringIntoReach(element: Element): boolean {
  const isOnTop = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  if (element.matches(':disabled')) return false;
  if (!isOnTop()) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return isOnTop();
}
