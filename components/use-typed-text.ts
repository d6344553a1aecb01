import { useEffect, useRef, useState } from 'preact/hooks';

/** Keeps the first text at once; while one is on its way the newest waits, and those between are left out. */
function useOneAtATime(keep: (text: string) => unknown): (text: string) => void {
  const waitingRef = useRef<(() => unknown) | null>(null);
  const busyRef = useRef(false);
  const drain = async () => {
    if (busyRef.current) return;
    busyRef.current = true;
    try {
      for (let next = waitingRef.current; next; next = waitingRef.current) {
        waitingRef.current = null;
        await next();
      }
    } finally {
      busyRef.current = false;
    }
  };
  return (text) => {
    waitingRef.current = () => keep(text);
    void drain();
  };
}

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
  const keepNext = useOneAtATime(keep);
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
    keepNext(text);
  };
  return [typed, write];
}
