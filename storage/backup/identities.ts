import type { Contact } from '../../outreach/contact';
import { draftIdOf } from '../../outreach/draft';
import type { Records, RecordTable } from '../rows';

/** What tells whether two records are one: `since` decides which id they go on under, the earliest. */
export type Identity = { id: string; keys: readonly string[]; since: number };

/** Several ids that turned out to be one thing. */
export type Group = { id: string; members: readonly string[] };

function earlier(one: Identity, other: Identity): Identity {
  if (one.since !== other.since) return one.since < other.since ? one : other;
  return one.id <= other.id ? one : other;
}

/**
 * Which records are one: those that share a key (an address, a spelling), also by way of a third. Knows ids
 * and keys alone, so a hundred thousand of each side fit into memory.
 */
export class Identities {
  readonly #all = new Map<string, Identity>();
  readonly #parent = new Map<string, string>();
  readonly #byKey = new Map<string, string>();

  add(identity: Identity): void {
    const known = this.#all.get(identity.id);
    this.#all.set(identity.id, known ? earlier(known, identity) : identity);
    for (const key of identity.keys) {
      const other = this.#byKey.get(key);
      if (other === undefined) this.#byKey.set(key, identity.id);
      else this.#join(other, identity.id);
    }
  }

  has(id: string): boolean {
    return this.#all.has(id);
  }

  /** The id a record goes on under. */
  idOf(id: string): string {
    return this.#parent.size === 0 ? id : (this.#groups().get(this.#root(id))?.id ?? id);
  }

  /** All that are one under several ids. */
  groups(): Group[] {
    return [...this.#groups().values()];
  }

  #root(id: string): string {
    let root = id;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    return root;
  }

  #join(one: string, other: string): void {
    const [a, b] = [this.#root(one), this.#root(other)];
    if (a === b) return;
    this.#parent.set(a, b);
    this.#known = null;
  }

  #known: Map<string, Group> | null = null;

  #groups(): Map<string, Group> {
    this.#known ??= this.#gather();
    return this.#known;
  }

  #gather(): Map<string, Group> {
    const members = new Map<string, Identity[]>();
    const joined = new Set([...this.#parent.keys(), ...this.#parent.values()]);
    for (const id of joined) {
      const identity = this.#all.get(id);
      if (identity) members.set(this.#root(id), [...(members.get(this.#root(id)) ?? []), identity]);
    }
    const groups = [...members].map(([root, of]): [string, Group] => {
      const first = of.reduce(earlier);
      return [root, { id: first.id, members: of.map(({ id }) => id) }];
    });
    return new Map(groups);
  }
}

type IdOf = (id: string) => string;

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted();
}

function contactUnder(contact: Contact, idOf: IdOf): Contact {
  const id = idOf(contact.id);
  const { referrerId } = contact.tie;
  const referrer = referrerId === null ? null : idOf(referrerId);
  const differentFrom = contact.differentFrom.map(idOf).filter((other) => other !== id);
  const isSameOrder = differentFrom.every((other, at) => other === contact.differentFrom[at]);
  return {
    ...contact,
    id,
    tie: { ...contact.tie, referrerId: referrer === id ? null : referrer },
    differentFrom: isSameOrder ? differentFrom : distinct(differentFrom),
  };
}

function draftUnder(draft: Records['drafts'], idOf: IdOf): Records['drafts'] {
  const contactId = idOf(draft.contactId);
  return contactId === draft.contactId
    ? draft
    : { ...draft, contactId, id: draftIdOf({ ...draft, contactId }) };
}

function fieldUnder(field: Records['fields'], idOf: IdOf): Records['fields'] {
  const contradictions = field.contradictions.map((one) => ({
    ...one,
    contactIds: [...new Set(one.contactIds.map(idOf))],
  }));
  return { ...field, contradictions };
}

const owned = <Row extends { contactId: string }>(row: Row, idOf: IdOf): Row => ({
  ...row,
  contactId: idOf(row.contactId),
});
const alone = <Row>(row: Row): Row => row;

type Under = { [Name in RecordTable]: (row: Records[Name], idOf: IdOf) => Records[Name] };

const UNDER: Under = {
  contacts: contactUnder,
  touches: owned,
  interviews: owned,
  jottings: owned,
  drafts: draftUnder,
  fields: fieldUnder,
  settings: alone,
  templates: alone,
  questions: alone,
  views: alone,
  organisations: alone,
};

/** A record with every contact it speaks of under the id that contact goes on under. */
export function under<Name extends RecordTable>(table: Name, row: Records[Name], idOf: IdOf): Records[Name] {
  return UNDER[table](row, idOf);
}
