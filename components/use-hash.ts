import { useEffect, useState } from 'preact/hooks';

/** The address's hash as it is now, and after each change: the browser's own back works with it. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const listening = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return hash;
}
