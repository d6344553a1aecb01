import { useEffect, useRef } from 'preact/hooks';
import type { Draft } from '../../outreach/draft';

/**
 * Looks at the kept draft again whenever somebody comes back to this page: popup and panel may have one draft open,
 * and whoever goes on in one of them goes on from what was typed last in either.
 *
 * @param id of the draft.
 */
export function useComeBack(
  id: string,
  read: () => Promise<Draft | null>,
  onFound: (draft: Draft) => void,
): void {
  const workRef = useRef({ read, onFound });
  useEffect(() => {
    workRef.current = { read, onFound };
  });
  useEffect(() => {
    let left = false;
    const look = async () => {
      // What cannot be read now is told of by whoever opens or keeps the draft.
      const draft = await workRef.current.read().catch(() => null);
      if (!left && draft?.id === id) workRef.current.onFound(draft);
    };
    const onFocus = () => void look();
    window.addEventListener('focus', onFocus);
    return () => {
      left = true;
      window.removeEventListener('focus', onFocus);
    };
  }, [id]);
}
