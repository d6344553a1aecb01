import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice';
import { PasteText } from '../../components/PasteText';
import { PickLines } from '../../components/PickLines';
import { useAction } from '../../components/use-action';
import { useFocus } from '../../components/use-focus';
import { isSameName } from '../../linkedin/clean-text';
import { readPastedText } from '../../linkedin/pasted-text';
import { nameGuess } from '../../linkedin/title-name';
import type { LinePicks } from '../../outreach/line-picks';
import { capturedFromPicks, LONGEST_PASTE, noPicks } from '../../outreach/line-picks';
import { explainFailure } from '../../storage/failure';
import { dropUnsavedLines, keepUnsavedLines, readUnsavedLines } from '../../storage/unsaved-lines';
import { linesOfTab } from './inspect-tab';
import { NewPerson } from './NewPerson';
import type { View } from './Popup';
import type { PersonTab } from './read-tab';
import { isStillThere } from './read-tab';
import type { Refusal } from './refusals';
import { isUnsure, MOVED_ON } from './refusals';

type Props = {
  tab: PersonTab;
  from: LinePicks['from'];
  onBack: () => void;
  go: (view: View) => void;
};

const LOOK = 'The page did not make sure whose it is: look whether these lines are of the person you want.';
const NAMELESS =
  'The name in the tab’s title is not in this text: look whether it is of the person in front of you.';

function warningFor({ failed }: PersonTab, { from, picks }: LinePicks): string {
  if (from === 'picked') return isUnsure(failed) ? LOOK : '';
  return picks.name ? '' : NAMELESS;
}

/** The name is chosen already where the tab's title says which line it is, and nothing disagreed. */
function workFromLines(tab: PersonTab, lines: string[]): LinePicks {
  const named = isUnsure(tab.failed) ? undefined : nameGuess(tab);
  const value = lines.find((line) => isSameName(line, named ?? ''));
  const picks = value === undefined ? {} : { name: { value, from: 'picked' } };
  return { ...noPicks('picked'), lines, picks };
}

function workFromText(tab: PersonTab, before: LinePicks): LinePicks {
  const { fields, lines } = readPastedText(before.text, tab);
  return { ...before, step: 'lines', lines, picks: fields };
}

type Kept = {
  work: LinePicks | null;
  refusal: Refusal | null;
  failure: unknown;
  keep: (work: LinePicks) => void;
  look: () => Promise<void>;
  refuse: (refusal: Refusal | null) => void;
};

/** What is picked so far: kept with each choice, gone on with where it was left. */
function useKeptLines({ tab, from }: Pick<Props, 'tab' | 'from'>): Kept {
  const [work, setWork] = useState<LinePicks | null>(null);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const { run, failure } = useAction();
  const keep = (next: LinePicks) => {
    setWork(next);
    void run(() => keepUnsavedLines(tab.key, next));
  };
  const look = async () => {
    const seen = await linesOfTab(tab);
    if ('refusal' in seen) refuse(seen.refusal);
    else keep(workFromLines(tab, seen.inspection.lines));
  };
  useEffect(() => {
    void run(async () => {
      const before = await readUnsavedLines(tab.key);
      if (before?.from === from) setWork(before);
      else if (from === 'pasted') keep(noPicks('pasted'));
      else await look();
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each profile and way
  }, [tab.key, from]);
  return { work, refusal, failure, keep, look, refuse };
}

type StepProps = Omit<Props, 'from'> & Pick<Kept, 'keep' | 'look' | 'refuse'> & { work: LinePicks };

function Paste({ tab, work, keep, onBack }: StepProps) {
  const back = () => {
    // Without a text there is nothing to come back to.
    if (work.text === '') void dropUnsavedLines(tab.key);
    onBack();
  };
  return (
    <PasteText
      text={work.text}
      onInput={(text) => keep({ ...work, text: text.slice(0, LONGEST_PASTE) })}
      onRead={() => keep(workFromText(tab, work))}
      onBack={back}
    />
  );
}

function Pick({ tab, work, keep, look, refuse, onBack }: StepProps) {
  const finish = async () => {
    // Lines of one page must never be kept under the address of the next (promise 4).
    if (await isStillThere(tab)) keep({ ...work, step: 'form', at: Date.now() });
    else refuse(MOVED_ON);
  };
  const again = () => (work.from === 'picked' ? look() : keep({ ...work, step: 'text' }));
  return (
    <PickLines
      work={work}
      warning={warningFor(tab, work)}
      onChange={keep}
      onDone={finish}
      onAgain={again}
      onBack={onBack}
    />
  );
}

function Picked({ tab, work, keep, go }: StepProps) {
  return (
    <div class="stack">
      <button type="button" class="plain" onClick={() => keep({ ...work, step: 'lines' })}>
        Back to the lines
      </button>
      <NewPerson profileKey={tab.key} captured={capturedFromPicks(work, tab.url)} go={go} />
    </div>
  );
}

const STEPS = { text: Paste, lines: Pick, form: Picked };

function Refused({ refusal, onBack }: { refusal: Refusal; onBack: () => void }) {
  return (
    <Notice {...refusal}>
      <button type="button" onClick={onBack}>
        Back
      </button>
    </Notice>
  );
}

/** Someone whose page could not be read, or may not be: which line of it is what, then the usual form. */
export function PickPerson({ tab, from, onBack, go }: Props) {
  const { work, refusal, failure, ...acts } = useKeptLines({ tab, from });
  const screen = useFocus(refusal ? 'refused' : (work?.step ?? 'looking'));
  if (failure !== null) return <Notice {...explainFailure(failure)} tone="late" />;
  const shown = () => {
    if (refusal) return <Refused refusal={refusal} onBack={onBack} />;
    if (!work) return <p role="status">Looking at the page …</p>;
    const Step = STEPS[work.step];
    return <Step {...{ tab, work, onBack, go }} {...acts} />;
  };
  return (
    <section ref={screen} tabIndex={-1} class="stack">
      {shown()}
    </section>
  );
}
