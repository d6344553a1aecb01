import { useState } from 'preact/hooks';
import { counted } from '../../outreach/wording';
import { DoOrLeave } from '../DoOrLeave';
import { At } from '../When';
import type { RestoreMode, RestorePreview, Side } from './store';
import { Wordings } from './Wordings';

type Props = {
  mode: RestoreMode;
  preview: RestorePreview;
  onMode: (mode: RestoreMode) => void;
  onRestore: (choices: Record<string, Side>) => void;
  onDismiss: () => void;
};

const MODES: { mode: RestoreMode; label: string }[] = [
  { mode: 'merge', label: 'Bring both together: people and what happened on either side stay' },
  { mode: 'replace', label: 'Replace everything here with the file' },
];

function Numbers({ mode, preview }: Pick<Props, 'mode' | 'preview'>) {
  const { inFile, here, added, changed, same, leftOutCount } = preview;
  const lines =
    mode === 'replace'
      ? [
          `Goes: ${counted(here.people, 'person', 'people')}, ${counted(here.records, 'record')} in all`,
          `Comes: ${counted(inFile.people, 'person', 'people')}, ${counted(inFile.records, 'record')} in all`,
        ]
      : [
          `New: ${counted(added, 'record')}`,
          `Changed: ${counted(changed, 'record')}`,
          `As they are: ${counted(same, 'record')}`,
        ];
  if (leftOutCount > 0) lines.push(`Left out: ${counted(leftOutCount, 'record')}`);
  return (
    <ul class="points">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function LeftOut({ preview: { leftOut, leftOutCount } }: Pick<Props, 'preview'>) {
  if (leftOutCount === 0) return null;
  return (
    <details>
      <summary>What is left out, and why</summary>
      <ul class="points small">
        {leftOut.map(({ key, what, why }) => (
          <li key={key}>
            <bdi>{what}</bdi>: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}

function changesNothing(mode: RestoreMode, { added, changed, wordingCount }: RestorePreview): boolean {
  return mode === 'merge' && added + changed + wordingCount === 0;
}

/** What a file would change, and the two ways to restore it. */
export function RestoreChoice({ mode, preview, onMode, onRestore, onDismiss }: Props) {
  const [choices, setChoices] = useState<Record<string, Side>>({});
  return (
    <div class="stack">
      <p>
        This backup was made <At at={preview.writtenAt} />. It holds{' '}
        {counted(preview.inFile.people, 'person', 'people')}.
      </p>
      <fieldset class="stack stack-tight">
        <legend>How to restore it</legend>
        {MODES.map(({ mode: one, label }) => (
          <label key={one} class="choice">
            <input type="radio" name="restore" checked={mode === one} onChange={() => onMode(one)} />
            {label}
          </label>
        ))}
      </fieldset>
      <Numbers mode={mode} preview={preview} />
      <LeftOut preview={preview} />
      {mode === 'merge' && preview.wordingCount > 0 && (
        <Wordings
          wordings={preview.wordings}
          count={preview.wordingCount}
          choices={choices}
          onChoose={(key, side) => setChoices({ ...choices, [key]: side })}
        />
      )}
      {changesNothing(mode, preview) ? (
        <>
          <p>There is nothing to bring: what can be taken from it is here already.</p>
          <div class="row">
            <button type="button" onClick={onDismiss}>
              Close
            </button>
          </div>
        </>
      ) : (
        <>
          <p class="quiet">A copy of what is here now is kept first, so that you can go back.</p>
          <DoOrLeave
            action={mode === 'replace' ? 'Replace everything' : 'Bring together'}
            onAction={() => onRestore(choices)}
            leave="Leave it"
            onLeave={onDismiss}
          />
        </>
      )}
    </div>
  );
}
