import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A text that is being typed, shown as typed whatever is being kept meanwhile; a change that came from elsewhere,
 * such as Undo or another page, takes its place.
 */
export function useTypedText(stored: string, keep: (text: string) => void): [string, (text: string) => void] {
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
    keep(text);
  };
  return [typed, write];
}
