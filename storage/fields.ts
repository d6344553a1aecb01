import { readIndex } from './live-index';
import { SHELF } from './pack';

/** The fields of work used so far, in alphabetical order: offered when another contact is given one. */
export async function knownFields(): Promise<string[]> {
  const index = await readIndex();
  return index.termsOn(SHELF.current, 'f');
}
