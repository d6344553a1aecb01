import type { Contact, FactName, Tie, TieKind } from '../../outreach/contact';
import { NO_TIE, TIES } from '../../outreach/contact';
import type { Settings } from '../../outreach/settings';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import type { Touch } from '../../outreach/touch';
import type { Sources } from '../../templates/facts-for';

/** Thu 8 Oct 2026, 10:00 in Hong Kong. */
export const NOW = Date.UTC(2026, 9, 8, 2);
export const HOME = 'Asia/Hong_Kong';

export const TOM: Settings['me'] = {
  name: 'Tom Reid',
  organisation: 'HKU',
  programme: 'BEng Civil Engineering',
  exploring: 'low-carbon building design',
  places: 'Hong Kong, Lisbon',
  schools: '',
  employers: '',
  groups: '',
  languages: '',
};

type Known = Pick<Contact, 'captured' | 'edits' | 'fields' | 'tie'>;

export function person(facts: Partial<Record<FactName, string>>, tie: Partial<Tie> = {}): Known {
  return { captured: null, edits: facts, fields: ['Engineering'], tie: { ...NO_TIE, ...tie } };
}

export const MEI = {
  name: 'Mei Lin',
  role: 'Structural engineer',
  company: 'Arup',
  school: 'HKU',
  location: 'Hong Kong',
  headline: 'Structural engineer at Arup',
};

const SHARED: Partial<Record<TieKind, string>> = {
  alumni: 'HKU',
  group: 'Women in Engineering',
  employer: 'Gammon',
  event: 'Build Week',
};

/** One tie of each kind, with what is usually known of it. */
export const TYPICAL_TIES: readonly Tie[] = TIES.map((kind) => ({
  referrerId: null,
  kind,
  shared: SHARED[kind] ?? '',
  referrer: kind === 'referred' || kind === 'friend' ? 'Ana Silva' : '',
  mayMention: true,
}));

const base = { id: 't', contactId: 'c', zone: HOME };

export const ASKED = {
  ...base,
  kind: 'asked',
  at: Date.UTC(2026, 8, 24, 3),
  channel: 'email',
  template: 'email',
  subject: 'Your advice on low-carbon building design',
  text: 'Dear Mei, could you spare 20 minutes?',
} as const satisfies Touch;

export const TALK = {
  ...base,
  kind: 'scheduled',
  at: Date.UTC(2026, 9, 6, 3),
  text: '',
  meetAt: Date.UTC(2026, 9, 9, 7),
  meetZone: HOME,
  minutes: 30,
  place: 'Arup, Level 5',
} as const satisfies Touch;

/** Someone and me of whom nothing is known. */
export const NOBODY: Pick<Sources, 'contact' | 'settings'> = {
  contact: { ...person({}), fields: [] },
  settings: DEFAULT_SETTINGS,
};

export function sources(changes: Partial<Sources> = {}): Sources {
  return {
    settings: { ...DEFAULT_SETTINGS, me: TOM },
    contact: person(MEI),
    touches: [],
    channel: 'email',
    now: NOW,
    ...changes,
  };
}
