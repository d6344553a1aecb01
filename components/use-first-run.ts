import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../outreach/settings';
import { hasAnswered } from '../outreach/settings';

/**
 * Is the first run to be shown? From the first question until the person goes on, though the question is
 * answered by then. Undefined settings are settings not read yet.
 */
export function useFirstRun(settings: Settings | undefined): { running: boolean; end: () => void } {
  const [running, setRunning] = useState(false);
  const unanswered = settings !== undefined && !hasAnswered(settings);
  useEffect(() => {
    if (unanswered) setRunning(true);
  }, [unanswered]);
  return { running: running || unanswered, end: () => setRunning(false) };
}
