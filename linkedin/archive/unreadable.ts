/** Why a file cannot be read, in two sentences for the person: what was found, and what was expected or can be done. */
export class UnreadableFile extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'UnreadableFile';
  }
}
