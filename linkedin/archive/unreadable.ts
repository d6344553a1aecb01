/** Which files Cuppa reads, to end a refusal with. */
export const EXPECTED =
  'Cuppa expects the .zip file that LinkedIn sends, or its Connections.csv, Invitations.csv or messages.csv';

/** Why a file cannot be read, in two sentences for the person: what was found, and what was expected or can be done. */
export class UnreadableFile extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'UnreadableFile';
  }
}
