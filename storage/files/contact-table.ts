import { OWN_COLUMN } from '../../linkedin/archive/own-table';
import { profileUrl } from '../../linkedin/profile-url';
import type { Contact, FactName } from '../../outreach/contact';
import { FACTS, TIE_LABELS } from '../../outreach/contact';
import type { Facts } from '../../outreach/facts';
import { factsOf } from '../../outreach/facts';
import { STAGE_WORDS } from '../../outreach/stage';
import type { Touch } from '../../outreach/touch';
import { CHANNEL_LABELS, TOUCH_LABELS } from '../../outreach/touch';
import type { Day, StoredSlot } from '../due-count';
import { firstDue } from '../due-count';
import { writtenTime } from './zone-clock';

/** What a row of the table is made of; `stage`, `slots` and `lastAt` are derived (storage/derive.ts). */
export type ListedContact = Contact & {
  stage: keyof typeof STAGE_WORDS;
  slots: readonly StoredSlot[];
  lastAt: number | null;
};

const FACT_COLUMNS: Record<FactName, string> = {
  name: 'Name',
  callName: 'Call name',
  pronouns: 'Pronouns',
  headline: 'Headline',
  role: 'Role',
  company: 'Company',
  school: 'School',
  location: 'Location',
  degree: 'Degree',
  connections: 'Connections',
  mutuals: 'In common',
  about: 'About',
};

// What is shown of them is found out once for all columns.
type Told = { contact: ListedContact; facts: Facts; day: Day };

type Column = { name: string; of: (told: Told) => string };

const factColumns = FACTS.map((fact): Column => ({
  name: FACT_COLUMNS[fact],
  of: ({ facts }) => facts[fact].value,
}));

const dateOf = (at: number | null, zone: string) => (at === null ? '' : writtenTime(at, zone).date);

// Lists are one to a line: commas and semicolons occur in names of fields and tags.
const COLUMNS: readonly Column[] = [
  { name: OWN_COLUMN, of: ({ contact: { id } }) => id },
  ...factColumns,
  { name: 'E-mail', of: ({ contact: { email } }) => email },
  { name: 'Phone', of: ({ contact: { phone } }) => phone },
  { name: 'LinkedIn', of: ({ contact: { profileKeys } }) => profileKeys.map(profileUrl).join('\n') },
  { name: 'Tie', of: ({ contact: { tie } }) => TIE_LABELS[tie.kind] },
  { name: 'Shared', of: ({ contact: { tie } }) => tie.shared },
  { name: 'Referred by', of: ({ contact: { tie } }) => tie.referrer },
  { name: 'May mention them', of: ({ contact: { tie } }) => (tie.mayMention ? 'yes' : 'no') },
  { name: 'Fields', of: ({ contact: { fields } }) => fields.join('\n') },
  { name: 'Tags', of: ({ contact: { tags } }) => tags.join('\n') },
  { name: 'Do not contact', of: ({ contact: { doNotContact } }) => (doNotContact ? 'yes' : 'no') },
  { name: 'Stage', of: ({ contact: { stage } }) => STAGE_WORDS[stage].label },
  { name: 'Next due', of: ({ contact: { slots }, day }) => firstDue(slots, day) ?? '' },
  { name: 'Last touch', of: ({ contact: { lastAt }, day: { zone } }) => dateOf(lastAt, zone) },
  { name: 'Saved on', of: ({ contact: { createdAt }, day: { zone } }) => dateOf(createdAt, zone) },
];

/** The header of a table of contacts. */
export const CONTACT_HEADER: readonly string[] = COLUMNS.map(({ name }) => name);

/** One contact as a row, as things stand at this moment; dates are those of its zone. */
export function contactRow(contact: ListedContact, day: Day): string[] {
  const told = { contact, facts: factsOf(contact), day };
  return COLUMNS.map(({ of }) => of(told));
}

/** The header of a table of touches. */
export const TOUCH_HEADER: readonly string[] = [
  'Cuppa id',
  'Contact id',
  'Name',
  'Date',
  'Time',
  'Zone',
  'What',
  'Channel',
  'Template',
  'Subject',
  'Text',
  'Talk on',
  'Minutes',
  'Place',
  'Until',
];

/** One touch as a row, on the clock of where the person was. */
export function touchRow(touch: Touch, name: string): string[] {
  const { id, contactId, at, zone, kind } = touch;
  const { date, time } = writtenTime(at, zone);
  const sent =
    'channel' in touch ? [CHANNEL_LABELS[touch.channel], touch.template, touch.subject] : ['', '', ''];
  const talk =
    kind === 'scheduled'
      ? [new Date(touch.meetAt).toISOString(), String(touch.minutes), touch.place]
      : ['', '', ''];
  const text = 'text' in touch ? touch.text : '';
  const until = kind === 'snoozed' ? touch.until : '';
  const when = [date, time, zone];
  return [id, contactId, name, ...when, TOUCH_LABELS[kind], ...sent, text, ...talk, until];
}
