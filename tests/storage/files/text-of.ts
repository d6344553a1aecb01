import type { FileParts } from '../../../storage/files/file-parts';

/** The text of a file as a browser saves it, with its byte order mark. */
export async function textOf(parts: FileParts): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(
    await new Blob(parts).arrayBuffer(),
  );
}
