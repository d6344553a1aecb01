// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BulkChoice } from '../../components/list/BulkBar';
import { BulkBar } from '../../components/list/BulkBar';
import { chipsOf, cleared, isNarrowed } from '../../components/list/chips';
import { ContactRows } from '../../components/list/ContactRows';
import { FilterChips } from '../../components/list/FilterChips';
import { FilterPanel } from '../../components/list/FilterPanel';
import { NobodyHere } from '../../components/list/NobodyHere';
import type { ListedContact, Place, Rows } from '../../components/list/rows';
import { ViewsPanel } from '../../components/list/ViewsPanel';
import type { ListingQuery } from '../../outreach/view';
import { EVERYONE } from '../../outreach/view';
import { expectAccessible, HOSTILE, itIs, NOW, renderAccessible, set, settled } from './support';

beforeEach(() => itIs(NOW));

const CONTACT: ListedContact = {
  id: 'c0',
  name: 'Mei Lin',
  role: 'Structural engineer',
  company: 'Arup',
  stage: 'asked',
  dueOn: '2026-10-09',
  lastAt: NOW,
  fields: ['Engineering'],
  tags: ['fair'],
  dueState: 'later',
};

function people(count: number, change: (at: number) => Partial<ListedContact> = () => ({})): Rows {
  const rowAt = (at: number) => ({ ...CONTACT, id: `c${at}`, name: `Person ${at}`, ...change(at) });
  return { count, rowAt, ids: () => Array.from({ length: count }, (_, at) => `c${at}`) };
}

type ListProps = { rows: Rows; keysOn?: boolean; start?: ReadonlySet<string> | null };

function List({ rows, keysOn = true, start = null }: ListProps) {
  const [active, setActive] = useState<Place | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string> | null>(start);
  return (
    <>
      <ContactRows
        rows={rows}
        label="Contacts"
        hrefOf={(id) => `#/contact/${id}`}
        open={null}
        active={active}
        onActive={setActive}
        onOpen={() => {}}
        selected={selected}
        onSelected={setSelected}
        keysOn={keysOn}
      />
      <output>{selected && [...selected].join(' ')}</output>
    </>
  );
}

const focused = () => document.activeElement?.textContent ?? '';
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const chosen = () => screen.getByRole('status').textContent;

