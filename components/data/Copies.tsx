import { At } from '../When';
import { COPY_WORDS } from './copy-words';
import { LongWorkSaid } from './LongWorkSaid';
import type { CopyLine, Explain, Waiting } from './store';
import { useLongWork } from './use-long-work';

type Props = {
  copies: readonly CopyLine[];
  onPutBack: (id: string, waiting: Waiting) => Promise<void>;
  onSave: (id: string) => Promise<void>;
  explain: Explain;
};

/** The copies Cuppa made by itself, each to go back to or to save. */
export function Copies({ copies, onPutBack, onSave, explain }: Props) {
  const work = useLongWork(explain);
  if (copies.length === 0) return null;
  const putBack = (id: string) => void work.run('Putting it back', (waiting) => onPutBack(id, waiting));
  return (
    <section class="card stack">
      <h2>Go back</h2>
      <p class="quiet">
        Copies that Cuppa made by itself, kept for 45 days. Putting one back replaces everything here; what is
        here is copied first.
      </p>
      <ul class="stack stack-tight">
        {copies.map(({ id, at, why }) => (
          <li key={id} class="row apart">
            <span>
              {COPY_WORDS[why]}, <At at={at} />
            </span>
            <span class="row">
              <button type="button" onClick={() => putBack(id)}>
                Put back<span class="visually-hidden"> the copy made {COPY_WORDS[why].toLowerCase()}</span>
              </button>
              <button type="button" class="plain" onClick={() => void work.run('Saving', () => onSave(id))}>
                Save<span class="visually-hidden"> the copy made {COPY_WORDS[why].toLowerCase()}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      <LongWorkSaid work={work} />
    </section>
  );
}
