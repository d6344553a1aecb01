import { dateToday } from '../../components/on-date';
import { DaysOff } from '../../components/export/DaysOff';
import { HolidayFile } from '../../components/export/HolidayFile';
import { OwnCadence } from '../../components/export/OwnCadence';
import { WorkWeek } from '../../components/export/WorkWeek';
import '../../components/export/export.css';
import type { Settings } from '../../outreach/settings';
import type { SettingsPatch } from '../../storage/settings';

type Props = { settings: Settings; onPatch: (patch: SettingsPatch) => void };

// Holidays are published a few years ahead; those of this year still count for what was sent.
const YEARS_AHEAD = 3;
const LARGEST = 20_000_000;

async function readFile(file: File, thisYear: number) {
  if (file.size > LARGEST)
    return { ok: false, why: 'This file is too large to be one of holidays.' } as const;
  const [{ readHolidays }, { decodeText }] = await Promise.all([
    import('../../storage/files/holidays'),
    import('../../storage/files/file-text'),
  ]);
  const text = await decodeText(new Uint8Array(await file.arrayBuffer()));
  return readHolidays(text, { from: thisYear, to: thisYear + YEARS_AHEAD });
}

/** Which days count: the work week, days off typed or out of a file, and one's own rhythm where it is chosen. */
export function WorkDays({ settings, onPatch }: Props) {
  const today = Temporal.PlainDate.from(dateToday());
  const { workWeek, holidays } = settings;
  const add = (days: readonly string[]) =>
    onPatch({ holidays: [...new Set([...holidays, ...days])].toSorted() });
  return (
    <section class="card stack">
      <h2>Days that count</h2>
      {settings.cadence === 'custom' && (
        <OwnCadence own={settings.ownCadence} onChange={(ownCadence) => onPatch({ ownCadence })} />
      )}
      <WorkWeek workWeek={workWeek} onChange={(days) => onPatch({ workWeek: days })} />
      <DaysOff holidays={holidays} today={today} onChange={(days) => onPatch({ holidays: days })} />
      <HolidayFile
        read={async (file) => readFile(file, today.year)}
        kept={holidays}
        today={today}
        onAdd={add}
      />
    </section>
  );
}
