import * as fc from 'fast-check';

/** A file with some of its letters replaced by others, wherever. */
export function damaged(whole: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(whole.length), fc.string({ unit: 'binary', maxLength: 5 }))
    .map(([at, junk]) => whole.slice(0, at) + junk + whole.slice(at + junk.length));
}
