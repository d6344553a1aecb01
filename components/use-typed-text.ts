import { useEffect, useRef, useState } from 'preact/hooks';
import { Newest } from '../outreach/newest';

/**
 * A text that is being typed, shown as typed whatever is being kept meanwhile; a change that came from elsewhere,
 * such as Undo or another page, takes its place.
 *
 * @param keep where it gives a promise, a fast typist never runs ahead of the disk by more than one text.
 */
export function useTypedText(
  stored: string,
  keep: (text: string) => unknown,
): [string, (text: string) => void] {
  const [kept] = useState(() => new Newest<() => unknown>(async (_, work) => work()));
  const [typed, setTyped] = useState(stored);
  const onTheirWayRef = useRef<string[]>([]);
  useEffect(() => {
    const echo = onTheirWayRef.current.lastIndexOf(stored);
    onTheirWayRef.current = echo === -1 ? [] : onTheirWayRef.current.slice(echo + 1);
    if (echo === -1) setTyped(stored);
  }, [stored]);
  const write = (text: string) => {
    onTheirWayRef.current.push(text);
    setTyped(text);
    void kept.keep('', () => keep(text));
  };
  return [typed, write];
}
