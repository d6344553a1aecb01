import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { localTime } from '../../../outreach/zoned';
import { writtenTime } from '../../../storage/files/zone-clock';

// Clocks put forward at midnight, by half an hour, a whole day left out, seconds beside the hour, no such zone.
const ZONES = [
  'UTC',
  'Europe/Lisbon',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Monrovia',
  'Asia/Kathmandu',
  'Atlantis/Capital',
];
const HOUR = 3_600_000;

test('what is written of an instant is what the calendar says, every hour of years with changed clocks', () => {
  const years = [1970, 1971, 2011, 2017, 2026].map((year) => Date.UTC(year, 0, 1));
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.constantFrom(...years),
      fc.nat(365 * 24 * HOUR),
      (zone, year, rest) => {
        // Instants of neighbouring hours, as a person's touches are.
        for (let more = 0; more < 30; more += 1) {
          const at = year + rest + more * HOUR;
          const local = localTime({ at, zone });
          expect(writtenTime(at, zone)).toStrictEqual({
            date: local.toPlainDate().toString(),
            time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
          });
        }
      },
    ),
    { numRuns: 400 },
  );
});
