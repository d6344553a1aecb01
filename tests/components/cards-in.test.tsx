// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { CardsRead } from '../../components/export/CardsIn';
import { CardsIn } from '../../components/export/CardsIn';
import type { Waiting } from '../../components/data/store';
import { expectAccessible, explain, FAILURE, refuse, settled } from './support';

const FOUND: CardsRead = {
  ok: true,
  lines: [{ name: 'Ana', about: '', fate: { is: 'new' } }],
  old: 0,
  empty: 0,
};

// Never ends by itself.
async function untilStopped({ signal, onProgress }: Waiting): Promise<never> {
  await vi.waitFor(() => {
    onProgress({ done: 1, total: 4 });
    expect(signal.aborted).toBe(true);
  }, 5000);
  throw new DOMException('stop', 'AbortError');
}

const nobody = async () => ({ added: 0, filled: 0 });

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

test('a file that takes long says how far it is read, and can be called off', async () => {
  const read = vi.fn<(file: File, waiting: Waiting) => Promise<CardsRead>>((_, waiting) =>
    untilStopped(waiting),
  );
  const { container } = render(<CardsIn read={read} onBringIn={nobody} explain={explain} />);
  const field = screen.getByLabelText(/vCard file/u);
  field.focus();
  await choose();
  await choose();
  expect(read).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(field);
  expect(fireEvent.click(field)).toBe(false);
  await expectAccessible(container);
  await stopWhenLong('Reading the file');
  expect(await screen.findByText('Called off.')).toBeDefined();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(fireEvent.click(field)).toBe(true);
});

test('bringing many in can be called off, and says that nothing was changed', async () => {
  render(
    <CardsIn
      read={async () => FOUND}
      onBringIn={async (_, waiting) => untilStopped(waiting)}
      explain={explain}
    />,
  );
  await choose();
  fireEvent.click(screen.getByRole('button', { name: 'Bring in 1 person' }));
  await stopWhenLong('Bringing them in');
  expect(await screen.findByText('Nothing was changed.')).toBeDefined();
});

test('what fails is said in words, and another file can be chosen', async () => {
  render(<CardsIn read={refuse} onBringIn={nobody} explain={explain} />);
  await choose();
  expect(screen.getByText(FAILURE.title)).toBeDefined();
  expect(fireEvent.click(screen.getByLabelText(/vCard file/u))).toBe(true);
});

test('leaving the page calls off what it was reading', async () => {
  let given: AbortSignal | undefined;
  const read = (_: File, { signal }: Waiting): Promise<CardsRead> => {
    given = signal;
    return new Promise(() => {});
  };
  const { unmount } = render(<CardsIn read={read} onBringIn={nobody} explain={explain} />);
  await choose();
  expect(given?.aborted).toBe(false);
  unmount();
  await settled();
  expect(given?.aborted).toBe(true);
});

test('a file that is left after a look is no longer spoken of', async () => {
  render(<CardsIn read={async () => FOUND} onBringIn={nobody} explain={explain} />);
  await choose();
  expect(screen.getByText('1 person in this file.')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByText('Nobody was brought in.')).toBeDefined();
  expect(screen.queryByText('1 person in this file.')).toBeNull();
});
