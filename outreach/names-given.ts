import type { Contact, Tie } from './contact';
import { factsOf } from './facts';
import { fold } from './fold';
import type { Touch } from './touch';

/**
 * The names a contact gave since a moment (epoch milliseconds), as they were logged: each `referred` touch lists
 * them with commas.
 */
export function namesGivenSince(touches: readonly Touch[], since: number): string[] {
  return touches.flatMap((touch) => {
    if (touch.kind !== 'referred' || touch.at < since) return [];
    return touch.text.split(', ').filter((name) => name.trim() !== '');
  });
}

/** A name somebody gave, and where that person works; empty where it was not said. */
export type GivenName = { name: string; company: string };

/** A name somebody gave and a kept contact who may be meant by it. */
export type Namesake = { given: GivenName; contact: Contact };

/** Who is meant by a name that a kept contact has as well, as the person said. */
export type WhoIsMeant = {
  given: GivenName;
  /** Id of the contact who is meant; null: nobody who is kept. */
  contactId: string | null;
  /** Ids of the contacts who are not meant. */
  not: readonly string[];
};

const WITH_COMPANY = [
  /^(?<name>.+?) at (?<company>[\p{Lu}\p{Lo}\p{N}].*)$/u,
  /^(?<name>.+?) ?\((?<company>[\p{Lu}\p{Lo}\p{N}][^()]*)\)$/u,
];

/** One name as it was typed: "Ben Wong", "Ben Wong at Arup", "Ben Wong (Arup)". */
export function readGivenName(text: string): GivenName {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  for (const pattern of WITH_COMPANY) {
    const { name = '', company = '' } = pattern.exec(line)?.groups ?? {};
    if (name) return { name, company: company.trim() };
  }
  return { name: line, company: '' };
}

/** Tells one given name from another, however they are spelt. */
export function givenKey({ name, company }: GivenName): string {
  return `${fold(name)}\n${fold(company)}`;
}

/** The names among these texts, each once, in their order. */
export function readGivenNames(texts: readonly string[]): GivenName[] {
  const given = texts.map(readGivenName).filter(({ name }) => name !== '');
  return [...new Map(given.map((one) => [givenKey(one), one])).values()];
}

/**
 * May this contact be the one whose name was given? The name is the same, however it is spelt, and so is the company
 * where both have one. Whether it is, only the person can say.
 */
export function mayBeMeant(
  { name, company }: GivenName,
  contact: Pick<Contact, 'captured' | 'edits'>,
): boolean {
  const facts = factsOf(contact);
  const [mine, theirs] = [fold(company), fold(facts.company.value)];
  const isSamePlace = mine === '' || theirs === '' || mine === theirs;
  return fold(name) !== '' && fold(facts.name.value) === fold(name) && isSamePlace;
}

/** Who gave a name, and whether I may say so. */
export type Referrer = { id: string; name: string; mayMention: boolean };

/**
 * The tie of somebody kept already whose name is given now. What the person said of how they know each other stays,
 * and so does whoever gave the name first.
 *
 * @returns null where the tie stays as it is.
 */
export function tieReferredBy(tie: Tie, { id, name, mayMention }: Referrer): Tie | null {
  const isFirst = tie.referrerId === null && tie.referrer === '';
  const isThisOne = tie.referrerId === id || (tie.referrerId === null && fold(tie.referrer) === fold(name));
  if (!isFirst && !isThisOne) return null;
  return {
    ...tie,
    kind: tie.kind === 'none' ? 'referred' : tie.kind,
    referrerId: id,
    referrer: name,
    mayMention: mayMention || (isThisOne && tie.mayMention),
  };
}
