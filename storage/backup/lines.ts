import { BLOCK } from './format';
import { damagedFile } from './refusals';

type How = {
  decoder: TextDecoder;
  /** Characters of one line after which its end is not waited for. */
  longest: number;
  /** Sees the bytes of each block, in order. */
  onBlock?: (bytes: ArrayBuffer) => void;
};

// What is no text, or changed on the disk while it was read, is damaged as what was cut off is.
async function textOf(block: Blob, { decoder, onBlock }: How): Promise<string> {
  try {
    const bytes = await block.arrayBuffer();
    onBlock?.(bytes);
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw damagedFile();
  }
}

/**
 * The lines of a file, those of a block at a time, so that no text of the whole is made; the last one too where no
 * line break ends it.
 *
 * @throws Refusal when a line is too long, or the file is no text.
 */
export async function* linesOf(file: Blob, how: How): AsyncGenerator<string[]> {
  // Pieces of a line without an end yet, which are joined once.
  let begun: string[] = [];
  let length = 0;
  for (let at = 0; at < file.size; at += BLOCK) {
    const [first = '', ...more] = (await textOf(file.slice(at, at + BLOCK), how)).split('\n');
    begun.push(first);
    length += first.length;
    const rest = more.pop();
    if (rest !== undefined) {
      yield [begun.join(''), ...more];
      [begun, length] = [[rest], rest.length];
    }
    if (length > how.longest) throw damagedFile();
  }
  if (length > 0) yield [begun.join('')];
}
