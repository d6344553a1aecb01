import { useEffect, useRef, useState } from 'preact/hooks';
import { Judgement } from '../../components/contact/Judgement';
import { KnownFacts } from '../../components/contact/KnownFacts';
import { Part } from '../../components/contact/Part';
import { MAIN_FACTS } from '../../components/FactFields';
import { TextField } from '../../components/TextField';
import { TieFields } from '../../components/TieFields';
import type { Action } from '../../components/use-action';
import { At } from '../../components/When';
import type { Contact, FactName, Tie } from '../../outreach/contact';
import { factsOf } from '../../outreach/facts';
import { levelOf } from '../../outreach/level';
import type { Standing } from '../../outreach/standing';
import type { ContactPatch } from '../../storage/contacts';
import { patchContact } from '../../storage/contacts';
import { fieldsIn } from '../../storage/patch';
import type { Typist } from '../../storage/seen';
import { seenOf } from '../../storage/seen';
import { typeIntoContact } from '../../storage/typed';
import { ContactShelf } from './contact/ContactShelf';

const SHOWN: readonly FactName[] = [...MAIN_FACTS, 'pronouns'];

/** What can be typed about a contact here; texts as they stand in their fields. */
type Typed = Partial<Pick<Contact, 'email' | 'phone'>> & {
  tie?: Partial<Tie>;
  edits?: Contact['edits'];
  fields?: string;
  tags?: string;
};

const listOf = (text: string) => [...new Set(text.split(',').map((part) => part.trim()))].filter(Boolean);

type Patch = (part: Typed, change: ContactPatch) => void;

function FiledUnder({ contact, typed, onPatch }: { contact: Contact; typed: Typed; onPatch: Patch }) {
  return (
    <>
      <TextField
        label="Fields of work, with commas between"
        value={typed.fields ?? contact.fields.join(', ')}
        onInput={(fields) => onPatch({ fields }, { fields: listOf(fields) })}
      />
      <TextField
        label="Tags, with commas between"
        value={typed.tags ?? contact.tags.join(', ')}
        onInput={(tags) => onPatch({ tags }, { tags: listOf(tags) })}
      />
      <TextField
        label="E-mail"
        type="email"
        value={typed.email ?? contact.email}
        onInput={(email) => onPatch({ email }, { email })}
      />
      <TextField
        label="Phone"
        type="tel"
        value={typed.phone ?? contact.phone}
        onInput={(phone) => onPatch({ phone }, { phone })}
      />
    </>
  );
}

const isList = (text: string, list: readonly string[]) => listOf(text).join('\n') === list.join('\n');

// A list keeps the commas and blanks it was typed with; all else is kept as it was typed.
function stillTyped({ fields, tags }: Typed, contact: Contact): Typed {
  return {
    ...(fields !== undefined && isList(fields, contact.fields) && { fields }),
    ...(tags !== undefined && isList(tags, contact.tags) && { tags }),
  };
}

// Of what was typed here, so many changes are told apart from what another page wrote.
const REMEMBERED = 40;

/** Tells storage what this page showed and wrote, so that another page's wording is not written over unseen. */
function useTypist(contact: Contact) {
  const [page] = useState(() => crypto.randomUUID());
  const shownRef = useRef(contact);
  const mineRef = useRef<ContactPatch[]>([]);
  const shows = (what: Contact) => {
    shownRef.current = what;
  };
  const typist = (change: ContactPatch): Typist => {
    const seen = [seenOf(shownRef.current, change), ...mineRef.current];
    mineRef.current = [change, ...mineRef.current].slice(0, REMEMBERED);
    return { page, seen };
  };
  return { shows, typist };
}

/** What is typed stays as typed while it is being saved; everything else shows what is saved. */
function useTyped(contact: Contact, run: Action['run']): { typed: Typed; patch: Patch } {
  const [typed, setTyped] = useState<Typed>({});
  const onTheirWayRef = useRef(0);
  const failedRef = useRef(new Set<string>());
  const { shows, typist } = useTypist(contact);
  // What was undone or changed on another page is shown as soon as nothing typed here is on its way.
  useEffect(() => {
    if (onTheirWayRef.current + failedRef.current.size > 0) return;
    shows(contact);
    setTyped((before) => stillTyped(before, contact));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is shown follows the contact alone
  }, [contact]);
  const patch: Patch = async (part, change) => {
    // Whoever was told what another page wrote, and types on, wants this instead.
    if (fieldsIn(change).some((name) => failedRef.current.has(name))) shows(contact);
    setTyped((before) => ({
      ...before,
      ...part,
      edits: { ...before.edits, ...part.edits },
      tie: { ...before.tie, ...part.tie },
    }));
    onTheirWayRef.current += 1;
    const from = typist(change);
    const isSaved = await run(async () => {
      await typeIntoContact(contact.id, change, from);
      return true;
    });
    onTheirWayRef.current -= 1;
    // What could not be saved stays on screen, whatever else changes.
    for (const name of fieldsIn(change)) failedRef.current[isSaved ? 'delete' : 'add'](name);
  };
  return { typed, patch };
}

// What was typed when the person was saved is as old as the contact.
function editedAtOf({ edits, editedAt = {}, createdAt }: Contact): Partial<Record<FactName, number>> {
  const typed = SHOWN.filter((fact) => edits[fact] !== undefined);
  return Object.fromEntries(typed.map((fact) => [fact, editedAt[fact] ?? createdAt]));
}

type Props = { contact: Contact; standing: Standing; run: Action['run'] };

/** Everything known of a contact, editable in place; each keystroke is saved and can be undone. */
export function ContactDetails({ contact, standing, run }: Props) {
  const { typed, patch } = useTyped(contact, run);
  const { id, captured } = contact;
  const facts = factsOf({ captured, edits: { ...contact.edits, ...typed.edits } });
  const { level } = levelOf({ level: null, role: facts.role.value });
  const edit = (fact: FactName, value: string) =>
    patch({ edits: { [fact]: value } }, { edits: { [fact]: value } });
  return (
    <Part title="Everything I know of them">
      <div class="stack">
        {captured && (
          <p class="quiet">
            Read <At at={captured.at} />. What you type here is never overwritten.
          </p>
        )}
        <KnownFacts
          facts={facts}
          shown={SHOWN}
          captured={captured}
          editedAt={editedAtOf(contact)}
          onEdit={edit}
        />
        <TieFields
          tie={{ ...contact.tie, ...typed.tie }}
          onChange={(part) => patch({ tie: part }, { tie: part })}
        />
        <Judgement
          said={contact}
          seen={{ level, segment: standing.segment }}
          onChange={(change) => void run(() => patchContact(id, change))}
        />
        <FiledUnder contact={contact} typed={typed} onPatch={patch} />
        <ContactShelf contact={contact} run={run} />
      </div>
    </Part>
  );
}
