import type { Contact } from '../../outreach/contact.ts';

// Names and employers that no one has: enough of each that a search finds few, and that people share employers.
const FIRST = [
  'Ana',
  'Björn',
  'Chidi',
  'Dewi',
  'Élodie',
  'Farid',
  'Greta',
  'Hana',
  'Ines',
  'Jon',
  'Kasia',
  'Łukasz',
];
const MIDDLE = ['Amber', 'Brook', 'Cedar', 'Dale', 'Elm', 'Fern', 'Glen', 'Heath', 'Ivy', 'Juniper'];
const LAST = ['Silva', 'Lin', 'Okafor', 'Reid', 'Müller', 'Nowak', 'Brandt', 'Costa', 'Haddad', 'Ito'];
const ROLES = [
  'Structural engineer',
  'Rail planner',
  'Service designer',
  'Data analyst',
  'Editor',
  'Chemist',
];
const FIELDS = ['Bridges', 'Water', 'Rail', 'Design', 'Publishing', 'Chemistry', 'Energy', 'Health'];
const NO_TIE = { kind: 'none', shared: '', referrerId: null, referrer: '', mayMention: false } as const;
const DAY = 86_400_000;

// A touch as it is stored; Cuppa's schema looks at it when it is read.
type Row = { id: string; contactId: string; at: number; zone: string; kind: string; text: string };

/** Numbers below one, the same each time for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chance = () => number;

function pick<Item>(chance: Chance, items: readonly Item[]): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

function uuid(chance: Chance): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16)).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function fact(value: string) {
  return { value, from: 'card' };
}

function contactOf(chance: Chance, n: number, at: number): Contact {
  const name = `${pick(chance, FIRST)} ${pick(chance, MIDDLE)}${n % 97} ${pick(chance, LAST)}`;
  const company = `Works ${Math.floor(chance() ** 3 * 4000)} ${pick(chance, LAST)} Ltd`;
  const facts = {
    name: fact(name),
    headline: fact(`${pick(chance, ROLES)} at ${company}`),
    role: fact(pick(chance, ROLES)),
    company: fact(company),
    school: fact(`College ${Math.floor(chance() * 300)}`),
    location: fact('Port Ellery'),
  };
  return {
    id: uuid(chance),
    profileKeys: [`person-${n}`],
    captured: { at, url: `https://www.linkedin.com/in/person-${n}/`, facts, experience: [] },
    edits: {},
    tie: NO_TIE,
    fields: [pick(chance, FIELDS)],
    tags: chance() < 0.3 ? [`tag ${Math.floor(chance() * 40)}`] : [],
    email: '',
    phone: '',
    doNotContact: chance() < 0.01,
    differentFrom: [],
    sample: false,
    createdAt: at,
    updatedAt: at,
    level: null,
    segment: null,
    archivedAt: null,
    deletedAt: null,
  };
}

const SENT = {
  channel: 'email',
  template: '',
  subject: 'A question',
  text: 'Would you have 20 minutes?',
} as const;

// Three in ten were asked; most of those answered, talked and were thanked: what is due is a part of what there is.
function storyOf(chance: Chance, contact: Contact, count: number): Row[] {
  const steps = ['saved', 'asked', 'replied', 'met', 'thanked', 'note'] as const;
  const isAsked = chance() < 0.3;
  const far = Math.floor(chance() * (steps.length - 1)) + 1;
  return Array.from({ length: count }, (_, n): Row => {
    const at = contact.createdAt + n * 2 * DAY + Math.floor(chance() * DAY);
    const base = { id: uuid(chance), contactId: contact.id, at, zone: 'UTC' };
    const kind = n === 0 ? 'saved' : (isAsked && n <= far && steps[n]) || 'note';
    return kind === 'asked' || kind === 'thanked'
      ? { ...base, kind, ...SENT }
      : { ...base, kind, text: `Line ${n} of what was said` };
  });
}

/** People and what happened with them, the same each time for the same numbers; nothing later than `now`. */
export function makePeople(size: { from: number; to: number; touchesEach: number }, now: number) {
  const chance = seeded(size.from + 1);
  const contacts: Contact[] = [];
  const touches: Row[] = [];
  for (let n = size.from; n < size.to; n += 1) {
    const created = now - Math.floor((20 + chance() * 100) * DAY);
    const contact = contactOf(chance, n, created);
    contacts.push(contact);
    touches.push(...storyOf(chance, contact, size.touchesEach));
  }
  return { contacts, touches };
}
