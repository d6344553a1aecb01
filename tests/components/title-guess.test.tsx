// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { UnsavedPerson } from '../../components/UnsavedPerson';
import type { Captured } from '../../outreach/contact';
import { personRoom } from './person-store';
import { expectAccessible, explain, NOW, set, settled } from './support';

const GUESS: Captured = {
  at: NOW,
  url: 'https://www.linkedin.com/in/mei-lin/',
  facts: { name: { value: 'Mei Lin', from: 'title' } },
  experience: [],
};

async function show() {
  const { store, saved } = personRoom();
  const onSaved = vi.fn<(id: string) => void>();
  const shown = (
    <UnsavedPerson
      {...{ store, explain, onSaved }}
      profileKey="mei-lin"
      captured={GUESS}
      onCancel={vi.fn<() => void>()}
    />
  );
  const { container } = render(shown);
  await settled();
  return { saved, onSaved, container };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

test('a name out of the tab’s title is offered in the form filled by hand, as a guess', async () => {
  const { container } = await show();
  expect(screen.getByRole('heading', { name: 'Add someone by hand' })).toBeDefined();
  expect(box('Name').value).toBe('Mei Lin');
  expect(screen.getByText('guess from title')).toBeDefined();
  expect(screen.queryByText('not on the page')).toBeNull();
  expect(screen.queryByRole('textbox', { name: /LinkedIn address/ })).toBeNull();
  await expectAccessible(container);
});

test('saving makes it the person’s own wording, and takes nothing as read', async () => {
  const { saved, onSaved } = await show();
  set(box('Company'), 'Arup');
  screen.getByRole('button', { name: 'Save' }).click();
  await waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(saved[0]).toMatchObject({
    captured: null,
    edits: { name: 'Mei Lin', company: 'Arup' },
    profileKeys: ['mei-lin'],
  });
});
