import type { Browser } from 'webextension-polyfill';
import type { Screen } from './screen.ts';

declare const chrome: Browser;

/** What came of injecting the page script into the tab in front: its result, or the browser's refusal. */
export type Injected = {
  readonly result?: unknown;
  readonly refusal?: string;
};

/** Injects a page script from a page of ours, as the popup does. */
export async function injectReader(screen: Screen, file = 'read-profile.js'): Promise<Injected> {
  const answer = await screen.evaluate(async (script) => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
    if (active?.id === undefined) return { refusal: 'no tab in front' };
    const target = { tabId: active.id };
    try {
      const [injection] = await chrome.scripting.executeScript({ target, files: [script] });
      return { json: JSON.stringify(injection?.result) };
    } catch (error) {
      return { refusal: String(error) };
    }
  }, file);
  if ('refusal' in answer) return { refusal: answer.refusal };
  return { result: answer.json === undefined ? undefined : JSON.parse(answer.json) };
}
