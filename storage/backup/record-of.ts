import { mendSettings } from '../read-settings';
import type { Records, RecordTable } from '../rows';
import { readRow, RECORD_SCHEMAS, SETTINGS_ID } from '../rows';

/**
 * A stored row as its record, without what is derived; null when it is damaged. Settings are mended part by part,
 * so that a row from before a setting was there is whole.
 */
export function recordOf(table: RecordTable, row: unknown): Records[RecordTable] | null {
  if (table === 'settings') return { ...mendSettings(row), id: SETTINGS_ID };
  return readRow(RECORD_SCHEMAS[table], row);
}
