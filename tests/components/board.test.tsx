// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Places } from '../../components/board/Board';
import { Board } from '../../components/board/Board';
import type { Happening } from '../../components/board/MoveDialog';
import { MoveDialog } from '../../components/board/MoveDialog';
import type { Move } from '../../components/board/moves';
import { MOVE_WORDS, movesBetween, movesFrom, whyNot } from '../../components/board/moves';
import type { ListedContact, Rows } from '../../components/list/rows';
import type { Stage } from '../../outreach/stage';
import { STAGES } from '../../outreach/stage';
import { readStory } from '../../outreach/story';
import type { Touch } from '../../outreach/touch';
import { expectAccessible, itIs, NOW, renderAccessible, set, settled } from './support';

beforeEach(() => itIs(NOW));

const BASE = { id: 't', contactId: 'mei', zone: 'UTC', text: '' };

function happened(kind: Move['kind'], at: number): Touch {
  if (kind === 'asked' || kind === 'thanked') {
    return { ...BASE, id: `t${at}`, at, kind, channel: 'email', template: '', subject: '' };
  }
  if (kind === 'scheduled') {
    return { ...BASE, id: `t${at}`, at, kind, meetAt: at, meetZone: 'UTC', minutes: 20, place: '' };
  }
  return { ...BASE, id: `t${at}`, at, kind };
}

// The shortest way to each stage.
const WAYS: Record<Stage, readonly Move['kind'][]> = {
  saved: [],
  asked: ['asked'],
  accepted: ['asked', 'accepted'],
  replied: ['asked', 'replied'],
  scheduled: ['asked', 'scheduled'],
  met: ['asked', 'met'],
  thanked: ['asked', 'met', 'thanked'],
  declined: ['asked', 'declined'],
  'let-go': ['asked', 'let-go'],
};

describe('what a move can mean', () => {
  test.each([
    ['asked', 'replied', ['They replied', 'They gave me a name']],
    ['asked', 'accepted', ['They accepted my invitation']],
    ['saved', 'asked', ['I asked them']],
    ['met', 'thanked', ['I thanked them']],
    ['replied', 'asked', ['I asked them']],
    ['asked', 'saved', []],
    ['met', 'accepted', []],
    ['saved', 'thanked', []],
    ['thanked', 'replied', []],
  ] as const)('from %s to %s: %j', (from, to, words) => {
    expect(movesBetween(from, to).map(({ kind }) => MOVE_WORDS[kind])).toEqual(words);
  });

  test.each(STAGES)('is what the method makes of it, from %s', (from) => {
    const before = WAYS[from].map((kind, day) => happened(kind, day + 1));
    expect(readStory(before).stage).toBe(from);
    for (const { kind, to } of movesFrom(from)) {
      expect(readStory([...before, happened(kind, 100)]).stage).toBe(to);
    }
  });

  test('is explained where it can mean nothing', () => {
    expect(whyNot('asked', 'saved')).toMatch(/back to “Saved”/);
    expect(whyNot('met', 'accepted')).toMatch(/from “Talked” to “Accepted”/);
  });
});

async function openDialog(from: Stage, to: Stage | null) {
  const onHappened = vi.fn<(move: Move, happening: Happening) => void>();
  const onTimeline = vi.fn<() => void>();
  const { container } = await renderAccessible(
    <MoveDialog
      name="Mei Lin"
      from={from}
      to={to}
      minutes={20}
      onHappened={onHappened}
      onTimeline={onTimeline}
      onClose={() => {}}
    />,
  );
  return { onHappened, onTimeline, container };
}

