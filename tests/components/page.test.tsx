// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { Frame } from '../../components/Page';
import { Page } from '../../components/Page';
import { mountPage } from '../../components/mount-page';
import { useLive } from '../../components/use-live';
import { dataRoom } from './data-room';
import { expectAccessible, explain, FAILURE, refuse, settled } from './support';

const NOTHING_CHANGED = async () => {};

function Broken(): never {
  throw new Error('a bug');
}

async function open(changes: Partial<Frame> = {}, children = <p>The app</p>) {
  const { frame } = dataRoom();
  const shown = render(
    <Page frame={{ ...frame, ...changes }} onChanged={NOTHING_CHANGED}>
      {children}
    </Page>,
  );
  await settled();
  return shown;
}

const app = () => screen.queryByText('The app');
const recovery = () => screen.queryByRole('heading', { name: 'Cuppa could not open your data' });

describe('a page', () => {
  test('shows nothing of the app before the data is open', async () => {
    const opening = Promise.withResolvers<{ ok: true }>();
    await open({ open: () => opening.promise });
    expect(app()).toBeNull();
    opening.resolve({ ok: true });
    await waitFor(() => expect(app()).not.toBeNull());
  });

  test('that cannot open the data shows the way out and nothing else', async () => {
    const { container } = await open({ open: async () => ({ ok: false, failure: FAILURE }) });
    expect(recovery()).not.toBeNull();
    expect(app()).toBeNull();
    expect(screen.getByText(FAILURE.title)).toBeDefined();
    expect(screen.getByText(/^Nothing was deleted or changed\./u)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await expectAccessible(container);
  });

  test('says how far it is while data of an older Cuppa is brought up to date', async () => {
    const opening = Promise.withResolvers<{ ok: true }>();
    const { container } = await open({
      open: (onProgress) => {
        onProgress(30, 120);
        return opening.promise;
      },
    });
    expect(screen.getByRole('heading').textContent).toBe('Getting your data ready…');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('25');
    expect(app()).toBeNull();
    await expectAccessible(container);
    opening.resolve({ ok: true });
    await waitFor(() => expect(app()).not.toBeNull());
  });

  test('whose opening breaks shows the way out, too', async () => {
    await open({ open: refuse, explain });
    expect(recovery()).not.toBeNull();
    expect(screen.getByText(FAILURE.title)).toBeDefined();
  });

  test('that breaks while it is drawn says so, and nothing against the data', async () => {
    const afresh = { copies: async () => [], open: refuse, reset: refuse };
    const { container } = await open(
      { afresh, explain: () => ({ ...FAILURE, kind: 'unknown' }) },
      <Broken />,
    );
    await vi.dynamicImportSettled();
    await settled();
    expect(recovery()).toBeNull();
    expect(screen.getByRole('heading').textContent).toBe('Cuppa could not show this page');
    expect(screen.getByText(/^Your data is as you left it/u)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Save what can be read' })).toBeDefined();
    expect(screen.queryByText(/^Restore a backup instead|start afresh$/u)).toBeNull();
    await expectAccessible(container);
  });

  test('whose data breaks while it is watched shows the way out, never an empty list', async () => {
    const { frame } = dataRoom();
    const List = () => <p>{useLive(frame.watch, 'list', refuse) ?? 'Nobody saved yet'}</p>;
    await open({ ...frame, explain }, <List />);
    expect(recovery()).not.toBeNull();
    expect(screen.queryByText('Nobody saved yet')).toBeNull();
  });

  test('whose data a newer Cuppa took over asks to be opened again', async () => {
    const room = dataRoom();
    const { container } = await open(room.frame);
    room.replace();
    await settled();
    expect(app()).toBeNull();
    expect(screen.getByText('Cuppa was updated.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Open again' })).toBeDefined();
    await expectAccessible(container);
  });

  test('stops listening when it closes', async () => {
    const room = dataRoom();
    const { unmount } = await open(room.frame);
    expect(room.listeners()).toBe(2);
    unmount();
    await waitFor(() => expect(room.listeners()).toBe(0));
  });
});

describe('the way out', () => {
  const shut = { open: async () => ({ ok: false, failure: FAILURE }) as const };

  test('saves what can be read as a file', async () => {
    const saved: { name: string; blob: Blob }[] = [];
    let blob = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
      if (made instanceof Blob) blob = made;
      return 'blob:rescue';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, blob });
    });
    await open({ ...shut, rescue: async () => new Blob(['{"contacts":[]}']) });
    screen.getByRole('button', { name: 'Save what can be read' }).click();
    expect(await screen.findByText(/^Saved as cuppa-rescue\.json/u)).toBeDefined();
    expect(saved.map(({ name }) => name)).toStrictEqual(['cuppa-rescue.json']);
    expect(await saved[0]?.blob.text()).toBe('{"contacts":[]}');
  });

  test.each([
    ['cannot-open', true],
    ['unknown', true],
    ['newer-data', false],
    ['quota', false],
    ['closed', false],
  ])('of data that is %s offers to go on without it: %s', async (kind, isOffered) => {
    const afresh = { copies: async () => [], open: refuse, reset: refuse };
    await open({ afresh, open: async () => ({ ok: false, failure: { ...FAILURE, kind } }) });
    await vi.dynamicImportSettled();
    await settled();
    expect(screen.queryAllByText(/^Restore a backup instead|start afresh$/u)).toHaveLength(isOffered ? 2 : 0);
  });

  test('says so when nothing can be read', async () => {
    await open({ ...shut, rescue: refuse });
    screen.getByRole('button', { name: 'Save what can be read' }).click();
    expect(await screen.findByText(/^Nothing could be read yet/u)).toBeDefined();
  });
});

