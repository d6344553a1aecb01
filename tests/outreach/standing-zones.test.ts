import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_TIE } from '../../outreach/contact';
import { standing } from '../../outreach/standing';
import { clock, RULES_3B7, told } from './touches';

// The same story on the wall gives the same dates wherever it is lived: behind or ahead of the world's
// clock, where the clocks change in the night (Lisbon, New York, Santiago: at midnight), and where they do not.
const ZONES = [
  'Europe/Lisbon',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Niue',
];

// By day, when no clock is ever changed.
const anyHour = fc.integer({ min: 6, max: 21 }).map((hour) => String(hour).padStart(2, '0'));
const anyMinute = fc.constantFrom('00', '15', '59');
const anyDate = fc
  .integer({ min: 0, max: 260 })
  .map((days) => Temporal.PlainDate.from('2026-09-01').add({ days }).toString());
const anyWall = fc
  .tuple(anyDate, anyHour, anyMinute)
  .map(([day, hour, minute]) => `${day} ${hour}:${minute}`);

const anyLine = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'saved',
        'asked',
        'followed-up',
        'accepted',
        'replied',
        'wrote',
        'met',
        'thanked',
        'confirmed',
        'cancelled',
        'reflected',
        'referred',
        'told-outcome',
        'let-go',
      ),
      anyWall,
    )
    .map(([kind, wall]) => `${kind} ${wall}`),
  fc.tuple(anyWall, anyWall).map(([wall, meet]) => `scheduled ${wall} for ${meet}`),
  fc.tuple(anyWall, anyDate).map(([wall, until]) => `snoozed ${wall} until ${until}`),
  fc.tuple(anyWall, anyDate).map(([wall, on]) => `promised ${wall} by me for ${on}: the article`),
  anyWall.map((wall) => `promised ${wall} by them: introduce Ben Wong`),
  anyWall.map((wall) => `advised ${wall}: learn Revit`),
  anyWall.map((wall) => `acted ${wall}: learn Revit`),
);

const anyLines = fc.uniqueArray(anyLine, { maxLength: 8 });

function lookedAt(lines: readonly string[], now: string, zone: string) {
  const story = {
    touches: lines.map((line) => told(line, zone)),
    tie: { ...NO_TIE, referrer: 'Ana Silva' },
    doNotContact: false,
    organisation: 'Arup',
  };
  const { stage, segment, nextOn, due } = standing(story, RULES_3B7, clock(now, zone));
  return { stage, segment, nextOn, due: due.map(({ by: _by, ...item }) => item) };
}

test('time zones and changed clocks move no date, no state and no word', () => {
  fc.assert(
    fc.property(anyLines, anyWall, fc.constantFrom(...ZONES), (lines, now, zone) => {
      expect(lookedAt(lines, now, zone)).toEqual(lookedAt(lines, now, 'UTC'));
    }),
    { numRuns: 400 },
  );
});
