// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { useTypedText } from '../../components/use-typed-text';

const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));

test('what is typed faster than it is kept is shown at once, and kept as it ends', async () => {
  const kept: string[] = [];
  const waiting: (() => void)[] = [];
  const keep = (text: string) => {
    kept.push(text);
    return new Promise<void>((resolve) => waiting.push(resolve));
  };
  const { result } = renderHook(() => useTypedText('', keep));
  for (const text of ['s', 'st', 'ste', 'stee', 'steel']) {
    await act(() => result.current[1](text));
  }
  expect(result.current[0]).toBe('steel');
  expect(kept).toEqual(['s']);
  waiting.shift()?.();
  await settled();
  expect(kept).toEqual(['s', 'steel']);
  waiting.shift()?.();
  await settled();
  await act(() => result.current[1]('steels'));
  expect(kept).toEqual(['s', 'steel', 'steels']);
});

test('what was typed meanwhile is kept although what came before it could not be', async () => {
  const kept: string[] = [];
  const full = Promise.withResolvers<void>();
  const keep = (text: string) => {
    kept.push(text);
    return kept.length === 1 ? full.promise : undefined;
  };
  const failures: unknown[] = [];
  const onFailure = (reason: unknown) => failures.push(reason);
  process.on('unhandledRejection', onFailure);
  const { result } = renderHook(() => useTypedText('', keep));
  await act(() => result.current[1]('s'));
  await act(() => result.current[1]('st'));
  full.reject(new Error('full'));
  await settled();
  process.off('unhandledRejection', onFailure);
  expect(kept).toEqual(['s', 'st']);
  expect(failures).toHaveLength(1);
});
