import type { Browser } from 'puppeteer-core';
import * as z from 'zod';

type Handler = (event: unknown) => void;

/** The part of puppeteer's BiDi connection that its own types keep back. */
export type Connection = {
  send(method: string, parameters: object): Promise<unknown>;
  on(method: string, handler: Handler): void;
  emit(method: string, event: object): void;
};

const contextTree = z.object({
  result: z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) }),
});
const evaluation = z.object({
  result: z.union([
    z.object({ type: z.literal('success'), result: z.object({ value: z.string() }) }),
    z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
  ]),
});

export function connectionOf(browser: Browser): Connection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection)) throw new Error('puppeteer-core has hidden its BiDi connection');
  return connection;
}

/** Firefox's own window, where a script has the browser's rights. */
export async function findBrowserWindow(connection: Connection): Promise<string> {
  const tree = contextTree.parse(await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const window = tree.result.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox shows no window');
  return window.context;
}

/** Runs a self-contained function in a context; argument and result travel as JSON. */
export async function callIn<Argument, Result>(
  { connection, context }: { connection: Connection; context: string },
  script: (argument: Argument) => Result | Promise<Result>,
  argument: Argument,
): Promise<Result> {
  const body = `async (json) => JSON.stringify((await (${script.toString()})(...JSON.parse(json))) ?? null)`;
  const reply = await connection.send('script.callFunction', {
    functionDeclaration: body,
    arguments: [{ type: 'string', value: JSON.stringify([argument]) }],
    target: { context },
    awaitPromise: true,
    userActivation: false,
  });
  const { result } = evaluation.parse(reply);
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result.value);
}

function isConnection(value: unknown): value is Connection {
  return ['send', 'on', 'emit'].every(
    (name) => typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'function',
  );
}
