import { useEffect, useState } from 'preact/hooks';
import { parseProfileUrl } from '../linkedin/profile-url';
import type { Captured, Contact } from '../outreach/contact';
import { wasRead } from '../outreach/facts';
import type { Choices } from '../outreach/merge';
import type { PersonEntry } from '../outreach/person-entry';
import { KnownAlready } from './KnownAlready';
import { Notice } from './Notice';
import { PersonForm } from './PersonForm';
import { TwinHint } from './TwinHint';
import { useAction } from './use-action';
import { useSaving } from './use-saving';
import type { Asked } from './use-twins';
import { useTwins } from './use-twins';

/** A person ready to be saved. */
export type NewPerson = Pick<
  Contact,
  'captured' | 'edits' | 'profileKeys' | 'tie' | 'fields' | 'email' | 'differentFrom'
>;

/** Where what is typed is kept and saved; the page hands in the storage room's functions. */
export type PersonStore = {
  read: (profileKey: string | null) => Promise<PersonEntry>;
  /** Called with each keystroke. */
  keep: (profileKey: string | null, entry: PersonEntry) => Promise<void>;
  drop: (profileKey: string | null) => Promise<void>;
  /** `existing`: the address or e-mail is one of a contact's; nothing was saved. */
  save: (person: NewPerson) => Promise<{ contact: Contact; existing: boolean }>;
  /** Contacts who may be the same person. */
  twins: (asked: Asked) => Promise<Contact[]>;
  /** Puts the person into a contact that is kept. */
  join: (id: string, person: NewPerson, choices: Choices) => Promise<unknown>;
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
  { edits, tie, field, email, address, differentFrom }: PersonEntry,
  { profileKey, captured }: Props,
): NewPerson {
  const key = profileKey ?? parseProfileUrl(address)?.key;
  const profileKeys = key === undefined ? [] : [key];
  const known = { profileKeys, tie, email, differentFrom, fields: field ? [field] : [] };
  if (wasRead(captured)) return { captured, edits, ...known };
  // Saving makes the name guessed from the tab's title the person's own wording.
  const name = captured?.facts.name?.value;
  return { captured: null, edits: name === undefined ? edits : { name, ...edits }, ...known };
}

/** Someone not saved yet: what was read or is typed, kept with each keystroke until it is saved. */
export function UnsavedPerson(props: Props) {
  const { store, profileKey, captured, explain, onSaved, onCancel } = props;
  const [entry, setEntry] = useState<PersonEntry | null>(null);
  const [fields, setFields] = useState<string[]>([]);
  const { run, failure } = useAction();
  const person = entry && personOf(entry, props);
  const [twin] = useTwins(person, store.twins);
  const onKept = async (id: string) => {
    await run(() => store.drop(profileKey));
    onSaved(id);
  };
  const { known, compareWith, save, update } = useSaving({ store, run, onKept });
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
  return (
    <div class="stack">
      {failure !== null && <Notice {...explain(failure)} tone="late" />}
      {known && person && (
        <KnownAlready
          kept={known}
          person={person}
          onUpdate={(choices) => update(known, person, choices)}
          onBack={() => compareWith(null)}
        />
      )}
      {!known && entry && person && (
        <PersonForm
          captured={captured}
          entry={entry}
          onChange={change}
          fields={fields}
          hint={
            twin && (
              <TwinHint
                twin={twin}
                onCompare={() => compareWith(twin)}
                onDifferent={() => change({ ...entry, differentFrom: [...entry.differentFrom, twin.id] })}
              />
            )
          }
          onSave={() => save(person)}
          onCancel={onCancel}
        />
      )}
    </div>
  );
}
