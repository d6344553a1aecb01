import type { Wording } from '../../../components/data/store';
import { FACT_LABELS } from '../../../components/FactFields';
import type { FactName } from '../../../outreach/contact';
import { FACTS, TIES, TIE_LABELS } from '../../../outreach/contact';
import type { Asked } from '../../../storage/backup/merge-into';
import { isPlain, textIn } from '../../../storage/plain';
import type { RecordTable } from '../../../storage/rows';

/** The tables in the words of the screens. */
export const RECORD_WORDS: Record<RecordTable, string> = {
  contacts: 'Person',
  touches: 'Entry of a timeline',
  drafts: 'Draft',
  settings: 'Option',
  templates: 'Template',
  interviews: 'Talk',
  jottings: 'Note of a talk',
  fields: 'Field of work',
  organisations: 'Organisation',
  views: 'Saved list',
  questions: 'Question',
};

const PARTS: Record<string, string> = {
  tie: 'how you know them',
  email: 'e-mail',
  phone: 'phone',
  level: 'level',
  segment: 'how they answer',
  objective: 'what you want to find out',
  introduction: 'your introduction',
  card: 'contact details',
  plan: 'questions',
  doubts: 'doubts',
  motivation: 'how much you want to go there',
};

function isFact(part: string): part is FactName {
  return FACTS.some((fact) => fact === part);
}

function partWords(part: string): string {
  if (isFact(part)) return FACT_LABELS[part].toLowerCase();
  return PARTS[part] ?? part.split('.').at(-1) ?? '';
}

function nameIn({ table, about }: Asked): string {
  if (table !== 'contacts') return textIn(about, 'name');
  const typed = textIn(about['edits'], 'name');
  const facts = isPlain(about['captured']) ? about['captured']['facts'] : {};
  return typed || textIn(isPlain(facts) ? facts['name'] : {}, 'value');
}

function tieWords(value: object): string {
  const kind = TIES.find((one) => one === textIn(value, 'kind'));
  return [kind ? TIE_LABELS[kind] : '', textIn(value, 'shared'), textIn(value, 'referrer')]
    .filter(Boolean)
    .join(', ');
}

// What a whole record says, in full, since one is to choose by it: its text, and not its numbers and ids.
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const said = ['name', 'subject', 'text', 'body', 'why'];
  return isPlain(value) ? said.flatMap((key) => textsIn(value[key] ?? '')) : [];
}

function say(value: unknown, part: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (value === '') return 'left empty';
  if (part === 'tie' && value instanceof Object) return tieWords(value);
  return textsIn(value).filter(Boolean).join(' · ') || 'something else';
}

/** A difference in the words of the screen. */
export function wordingOf(asked: Asked): Wording {
  const { key, part, mine, theirs, preferred, table } = asked;
  const name = nameIn(asked) || RECORD_WORDS[table];
  const what = part === '' ? name : `${name}: ${partWords(part)}`;
  return { key, what, mine: say(mine, part), theirs: say(theirs, part), preferred };
}
