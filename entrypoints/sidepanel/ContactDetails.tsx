import { useEffect, useRef, useState } from 'preact/hooks';
import { FactFields, MAIN_FACTS } from '../../components/FactFields';
import { TextField } from '../../components/TextField';
import { TieFields } from '../../components/TieFields';
import type { Action } from '../../components/use-action';
import { At } from '../../components/When';
import type { Contact, FactName, Tie } from '../../outreach/contact';
import { factsOf } from '../../outreach/facts';
import { patchContact, removeContact } from '../../storage/contacts';
import { go } from './use-route';

const SHOWN: readonly FactName[] = [...MAIN_FACTS, 'pronouns'];

/** What can be typed about a contact here; texts as they stand in their fields. */
type Typed = Partial<Pick<Contact, 'email' | 'phone' | 'tie'>> & {
  edits?: Contact['edits'];
  fields?: string;
  tags?: string;
};

const listOf = (text: string) => [...new Set(text.split(',').map((part) => part.trim()))].filter(Boolean);

type Patch = (part: Typed, change: Parameters<typeof patchContact>[1]) => void;

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

type Props = { contact: Contact; run: Action['run'] };

const isList = (text: string, list: readonly string[]) => listOf(text).join('\n') === list.join('\n');

// A list keeps the commas and blanks it was typed with; all else is kept as it was typed.
function stillTyped({ fields, tags }: Typed, contact: Contact): Typed {
  return {
    ...(fields !== undefined && isList(fields, contact.fields) && { fields }),
    ...(tags !== undefined && isList(tags, contact.tags) && { tags }),
  };
}

/** Everything known of a contact, editable in place; each keystroke is saved and can be undone. */
export function ContactDetails({ contact, run }: Props) {
  // What was typed here stays as typed while it is being saved; everything else shows what is saved.
  const [typed, setTyped] = useState<Typed>({});
  const unsavedRef = useRef(0);
  const { id, captured } = contact;
  // What was undone or changed on another page is shown as soon as nothing typed here is on its way.
  useEffect(() => {
    if (unsavedRef.current === 0) setTyped((before) => stillTyped(before, contact));
  }, [contact]);
  const facts = factsOf({ captured, edits: { ...contact.edits, ...typed.edits } });
  const tie = typed.tie ?? contact.tie;
  const patch: Patch = async (part, change) => {
    setTyped({ ...typed, ...part });
    unsavedRef.current += 1;
    // What could not be saved stays on screen, whatever else changes.
    if (await run(() => patchContact(id, change))) unsavedRef.current -= 1;
  };
  const edit = (fact: FactName, value: string) =>
    patch({ edits: { ...typed.edits, [fact]: value } }, { edits: { [fact]: value } });
  const changeTie = (part: Partial<Tie>) => {
    const next = { ...tie, ...part };
    patch({ tie: next }, { tie: next });
  };
  const remove = async () => {
    if (await run(() => removeContact(id))) go({ at: 'contacts' });
  };
  return (
    <details class="card">
      <summary>Everything I know of them</summary>
      <div class="stack">
        {captured && (
          <p class="quiet">
            Read <At at={captured.at} />. What you type here is never overwritten.
          </p>
        )}
        <FactFields facts={facts} shown={SHOWN} unknown={captured ? 'not on the page' : ''} onEdit={edit} />
        <TieFields tie={tie} onChange={changeTie} />
        <FiledUnder contact={contact} typed={typed} onPatch={patch} />
        <label class="choice">
          <input
            type="checkbox"
            checked={contact.doNotContact}
            onChange={(event) => {
              const doNotContact = event.currentTarget.checked;
              void run(() => patchContact(id, { doNotContact }));
            }}
          />
          Do not contact them any more
        </label>
        <div class="row">
          <button type="button" class="plain" onClick={remove}>
            Remove this contact
          </button>
        </div>
      </div>
    </details>
  );
}