describe('moving a card', () => {
  test('asks which of the things that can be meant it was, today unless said otherwise', async () => {
    const { onHappened } = await openDialog('asked', 'replied');
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    fireEvent.click(screen.getByText('Save'));
    expect(onHappened).toHaveBeenLastCalledWith(expect.anything(), { kind: 'replied', at: NOW });
    fireEvent.click(screen.getByLabelText(/They gave me a name/));
    await settled();
    set(screen.getByLabelText('It happened on'), '2026-10-05');
    await settled();
    fireEvent.click(screen.getByText('Save'));
    // Nine in the morning in Hong Kong.
    const at = Date.UTC(2026, 9, 5, 1);
    expect(onHappened).toHaveBeenLastCalledWith(expect.anything(), { kind: 'referred', at });
  });

  test('asks how, for what was sent', async () => {
    const { onHappened, container } = await openDialog('met', 'thanked');
    fireEvent.change(screen.getByLabelText('How'), { target: { value: 'email' } });
    await settled();
    fireEvent.click(screen.getByText('Save'));
    expect(onHappened).toHaveBeenLastCalledWith(expect.anything(), {
      kind: 'thanked',
      at: NOW,
      channel: 'email',
    });
    await expectAccessible(container);
  });

  test('asks when, for a talk', async () => {
    const { onHappened } = await openDialog('replied', 'scheduled');
    set(screen.getByLabelText('Day'), '2026-10-12');
    set(screen.getByLabelText('Time'), '10:00');
    await settled();
    fireEvent.click(screen.getByText('Save the date'));
    const meetAt = Date.UTC(2026, 9, 12, 2);
    expect(onHappened.mock.calls[0]?.[1]).toMatchObject({ kind: 'scheduled', plan: { meetAt, minutes: 20 } });
  });

  test('says kindly why nothing can be meant, and leads to the timeline', async () => {
    const { onTimeline } = await openDialog('thanked', 'saved');
    screen.getByText(/nothing that happens takes anyone back to “Saved”/);
    expect(screen.queryByText('Save')).toBeNull();
    fireEvent.click(screen.getByText('Open their timeline'));
    expect(onTimeline).toHaveBeenCalledTimes(1);
  });

  test('without a place to go offers all that can happen, and where it leads', async () => {
    await openDialog('asked', null);
    const choices = within(screen.getByRole('group')).getAllByRole('radio');
    expect(choices.length).toBe(movesFrom('asked').length);
    screen.getByText(/→ Talk planned/);
    expect(screen.queryByText(/→ Saved/)).toBeNull();
  });
});

function rowsOf(stage: Stage, count: number): Rows {
  const rowAt = (at: number): ListedContact => ({
    id: `${stage}${at}`,
    name: `${stage} ${at}`,
    role: 'Baker',
    company: '',
    stage,
    dueOn: '2026-10-07',
    lastAt: NOW,
    fields: [],
    tags: [],
    dueState: 'overdue',
  });
  return { count, rowAt, ids: () => Array.from({ length: count }, (_, at) => `${stage}${at}`) };
}

const COUNTS: { [Name in Stage]?: number } = { saved: 2, asked: 5000, met: 1 };
const moved = vi.fn<(id: string, from: Stage) => void>();

function WholeBoard() {
  const [places, setPlaces] = useState<Places>({});
  return (
    <Board
      stages={STAGES}
      rowsAt={(stage) => rowsOf(stage, COUNTS[stage] ?? 0)}
      places={places}
      onPlace={(stage, place) => setPlaces((before) => ({ ...before, [stage]: place }))}
      onDrop={() => {}}
      onMove={({ id, from }) => moved(id, from)}
      hrefOf={(id) => `#/contact/${id}`}
      onOpen={() => {}}
      keysOn
    />
  );
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => document.activeElement?.textContent ?? '';

describe('the board', () => {
  test('has a column for each stage with how many are in it, and draws few of many', async () => {
    await renderAccessible(<WholeBoard />);
    expect(screen.getAllByRole('region').map((column) => column.getAttribute('aria-label'))).toEqual([
      'Saved, 2',
      'Asked, 5000',
      'Accepted, 0',
      'Replied, 0',
      'Talk planned, 0',
      'Talked, 1',
      'Thanked, 0',
      'Declined, 0',
      'Let go, 0',
    ]);
    expect(document.querySelectorAll('.board *').length).toBeLessThan(600);
    expect(screen.getAllByText('Nobody here')).toHaveLength(6);
  });

  test('is walked through by keys, within a column and past empty ones', async () => {
    render(<WholeBoard />);
    await settled();
    screen.getByRole('link', { name: /saved 0/ }).focus();
    await settled();
    for (const [key, name] of [
      ['ArrowDown', 'saved 1'],
      ['ArrowRight', 'asked 0'],
      ['End', 'asked 4999'],
      ['ArrowRight', 'met 0'],
      ['ArrowRight', 'met 0'],
      ['ArrowLeft', 'asked 4999'],
      ['ArrowLeft', 'saved 1'],
    ] as const) {
      press(key);
      await settled();
      expect(focused()).toContain(name);
    }
    press('m');
    expect(moved).toHaveBeenCalledWith('saved1', 'saved');
  });
});
