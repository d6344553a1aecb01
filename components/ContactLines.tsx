import type { Stage } from '../outreach/stage';
import { STAGE_WORDS } from '../outreach/stage';
import { Avatar } from './Avatar';
import { OnDay } from './When';

/** What a list shows of a contact. */
export type ContactLine = {
  id: string;
  name: string;
  role: string;
  company: string;
  stage: Stage;
  /** The earliest date something is due, `YYYY-MM-DD`. */
  dueOn: string | null;
};

type Props = {
  rows: readonly ContactLine[];
  /** What to say, and what to do, when there is no row. */
  empty: string;
  /** The contact that is open, in a wide window. */
  current?: string | null;
  onOpen: (id: string) => void;
};

/** Contacts as lines to open. */
export function ContactLines({ rows, empty, current = null, onOpen }: Props) {
  if (rows.length === 0) return <p class="quiet">{empty}</p>;
  return (
    <ul class="lines">
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            class="line"
            aria-current={row.id === current ? 'true' : undefined}
            onClick={() => onOpen(row.id)}
          >
            <Avatar name={row.name} />
            <span class="line-text">
              <strong dir="auto">{row.name}</strong>
              <span class="quiet" dir="auto">
                {[row.role, row.company].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span class="line-end">
              <span class="tag">{STAGE_WORDS[row.stage].label}</span>
              {row.dueOn && (
                <span class="quiet small">
                  due <OnDay date={row.dueOn} />
                </span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
