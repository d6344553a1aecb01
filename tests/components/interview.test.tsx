// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LeadQuestions } from '../../components/interview/LeadQuestions';
import { Notes } from '../../components/interview/Notes';
import { TalkClock } from '../../components/interview/TalkClock';
import type { NoteStore } from '../../components/interview/use-note-line';
import { phasesFor } from '../../outreach/interview';
import type { Jotting, Mark } from '../../outreach/jotting';
import { expectAccessible, HOSTILE, itIs, NOW, renderAccessible, settled, type } from './support';

beforeEach(() => itIs(NOW));

const PLACE = { interviewId: 'talk', contactId: 'mei', questionId: '' };
const MINUTE = 60_000;

/** Notes over lines that are kept as the real ones are: they come back a moment later. */
function room(start: readonly Jotting[] = []) {
  const kept: Jotting[][] = [];
  const begin = { now: (_mark: Mark) => {} };
  const outside = { put: (_lines: readonly Jotting[]) => {} };
  function Kept() {
    const [lines, setLines] = useState(start);
    outside.put = setLines;
    const later = (change: (before: readonly Jotting[]) => readonly Jotting[]) =>
      void Promise.resolve().then(() =>
        setLines((before) => {
          const after = change(before);
          kept.push([...after]);
          return after;
        }),
      );
    const store: NoteStore = {
      keep: (line) => later((before) => [...before.filter(({ id }) => id !== line.id), line]),
      remove: (id) => later((before) => before.filter((line) => line.id !== id)),
    };
    return (
      <Notes
        label="Note"
        place={PLACE}
        lines={lines}
        store={store}
        onReady={(how) => {
          begin.now = how;
        }}
      />
    );
  }
  render(<Kept />);
  return {
    lines: () => kept.at(-1) ?? [...start],
    put: (lines: readonly Jotting[]) => act(() => outside.put(lines)),
    begin: (mark: Mark) => act(() => begin.now(mark)),
  };
}

const box = () => screen.getByRole('textbox');
const written = () => box().closest('div')?.querySelector('textarea')?.value;
const enter = () => fireEvent.keyDown(box(), { key: 'Enter' });
const alt = (digit: number) => fireEvent.keyDown(box(), { key: '¡', code: `Digit${digit}`, altKey: true });
const shown = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

describe('notes of a talk', () => {
  test('keep each keystroke in one line, with the time of its first letter', async () => {
    const notes = room();
    type(box(), 'Ni');
    itIs(NOW + 5000);
    type(box(), 'ghts');
    await settled();
    expect(notes.lines()).toMatchObject([{ text: 'Nights', at: NOW, mark: '', questionId: '' }]);
  });

  test('begin a new line on Enter, and show the one before beside its time', async () => {
    const notes = room();
    type(box(), 'Nights');
    enter();
    type(box(), 'Mornings');
    await settled();
    expect(notes.lines().map(({ text }) => text)).toStrictEqual(['Nights', 'Mornings']);
    expect(shown()).toStrictEqual([expect.stringContaining('Nights')]);
    expect(written()).toBe('Mornings');
  });

  test('go on in the same line where Enter only ends a word of another script', async () => {
    const notes = room();
    type(box(), '夜');
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
    type(box(), '班');
    await settled();
    expect(notes.lines().map(({ text }) => text)).toStrictEqual(['夜班']);
  });

  test.each([
    [1, 'advice'],
    [2, 'name'],
    [3, 'promise'],
    [4, 'surprise'],
    [5, 'follow-up'],
  ])('are marked while typing by Alt and %i: %s', async (digit, mark) => {
    const notes = room();
    type(box(), 'Try it');
    alt(digit);
    await settled();
    expect(notes.lines()).toMatchObject([{ text: 'Try it', mark }]);
    alt(digit);
    await settled();
    expect(notes.lines()).toMatchObject([{ text: 'Try it', mark: '' }]);
  });

  test('leave a plain digit to the text', () => {
    room();
    expect(fireEvent.keyDown(box(), { key: '1', code: 'Digit1' })).toBe(true);
  });

  test('begin a marked line by one key, after the one that is being written', async () => {
    const notes = room();
    type(box(), 'Nights');
    await notes.begin('name');
    type(box(), 'Ben Wong');
    await settled();
    expect(notes.lines().map(({ text, mark }) => [text, mark])).toStrictEqual([
      ['Nights', ''],
      ['Ben Wong', 'name'],
    ]);
    expect(document.activeElement).toBe(box());
  });

  test('can be changed and emptied later', async () => {
    const line = { ...PLACE, id: 'old', at: NOW - MINUTE, mark: 'advice' as const, text: 'Try nights' };
    const notes = room([line]);
    fireEvent.click(screen.getByRole('button', { name: /Change this note/u }));
    expect(written()).toBe('Try nights');
    type(box(), ' once');
    await settled();
    expect(notes.lines()).toMatchObject([{ ...line, text: 'Try nights once' }]);
    fireEvent.input(box(), { target: { value: '' } });
    await settled();
    expect(notes.lines()).toStrictEqual([]);
  });

  test('are taken up again by the arrow upwards', () => {
    room([{ ...PLACE, id: 'old', at: NOW, mark: '', text: 'Nights' }]);
    fireEvent.keyDown(box(), { key: 'ArrowUp' });
    expect(written()).toBe('Nights');
  });

  test('follow Undo: a line that was taken back is no longer there to be written', async () => {
    const notes = room();
    type(box(), 'Wrong');
    await settled();
    await notes.put([]);
    expect(written()).toBe('');
    type(box(), 'Right');
    await settled();
    expect(notes.lines().map(({ text }) => text)).toStrictEqual(['Right']);
  });

  test('fold away all but the last thirty', async () => {
    const lines = Array.from({ length: 200 }, (_, at) => {
      return { ...PLACE, id: `${at}`, at: NOW + at, mark: '' as const, text: `line ${at}` };
    });
    room(lines);
    expect(shown()).toHaveLength(30);
    expect(shown()[0]).toContain('line 199');
    fireEvent.click(screen.getByRole('button', { name: 'Show 170 earlier' }));
    expect(shown()).toHaveLength(200);
    await expectAccessible(document.body);
  });

  test.each(HOSTILE)('show as text whatever was written: %j', (text) => {
    room([{ ...PLACE, id: 'old', at: NOW, mark: 'name', text }]);
    expect(shown()[0]).toContain(text);
    expect(document.querySelector('img, script')).toBeNull();
  });
});

