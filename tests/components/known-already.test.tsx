// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { PersonStore } from '../../components/UnsavedPerson';
import { UnsavedPerson } from '../../components/UnsavedPerson';
import { personRoom } from './person-store';
import { contactWith, expectAccessible, explain, FAILURE, refuse, settled, type } from './support';

const MEI = contactWith();

async function show(more: Partial<PersonStore>) {
  const room = personRoom([], more);
  const onSaved = vi.fn<(id: string) => void>();
  const person = { store: room.store, profileKey: null, captured: null, explain };
  const shown = render(<UnsavedPerson {...person} onSaved={onSaved} onCancel={() => {}} />);
  await settled();
  return { ...shown, ...room, onSaved };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const press = (name: string) => screen.getByRole('button', { name }).click();

function joining() {
  return vi.fn<PersonStore['join']>().mockResolvedValue({});
}

const kept = async () => ({ contact: MEI, existing: true });

async function saveAgain(more: Partial<PersonStore> = {}) {
  const shown = await show({ save: kept, ...more });
  type(box('Name'), 'Mei Lin');
  type(box('Role'), 'Team lead');
  type(box('School'), 'HKU');
  press('Save');
  await screen.findByRole('button', { name: 'Update Mei Lin' });
  return shown;
}

describe('an e-mail that is a contact’s already', () => {
  test('is said instead of saving a second one, with what was typed beside what is kept', async () => {
    const { container, onSaved } = await saveAgain();
    expect(screen.getByRole('status').textContent).toContain('Mei Lin is one of your contacts');
    expect(screen.getByRole('radio', { name: 'As you typed it Team lead' })).toBeDefined();
    expect(screen.getByText('HKU')).toBeDefined();
    expect(onSaved).not.toHaveBeenCalled();
    await expectAccessible(container);
  });

  test('takes what was typed into the contact, as chosen, and goes there', async () => {
    const join = joining();
    const { onSaved, unsaved } = await saveAgain({ join });
    screen.getByRole('radio', { name: 'In Cuppa Structural engineer' }).click();
    await settled();
    press('Update Mei Lin');
    await waitFor(() => expect(onSaved).toHaveBeenCalledExactlyOnceWith('mei'));
    const [id, person, choices] = join.mock.calls[0] ?? [];
    expect([id, person?.edits.school, choices]).toEqual(['mei', 'HKU', { role: 'keep' }]);
    expect(unsaved.size).toBe(0);
  });

  test('loses nothing typed by going back', async () => {
    const { unsaved } = await saveAgain();
    press('Back');
    await settled();
    expect([box('Role').value, box('School').value]).toEqual(['Team lead', 'HKU']);
    expect(unsaved.get(null)?.edits.role).toBe('Team lead');
    press('Save');
    expect(await screen.findByRole('button', { name: 'Update Mei Lin' })).toBeDefined();
  });

  test('loses nothing typed when the contact cannot be written', async () => {
    const { onSaved, unsaved } = await saveAgain({ join: refuse });
    press('Update Mei Lin');
    expect(await screen.findByText(FAILURE.title)).toBeDefined();
    expect(onSaved).not.toHaveBeenCalled();
    expect(unsaved.get(null)?.edits.school).toBe('HKU');
  });
});

const twins: PersonStore['twins'] = async ({ edits, differentFrom }) =>
  edits.company === 'Arup' && !differentFrom.includes('mei') ? [MEI] : [];

describe('a contact of the same name and company', () => {
  const QUESTION = /Is this the same person as Mei Lin/u;

  test('is asked about, and does not keep anyone from saving', async () => {
    const { container, onSaved } = await show({ twins });
    type(box('Name'), 'Mei Lin');
    expect(screen.queryByText(QUESTION)).toBeNull();
    type(box('Company'), 'Arup');
    expect(await screen.findByText(QUESTION)).toBeDefined();
    await expectAccessible(container);
    press('Save');
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith('saved-1'));
  });

  test('is shown side by side when asked for', async () => {
    const join = joining();
    const { onSaved } = await show({ twins, join });
    type(box('Name'), 'Mei Lin');
    type(box('Company'), 'Arup');
    (await screen.findByRole('button', { name: 'Compare' })).click();
    (await screen.findByRole('button', { name: 'Update Mei Lin' })).click();
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith('mei'));
    expect(join).toHaveBeenCalledOnce();
  });

  test('told apart once is not asked about again, and the contact remembers', async () => {
    const { saved } = await show({ twins });
    type(box('Name'), 'Mei Lin');
    type(box('Company'), 'Arup');
    (await screen.findByRole('button', { name: 'Someone else' })).click();
    await waitFor(() => expect(screen.queryByText(QUESTION)).toBeNull());
    press('Save');
    await settled();
    expect(saved).toMatchObject([{ differentFrom: ['mei'] }]);
  });
});
