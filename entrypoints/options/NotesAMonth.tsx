import { useState } from 'preact/hooks';
import { TextField } from '../../components/TextField';
import type { Settings } from '../../outreach/settings';
import { NOTES_A_MONTH } from '../../outreach/settings';
import type { SettingsPatch } from '../../storage/settings';

type Props = { settings: Settings; onPatch: (patch: SettingsPatch) => void };

/** How many personalised notes a free account has: LinkedIn changes it, and guides differ. */
export function NotesAMonth({ settings, onPatch }: Props) {
  const [typed, setTyped] = useState(String(settings.notesAMonth));
  const type = (words: string) => {
    setTyped(words);
    const notesAMonth = Number(words);
    const { least, most } = NOTES_A_MONTH;
    const fits = Number.isInteger(notesAMonth) && notesAMonth >= least && notesAMonth <= most;
    if (words.trim() !== '' && fits) onPatch({ notesAMonth });
  };
  return (
    <TextField
      label="Personalised notes a month"
      type="number"
      value={typed}
      onInput={type}
      hint="LinkedIn’s help says 5 for free accounts (2026-11); others report 3 to 10"
    />
  );
}
