import { Refusal } from '../failure';

const NOTHING_CHANGED = 'Nothing was changed.';

function refusal(title: string, todo: string): Refusal {
  return new Refusal({ kind: 'unknown', title, todo: `${todo} ${NOTHING_CHANGED}` });
}

/** The file is something else altogether. */
export function notABackup(): Refusal {
  return refusal(
    'This is not a Cuppa backup.',
    'Choose a file whose name begins with “cuppa-backup”, as Cuppa saved it.',
  );
}

/** The file begins as a backup does, and is not whole. */
export function damagedFile(): Refusal {
  return refusal(
    'This backup is damaged: it was cut off or changed after Cuppa wrote it.',
    'Choose another copy of it, or an older backup.',
  );
}

/** The file was written by a newer Cuppa. */
export function newerFile(): Refusal {
  return refusal('This backup was made by a newer Cuppa than this one.', 'Update Cuppa and try again.');
}

/** The file is beyond what a person could have collected. */
export function tooLarge(): Refusal {
  return refusal('This file is larger than any backup Cuppa can read.', 'Choose another file.');
}

/** The file is whole and too large to be read at once, and another programme wrote it anew in some other form. */
export function notInLines(): Refusal {
  return refusal(
    'This file is too large to be read at once, and another programme has saved it in a form of its own.',
    'Choose the file as Cuppa saved it.',
  );
}

/** The file is sealed and the words do not open it. */
export function wrongPassphrase(): Refusal {
  return refusal(
    'This passphrase does not open the file, or the file is damaged.',
    'Type the passphrase again; capital letters count.',
  );
}
