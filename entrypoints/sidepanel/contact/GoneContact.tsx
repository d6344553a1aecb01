import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../components/Notice';
import type { Action } from '../../../components/use-action';
import { counted } from '../../../outreach/wording';
import type { Removed } from '../../../storage/erase';
import { go } from '../use-route';
import { EraseContact } from './EraseContact';

type Props = { id: string; run: Action['run'] };

const readRemoved = async (id: string) => (await import('../../../storage/erase')).readRemoved(id);
const restore = async (id: string) =>
  (await import('../../../storage/bulk')).bulkChange([id], { kind: 'restore' }, () => {});

function RemovedContact({ id, name, days, run }: Removed & { run: Action['run'] }) {
  return (
    <section class="stack">
      <h1 dir="auto">{name}</h1>
      <p>
        You removed this contact. They are erased for good in {counted(days, 'day')}, unless you restore them.
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={() => void run(() => restore(id))}>
          Restore
        </button>
        <EraseContact id={id} name={name} run={run} />
      </div>
    </section>
  );
}

/** Instead of a contact that is not among the others any more: bring them back while they are kept, or what to do. */
export function GoneContact({ id, run }: Props) {
  const [removed, setRemoved] = useState<Removed | null>();
  useEffect(() => void run(async () => setRemoved(await readRemoved(id))), [id, run]);
  if (removed === undefined) return null;
  return (
    <article class="stack stack-wide">
      <a href="#/contacts">← Contacts</a>
      {removed ? (
        <RemovedContact {...removed} run={run} />
      ) : (
        <Notice
          title="This contact is not here any more."
          todo="If you just removed them, Undo brings them back."
        >
          <button type="button" onClick={() => go({ at: 'contacts' })}>
            See your contacts
          </button>
        </Notice>
      )}
    </article>
  );
}
