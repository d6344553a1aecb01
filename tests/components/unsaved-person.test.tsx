// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { PersonStore } from '../../components/UnsavedPerson';
import { UnsavedPerson } from '../../components/UnsavedPerson';
import type { Captured } from '../../outreach/contact';
import { EMPTY_ENTRY } from '../../outreach/person-entry';
import { personRoom } from './person-store';
import { expectAccessible, explain, FAILURE, NOW, pick, refuse, settled, type } from './support';

const READ: Captured = {
  at: NOW,
  url: 'https://www.linkedin.com/in/mei-lin/',
  facts: { name: { value: 'Mei Lin', from: 'h1' }, headline: { value: 'Engineer at Arup', from: 'h2' } },
  experience: [],
};

type Shown = { store: PersonStore; captured?: Captured | null; profileKey?: string | null };

async function show({ store, captured = null, profileKey = null }: Shown) {
  const onSaved = vi.fn<(id: string) => void>();
  const onCancel = vi.fn<() => void>();
  const shown = render(<UnsavedPerson {...{ store, captured, profileKey, explain, onSaved, onCancel }} />);
  await settled();
  return { ...shown, onSaved, onCancel };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const save = () => screen.getByRole('button', { name: 'Save' }).click();

describe('someone added by hand', () => {
  test('is accessible and offers the fields used before', async () => {
    const { container } = await show(personRoom(['Law', 'Engineering']));
    expect(screen.getByRole('heading', { name: 'Add someone by hand' })).toBeDefined();
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Field of work' });
    expect(field.list?.children).toHaveLength(2);
    await expectAccessible(container);
  });

  test('is kept with each keystroke and found again by the next page', async () => {
    const room = personRoom();
    const kept: string[] = [];
    const { unmount } = await show({
      store: {
        ...room.store,
        keep: async (key, entry) => {
          kept.push(entry.edits.name ?? '');
          await room.store.keep(key, entry);
        },
      },
    });
    type(box('Name'), 'Mei');
    expect(kept).toStrictEqual(['M', 'Me', 'Mei']);
    unmount();
    await show(room);
    expect(box('Name').value).toBe('Mei');
  });

  test('is saved with everything typed and forgotten as unsaved', async () => {
    const room = personRoom();
    const { onSaved } = await show(room);
    type(box('Name'), 'Mei Lin');
    type(box('Company'), 'Arup');
    type(box('E-mail'), 'mei@arup.example');
    type(box('LinkedIn address (if they have one)'), 'linkedin.com/in/Mei-Lin');
    type(box('Field of work'), 'Engineering');
    pick(screen.getByRole('combobox', { name: 'I know them from' }), 'referred');
    type(box('Who told you about them'), 'Ana');
    save();
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith('saved-1'));
    expect(room.saved).toStrictEqual([
      {
        captured: null,
        profileKeys: ['mei-lin'],
        edits: { name: 'Mei Lin', company: 'Arup' },
        email: 'mei@arup.example',
        differentFrom: [],
        fields: ['Engineering'],
        tie: { ...EMPTY_ENTRY.tie, kind: 'referred', referrer: 'Ana' },
      },
    ]);
    expect(room.unsaved.size).toBe(0);
  });

  test('has no profile when the address is none of LinkedIn’s', async () => {
    const room = personRoom();
    await show(room);
    type(box('Name'), 'Mei');
    type(box('LinkedIn address (if they have one)'), 'https://linkedin.com.evil.example/in/mei');
    save();
    await settled();
    expect(screen.getByRole('alert').textContent).toContain('not the address of a LinkedIn profile');
    expect(room.saved).toHaveLength(0);
  });

  test.each(['', '   '])('without a name (%j) is not saved, and says so', async (name) => {
    const room = personRoom();
    const { onSaved } = await show(room);
    type(box('Name'), name);
    save();
    await settled();
    expect(screen.getByRole('alert').textContent).toBe('Give them a name first.');
    expect(room.saved).toHaveLength(0);
    expect(onSaved).not.toHaveBeenCalled();
  });

  test('stops asking for a name once there is one', async () => {
    await show(personRoom());
    save();
    await settled();
    type(box('Name'), 'Mei');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is saved once, however often Save is pressed', async () => {
    const room = personRoom();
    const { onSaved } = await show(room);
    type(box('Name'), 'Mei');
    save();
    save();
    await settled();
    save();
    await settled();
    expect(room.saved).toHaveLength(1);
    expect(onSaved).toHaveBeenCalledOnce();
  });

  test('can be left for now', async () => {
    const { onCancel } = await show(personRoom());
    screen.getByRole('button', { name: 'Not now' }).click();
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('someone read off a page', () => {
  const onPage = { captured: READ, profileKey: 'mei-lin' };

  test('is shown with what was read, and where from', async () => {
    const { container } = await show({ ...personRoom(), ...onPage });
    expect(screen.getByRole('heading', { name: 'Mei Lin' })).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Headline', description: 'from the page' })).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'School', description: 'not on the page' })).toBeDefined();
    expect(screen.queryByRole('textbox', { name: 'E-mail' })).toBeNull();
    await expectAccessible(container);
  });

  test('is saved under the key of the page, edits beside what was read', async () => {
    const room = personRoom();
    await show({ ...room, ...onPage });
    type(box('School'), 'HKU');
    save();
    await settled();
    expect(room.saved).toMatchObject([
      { captured: READ, profileKeys: ['mei-lin'], edits: { school: 'HKU' } },
    ]);
  });

  test('keeps what was typed apart from other profiles', async () => {
    const room = personRoom();
    await show({ ...room, ...onPage });
    type(box('School'), 'HKU');
    expect([...room.unsaved.keys()]).toStrictEqual(['mei-lin']);
  });

  test('is not saved when its name is emptied', async () => {
    const room = personRoom();
    await room.store.keep('mei-lin', { ...EMPTY_ENTRY, edits: { name: '' } });
    await show({ ...room, ...onPage });
    expect(screen.getByRole('heading', { name: 'No name found' })).toBeDefined();
    save();
    await settled();
    expect(room.saved).toHaveLength(0);
  });
});

describe('when the data refuses', () => {
  test('a keystroke that cannot be kept is said, and stays on screen', async () => {
    await show({ store: { ...personRoom().store, keep: refuse } });
    type(box('Name'), 'Mei');
    expect(await screen.findByText(FAILURE.title)).toBeDefined();
    expect(screen.getByText(FAILURE.todo)).toBeDefined();
    expect(box('Name').value).toBe('Mei');
  });

  test('a save that fails leaves everything as it was, to try again', async () => {
    const room = personRoom();
    let full = true;
    const store = {
      ...room.store,
      save: async (person: Parameters<PersonStore['save']>[0]) => (full ? refuse() : room.store.save(person)),
    };
    const { onSaved } = await show({ store });
    type(box('Name'), 'Mei');
    save();
    expect(await screen.findByText(FAILURE.title)).toBeDefined();
    expect(onSaved).not.toHaveBeenCalled();
    expect(room.unsaved.get(null)?.edits.name).toBe('Mei');
    full = false;
    save();
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith('saved-1'));
    expect(screen.queryByText(FAILURE.title)).toBeNull();
  });

  test('nothing can be read: it is said instead of showing an empty form', async () => {
    await show({ store: { ...personRoom().store, read: refuse } });
    expect(screen.getByRole('status').textContent).toContain(FAILURE.title);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
