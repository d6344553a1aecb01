import { foldText, isSameName } from '../clean-text';
import type { KnownPerson } from './known-people';
import { isOther, nameKey, People } from './known-people';
import type { TablePerson } from './people-table';
import type { Pause } from './slowly';
import { eachSlowly } from './slowly';

/** A row about someone who is a contact: what it would fill in where nothing is known. */
export type Fill = { row: TablePerson; contactId: string; name: string; parts: string[]; sure: boolean };

/** The people of a table beside those who are contacts. */
export type Compared = {
  /** Nobody like them is a contact. */
  fresh: TablePerson[];
  /** Contacts of whom the table knows more; the same name only where it is not `sure`. */
  fills: Fill[];
  /** Rows that say nothing new of a contact. */
  known: number;
  /** Rows that repeat another row of the same table. */
  repeated: number;
};

// Role and company are one job: half of another one is never put beside what is known.
function isOtherJob(fact: string, row: TablePerson, person: KnownPerson): boolean {
  if (fact !== 'role' && fact !== 'company') return false;
  const { company = '' } = row.facts;
  if (person.lacks.includes('company')) return !person.lacks.includes('role');
  return !isSameName(person.company, company);
}

function partsOf(row: TablePerson, person: KnownPerson): string[] {
  const facts = Object.keys(row.facts).filter(
    (fact) => person.lacks.includes(fact) && !isOtherJob(fact, row, person),
  );
  const isNoted = person.touches.some(({ kind, text }) => kind === 'note' && text === row.note);
  const others = {
    address: row.key !== null && person.keys.length === 0,
    email: row.email !== '' && person.email === '',
    phone: row.phone !== '' && person.lacks.includes('phone'),
    field: row.fields.length > 0 && person.lacks.includes('field'),
    tags: row.tags.length > 0 && person.lacks.includes('tags'),
    note: row.note !== '' && !isNoted,
    tie: row.tie !== undefined && person.lacks.includes('tie'),
    'do not contact': row.doNotContact === true && person.lacks.includes('do not contact'),
  };
  return [...facts, ...Object.entries(others).flatMap(([part, isNew]) => (isNew ? [part] : []))];
}

// By name alone, unless a company or an address says that it is someone else.
function namesake(row: TablePerson, people: People): KnownPerson | undefined {
  return people.called(row.name).find((person) => {
    const { company = '' } = row.facts;
    const isElsewhere = company !== '' && person.company !== '' && !isSameName(company, person.company);
    return !isElsewhere && !isOther(person, row.key);
  });
}

// Without an address, two of one name are one only at the same company; and a title after the name may tell two apart.
// Whom Cuppa kept as two, its own table tells apart.
function identityOf({ key, own, email, name, facts }: TablePerson): string {
  if (key !== null) return key;
  if (own !== undefined) return `\n\n${own}`;
  if (email !== '') return `${email.toLowerCase()}\n${nameKey(name)}`;
  return `\n${foldText(name)}\n${foldText(facts.company ?? '')}`;
}

// Two contacts of one name are told apart by where they work.
function calledIn(person: KnownPerson, sure: boolean): string {
  return sure || person.company === '' ? person.name : `${person.name}, ${person.company}`;
}

// Of two rows about one person, the one that forbids writing to them counts for both.
function forbiddenIn(rows: readonly TablePerson[]): (row: TablePerson, identity: string) => TablePerson {
  const forbidden = new Set(rows.filter(({ doNotContact }) => doNotContact).map(identityOf));
  return (row, identity) => (forbidden.has(identity) ? { ...row, doNotContact: true } : row);
}

/**
 * Sorts the people of a table into new ones, contacts it knows more of, and contacts it says nothing new of. `pause` is
 * awaited between some rows and the next.
 */
export async function compareTable(
  rows: readonly TablePerson[],
  known: readonly KnownPerson[],
  pause: Pause,
): Promise<Compared> {
  const people = await People.of(known, pause);
  const seen = new Set<string>();
  const compared: Compared = { fresh: [], fills: [], known: 0, repeated: 0 };
  const withForbidden = forbiddenIn(rows);
  const compare = (written: TablePerson) => {
    const identity = identityOf(written);
    const row = withForbidden(written, identity);
    if (seen.has(identity)) {
      compared.repeated += 1;
      return;
    }
    seen.add(identity);
    const [match] = people.byAddress(row);
    const person = match?.person ?? namesake(row, people);
    if (!person) {
      compared.fresh.push(row);
      return;
    }
    const parts = partsOf(row, person);
    const sure = match?.sure ?? false;
    const name = calledIn(person, sure);
    if (parts.length === 0) compared.known += 1;
    else compared.fills.push({ row, contactId: person.id, name, parts, sure });
  };
  await eachSlowly(rows, compare, pause);
  return compared;
}
