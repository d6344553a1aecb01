// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DueList } from '../../components/DueList';
import { LaterMenu } from '../../components/LaterMenu';
import { NextSteps } from '../../components/NextSteps';
import type { DueItem } from '../../outreach/due';
import { NEXT_STEPS } from '../../outreach/due';
import { contactWith, doubleClick, expectAccessible, HOSTILE, itIs, NOW, renderAccessible } from './support';

beforeEach(() => itIs(NOW));

function item(changes: Partial<DueItem> = {}): DueItem {
  return {
    kind: 'follow-up',
    on: '2026-10-08',
    overdueOn: null,
    by: null,
    state: 'today',
    reason: 'No reply for 7 business days: one follow-up',
    next: NEXT_STEPS['follow-up'],
    ...changes,
  };
}

const pickDay = (day: string) =>
  fireEvent.change(screen.getByLabelText(/^Put /u), { target: { value: day } });

describe('what is next with one person', () => {
  const steps = { name: 'Mei Lin', stage: 'asked', onLater: () => {}, onDone: () => {} } as const;

  test('comes with its reason and one click to do it', async () => {
    const onStep = vi.fn<(item: DueItem) => void>();
    await renderAccessible(<NextSteps {...steps} due={[item()]} onStep={onStep} />);
    expect(screen.getByRole('listitem').textContent).toContain('No reply for 7 business days');
    screen.getByRole('button', { name: 'Follow up' }).click();
    expect(onStep).toHaveBeenCalledWith(item());
  });

  test('says in a word what is late, and when what is not due yet will be', () => {
    const late = item({ kind: 'thank', state: 'overdue', reason: 'You talked on Tue' });
    const later = item({ kind: 'check-in', state: 'later', on: '2026-10-10', reason: 'It has been a while' });
    render(<NextSteps {...steps} due={[late, later]} onStep={() => {}} />);
    const [first, second] = screen.getAllByRole('listitem').map((line) => line.textContent);
    expect(first).toContain('overdue');
    expect(second).not.toContain('overdue');
    expect(second).toContain('in 2 days');
    expect(screen.getAllByRole('button', { name: /^Later/u })).toHaveLength(1);
  });

  test('can be put into one’s own calendar, where it can be put off', async () => {
    const onCalendar = vi.fn<(item: DueItem) => void>();
    render(<NextSteps {...steps} due={[item()]} onStep={() => {}} onCalendar={onCalendar} />);
    expect(screen.queryByText(/^To my calendar/u)).toBeNull();
    screen.getByRole('button', { name: /^Later/u }).click();
    (await screen.findByRole('button', { name: /^To my calendar/u })).click();
    expect(onCalendar).toHaveBeenCalledWith(item());
  });

  test('is to prepare on the day of the talk, also where it was not confirmed', () => {
    const onStep = vi.fn<(item: DueItem) => void>();
    const confirm = item({ kind: 'confirm', state: 'overdue', next: NEXT_STEPS.confirm });
    const prepare = item({ kind: 'prepare', next: NEXT_STEPS.prepare });
    render(<NextSteps {...steps} due={[confirm, prepare]} isPlace={() => true} onStep={onStep} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    screen.getByRole('button', { name: 'Prepare' }).click();
    expect(onStep).toHaveBeenCalledExactlyOnceWith(prepare);
  });

  test('is a sentence when nothing is due', async () => {
    await renderAccessible(<NextSteps {...steps} due={[]} onStep={() => {}} />);
    expect(screen.getByText('You wrote to them and wait for an answer.')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

function menu() {
  const onLater = vi.fn<(until: string) => void>();
  render(<LaterMenu name="Mei Lin" onLater={onLater} />);
  screen.getByRole('button', { name: /^Later/u }).click();
  return onLater;
}

describe('putting off', () => {
  test('to tomorrow, to next week or to a date', async () => {
    const onLater = menu();
    (await screen.findByRole('button', { name: 'Tomorrow' })).click();
    screen.getByRole('button', { name: 'In a week' }).click();
    pickDay('2026-12-01');
    expect(onLater.mock.calls).toStrictEqual([['2026-10-09'], ['2026-10-15'], ['2026-12-01']]);
  });

  test('takes no date that is over: typing 2026 passes through the years 2, 20 and 202', async () => {
    const onLater = menu();
    await screen.findByRole('button', { name: 'Tomorrow' });
    for (const day of ['0002-12-01', '0020-12-01', '0202-12-01', '2026-10-08', '']) pickDay(day);
    expect(onLater).not.toHaveBeenCalled();
  });

  test('leaves the focus where it was', async () => {
    render(<LaterMenu name="Mei Lin" onLater={() => {}} />);
    const later = screen.getByRole('button', { name: /^Later/u });
    later.focus();
    later.click();
    await screen.findByRole('button', { name: 'Tomorrow' });
    expect(document.activeElement).toBe(screen.getByRole('button', { expanded: true }));
  });

  test('can be thought better of', async () => {
    menu();
    (await screen.findByRole('button', { expanded: true })).click();
    expect(await screen.findByRole('button', { expanded: false })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Tomorrow' })).toBeNull();
  });

  test('is accessible, folded and open', async () => {
    const { container } = await renderAccessible(<LaterMenu name="Mei Lin" onLater={() => {}} />);
    screen.getByRole('button').click();
    expect(await screen.findByLabelText('Put Mei Lin off to a date')).toBeDefined();
    await expectAccessible(container);
  });
});

const does = () => ({
  onOpen: vi.fn<(contact: object) => void>(),
  onStep: vi.fn<(due: object) => void>(),
  onLater: vi.fn<(due: object, until: string) => void>(),
  onDone: vi.fn<(due: object) => void>(),
  onDrop: vi.fn<(due: object) => void>(),
  onLetGo: vi.fn<(due: object) => void>(),
});

describe('people who need something', () => {
  const mei = contactWith();
  const ana = contactWith({ id: 'ana', edits: { name: 'Ana Silva' } });
  test('can be opened, helped and put off, each by a button that names them', async () => {
    const spies = does();
    const rows = [
      { contact: mei, item: item() },
      { contact: ana, item: item({ kind: 'thank' }) },
    ];
    await renderAccessible(<DueList rows={rows} {...spies} />);
    screen.getByRole('button', { name: 'Ana Silva' }).click();
    expect(spies.onOpen).toHaveBeenCalledWith(ana);
    screen.getByRole('button', { name: /^Thank them ?: Ana Silva$/u }).click();
    expect(spies.onStep).toHaveBeenCalledWith(rows[1]);
    screen.getByRole('button', { name: /^Later ?: Mei Lin$/u }).click();
    (await screen.findByRole('button', { name: 'Tomorrow' })).click();
    expect(spies.onLater).toHaveBeenCalledWith(rows[0], '2026-10-09');
  });

  test('are helped one at a time: a double click does not reach whoever moves up', () => {
    const spies = does();
    const rows = [{ contact: mei, item: item({ kind: 'let-go' }) }];
    render(<DueList rows={rows} {...spies} />);
    doubleClick(screen.getByRole('button', { name: /^Let go/u }));
    expect(spies.onStep).toHaveBeenCalledOnce();
  });

  test.each(HOSTILE)('are shown by any name as it is: %j', (name) => {
    const rows = [{ contact: contactWith({ edits: { name } }), item: item({ reason: name }) }];
    render(<DueList rows={rows} {...does()} />);
    expect(screen.getByRole('button', { name: name.replaceAll(/\s+/gu, ' ').trim() }).dir).toBe('auto');
    expect(document.querySelector('img, script')).toBeNull();
  });

  test('can be let go only where that ends what they need', () => {
    const owed = ['thank', 'tell-referrer', 'reflect'] as const;
    const rows = owed.map((kind) => ({ contact: mei, item: item({ kind, next: NEXT_STEPS[kind] }) }));
    const { rerender } = render(<DueList rows={rows} {...does()} />);
    expect(screen.queryByRole('button', { name: /^Let go/u })).toBeNull();
    rerender(<DueList rows={[{ contact: mei, item: item() }]} {...does()} />);
    expect(screen.getByRole('button', { name: /^Let go ?: Mei Lin$/u })).toBeDefined();
  });

  test('have a promise kept or dropped, each by one button that says so', () => {
    const spies = does();
    const promise = item({ kind: 'keep-promise', next: NEXT_STEPS['keep-promise'], about: 'p' });
    const rows = [{ contact: mei, item: promise }];
    render(<DueList rows={rows} {...spies} />);
    screen.getByRole('button', { name: /^Drop it ?: Mei Lin$/u }).click();
    expect(spies.onDrop).toHaveBeenCalledExactlyOnceWith(rows[0]);
    screen.getByRole('button', { name: /^I kept it ?: Mei Lin$/u }).click();
    expect(spies.onStep).toHaveBeenCalledExactlyOnceWith(rows[0]);
    expect(screen.queryByRole('button', { name: /^(?:Let go|Done)/u })).toBeNull();
  });

  test('may need two things at once', () => {
    const rows = [
      { contact: mei, item: item() },
      { contact: mei, item: item({ kind: 'thank' }) },
    ];
    render(<DueList rows={rows} {...does()} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });
});
