import { fold } from '../../outreach/fold';
import { readDraftText } from './draft-reading';

const RUN = 3;

/** Runs of three words of a text without its greeting: what two wordings have in common is counted in them. */
export function shinglesOf(text: string): Set<string> {
  const { sentences } = readDraftText({ subject: '', text });
  const words = fold(sentences.map((sentence) => sentence.words).join(' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at += 1) shingles.add(words.slice(at, at + RUN).join(' '));
  return shingles;
}

/** How much of the larger of two sets is in the other as well, 0 to 1; 0 when either is too small to tell. */
export function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const least = Math.min(one.size, other.size);
  if (least < 10) return 0;
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared += 1;
  return shared / Math.max(one.size, other.size);
}
