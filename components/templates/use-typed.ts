import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnTemplate } from '../../outreach/own-template';

/** Keeps a template; `typing` names the part that is being typed into. */
export type Keep = (template: OwnTemplate, typing?: string) => void;

function keyOf(template: OwnTemplate): string {
  return JSON.stringify(Object.entries(template).toSorted(([one], [other]) => one.localeCompare(other)));
}

/**
 * What is being typed, shown as typed whatever is being kept meanwhile; a change that came from elsewhere,
 * such as Undo, takes its place.
 */
export function useTyped(stored: OwnTemplate, keep: Keep): [OwnTemplate, Keep] {
  const [typed, setTyped] = useState(stored);
  const onTheirWayRef = useRef<string[]>([]);
  const key = keyOf(stored);
  useEffect(() => {
    const echo = onTheirWayRef.current.lastIndexOf(key);
    onTheirWayRef.current = echo === -1 ? [] : onTheirWayRef.current.slice(echo + 1);
    if (echo === -1) setTyped(stored);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for what is stored
  }, [key]);
  const write: Keep = (template, typing) => {
    onTheirWayRef.current.push(keyOf(template));
    setTyped(template);
    keep(template, typing);
  };
  return [typed, write];
}
