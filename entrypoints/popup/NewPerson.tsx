import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice';
import { PersonForm } from '../../components/PersonForm';
import { useAction } from '../../components/use-action';
import { parseProfileUrl } from '../../linkedin/profile-url';
import type { Captured } from '../../outreach/contact';
import type { PersonEntry } from '../../outreach/person-entry';
import { saveContact } from '../../storage/contacts';
import { explainFailure } from '../../storage/failure';
import { knownFields } from '../../storage/fields';
import { dropUnsavedPerson, keepUnsavedPerson, readUnsavedPerson } from '../../storage/unsaved';
import type { View } from './Popup';

type Props = {
  /** Key of the page in front; null for someone added by hand away from any profile. */
  profileKey: string | null;
  captured: Captured | null;
  go: (view: View) => void;
};

/** Someone not saved yet: what was read or is typed, until it is saved. */
export function NewPerson({ profileKey, captured, go }: Props) {
  const [entry, setEntry] = useState<PersonEntry | null>(null);
  const [fields, setFields] = useState<string[]>([]);
  const { run, failure } = useAction();
  useEffect(() => {
    void run(async () => {
      setEntry(await readUnsavedPerson(profileKey));
      setFields(await knownFields());
    });
  }, [profileKey, run]);
  if (!entry) return null;

  const change = (next: PersonEntry) => {
    setEntry(next);
    void run(() => keepUnsavedPerson(profileKey, next));
  };
  const save = async () => {
    const { edits, tie, field, email, address } = entry;
    const key = profileKey ?? parseProfileUrl(address)?.key;
    const person = {
      captured,
      edits,
      tie,
      email,
      fields: field ? [field] : [],
      ...(key && { profileKey: key }),
    };
    const saved = await run(() => saveContact(person));
    if (!saved) return;
    await run(() => dropUnsavedPerson(profileKey));
    go({ at: 'contact', id: saved.contact.id });
  };
  return (
    <div class="stack">
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      <PersonForm
        captured={captured}
        entry={entry}
        onChange={change}
        fields={fields}
        onSave={save}
        onCancel={() => go({ at: 'home' })}
      />
    </div>
  );
}
