import { NumberField } from '../../components/NumberField';
import type { Settings } from '../../outreach/settings';
import { NOTES_A_MONTH } from '../../outreach/settings';
import type { SettingsPatch } from '../../storage/settings';

type Props = { settings: Settings; onPatch: (patch: SettingsPatch) => void };

/** How many personalised notes a free account has: LinkedIn changes it, and guides differ. */
export function NotesAMonth({ settings, onPatch }: Props) {
  return (
    <NumberField
      label="Personalised notes a month"
      value={settings.notesAMonth}
      range={NOTES_A_MONTH}
      hint="LinkedIn’s help says 5 for free accounts (2026-11); others report 3 to 10"
      onChange={(notesAMonth) => onPatch({ notesAMonth })}
    />
  );
}
