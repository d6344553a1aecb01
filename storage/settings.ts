import type { Me, Settings } from '../outreach/settings';
import type { Change } from './latest-change';
import { change } from './change';
import type { Progress } from './derive-again';
import { fieldsIn } from './patch';
import { readSettings } from './read-settings';
import { SETTINGS_ID } from './rows';

export { readSettings } from './read-settings';

/** Some settings, and some of what the person says of themselves; what is left out stays as it is. */
export type SettingsPatch = Partial<Omit<Settings, 'me'>> & { me?: Partial<Me> };

/**
 * Change settings, field by field: two pages that change different ones never lose one. What is derived for
 * all contacts is derived again in the same transaction.
 *
 * @param onProgress is told how far that has come, where there are many.
 * @throws Refusal when a value is too long or of the wrong shape.
 */
export async function patchSettings(patch: SettingsPatch, onProgress: Progress = () => {}): Promise<Change> {
  const done = await change(
    'Changed the settings',
    async (recorder) => {
      recorder.tell(onProgress);
      const before = await readSettings();
      const me = { ...before.me, ...patch.me };
      await recorder.put('settings', { ...before, ...patch, me, id: SETTINGS_ID });
    },
    fieldsIn(patch).join(' '),
  );
  return done.change;
}
