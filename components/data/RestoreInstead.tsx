import { useState } from 'preact/hooks';
import { counted } from '../../outreach/wording';
import { Notice } from '../Notice';
import { At } from '../When';
import { ChooseBackup } from './ChooseBackup';
import { COPY_WORDS } from './copy-words';
import { LongWorkSaid } from './LongWorkSaid';
import type { Afresh, CopyLine, Explain, Replacement } from './store';
import { useLongWork } from './use-long-work';

type Props = {
  afresh: Pick<Afresh, 'open'>;
  copies: readonly CopyLine[];
  /** Saves what can still be read; false when nothing can. */
  onSaveFirst: () => Promise<boolean>;
  explain: Explain;
};

type Choice = Blob | string;

function CopiesToChoose({ copies, onChoose }: Pick<Props, 'copies'> & { onChoose: (id: string) => void }) {
  if (copies.length === 0) return null;
  return (
    <>
      <p>Copies that Cuppa made by itself:</p>
      <ul class="stack stack-tight">
        {copies.map(({ id, at, why }) => (
          <li key={id} class="row apart">
            <span>
              {COPY_WORDS[why]}, <At at={at} />
            </span>
            <button type="button" onClick={() => onChoose(id)}>
              Look at it<span class="visually-hidden">: {COPY_WORDS[why].toLowerCase()}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type ConfirmProps = { found: Replacement; onLeave: () => void } & Pick<Props, 'onSaveFirst' | 'explain'>;

// From the click on it cannot be called off: half of a removal would be the worst of all.
function Confirm({ found, onLeave, onSaveFirst, explain }: ConfirmProps) {
  const [isGoing, setGoing] = useState(false);
  const [failure, setFailure] = useState<ReturnType<Explain> | null>(null);
  const [isUnread, setUnread] = useState(false);
  const replace = async (isSure: boolean) => {
    setFailure(null);
    setGoing(true);
    try {
      const isSaved = isSure || (await onSaveFirst());
      setUnread(!isSaved);
      if (isSaved) await found.replace().then(() => location.reload());
    } catch (error) {
      setFailure(explain(error));
    } finally {
      setGoing(false);
    }
  };
  return (
    <div class="stack">
      <p>
        This backup was made <At at={found.writtenAt} />. It holds {counted(found.people, 'person', 'people')}
        .
      </p>
      <p>
        What can still be read here goes into your downloads first, as cuppa-rescue.json. Then the data that
        cannot be opened is removed and the backup takes its place.
      </p>
      <p role="status">{isGoing ? 'Restoring …' : ''}</p>
      {!isGoing && !isUnread && (
        <div class="row">
          <button type="button" onClick={() => void replace(false)}>
            Restore this backup
          </button>
          <button type="button" class="plain" onClick={onLeave}>
            Leave it
          </button>
        </div>
      )}
      {!isGoing && isUnread && (
        <Notice
          title="Nothing of what is here can be read at the moment, so nothing was saved or changed."
          todo="Restart the browser and try again; or go on without it."
        >
          <button type="button" onClick={() => void replace(true)}>
            Restore it all the same
          </button>
          <button type="button" class="plain" onClick={onLeave}>
            Leave it
          </button>
        </Notice>
      )}
      {failure && <Notice {...failure} tone="late" />}
    </div>
  );
}

/** Puts a backup in the place of data that cannot be opened: read and checked first, then confirmed. */
export function RestoreInstead({ afresh, copies, onSaveFirst, explain }: Props) {
  const [locked, setLocked] = useState<Choice | null>(null);
  const [found, setFound] = useState<Replacement | null>(null);
  const work = useLongWork(explain);
  const open = async (what: Choice, words: string) => {
    setFound(null);
    const opened = await work.run('Reading the backup', (waiting) => afresh.open(what, words, waiting));
    // A wrong passphrase may be typed again.
    setLocked(opened === 'locked' || (words !== '' && !opened) ? what : null);
    if (opened && opened !== 'locked') setFound(opened);
  };
  return (
    <details>
      <summary>Restore a backup instead</summary>
      <div class="stack">
        <p>A backup is read and checked first. Nothing is changed until you say so.</p>
        <CopiesToChoose copies={copies} onChoose={(id) => void open(id, '')} />
        <ChooseBackup
          onPick={(file) => open(file, '')}
          isLocked={locked !== null}
          onUnlock={(passphrase) => locked !== null && void open(locked, passphrase)}
        />
        <LongWorkSaid work={work} />
        {found && !work.going && (
          <Confirm found={found} onLeave={() => setFound(null)} onSaveFirst={onSaveFirst} explain={explain} />
        )}
      </div>
    </details>
  );
}
