import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { parseProfileUrl } from '../linkedin/profile-url';
import type { Captured, FactName } from '../outreach/contact';
import { factsOf, wasRead } from '../outreach/facts';
import type { PersonEntry } from '../outreach/person-entry';
import { Avatar } from './Avatar';
import { FactFields, MAIN_FACTS } from './FactFields';
import { TextField } from './TextField';
import { TieFields } from './TieFields';

const BY_HAND: readonly FactName[] = ['name', 'callName', 'role', 'company', 'school', 'location'];

type Props = {
  /** What was read off the page; `null` when the person is added by hand. */
  captured: Captured | null;
  /** What has been typed so far; every keystroke comes back through `onChange`. */
  entry: PersonEntry;
  onChange: (entry: PersonEntry) => void;
  /** Fields of work used before, to pick from. */
  fields: readonly string[];
  /** Something to ask before saving, shown beside the button. */
  hint?: ComponentChildren;
  onSave: () => void;
  onCancel: () => void;
};

function Heading({
  captured,
  name,
  headline,
}: {
  captured: Captured | null;
  name: string;
  headline: string;
}) {
  if (!captured) return <h1>Add someone by hand</h1>;
  return (
    <div class="person">
      <Avatar name={name} />
      <div>
        <h1 dir="auto">{name || 'No name found'}</h1>
        <p class="quiet" dir="auto">
          {headline}
        </p>
      </div>
    </div>
  );
}

// Where nothing is known: a page was looked through, lines were chosen from, or all of it is typed.
function unknownIn(captured: Captured | null): string {
  if (!wasRead(captured)) return '';
  const rules = Object.values(captured?.facts ?? {}).map(({ from }) => from);
  return rules.some((from) => from === 'picked' || from === 'pasted') ? 'not picked' : 'not on the page';
}

function problemOf(name: string, address: string): string | null {
  if (!name.trim()) return 'Give them a name first.';
  if (address.trim() && !parseProfileUrl(address)) {
    return 'That is not the address of a LinkedIn profile. Copy it from the profile’s page, or leave it empty.';
  }
  return null;
}

type ChangeProps = Pick<Props, 'entry' | 'onChange'>;

function HandFields({ entry, onChange, isElsewhere }: ChangeProps & { isElsewhere: boolean }) {
  return (
    <>
      <TextField
        label="E-mail"
        type="email"
        value={entry.email}
        onInput={(email) => onChange({ ...entry, email })}
      />
      {isElsewhere && (
        <TextField
          label="LinkedIn address (if they have one)"
          value={entry.address}
          onInput={(address) => onChange({ ...entry, address })}
        />
      )}
    </>
  );
}

/** A person to be saved: what was read or typed, how one knows them, and their field of work. */
export function PersonForm({ captured, entry, onChange, fields, hint, onSave, onCancel }: Props) {
  const [tried, setTried] = useState(false);
  const facts = factsOf({ captured, edits: entry.edits });
  const isRead = wasRead(captured);
  const problem = problemOf(facts.name.value, entry.address);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!problem) onSave();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Heading captured={isRead ? captured : null} name={facts.name.value} headline={facts.headline.value} />
      <FactFields
        facts={facts}
        shown={isRead ? MAIN_FACTS : BY_HAND}
        unknown={unknownIn(captured)}
        onEdit={(fact, value) => onChange({ ...entry, edits: { ...entry.edits, [fact]: value } })}
      />
      <TieFields
        tie={entry.tie}
        onChange={(patch) => onChange({ ...entry, tie: { ...entry.tie, ...patch } })}
      />
      <TextField
        label="Field of work"
        value={entry.field}
        offers={fields}
        onInput={(field) => onChange({ ...entry, field })}
      />
      {!isRead && <HandFields entry={entry} onChange={onChange} isElsewhere={!captured} />}
      <div class="form-end stack stack-tight">
        {hint}
        {tried && problem && <p role="alert">{problem}</p>}
        <div class="row">
          <button type="submit" class="primary">
            Save
          </button>
          <button type="button" class="plain" onClick={onCancel}>
            Not now
          </button>
        </div>
      </div>
    </form>
  );
}
