import { cleanText } from '../clean-text';
import type { Row } from './csv';
import { parseFileDate } from './dates';
import type { Recognised } from './kinds';
import { keyIn, readRows } from './read-rows';
import type { Invitation, ReadRows } from './records';
import { invitationSchema } from './records';

const NOON_MS = 12 * 60 * 60 * 1000;

// For some months of 2024 the file named people by an id instead of an address: that id is an address too.
function personIn(cell: string): string | null {
  const [, id] = /^urn:li:fsd?_profile:([\w-]+)$/u.exec(cell.trim()) ?? [];
  return id === undefined ? keyIn(cell) : keyIn(`https://www.linkedin.com/in/${id}`);
}

/** Invitations.csv, of any year: whom I invited and who invited me, when, and with which note. */
export function readInvitations(rows: readonly Row[], { columns, order }: Recognised): ReadRows<Invitation> {
  return readRows({
    rows,
    columns,
    schema: invitationSchema,
    read: (cells, line) => {
      const direction = cells('direction').trim().toUpperCase();
      if (direction !== 'OUTGOING' && direction !== 'INCOMING')
        return { why: 'it does not say who invited whom' };
      const date = parseFileDate(cells('sentAt'), order);
      if (!date) return { why: `“${cleanText(cells('sentAt'), 40)}” is no date that LinkedIn writes` };
      const mine = direction === 'OUTGOING';
      return {
        record: {
          line,
          mine,
          name: cleanText(cells(mine ? 'to' : 'from'), 300),
          key: personIn(cells(mine ? 'invitee' : 'inviter')),
          ownName: cleanText(cells(mine ? 'from' : 'to'), 300),
          ownKey: personIn(cells(mine ? 'inviter' : 'invitee')),
          at: date.at ?? Date.parse(date.day) + NOON_MS,
          text: cells('message').trim(),
        },
      };
    },
  });
}
