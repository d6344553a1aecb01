import { useHash } from '../../components/use-hash';

/** Where in the panel one is; kept in the address's hash, so that the browser's own back works. */
export type Route =
  | { at: 'today' }
  | { at: 'contacts'; view?: 'board' }
  | { at: 'add'; company?: string }
  | { at: 'contact'; id: string; moment: string | null }
  | { at: 'merge'; id: string; other: string }
  | { at: 'progress' }
  | { at: 'organisations' }
  | { at: 'organisation'; key: string }
  | { at: 'field'; id: string }
  | { at: 'interview'; id: string; part?: 'reflection' };

/** A way to be in the panel, by its first word. */
export type Place = Route['at'];

/** The route of one place. */
export type RouteTo<At extends Place> = Extract<Route, { at: At }>;

// What follows the place in the hash, in its order, whichever of them a route has.
const PARTS = ['key', 'id', 'other', 'moment', 'part', 'view', 'company'] as const;

function partsOf(route: Route): readonly string[] {
  const values: { at: Place; [part: string]: string | null | undefined } = route;
  return PARTS.filter((part) => part in route).map((part) => values[part] ?? '');
}

/** The hash of a route. */
export function hashOf(route: Route): string {
  // Empty ones at the end are left out.
  const parts = [route.at, ...partsOf(route).map(encodeURIComponent)];
  return `#/${parts.join('/').replace(/\/+$/u, '')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

type Readers = { [At in Place]: (one: string, other: string) => RouteTo<At> | null };

// `null` where something is missing.
const READERS: Readers = {
  today: () => ({ at: 'today' }),
  contacts: (view) => (view === 'board' ? { at: 'contacts', view } : { at: 'contacts' }),
  progress: () => ({ at: 'progress' }),
  organisations: () => ({ at: 'organisations' }),
  add: (company) => (company ? { at: 'add', company } : { at: 'add' }),
  contact: (id, moment) => (id ? { at: 'contact', id, moment: moment || null } : null),
  merge: (id, other) => (id && other ? { at: 'merge', id, other } : null),
  organisation: (key) => (key ? { at: 'organisation', key } : null),
  field: (id) => (id ? { at: 'field', id } : null),
  interview: (id, part) => {
    if (!id) return null;
    return part === 'reflection' ? { at: 'interview', id, part } : { at: 'interview', id };
  },
};

function isPlace(at: string): at is Place {
  return Object.hasOwn(READERS, at);
}

/** The route a hash names; Today for whatever names none. */
export function routeOf(hash: string): Route {
  const [at = '', one = '', other = ''] = hash.replace(/^#\//u, '').split('/').map(decoded);
  return (isPlace(at) ? READERS[at](one, other) : null) ?? { at: 'today' };
}

/** Goes to another place in the panel. */
export function go(route: Route): void {
  location.hash = hashOf(route);
}

/** The route as it is now, and after each change of the hash. */
export function useRoute(): Route {
  return routeOf(useHash());
}
