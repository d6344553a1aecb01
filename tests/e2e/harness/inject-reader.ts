import type { Browser } from 'webextension-polyfill';
import type { Screen } from './screen.ts';

declare const chrome: Browser;

/** What came of injecting the page script into the tab in front: its result, or the browser's refusal. */
export interface Injected {
  readonly result?: unknown;
  readonly refusal?: string;
}

/** Injects the page script from a page of ours, as the popup does. */
export async function injectReader(screen: Screen): Promise<Injected> {
  const answer = await screen.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
    if (active?.id === undefined) return { refusal: 'no tab in front' };
    const target = { tabId: active.id };
    try {
      const [injection] = await chrome.scripting.executeScript({ target, files: ['read-profile.js'] });
      return { json: JSON.stringify(injection?.result) };
    } catch (error) {
      return { refusal: String(error) };
    }
  });
  if ('refusal' in answer) return { refusal: answer.refusal };
  return { result: answer.json === undefined ? undefined : JSON.parse(answer.json) };
}
