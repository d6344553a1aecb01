import { launch, TargetType } from 'puppeteer-core';
import type { Browser, CDPSession, Extension, Page, Target } from 'puppeteer-core';
import { ChromiumWatch } from './chromium-watch.ts';
import type { Background, Driver, Look } from './types.ts';
import type { Ground } from './ground.ts';
import { until } from './until.ts';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--lang=en-GB',
];

export async function launchChromium(ground: Ground): Promise<Driver> {
  const browser = await launch({
    executablePath: ground.executable,
    headless: ground.headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: ground.profile,
    defaultViewport: null,
    args: [...QUIET, ...networkOf(ground), ...sandbox()],
  });
  const watch = new ChromiumWatch(ground);
  browser.on('targetcreated', (target) => void watch.attach(target));
  await Promise.all(browser.targets().map((target) => watch.attach(target)));
  const id = await browser.installExtension(ground.extension);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Chromium did not keep the extension ${ground.extension}`);
  return driverOf({ browser, extension, watch });
}

type Parts = {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly watch: ChromiumWatch;
};

function driverOf({ browser, extension, watch }: Parts): Driver {
  const origin = `chrome-extension://${extension.id}`;
  const first = { script: '' };
  const isPopup = (target: Target) => target.url().startsWith(`${origin}/popup.html`);
  return {
    browser,
    origin,
    newTab: async () => {
      const page = await browser.newPage();
      await watch.attach(page.target());
      await page.evaluateOnNewDocument(onlyIn(origin, first.script));
      return page;
    },
    openPopup: async (tab) => {
      await tab.bringToFront();
      await extension.triggerAction(tab);
      const target = await browser.waitForTarget(isPopup, { timeout: 10_000 });
      await watch.attach(target);
      const popup = await target.asPage();
      if (first.script) {
        // The popup has begun to load by the time one hears of it: only the next load can be prepared.
        await popup.evaluateOnNewDocument(first.script);
        await popup.reload();
      }
      return popup;
    },
    closePopup: async (popup) => {
      // It goes by itself when another tab comes to the front.
      await popup.close().catch(() => undefined);
      await until(async () => !browser.targets().some(isPopup), { failure: 'The popup did not close' });
    },
    goToOwnPage: async (tab, url) => {
      await tab.goto(url);
    },
    runFirst: async (script) => {
      first.script = script;
    },
    background: () => backgroundOf(browser, origin),
    stopBackground: () => stopWorker({ browser, watch, origin }),
    framesOf: (page) => Promise.resolve(page.frames().map((frame) => frame.url())),
    setLook: setChromiumLook,
    requests: () => Promise.resolve(watch.requests()),
    messages: () => Promise.resolve(watch.messages),
  };
}

function onlyIn(origin: string, script: string): string {
  return `if (location.origin === ${JSON.stringify(origin)}) { ${script} }`;
}

async function backgroundOf(browser: Browser, origin: string): Promise<Background> {
  const target = await browser.waitForTarget((each) => isWorkerOf(each, origin), { timeout: 10_000 });
  const worker = await target.worker();
  if (!worker) throw new Error('The service worker is gone');
  return {
    evaluate: (script) => worker.evaluate(script),
    evaluateWith: async (script, given) => worker.evaluate(script, given),
  };
}

/** Does not wait for silence: a worker that has work is started anew at once. */
async function stopWorker({ browser, watch, origin }: Pick<Parts, 'browser' | 'watch'> & { origin: string }) {
  const target = browser.targets().find((each) => isWorkerOf(each, origin));
  if (!target) return;
  // A worker that anyone is attached to does not stop.
  await watch.release(target);
  const worker = await target.worker();
  await worker?.close().catch(() => undefined);
  // One that was still being started has not heard it: it is told again by the browser, by whom it is not kept alive.
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const ours = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  const stopped = async () => {
    if (!browser.targets().includes(target)) return true;
    for (const { targetId } of ours) await session.send('Target.closeTarget', { targetId }).catch(() => null);
    return false;
  };
  await until(stopped, { failure: 'The service worker did not stop' });
  await session.detach();
}

function isWorkerOf(target: Target, origin: string): boolean {
  return target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(origin);
}

async function setChromiumLook(page: Page, look: Look): Promise<void> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    media: look.medium ?? '',
    features: [
      { name: 'prefers-color-scheme', value: look.scheme ?? '' },
      { name: 'forced-colors', value: look.forcedColors ? 'active' : '' },
      { name: 'prefers-reduced-motion', value: look.reducedMotion ? 'reduce' : '' },
    ],
  });
}

function networkOf({ blackHole }: Ground): string[] {
  if (!blackHole) return [];
  return [`--proxy-server=http://127.0.0.1:${String(blackHole.port)}`, '--proxy-bypass-list=<-loopback>'];
}

/** Chromium refuses to start as root, as in a container, with its sandbox on. */
function sandbox(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
