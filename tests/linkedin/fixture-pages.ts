import { readFileSync } from 'node:fs';
import { readPage } from '../../linkedin/read-page';
import type { ProfileReading } from '../../linkedin/reading';

/** One of the small pages of our own: people invented, every word of the interface nonsense ("Qx"). */
export function fixture(name: string): string {
  return readFileSync(`tests/fixtures/linkedin/${name}.html`, 'utf8');
}

/** The address that a fixture names in its first line. */
export function addressOf(html: string): string {
  return /<!-- (\S+) -->/.exec(html)?.[1] ?? '';
}

/** Reads a page given as text; needs a DOM around. */
export function read(html: string, address = addressOf(html)): ProfileReading {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return readPage({ document: page, address: () => address });
}

/** The details alone, or the refusal, for comparing. */
export function valuesOf(reading: ProfileReading): object {
  if (reading.status === 'refused') return reading;
  const values = Object.entries(reading.fields).map(([name, field]) => [name, field.value]);
  return { ...Object.fromEntries(values), experience: reading.experience };
}
