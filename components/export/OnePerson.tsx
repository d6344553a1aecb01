import { useState } from 'preact/hooks';
import { SelectField } from '../SelectField';
import { TextField } from '../TextField';

type Props = {
  /** People whose names match what was typed; a few are enough. */
  people: readonly { id: string; name: string; company: string }[];
  search: string;
  onSearch: (words: string) => void;
  onSave: (id: string) => void;
  /** The talk planned with them, for a calendar. */
  onTalk: (id: string) => void;
};

// An option is plain text: these two marks keep a name that turns the direction of writing to itself.
const apart = (words: string) => `\u2068${words}\u2069`;

/** All that is kept of one person, as one file. */
export function OnePerson({ people, search, onSearch, onSave, onTalk }: Props) {
  const [chosen, setChosen] = useState('');
  const picked = people.some(({ id }) => id === chosen) ? chosen : (people[0]?.id ?? '');
  const options = people.map(({ id, name, company }) => ({
    value: id,
    label: [name || 'Without a name', company].filter(Boolean).map(apart).join(' · '),
  }));
  return (
    <section class="stack stack-tight">
      <h3>One person</h3>
      <p class="quiet">Everything you keep of someone in one file, should they ask for it.</p>
      <TextField label="Find them" type="search" value={search} onInput={onSearch} />
      {options.length > 0 && (
        <SelectField label="Person" value={picked} options={options} onChange={setChosen} />
      )}
      {options.length > 0 && (
        <div class="row">
          <button type="button" onClick={() => onSave(picked)}>
            Save all about this person (JSON)
          </button>
          <button type="button" onClick={() => onTalk(picked)}>
            Save their talk (.ics)
          </button>
        </div>
      )}
      {options.length === 0 && <p class="quiet">Nobody found.</p>}
    </section>
  );
}
