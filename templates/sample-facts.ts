import type { Tie, TieKind } from '../outreach/contact';
import { NO_TIE } from '../outreach/contact';
import type { Settings } from '../outreach/settings';
import type { Channel, Touch } from '../outreach/touch';
import type { Sources } from './facts-for';
import type { Template } from './template';

const DAY = 24 * 60 * 60 * 1000;

const SHARED: Partial<Record<TieKind, string>> = {
  alumni: 'Northfield College',
  group: 'Women in Design',
  employer: 'Harbour Books',
  event: 'Library Week',
};

function tieFor({ ties: [kind = 'none'] = [], to }: Pick<Template, 'ties' | 'to'>): Tie {
  const told = to === 'referrer' || kind === 'referred' || kind === 'friend';
  const referrer = told ? 'Ana Silva' : '';
  return { ...NO_TIE, kind, shared: SHARED[kind] ?? '', referrer, mayMention: true };
}

function touchesAt(now: number, zone: string): Touch[] {
  const base = { contactId: 'sample', zone };
  const sent = { channel: 'email', template: 'email', subject: 'Your advice', text: 'Hi Maya' } as const;
  const talk = { meetAt: now + DAY, meetZone: zone, minutes: 20, place: 'Café Perron', text: '' };
  return [
    { ...base, ...sent, id: 'a', kind: 'asked', at: now - 9 * DAY },
    { ...base, ...talk, id: 'b', kind: 'scheduled', at: now - 2 * DAY },
  ];
}

/** Someone invented to see a template on, with the tie it is written for and a little history. */
export function sampleSources(
  template: Pick<Template, 'ties' | 'to'>,
  settings: Settings,
  at: { channel: Channel; now: number; zone: string },
): Sources {
  const edits = {
    name: 'Maya Okonkwo',
    role: 'Service designer',
    company: 'Tidewater Libraries',
    school: 'Northfield College',
    location: 'Port Ellery',
  };
  return {
    settings,
    contact: { captured: null, edits, fields: ['Service design'], tie: tieFor(template) },
    touches: touchesAt(at.now, at.zone),
    channel: at.channel,
    now: at.now,
  };
}
