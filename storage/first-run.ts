import { addSamplePerson } from './sample';
import { typeIntoSettings } from './typed';

/** What the first run writes. */
export const firstRunStore = { patch: typeIntoSettings, addSample: addSamplePerson };
