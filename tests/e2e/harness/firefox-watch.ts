import type { Browser } from 'puppeteer-core';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import type { Connection } from './bidi.ts';
import type { Ground } from './ground.ts';
import { headersOf } from './served-pages.ts';
import type { Message, SeenRequest } from './types.ts';

const requestEvent = z.object({
  isBlocked: z.boolean(),
  request: z.object({ request: z.string(), url: z.string() }),
});

type Probed = {
  readonly requests: readonly { url: string; addon: string; by: string; isTab: boolean }[];
  readonly errors: readonly Message[];
};

type Parts = {
  readonly browser: Browser;
  readonly connection: Connection;
  readonly ground: Ground;
  readonly addon: string;
  readonly readProbe: () => Promise<Probed>;
};

export type FirefoxWatch = {
  requests(): Promise<readonly SeenRequest[]>;
  messages(): Promise<readonly Message[]>;
};

/** Follows every page of a Firefox: answers for the web, notes requests and console lines. */
export async function watchFirefox(parts: Parts): Promise<FirefoxWatch> {
  await answerRequests(parts);
  const lines = collectConsole(parts.browser);
  return {
    requests: async () => (await parts.readProbe()).requests.map((request) => classify(request, parts.addon)),
    messages: async () => [...lines, ...(await parts.readProbe()).errors],
  };
}

async function answerRequests({ connection, ground }: Parts): Promise<void> {
  connection.on('network.beforeRequestSent', (event) => {
    const seen = requestEvent.safeParse(event);
    if (!seen.success || !seen.data.isBlocked) return;
    const { request, url } = seen.data.request;
    // A page that is closed before its answer came makes this fail: nobody waits for it any more.
    connection.send(...answerTo(request, url, ground)).catch(() => undefined);
  });
  const urlPatterns = ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol }));
  await connection.send('network.addIntercept', { phases: ['beforeRequestSent'], urlPatterns });
}

function answerTo(request: string, url: string, ground: Ground): [string, object] {
  const page = ground.served.find(url);
  if (page) {
    const headers = headersOf(page).map(({ name, value }) => ({ name, value: { type: 'string', value } }));
    const body = { type: 'base64', value: Buffer.from(page.body).toString('base64') };
    return ['network.provideResponse', { request, statusCode: 200, headers, body }];
  }
  return [ground.blackHole ? 'network.failRequest' : 'network.continueRequest', { request }];
}

// What Firefox says of itself when its own services find no network.
const FIREFOX_OWN = /^(?:RSLoader|services\.|Region\.|SearchEngine|Nimbus|WebExtensions: Remote)/;

/** BiDi keeps the console of extension pages back; Firefox prints it, that of every process, on its own output. */
function collectConsole(browser: Browser): Message[] {
  const messages: Message[] = [];
  const output = browser.process()?.stdout;
  if (!output) throw new Error('Firefox has no output to read its console from');
  createInterface({ input: output }).on('line', (line) => {
    const [, level, text] = /^console\.(\w+): (.*)$/.exec(line) ?? [];
    if (level === undefined || text === undefined || FIREFOX_OWN.test(text)) return;
    messages.push({ where: 'console', level, text });
  });
  return messages;
}

function classify({ url, addon, by, isTab }: Probed['requests'][number], ours: string): SeenRequest {
  if (isTab) return { url, from: 'page', by };
  if (addon === ours) return { url, from: 'extension', by };
  if (/^https?:/.test(by)) return { url, from: 'page', by };
  return { url, from: isFirefoxOwn(url) ? 'browser' : 'unknown', by };
}

function isFirefoxOwn(url: string): boolean {
  return /(?:^|\.)(?:mozilla|firefox)\.(?:com|net|org)$/.test(new URL(url).hostname);
}
