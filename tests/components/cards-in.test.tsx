// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { CardsRead } from '../../components/export/CardsIn';
import { CardsIn } from '../../components/export/CardsIn';
import type { ImportWaiting } from '../../components/import/store';
import { expectAccessible, settled } from './support';

const FOUND: CardsRead = {
  ok: true,
  lines: [{ name: 'Ana', about: '', fate: { is: 'new' } }],
  old: 0,
  empty: 0,
};

// Ends once it is given up, as long work does.
async function untilStopped({ signal, onProgress }: ImportWaiting): Promise<void> {
  await vi.waitFor(() => {
    onProgress(1, 4);
    expect(signal.aborted).toBe(true);
  }, 5000);
}

async function choose(): Promise<void> {
  const files = [new File([''], 'cards.vcf')];
  fireEvent.change(screen.getByLabelText(/vCard file/u), { target: { files } });
  await settled();
}

async function stopWhenLong(what: string): Promise<void> {
  const bar = await screen.findByRole('progressbar', { name: what }, { timeout: 3000 });
  await vi.waitFor(() => expect(bar.getAttribute('value')).toBe('1'));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
}

test('a file that takes long says how far it is read, and can be stopped', async () => {
  let times = 0;
  const { container } = render(
    <CardsIn
      read={async (_, waiting) => {
        times += 1;
        await untilStopped(waiting);
        return FOUND;
      }}
      onBringIn={async () => undefined}
    />,
  );
  const field = screen.getByLabelText(/vCard file/u);
  field.focus();
  await choose();
  await choose();
  expect(times).toBe(1);
  expect(document.activeElement).toBe(field);
  expect(fireEvent.click(field)).toBe(false);
  await expectAccessible(container);
  await stopWhenLong('Reading the file');
  expect(await screen.findByText('Stopped. Nobody was brought in.')).toBeDefined();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(fireEvent.click(field)).toBe(true);
});

test('bringing many in can be stopped, and says that nobody was', async () => {
  render(
    <CardsIn
      read={async () => FOUND}
      onBringIn={async (_, waiting) => {
        await untilStopped(waiting);
        return undefined;
      }}
    />,
  );
  await choose();
  fireEvent.click(screen.getByRole('button', { name: 'Bring in 1 person' }));
  await stopWhenLong('Bringing them in');
  expect(await screen.findByText('Stopped. Nobody was brought in.')).toBeDefined();
});
