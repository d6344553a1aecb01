import { useEffect, useState } from 'preact/hooks';

/** Where in the panel one is; kept in the address's hash, so that the browser's own back works. */
export type Route =
  | { at: 'today' }
  | { at: 'contacts' }
  | { at: 'add' }
  | { at: 'contact'; id: string; moment: string | null }
  | { at: 'merge'; id: string; other: string };

/** The hash of a route. */
export function hashOf(route: Route): string {
  if (route.at === 'merge') {
    return `#/merge/${encodeURIComponent(route.id)}/${encodeURIComponent(route.other)}`;
  }
  if (route.at !== 'contact') return `#/${route.at}`;
  const moment = route.moment ? `/${encodeURIComponent(route.moment)}` : '';
  return `#/contact/${encodeURIComponent(route.id)}${moment}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function routeOf(hash: string): Route {
  const [at, id = '', moment] = hash.replace(/^#\//u, '').split('/');
  if (at === 'contact' && id) return { at, id: decoded(id), moment: moment ? decoded(moment) : null };
  if (at === 'merge' && id && moment) return { at, id: decoded(id), other: decoded(moment) };
  return at === 'contacts' || at === 'add' ? { at } : { at: 'today' };
}

/** Goes to another place in the panel. */
export function go(route: Route): void {
  location.hash = hashOf(route);
}

/** The route as it is now, and after each change of the hash. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const listening = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return routeOf(hash);
}
