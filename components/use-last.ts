import { useState } from 'preact/hooks';

/**
 * The last value there was, while the next one is on its way: a list that blinks at each letter of a search
 * is unreadable.
 */
export function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
