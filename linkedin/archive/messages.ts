import { cleanText } from '../clean-text';
import type { Row } from './csv';
import { parseFileDate } from './dates';
import type { Recognised } from './kinds';
import type { Candidate, Cells } from './read-rows';
import { keyIn, readRows } from './read-rows';
import type { Message, ReadRows } from './records';
import { messageSchema } from './records';

const INCOMING: Partial<Record<string, boolean>> = { INCOMING: true, OUTGOING: false };

// Names are joined by commas and hold some themselves ("Bob Sample, MBA"). Addresses hold none, so they tell how many
// there are; without them, one word after a comma is taken for what follows a name.
function namesIn(cell: string, addresses: number): string[] {
  const names = addresses === 1 ? [cell] : cell.split(/,(?=\s*\S+\s+\S)/u);
  return names.map((name) => cleanText(name, 300)).filter((name) => name !== '');
}

const BLOCK = /<\/?(?:p|br|div|li)(?:\s+[\w-]+="[^"]*")*\s*\/?>/iu;
const LINK = /<a\s[^<>]{0,500}?href="([^"<>]{0,2000})"[^<>]{0,500}>([^<]*)<\/a>/giu;
const LINE_END = /<(?:br|\/p|\/div|\/li|\/h[1-6])\s*\/?>/giu;
const TAG = /<\/?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6])(?:\s+[\w-]+="[^"]*")*\s*\/?>/giu;
const SIGNS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
  amp: '&',
};

// InMails are pieces of web pages: their lines and links are kept as text. Anything else is text already.
function plainText(content: string): string {
  if (!BLOCK.test(content)) return content.trim();
  return content
    .replaceAll(LINK, (_, href: string, words: string) => (words === href ? href : `${words} (${href})`))
    .replaceAll('\n', ' ')
    .replaceAll(LINE_END, '\n')
    .replaceAll(TAG, '')
    .replaceAll(/&(lt|gt|quot|#39|nbsp|amp);/gu, (_, sign: string) => SIGNS[sign] ?? '')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

function whyNot(cells: Cells): string | null {
  if (/^(?:yes|true)$/iu.test(cells('draft').trim())) return 'it is a draft that was never sent';
  if (/spam/iu.test(cells('folder'))) return 'LinkedIn took it for spam';
  if (plainText(cells('content')) === '') return 'it has no text';
  return null;
}

function recordOf(cells: Cells, line: number, at: number): unknown {
  const addresses = cells('recipients').split(',').filter(Boolean);
  const toKeys = addresses.map(keyIn).filter((key) => key !== null);
  return {
    line,
    conversation: cells('conversation').trim(),
    from: cleanText(cells('from'), 300),
    fromKey: keyIn(cells('sender')),
    to: namesIn(cells('to'), addresses.length),
    toKeys,
    incoming: INCOMING[cells('direction').trim().toUpperCase()] ?? null,
    at,
    subject: cleanText(cells('subject'), 1000),
    text: plainText(cells('content')),
  };
}

/** messages.csv, of any year: who wrote what to whom. Drafts, spam and empty messages are left out, with the reason. */
export function readMessages(rows: readonly Row[], { columns, order }: Recognised): ReadRows<Message> {
  const read = (cells: Cells, line: number): Candidate => {
    const why = whyNot(cells);
    if (why !== null) return { why };
    const date = parseFileDate(cells('date'), order);
    if (!date) return { why: `“${cleanText(cells('date'), 40)}” is no date that LinkedIn writes` };
    return { record: recordOf(cells, line, date.at ?? Date.parse(date.day)) };
  };
  return readRows({ rows, columns, schema: messageSchema, read });
}
