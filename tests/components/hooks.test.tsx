// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { useAction } from '../../components/use-action';
import { useFirstRun } from '../../components/use-first-run';
import { useLast } from '../../components/use-last';
import { useLive } from '../../components/use-live';
import { useModule } from '../../components/use-module';
import { useTick } from '../../components/use-tick';
import { CONSENT_VERSION, DEFAULT_SETTINGS } from '../../outreach/settings';
import { dataRoom } from './data-room';
import { refuse, settled } from './support';

// A hook throws while it renders: caught here, as `Page` does.
function safely<Value>(hook: () => Value): Value | { thrown: unknown } {
  try {
    return hook();
  } catch (thrown) {
    return { thrown };
  }
}

describe('a live answer', () => {
  test('is nothing at first, then the answer, then the newest', async () => {
    const room = dataRoom();
    let answer = 'one';
    const { result } = renderHook(() => useLive(room.frame.watch, 'key', async () => answer));
    expect(result.current).toBeUndefined();
    await waitFor(() => expect(result.current).toBe('one'));
    answer = 'two';
    room.tell();
    await waitFor(() => expect(result.current).toBe('two'));
  });

  test('to a former question is dropped at once, however late it comes', async () => {
    const slow = Promise.withResolvers<string>();
    const answers: Record<string, Promise<string>> = { slow: slow.promise, fast: Promise.resolve('fast') };
    const { watch } = dataRoom().frame;
    const ask = ({ key }: { key: string }) => useLive(watch, key, async () => answers[key]);
    const { result, rerender } = renderHook(ask, { initialProps: { key: 'slow' } });
    await settled();
    rerender({ key: 'fast' });
    await waitFor(() => expect(result.current).toBe('fast'));
    slow.resolve('slow');
    await settled();
    expect(result.current).toBe('fast');
  });

  test('is never shown under the next question while that one is on its way', async () => {
    const { watch } = dataRoom().frame;
    const never = new Promise<string>(() => {});
    const ask = ({ key }: { key: string }) =>
      useLive(watch, key, () => (key === 'first' ? Promise.resolve('mei') : never));
    const { result, rerender } = renderHook(ask, { initialProps: { key: 'first' } });
    await waitFor(() => expect(result.current).toBe('mei'));
    rerender({ key: 'second' });
    expect(result.current).toBeUndefined();
  });

  test('that fails is thrown, for the page to show', async () => {
    const { watch } = dataRoom().frame;
    const { result } = renderHook(() => safely(() => useLive(watch, 'key', refuse)));
    await waitFor(() => expect(result.current).toStrictEqual({ thrown: new Error('full') }));
  });
});

describe('the last answer', () => {
  test('stays while the next is on its way', () => {
    const { result, rerender } = renderHook(({ value }) => useLast(value), {
      initialProps: { value: ['a'] as string[] | undefined },
    });
    rerender({ value: undefined });
    expect(result.current).toStrictEqual(['a']);
    rerender({ value: [] });
    expect(result.current).toStrictEqual([]);
  });
});

describe('an action', () => {
  test('gives what it gave', async () => {
    const { result } = renderHook(useAction);
    expect(await result.current.run(async () => 7)).toBe(7);
    expect(result.current.failure).toBeNull();
  });

  test('that fails gives nothing and keeps why, until the next', async () => {
    const { result } = renderHook(useAction);
    await act(async () => {
      expect(await result.current.run(refuse)).toBeUndefined();
    });
    expect(result.current.failure).toStrictEqual(new Error('full'));
    await act(async () => {
      await result.current.run(async () => 1);
    });
    expect(result.current.failure).toBeNull();
  });

  test('is the same function at each drawing, so that effects may depend on it', async () => {
    const { result } = renderHook(useAction);
    const { run } = result.current;
    await act(async () => {
      await run(refuse);
    });
    expect(result.current.run).toBe(run);
  });
});

describe('a part loaded later', () => {
  test('is nothing until it is there', async () => {
    const loading = Promise.resolve('desk');
    const load = () => loading;
    const { result } = renderHook(() => useModule(load));
    expect(result.current).toBeUndefined();
    await waitFor(() => expect(result.current).toBe('desk'));
  });

  test('that cannot be loaded is thrown, for the page to show', async () => {
    const { result } = renderHook(() => safely(() => useModule(refuse)));
    await waitFor(() => expect(result.current).toStrictEqual({ thrown: new Error('full') }));
  });

  test('may be a function itself, which is not called', async () => {
    const part = vi.fn<() => void>();
    const load = async () => part;
    const { result } = renderHook(() => useModule(load));
    await waitFor(() => expect(result.current).toBe(part));
    expect(part).not.toHaveBeenCalled();
  });
});

describe('the first run', () => {
  const answered = {
    ...DEFAULT_SETTINGS,
    consent: { version: CONSENT_VERSION, at: 1, reading: 'never' as const },
  };

  test.each([
    ['settings not read yet', undefined, false],
    ['a fresh install', DEFAULT_SETTINGS, true],
    ['someone who has answered', answered, false],
    ['an answer to an older text', { ...answered, consent: { ...answered.consent, version: 0 } }, true],
  ])('with %s: %s', (_, settings, running) => {
    expect(renderHook(() => useFirstRun(settings)).result.current.running).toBe(running);
  });

  test('goes on after the answer, until the person goes on', async () => {
    const { result, rerender } = renderHook(({ settings }) => useFirstRun(settings), {
      initialProps: { settings: DEFAULT_SETTINGS },
    });
    await settled();
    rerender({ settings: answered });
    expect(result.current.running).toBe(true);
    await act(() => result.current.end());
    expect(result.current.running).toBe(false);
  });
});

describe('the tick of the clock', () => {
  test('comes every ten minutes and when the page is looked at again', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { result, unmount } = renderHook(useTick);
    await settled();
    expect(result.current).toBe(0);
    await act(() => void vi.advanceTimersByTime(10 * 60_000));
    expect(result.current).toBe(1);
    await act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(result.current).toBe(2);
    unmount();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  });
});
