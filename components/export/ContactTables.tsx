import { useState } from 'preact/hooks';
import { SelectField } from '../SelectField';
import { Tick } from '../Tick';

/** Which vCards: the version, and whether my notes go with them. */
export type CardChoices = { version: '4.0' | '3.0'; notes: boolean };

type Props = { onContacts: () => void; onTouches: () => void; onCards: (choices: CardChoices) => void };

const VERSIONS = [
  { value: '4.0', label: 'vCard 4.0' },
  { value: '3.0', label: 'vCard 3.0, for older programmes' },
] as const;

/** Everyone as a table, everything that happened as a table, and everyone as cards for an address book. */
export function ContactTables({ onContacts, onTouches, onCards }: Props) {
  const [version, setVersion] = useState<CardChoices['version']>('4.0');
  const [notes, setNotes] = useState(false);
  return (
    <>
      <section class="stack stack-tight">
        <h3>Tables</h3>
        <p class="quiet">For a spreadsheet. Nothing in them can run as a formula.</p>
        <div class="row">
          <button type="button" onClick={onContacts}>
            Save contacts (CSV)
          </button>
          <button type="button" onClick={onTouches}>
            Save what happened (CSV)
          </button>
        </div>
      </section>
      <section class="stack stack-tight">
        <h3>Address book</h3>
        <SelectField label="Form" value={version} options={VERSIONS} onChange={setVersion} />
        <Tick isOn={notes} onTurn={setNotes}>
          With my notes, for nobody else’s eyes
        </Tick>
        <div class="row">
          <button type="button" onClick={() => onCards({ version, notes })}>
            Save contacts (vCard)
          </button>
        </div>
      </section>
    </>
  );
}
