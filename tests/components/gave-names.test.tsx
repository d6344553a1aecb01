// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Names } from '../../components/contact/GaveNames';
import { GaveNames } from '../../components/contact/GaveNames';
import type { Contact } from '../../outreach/contact';
import type { Namesake } from '../../outreach/names-given';
import { mayBeMeant, readGivenNames } from '../../outreach/names-given';
import { contactWith, expectAccessible, HOSTILE, itIs, NOW, renderAccessible } from './support';

beforeEach(() => itIs(NOW));

const ANA = contactWith({ id: 'ana', edits: { name: 'Ana Silva', role: 'Engineer', company: 'Arup' } });
const OTHER = contactWith({ id: 'other', edits: { name: 'ana silva' } });
const BOX = 'Names, one a line';

async function ask(kept: readonly Contact[], initial = 'Ana Silva') {
  const onNames = vi.fn<(names: Names) => Promise<boolean>>(async () => true);
  const onFind = async (names: readonly string[]): Promise<readonly Namesake[]> =>
    readGivenNames(names).flatMap((given) =>
      kept.filter((contact) => mayBeMeant(given, contact)).map((contact) => ({ given, contact })),
    );
  const { container } = await renderAccessible(
    <GaveNames name="Mei" initial={initial} onFind={onFind} onNames={onNames} onCancel={() => {}} />,
  );
  return { onNames, container };
}

const write = (text: string) => fireEvent.input(screen.getByLabelText(BOX), { target: { value: text } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save the names' }));
const said = () => screen.getByRole('status').textContent;

describe('a name that a contact has already', () => {
  test('is asked about, with nothing chosen, and not saved before it is answered', async () => {
    const { onNames, container } = await ask([ANA]);
    const group = await screen.findByRole('group', { name: 'Ana Silva is already in your contacts' });
    expect(group.textContent).toContain('Engineer · Arup');
    expect(group.querySelectorAll(':checked')).toHaveLength(0);
    save();
    await vi.waitFor(() => expect(said()).toBe('Say first who is meant by Ana Silva.'));
    expect(onNames).not.toHaveBeenCalled();
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('radio', { name: /^Link to Ana Silva/u }));
    save();
    await vi.waitFor(() => expect(onNames).toHaveBeenCalledOnce());
    expect(onNames.mock.lastCall?.[0]).toStrictEqual({
      names: ['Ana Silva'],
      mayMention: false,
      meant: [{ given: { name: 'Ana Silva', company: '' }, contactId: 'ana', not: [] }],
    });
  });

  test('may be someone else', async () => {
    const { onNames } = await ask([ANA, OTHER]);
    await screen.findByRole('group', { name: '2 called Ana Silva are in your contacts' });
    fireEvent.click(screen.getByRole('radio', { name: 'Someone else: a new contact' }));
    save();
    await vi.waitFor(() => expect(onNames).toHaveBeenCalledOnce());
    expect(onNames.mock.lastCall?.[0].meant).toMatchObject([{ contactId: null, not: ['ana', 'other'] }]);
  });

  test('is found while it is typed, and let go with it', async () => {
    await ask([ANA], '');
    expect(screen.queryByRole('radio')).toBeNull();
    write('Ben Wong\nAna Silva at Arup');
    expect(await screen.findAllByRole('radio')).toHaveLength(2);
    write('Ben Wong\nAna Silva at Mott');
    await vi.waitFor(() => expect(screen.queryByRole('radio')).toBeNull());
  });

  test('is asked about also where the answer comes only after saving was pressed', async () => {
    const { onNames } = await ask([ANA], '');
    write('Ana Silva');
    save();
    await vi.waitFor(() => expect(said()).toBe('Say first who is meant by Ana Silva.'));
    expect(onNames).not.toHaveBeenCalled();
  });
});

test('names that nobody has are saved without a question', async () => {
  const { onNames } = await ask([ANA], 'Ben Wong');
  save();
  await vi.waitFor(() => expect(onNames).toHaveBeenCalledOnce());
  expect(onNames.mock.lastCall?.[0]).toMatchObject({ names: ['Ben Wong'], meant: [] });
});

test('nothing is saved while it is not known who is kept', async () => {
  const onNames = vi.fn<(names: Names) => Promise<boolean>>(async () => true);
  const onFind = vi.fn<() => Promise<undefined>>(async () => undefined);
  await renderAccessible(
    <GaveNames name="Mei" initial="Ben Wong" onFind={onFind} onNames={onNames} onCancel={() => {}} />,
  );
  save();
  await vi.waitFor(() => expect(onFind).toHaveBeenCalledTimes(2));
  await Promise.resolve();
  expect(onNames).not.toHaveBeenCalled();
});

test.each(HOSTILE)('a namesake is shown as it is: %j', async (name) => {
  const hostile = contactWith({ id: 'odd', edits: { name: 'Ben Wong', role: name } });
  await ask([hostile], 'Ben Wong');
  expect(await screen.findAllByRole('radio')).toHaveLength(2);
  expect(document.querySelector('img, script')).toBeNull();
});