describe('undo', () => {
  test('is offered for what was just done, on whatever page, and takes it back', async () => {
    const room = dataRoom();
    const { container } = await open(room.frame);
    room.change('Saved Mei Lin');
    expect(await screen.findByText('Saved Mei Lin')).toBeDefined();
    await expectAccessible(container);
    screen.getByRole('button', { name: 'Undo' }).click();
    await waitFor(() => expect(screen.queryByText('Saved Mei Lin')).toBeNull());
    expect(room.undone).toStrictEqual(['Saved Mei Lin']);
  });

  test('is offered for what a popup that has closed did a moment ago', async () => {
    const room = dataRoom();
    room.change('Saved Mei Lin', Date.now() - 30_000);
    await open(room.frame);
    await settled();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined();
  });

  test('is not offered for old news', async () => {
    const room = dataRoom();
    room.change('Saved Mei Lin', Date.now() - 5 * 60_000);
    await open(room.frame);
    await settled();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('can be hidden, and comes back with the next change', async () => {
    const room = dataRoom();
    await open(room.frame);
    room.change('One');
    (await screen.findByRole('button', { name: 'Close this message' })).click();
    await waitFor(() => expect(screen.queryByText('One')).toBeNull());
    room.change('Two');
    expect(await screen.findByText('Two')).toBeDefined();
  });

  test('that fails says why and leaves the offer', async () => {
    const room = dataRoom();
    await open({ ...room.frame, undo: refuse, explain });
    room.change('One');
    (await screen.findByRole('button', { name: 'Undo' })).click();
    expect(await screen.findByText(FAILURE.title)).toBeDefined();
    expect(screen.getByText('One')).toBeDefined();
  });

  test('tells the page of each change, and of the first look', async () => {
    const room = dataRoom();
    const onChanged = vi.fn<() => Promise<void>>(NOTHING_CHANGED);
    render(
      <Page frame={room.frame} onChanged={onChanged}>
        <p>The app</p>
      </Page>,
    );
    await waitFor(() => expect(onChanged).toHaveBeenCalledOnce());
    room.change('One');
    await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(2));
  });
});

describe('mounting', () => {
  test('opens the data and shows the page when both are there', async () => {
    document.body.innerHTML = '<div id="app"></div>';
    mountPage({
      frame: dataRoom().frame,
      load: async () => () => <p>The app</p>,
      onChanged: NOTHING_CHANGED,
    });
    await waitFor(() => expect(app()).not.toBeNull());
  });

  test('shows the way out when the page itself cannot be loaded', async () => {
    document.body.innerHTML = '<div id="app"></div>';
    mountPage({ frame: dataRoom().frame, load: refuse, onChanged: NOTHING_CHANGED });
    await waitFor(() => expect(recovery()).not.toBeNull());
  });
});
