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

function whyNot(cells: Cells): string | null {
  if (/^(?:yes|true)$/iu.test(cells('draft').trim())) return 'it is a draft that was never sent';
  if (/spam/iu.test(cells('folder'))) return 'LinkedIn took it for spam';
  if (cells('content').trim() === '') return 'it has no text';
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
    text: cells('content').trim(),
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
