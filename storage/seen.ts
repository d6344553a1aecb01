import type { Contact } from '../outreach/contact';
import { cleanEmail } from '../outreach/email';
import type { ContactPatch } from './contacts';
import { changedElsewhere } from './failure';
import { same } from './revert';

/** Where something is typed: which page it is, and what it has shown and written of the contact so far. */
export type Typist = { page: string; seen: readonly ContactPatch[] };

const PARTS = ['fields', 'tags', 'email', 'phone', 'doNotContact', 'level', 'segment', 'archivedAt'] as const;

function named(of: string, record: object): [string, unknown][] {
  return Object.entries(record).map(([name, value]) => [`${of} ${name}`, value ?? null]);
}

// Every field by its name; what is not there is null, as a fact nobody typed is.
function flat({ edits = {}, tie = {}, email, ...rest }: ContactPatch): Map<string, unknown> {
  const parts = email === undefined ? rest : { ...rest, email: cleanEmail(email) };
  return new Map([...named('', parts), ...named('edits', edits), ...named('tie', tie)]);
}

/** What a contact says of the fields of a patch: what a page that shows the contact has seen of them. */
export function seenOf(contact: Contact, patch: ContactPatch): ContactPatch {
  const parts = PARTS.filter((name) => name in patch).map((name) => [name, contact[name]]);
  const { edits = {}, tie = {} } = patch;
  return {
    ...Object.fromEntries(parts),
    edits: Object.fromEntries(
      Object.keys(edits).map((fact) => [fact, Reflect.get(contact.edits, fact) ?? null]),
    ),
    tie: Object.fromEntries(Object.keys(tie).map((name) => [name, Reflect.get(contact.tie, name)])),
  };
}

/**
 * The version check of what is typed: field by field, against what the page showed and wrote.
 *
 * @throws Refusal of kind `conflict` when a field says by now what the page does not know of, nor is about to write.
 */
export function refuseStale(contact: Contact, patch: ContactPatch, { seen }: Typist): void {
  const current = flat(seenOf(contact, patch));
  const known = [...seen, patch].map(flat);
  for (const [name, value] of current) {
    const isKnown = known.some((fields) => fields.has(name) && same(fields.get(name), value));
    if (!isKnown) throw changedElsewhere(value);
  }
}
