import { addSamplePerson } from './sample';
import { patchSettings } from './settings';

/** What the first run writes. */
export const firstRunStore = { patch: patchSettings, addSample: addSamplePerson };