describe('the list', () => {
  test('says which of how many each row is, and draws a few of very many', async () => {
    await renderAccessible(<List rows={people(100_000)} />);
    const items = screen.getAllByRole('listitem');
    expect(items[0]?.getAttribute('aria-setsize')).toBe('100000');
    expect(items[0]?.getAttribute('aria-posinset')).toBe('1');
    expect(document.querySelectorAll('.contact-rows *').length).toBeLessThan(400);
  });

  test('shows who, what, stage, when and where they are filed', () => {
    render(<List rows={people(1, () => ({ name: 'Mei Lin', dueState: 'overdue' }))} />);
    const { textContent } = screen.getByRole('link');
    for (const part of ['Mei Lin', 'Structural engineer · Arup', 'Asked', 'overdue', 'Engineering · fair']) {
      expect(textContent).toContain(part);
    }
    expect(screen.getByRole('link').getAttribute('href')).toBe('#/contact/c0');
  });

  test('says of what Today has under today that it is due today, since whatever date', () => {
    render(<List rows={people(1, () => ({ dueOn: '2026-10-06', dueState: 'today' }))} />);
    expect(document.querySelector('.row-due')?.textContent).toBe('due today');
  });

  test.each(HOSTILE)('shows the name %j as it is', (name) => {
    render(<List rows={people(1, () => ({ name }))} />);
    expect(screen.getByRole('link').querySelector('strong')?.textContent).toBe(name);
    expect(Reflect.get(globalThis, 'hit')).toBeUndefined();
  });

  test('is one stop for Tab, and is walked through by keys', async () => {
    render(<List rows={people(50)} />);
    await settled();
    expect(screen.getAllByRole('link').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    for (const [key, name] of [
      ['j', 'Person 0'],
      ['j', 'Person 1'],
      ['ArrowDown', 'Person 2'],
      ['k', 'Person 1'],
      ['End', 'Person 49'],
      ['j', 'Person 49'],
      ['PageUp', 'Person 39'],
      ['Home', 'Person 0'],
      ['ArrowUp', 'Person 0'],
    ] as const) {
      press(key);
      await settled();
      expect(focused()).toContain(name);
    }
  });

  test('leaves the letters alone where single keys are switched off', async () => {
    render(<List rows={people(3)} keysOn={false} />);
    press('j');
    press('x');
    await settled();
    expect(document.activeElement).toBe(document.body);
    expect(chosen()).toBe('');
  });

  test('selects by key, also when keys come faster than rows are drawn', async () => {
    await renderAccessible(<List rows={people(5)} />);
    for (const key of ['j', 'x', 'j', 'x', 'j', 'j', 'x', 'k', 'x', 'x']) press(key);
    await settled();
    expect(chosen()).toBe('c0 c1 c3');
  });

  test('selects a range with Shift, by box or by row', async () => {
    await renderAccessible(<List rows={people(9)} start={new Set()} />);
    fireEvent.click(screen.getByLabelText('Select Person 2'));
    fireEvent.click(screen.getByLabelText('Select Person 5'), { shiftKey: true });
    await settled();
    expect(chosen()).toBe('c2 c3 c4 c5');
    fireEvent.click(screen.getByRole('link', { name: /Person 7/ }), { shiftKey: true });
    await settled();
    expect(chosen()).toBe('c2 c3 c4 c5 c6 c7');
    fireEvent.click(screen.getByLabelText('Select Person 3'));
    await settled();
    expect(chosen()).toBe('c2 c4 c5 c6 c7');
  });

  test('hands the focus on when the row that had it leaves the list', async () => {
    const { rerender } = render(<List rows={people(3)} />);
    press('j');
    await settled();
    press('j');
    await settled();
    expect(focused()).toContain('Person 1');
    const left = people(2, (at) => (at === 1 ? { id: 'c2', name: 'Person 2' } : {}));
    rerender(<List rows={{ ...left, ids: () => ['c0', 'c2'] }} />);
    await settled();
    expect(focused()).toContain('Person 2');
  });
});

const NARROW: ListingQuery = {
  ...EVERYONE,
  search: 'bridge',
  stages: ['asked', 'met'],
  fields: ['Water'],
  tags: ['fair'],
  ties: ['alumni'],
  levels: ['senior'],
  organisation: 'Arup',
  due: 'overdue',
  shelf: 'archived',
  sort: 'due',
};

describe('filters', () => {
  test('are chips, each of which goes alone', () => {
    const chips = chipsOf(NARROW);
    expect(chips.map(({ label }) => label)).toEqual([
      'Asked',
      'Talked',
      'Field: Water',
      'Tag: fair',
      'the same school',
      'long experience',
      'At Arup',
      'Overdue',
      'Archived',
    ]);
    for (const { without } of chips) expect(chipsOf(without)).toHaveLength(chips.length - 1);
    expect(cleared(NARROW)).toEqual({ ...EVERYONE, sort: 'due' });
    expect(isNarrowed(NARROW)).toBe(true);
    expect(isNarrowed({ ...EVERYONE, search: ' ', sort: 'due' })).toBe(false);
  });

  test('go with a click, and the focus moves on', async () => {
    const onChange = vi.fn<(query: ListingQuery) => void>();
    await renderAccessible(<FilterChips query={NARROW} onChange={onChange} />);
    fireEvent.click(screen.getByText('Talked'));
    expect(onChange).toHaveBeenCalledWith({ ...NARROW, stages: ['asked'] });
    expect(focused()).toContain('Field: Water');
    fireEvent.click(screen.getByText('Clear all'));
    expect(onChange).toHaveBeenLastCalledWith({ ...EVERYONE, sort: 'due' });
  });

  test('are set by buttons that say whether they are pressed', async () => {
    const onChange = vi.fn<(query: ListingQuery) => void>();
    const tags = Array.from({ length: 40 }, (_, n) => `tag ${n}`);
    const offers = { fields: ['Water'], tags, organisations: [] };
    const query: ListingQuery = { ...EVERYONE, stages: ['asked'], tags: ['gone'] };
    await renderAccessible(<FilterPanel query={query} offers={offers} onChange={onChange} />);
    expect(screen.getByText('Asked').closest('button')?.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByText('Asked'));
    expect(onChange).toHaveBeenLastCalledWith({ ...query, stages: [] });
    fireEvent.click(screen.getByText('Overdue'));
    expect(onChange).toHaveBeenLastCalledWith({ ...query, due: 'overdue' });
    expect(screen.queryByText('tag 39')).toBeNull();
    expect(screen.getByText('gone')).toBeTruthy();
    set(screen.getByLabelText('Find among 41'), 'TAG 39');
    fireEvent.click(await screen.findByText('tag 39'));
    expect(onChange).toHaveBeenLastCalledWith({ ...query, tags: ['gone', 'tag 39'] });
    expect(screen.queryByText('Organisation')).toBeNull();
  });
});

const on = (shelf: ListingQuery['shelf']): ListingQuery => ({ ...EVERYONE, shelf });

describe('an empty list teaches', () => {
  test.each([
    { query: EVERYONE, total: 0, title: 'Nobody saved yet', next: 'Add someone by hand' },
    { query: { ...EVERYONE, search: 'x' }, total: 5, title: 'No one matches', next: /^Clear search/ },
    { query: on('archived'), total: 0, title: 'Nothing archived', next: 'Back to everyone' },
    { query: on('removed'), total: 0, title: 'Nobody removed lately', next: 'Back to everyone' },
  ])('$title', async ({ query, total, title, next }) => {
    const act = vi.fn<() => void>();
    await renderAccessible(<NobodyHere query={query} total={total} onAdd={act} onQuery={act} />);
    expect(screen.getByRole('heading').textContent).toBe(title);
    fireEvent.click(screen.getByText(next));
    expect(act).toHaveBeenCalledTimes(1);
  });
});

test('an empty list leads to those put away, where there are any', async () => {
  const onQuery = vi.fn<(query: ListingQuery) => void>();
  const none = { query: EVERYONE, total: 0, onAdd: () => {}, onQuery };
  await renderAccessible(<NobodyHere {...none} elsewhere={{ archived: 2, removed: 0 }} />);
  expect(screen.getAllByRole('button')).toHaveLength(2);
  fireEvent.click(screen.getByText('See the archive'));
  expect(onQuery).toHaveBeenCalledWith(on('archived'));
});

describe('saved views', () => {
  const view = { id: 'v', name: 'Waiting', query: NARROW };

  test('are opened, renamed, removed and saved', async () => {
    const does = {
      onOpen: vi.fn<(query: ListingQuery) => void>(),
      onSave: vi.fn<(name: string) => Promise<boolean>>(async () => true),
      onRename: vi.fn<(id: string, name: string) => Promise<boolean>>(async () => true),
      onRemove: vi.fn<(id: string) => void>(),
    };
    const { container } = await renderAccessible(<ViewsPanel views={[view]} query={EVERYONE} {...does} />);
    fireEvent.click(screen.getByText('Waiting', { selector: '.line > span' }));
    expect(does.onOpen).toHaveBeenCalledWith(NARROW);
    fireEvent.click(screen.getByRole('button', { name: 'Remove Waiting' }));
    expect(does.onRemove).toHaveBeenCalledWith('v');
    fireEvent.click(screen.getByRole('button', { name: 'Rename Waiting' }));
    set(screen.getByLabelText('New name of Waiting'), 'Silent');
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    await settled();
    expect(does.onRename).toHaveBeenCalledWith('v', 'Silent');
    fireEvent.click(screen.getByText('Save view'));
    expect(does.onSave).not.toHaveBeenCalled();
    set(screen.getByLabelText('Save what is shown now as'), 'Everyone');
    fireEvent.click(screen.getByText('Save view'));
    expect(does.onSave).toHaveBeenCalledWith('Everyone');
    await expectAccessible(container);
  });
});

describe('doing something to many', () => {
  const props = {
    count: 3,
    shown: 60,
    shelf: 'current' as const,
    names: ['Ana', 'Ben'],
    offers: { tags: ['fair'], fields: [] },
    progress: null,
    onAll: () => {},
    onDone: () => {},
  };
  const open = async (more: Partial<Parameters<typeof BulkBar>[0]> = {}) => {
    const onDo = vi.fn<(choice: BulkChoice) => void>();
    const { container } = await renderAccessible(<BulkBar {...props} onDo={onDo} {...more} />);
    return { onDo, container };
  };

  test('adds and takes off tags and fields', async () => {
    const { onDo, container } = await open();
    fireEvent.click(screen.getByText('Tag'));
    await expectAccessible(container);
    fireEvent.click(screen.getByText('Add to 3 contacts'));
    expect(onDo).not.toHaveBeenCalled();
    set(screen.getByLabelText('Tag'), ' fair ');
    fireEvent.click(screen.getByText('Take off'));
    expect(onDo).toHaveBeenLastCalledWith({ kind: 'remove-tag', tag: 'fair' });
    fireEvent.click(screen.getByText('Field'));
    set(screen.getByLabelText('Field of work'), 'Water');
    fireEvent.click(screen.getByText('Add to 3 contacts'));
    expect(onDo).toHaveBeenLastCalledWith({ kind: 'add-field', field: 'Water' });
  });

  test('puts off to days to come only', async () => {
    const { onDo } = await open();
    fireEvent.click(screen.getByText('Later'));
    set(screen.getByLabelText('Put them off to a date'), '2026-10-01');
    fireEvent.click(screen.getByText('To that date'));
    expect(onDo).not.toHaveBeenCalled();
    set(screen.getByLabelText('Put them off to a date'), '2026-10-20');
    fireEvent.click(screen.getByText('To that date'));
    expect(onDo).toHaveBeenLastCalledWith({ kind: 'snooze', until: '2026-10-20' });
    fireEvent.click(screen.getByText('Later'));
    fireEvent.click(screen.getByText('Tomorrow'));
    expect(onDo).toHaveBeenLastCalledWith({ kind: 'snooze', until: '2026-10-09' });
  });

  test('says who and how many before anyone is removed', async () => {
    const { onDo } = await open();
    fireEvent.click(screen.getByText('Remove'));
    expect(onDo).not.toHaveBeenCalled();
    const bar = within(screen.getByRole('region', { name: 'Those selected' }));
    bar.getByText('Ana, Ben and 1 more');
    bar.getByText(/for 30 days/);
    fireEvent.click(bar.getByText('Keep them'));
    expect(screen.queryByText('Remove 3 contacts')).toBeNull();
    fireEvent.click(screen.getByText('Remove'));
    fireEvent.click(screen.getByText('Remove 3 contacts'));
    expect(onDo).toHaveBeenLastCalledWith({ kind: 'remove' });
  });

  test.each([
    ['archived', 'Bring back', { kind: 'unarchive' }],
    ['removed', 'Restore', { kind: 'restore' }],
    ['current', 'Archive', { kind: 'archive' }],
  ] as const)('from the shelf %s: %s', async (shelf, label, choice) => {
    const { onDo } = await open({ shelf });
    fireEvent.click(screen.getByText(label));
    expect(onDo).toHaveBeenLastCalledWith(choice);
  });

  test('says how far it has come, and offers nothing meanwhile', async () => {
    await open({ progress: { done: 400, total: 1000 } });
    screen.getByText(/Changing 400 of 1000/);
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('400');
    expect(screen.queryByText('Archive')).toBeNull();
    cleanup();
  });
});
