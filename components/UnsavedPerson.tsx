import { useEffect, useRef, useState } from 'preact/hooks';
import { parseProfileUrl } from '../linkedin/profile-url';
import type { Captured, Contact } from '../outreach/contact';
import type { PersonEntry } from '../outreach/person-entry';
import { Notice } from './Notice';
import { PersonForm } from './PersonForm';
import { useAction } from './use-action';

/** A person ready to be saved. */
export type NewPerson = Pick<Contact, 'captured' | 'edits' | 'profileKeys' | 'tie' | 'fields' | 'email'>;

/** Where what is typed is kept and saved; the page hands in the storage room's functions. */
export type PersonStore = {
  read: (profileKey: string | null) => Promise<PersonEntry>;
  /** Called with each keystroke. */
  keep: (profileKey: string | null, entry: PersonEntry) => Promise<void>;
  drop: (profileKey: string | null) => Promise<void>;
  save: (person: NewPerson) => Promise<{ contact: Contact }>;
  /** Fields of work used before. */
  fields: () => Promise<string[]>;
};

type Props = {
  store: PersonStore;
  /** Key of the page in front; null for someone added by hand away from any profile. */
  profileKey: string | null;
  captured: Captured | null;
  explain: (error: unknown) => { title: string; todo: string };
  onSaved: (id: string) => void;
  onCancel: () => void;
};

function personOf(
  { edits, tie, field, email, address }: PersonEntry,
  { profileKey, captured }: Props,
): NewPerson {
  const key = profileKey ?? parseProfileUrl(address)?.key;
  const profileKeys = key === undefined ? [] : [key];
  return { captured, edits, profileKeys, tie, email, fields: field ? [field] : [] };
}

/** Someone not saved yet: what was read or is typed, kept with each keystroke until it is saved. */
export function UnsavedPerson(props: Props) {
  const { store, profileKey, captured, explain, onSaved, onCancel } = props;
  const [entry, setEntry] = useState<PersonEntry | null>(null);
  const [fields, setFields] = useState<string[]>([]);
  const { run, failure } = useAction();
  const savingRef = useRef(false);
  useEffect(() => {
    void run(async () => {
      setEntry(await store.read(profileKey));
      setFields(await store.fields());
    });
  }, [profileKey, run, store]);

  const change = (next: PersonEntry) => {
    setEntry(next);
    void run(() => store.keep(profileKey, next));
  };
  const save = async (typed: PersonEntry) => {
    // A second click while the first is on its way would save the person twice.
    if (savingRef.current) return;
    savingRef.current = true;
    const saved = await run(() => store.save(personOf(typed, props)));
    savingRef.current = saved !== undefined;
    if (!saved) return;
    await run(() => store.drop(profileKey));
    onSaved(saved.contact.id);
  };
  return (
    <div class="stack">
      {failure !== null && <Notice {...explain(failure)} tone="late" />}
      {entry && (
        <PersonForm
          captured={captured}
          entry={entry}
          onChange={change}
          fields={fields}
          onSave={() => save(entry)}
          onCancel={onCancel}
        />
      )}
    </div>
  );
}
