import { TargetType } from 'puppeteer-core';
import type { CDPSession, Target } from 'puppeteer-core';
import type { Ground } from './ground.ts';
import { headersOf } from './served-pages.ts';
import type { Message, SeenRequest } from './types.ts';

const WATCHED = new Set([
  TargetType.PAGE,
  TargetType.SERVICE_WORKER,
  TargetType.BACKGROUND_PAGE,
  TargetType.OTHER,
]);

/** Follows every page and worker of a Chromium: answers for the web, notes requests and console lines. */
export class ChromiumWatch {
  readonly messages: Message[] = [];
  #requests: { id: string; request: SeenRequest }[] = [];
  readonly #attached = new Map<Target, Promise<void>>();
  readonly #sessions = new Map<Target, CDPSession>();
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  attach(target: Target): Promise<void> {
    const known = this.#attached.get(target) ?? this.#follow(target);
    this.#attached.set(target, known);
    return known;
  }

  /** Follows a target no more. */
  async release(target: Target): Promise<void> {
    await this.#attached.get(target);
    await this.#sessions.get(target)?.detach();
  }

  requests(): SeenRequest[] {
    const seen = new Set(this.#requests.map(({ request }) => hostOf(request.url)));
    const strays = (this.#ground.blackHole?.hits ?? []).filter((url) => !seen.has(hostOf(url)));
    return [...this.#requests.map(({ request }) => request), ...strays.map(classifyStray)];
  }

  async #follow(target: Target): Promise<void> {
    if (!WATCHED.has(target.type())) return;
    try {
      const session = await target.createCDPSession();
      this.#sessions.set(target, session);
      this.#listen(session, target);
      const enable = [
        session.send('Runtime.enable'),
        session.send('Log.enable'),
        session.send('Network.enable'),
      ];
      if (target.type() === TargetType.PAGE) {
        enable.push(session.send('Fetch.enable', { patterns: [{ urlPattern: 'http*' }] }));
      }
      await Promise.all(enable);
    } catch {
      // The target went away while we came: there is nothing left to follow.
    }
  }

  #listen(session: CDPSession, target: Target): void {
    const note = (level: string, text: string) => {
      this.messages.push({ where: target.url(), level, text });
    };
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      note(type, args.map((arg) => String(arg.value ?? arg.description ?? '')).join(' '));
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      note('error', exceptionDetails.exception?.description ?? exceptionDetails.text);
    });
    session.on('Log.entryAdded', ({ entry }) => note(entry.level, entry.text));
    const idOf = (requestId: string) => `${session.id()} ${requestId}`;
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (!/^(?:https?|wss?):/.test(request.url)) return;
      const by = target.url();
      const from = isOwn(by) ? 'extension' : 'page';
      this.#requests.push({ id: idOf(requestId), request: { url: request.url, from, by } });
    });
    session.on('Network.loadingFailed', ({ requestId, blockedReason }) => {
      // Told of by a page that was about to ask, and was not let: nothing has left it.
      if (blockedReason !== 'csp') return;
      this.#requests = this.#requests.filter(({ id }) => id !== idOf(requestId));
    });
    session.on('Fetch.requestPaused', ({ requestId, request }) => {
      void this.#answer(session, requestId, request.url);
    });
  }

  async #answer(session: CDPSession, requestId: string, url: string): Promise<void> {
    const page = this.#ground.served.find(url);
    try {
      if (page) {
        const body = Buffer.from(page.body).toString('base64');
        const responseHeaders = headersOf(page);
        await session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body });
      } else if (this.#ground.blackHole) {
        await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      } else {
        await session.send('Fetch.continueRequest', { requestId });
      }
    } catch {
      // The page was closed before its answer came.
    }
  }
}

function isOwn(url: string): boolean {
  return url.startsWith('chrome-extension://');
}

/** Chromium asks its maker for the time, updates and the like, whatever one tells it. */
function classifyStray(url: string): SeenRequest {
  const own = /(?:^|\.)(?:google|googleapis|gvt1)\.com$/.test(hostOf(url));
  return { url, from: own ? 'browser' : 'unknown', by: 'network' };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
