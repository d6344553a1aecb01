import type { Transaction } from 'dexie';
import type { Plain } from '../plain';
import { isPlain } from '../plain';
import type { Migration } from './migration';

const NEW_FIELDS = { level: null, segment: null, archivedAt: null };

function withNewFields(row: unknown): unknown {
  return isPlain(row) ? { ...NEW_FIELDS, ...row } : row;
}

// What can be undone holds whole contacts too: one that comes back has the shape of its time.
function upgradeImage(image: unknown): unknown {
  if (!isPlain(image) || image['table'] !== 'contacts') return image;
  const upgraded: Plain = { ...image };
  for (const side of ['before', 'after']) if (side in image) upgraded[side] = withNewFields(image[side]);
  return upgraded;
}

function upgradeChange(row: unknown): Plain {
  const change = isPlain(row) ? row : {};
  const images: unknown = change['images'];
  return Array.isArray(images) ? { images: images.map(upgradeImage) } : {};
}

/** Adds interviews, what is said of fields and organisations, and what makes a hundred thousand contacts quick. */
export const interviews: Migration = {
  version: 2,
  stores: {
    interviews: 'id, contactId',
    jottings: 'id, [interviewId+at]',
    fields: 'id',
    questions: 'id',
    organisations: 'id, *keys',
    views: 'id',
    workplaces: 'id, *keys',
    packs: 'id, stamp',
    notified: 'id',
  },
  async upgrade(transaction: Transaction): Promise<void> {
    await transaction
      .table('contacts')
      .toCollection()
      .modify((row: Plain) => {
        Object.assign(row, withNewFields(row));
      });
    await transaction
      .table('changes')
      .toCollection()
      .modify((row: Plain) => {
        Object.assign(row, upgradeChange(row));
      });
  },
};
