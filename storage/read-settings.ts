import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, settingsSchema } from '../outreach/settings';
import type { Plain } from './plain';
import type { Settings } from '../outreach/settings';
import { SETTINGS_ID } from './rows';
import { database } from './database';
import { isPlain } from './plain';

type Fits = (whole: Plain) => boolean;

function areSettings(whole: Plain): boolean {
  return z.safeParse(settingsSchema, whole).success;
}

// Damage in one setting costs that setting, never the others: what cannot be read counts as never set.
function mend(stored: unknown, defaults: Plain, fits: Fits): Plain {
  const mended = { ...defaults };
  for (const [key, value] of Object.entries(isPlain(stored) ? stored : {})) {
    const usual = defaults[key];
    const fitsHere: Fits = (part) => fits({ ...defaults, [key]: part });
    const candidate = isPlain(usual) ? mend(value, usual, fitsHere) : value;
    if (key in defaults && fits({ ...defaults, [key]: candidate })) mended[key] = candidate;
  }
  return mended;
}

/** Settings out of a row of whatever shape: what cannot be read counts as never set. */
export function mendSettings(stored: unknown): Settings {
  return z.parse(settingsSchema, mend(stored, DEFAULT_SETTINGS, areSettings));
}

/**
 * What the person has set, to be waited for later, in a transaction too: no async function, which loses Dexie's
 * transaction where it runs beside another (docs/decisions/0008).
 */
export function askSettings(): PromiseLike<Settings> {
  return database.settings.get(SETTINGS_ID).then(mendSettings);
}

/** What the person has set; a fresh install's settings where nothing, or nothing readable, is stored. */
export async function readSettings(): Promise<Settings> {
  return askSettings();
}
