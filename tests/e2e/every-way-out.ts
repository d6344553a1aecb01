/**
 * Runs in a page of ours: every way out that a page has, to a host of its own; gives those that worked. A frame has
 * a name of its own at that host, and a form asks without encryption, so that a proxy sees what it asks.
 */
export async function tryEveryWayOut(host: string): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  const url = `https://${host}/reached`;
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the whole travels to the page as one text
  const loads = (element: HTMLImageElement | HTMLScriptElement | HTMLLinkElement | HTMLIFrameElement) =>
    new Promise<boolean>((resolve) => {
      element.addEventListener('load', () => resolve(element.tagName !== 'IFRAME'));
      element.addEventListener('error', () => resolve(false));
      document.body.append(element);
      setTimeout(() => resolve(false), 300);
    });
  const link = Object.assign(document.createElement('link'), { rel: 'prefetch', href: url });
  const tries: Record<string, () => Promise<boolean>> = {
    fetch: () => fetch(url, { mode: 'no-cors' }).then(() => true),
    request: () =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.addEventListener('loadend', () => resolve(request.status !== 0));
        request.open('GET', url);
        request.send();
      }),
    image: () => loads(Object.assign(document.createElement('img'), { src: url })),
    prefetch: () => loads(link),
    frame: () =>
      loads(Object.assign(document.createElement('iframe'), { src: `https://frame.${host}/reached` })),
    socket: () =>
      new Promise((resolve) => {
        const socket = new WebSocket(url.replace('https', 'wss'));
        socket.addEventListener('open', () => resolve(true));
        socket.addEventListener('error', () => resolve(false));
      }),
    beacon: async () => {
      navigator.sendBeacon(url, 'x');
      return false;
    },
    form: async () => {
      const form = Object.assign(document.createElement('form'), {
        action: `http://${host}/reached`,
        method: 'post',
        target: '_blank',
      });
      document.body.append(form);
      form.submit();
      return false;
    },
  };
  const outcomes = Object.entries(tries).map(async ([name, attempt]) => {
    const worked = await attempt().catch(() => false);
    return worked ? [name] : [];
  });
  const worked = (await Promise.all(outcomes)).flat();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return worked;
}
