import { useEffect, useState } from 'preact/hooks';

const TEN_MINUTES = 10 * 60_000;

/**
 * A number that goes up when time may have changed what is due: every ten minutes, and when the page is
 * looked at again. Ask the question anew with it in the key of `useLive`.
 */
export function useTick(): number {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const next = () => setTick((before) => before + 1);
    const listening = new AbortController();
    const timer = setInterval(next, TEN_MINUTES);
    document.addEventListener('visibilitychange', next, { signal: listening.signal });
    return () => {
      clearInterval(timer);
      listening.abort();
    };
  }, []);
  return tick;
}