const time = () => screen.getByRole('timer').textContent;
const said = () => screen.getByRole('status').textContent;
const look = () =>
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });

describe('the clock of a talk', () => {
  const talk = { startedAt: NOW, endedAt: null, phases: phasesFor(20) };
  const at = (minutes: number) => {
    itIs(NOW + minutes * MINUTE);
    render(<TalkClock talk={talk} />);
  };

  test('is computed from the start, however long nobody looked', async () => {
    await renderAccessible(<TalkClock talk={talk} />);
    expect(time()).toBe('20:00 left');
    itIs(NOW + 7 * MINUTE);
    await look();
    expect(time()).toBe('13:00 left');
  });

  test.each([
    [0, 'Opening'],
    [5, 'Questions'],
    [19, 'Closing'],
  ])('after %i minutes says the phase: %s', (minutes, phase) => {
    at(minutes);
    expect(document.querySelector('[aria-current="step"]')?.textContent).toBe(phase);
  });

  test('says once that five minutes are left, and once that the time is up', async () => {
    at(15);
    expect(said()).toBe('5 minutes left. Next: closing.');
    itIs(NOW + 17 * MINUTE);
    await look();
    expect(said()).toBe('5 minutes left. Next: closing.');
    itIs(NOW + 20 * MINUTE);
    await look();
    expect(said()).toMatch(/^The time is up/u);
    itIs(NOW + 26 * MINUTE);
    await look();
    expect(said()).toMatch(/^The time is up/u);
    expect(time()).toBe('6:00 over');
  });
});

describe('the questions of a talk', () => {
  const plan = [
    { id: 'day', text: 'A normal day?', closing: false, reason: '', askedAt: null },
    { id: 'path', text: 'Your path?', closing: false, reason: '', askedAt: NOW },
  ];
  const onTick = vi.fn<(id: string, asked: boolean) => void>();
  const store = { keep: vi.fn<NoteStore['keep']>(), remove: vi.fn<NoteStore['remove']>() };
  const lead = () =>
    renderAccessible(
      <LeadQuestions
        questions={plan}
        interview={{ id: 'talk', contactId: 'mei' }}
        notes={new Map()}
        store={store}
        onTick={onTick}
      />,
    );

  test('are ticked as asked, and open their note with the cursor in it', async () => {
    await lead();
    fireEvent.click(screen.getByRole('checkbox', { name: 'A normal day?' }));
    expect(onTick).toHaveBeenCalledWith('day', true);
    expect(document.activeElement).toBe(box());
    type(box(), 'Long');
    expect(store.keep).toHaveBeenLastCalledWith(
      expect.objectContaining({ questionId: 'day', interviewId: 'talk', text: 'Long' }),
    );
    await expectAccessible(document.body);
  });

  test('keep one note open at a time', async () => {
    await lead();
    fireEvent.click(screen.getByRole('button', { name: /^Note ?: A normal/u }));
    fireEvent.click(screen.getByRole('button', { name: /^Note ?: Your path/u }));
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: /^Close ?: Your path/u }));
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
