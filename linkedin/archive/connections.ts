import { cleanText } from '../clean-text';
import type { Row } from './csv';
import { parseFileDate } from './dates';
import type { Recognised } from './kinds';
import type { Cells } from './read-rows';
import { addressIn, readRows } from './read-rows';
import type { Connection, ReadRows } from './records';
import { connectionSchema } from './records';

// Some cells of 2018 hold "urn:li:member:123" where an e-mail should be.
function emailIn(cell: string): string {
  const email = cell.trim();
  return /^[^\s@:]+@[^\s@]+$/u.test(email) ? email : '';
}

function nameIn(cells: Cells): string {
  return cleanText(`${cells('first')} ${cells('last')}`, 300);
}

/**
 * Connections.csv, of any year: who is a connection, since when, and where they work. One or two rows in a hundred
 * hold a date alone (people who closed their account): they are left out, with that reason.
 */
export function readConnections(rows: readonly Row[], { columns, order }: Recognised): ReadRows<Connection> {
  return readRows({
    rows,
    columns,
    schema: connectionSchema,
    read: (cells, line) => {
      const name = nameIn(cells);
      if (name === '') return { why: 'LinkedIn gives no name here: the account was closed' };
      const on = cells('on').trim();
      const date = parseFileDate(on, order);
      if (on !== '' && !date) return { why: `“${cleanText(on, 40)}” is no date that LinkedIn writes` };
      const address = addressIn(cells('url'));
      return {
        record: {
          line,
          name,
          key: address?.key ?? null,
          slug: address?.slug,
          email: emailIn(cells('email')),
          company: cleanText(cells('company'), 300),
          position: cleanText(cells('position'), 300),
          on: date?.day ?? '',
        },
      };
    },
  });
}
