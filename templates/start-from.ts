import type { Channel, SentKind } from '../outreach/touch';
import type { Someone } from './coach/rule';
import type { Written } from './limits';

/** Which texts sent to others one may begin from: those of the same kind, on the same channel. */
export type EarlierQuery = { contactId: string; channel: Channel; kind: SentKind };

/** A text as it was sent to someone else. `at` is epoch milliseconds. */
export type SentEarlier = Someone & Written & { id: string; at: number };

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}

/**
 * An earlier text as the start of one to someone else (METHOD.md section 2): their name and organisation stand where
 * the other's stood, word for word; whatever else was said of the other is the person's to change.
 */
export function startFrom(sent: SentEarlier, reader: Someone): Written {
  const pairs = [
    [sent.name, reader.name],
    [sent.company, reader.company],
    [sent.callName, reader.callName],
  ] as const;
  const swaps = new Map(pairs.filter(([from, to]) => from !== '' && to !== ''));
  if (swaps.size === 0) return { subject: sent.subject, text: sent.text };
  // One pass, the full name before the part of it: nothing is swapped twice.
  const names = [...swaps.keys()].toSorted((one, other) => other.length - one.length).map(escaped);
  const any = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?![\p{L}\p{N}])`, 'gu');
  const swapped = (text: string) => text.replaceAll(any, (name) => swaps.get(name) ?? name);
  return { subject: swapped(sent.subject), text: swapped(sent.text) };
}
