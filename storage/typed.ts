import { Newest } from '../outreach/newest';
import type { ContactPatch } from './contacts';
import { patchContact } from './contacts';
import type { Progress } from './derive-again';
import { fieldsIn } from './patch';
import type { Typist } from './seen';
import type { SettingsPatch } from './settings';
import { patchSettings } from './settings';

// Fields that are typed into: each keystroke is kept, and of one field never more than the newest waits.

const intoContacts = new Newest<{ id: string; patch: ContactPatch; typist: Typist }>(
  (_field, { id, patch, typist }) => patchContact(id, patch, typist),
);

/**
 * Keep what is typed into fields of a contact, as it stands at this keystroke.
 *
 * @returns once it, or what was typed after it, is on the disk.
 * @throws what `patchContact` throws.
 */
export function typeIntoContact(id: string, patch: ContactPatch, typist: Typist): Promise<void> {
  return intoContacts.keep([id, ...fieldsIn(patch)].join(' '), { id, patch, typist });
}

const intoSettings = new Newest<{ patch: SettingsPatch; onProgress: Progress | undefined }>(
  (_field, { patch, onProgress }) => patchSettings(patch, onProgress),
);

/**
 * Keep what is typed or chosen in the settings, as it stands now.
 *
 * @returns once it, or what was typed after it, is on the disk.
 * @throws what `patchSettings` throws.
 */
export function typeIntoSettings(patch: SettingsPatch, onProgress?: Progress): Promise<void> {
  return intoSettings.keep(fieldsIn(patch).join(' '), { patch, onProgress });
}
