import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice';
import { useFocus } from '../../components/use-focus';
import { useModule } from '../../components/use-module';
import { WhatWentWrong } from '../../components/WhatWentWrong';
import type { LinePicks } from '../../outreach/line-picks';
import { readUnsavedLines } from '../../storage/unsaved-lines';
import { NewPerson } from './NewPerson';
import type { View } from './Popup';
import type { PersonTab } from './read-tab';
import { mayPick } from './refusals';

type Way = LinePicks['from'] | 'hand' | 'asked';

type Props = { tab: PersonTab; onAgain: () => void; go: (view: View) => void };
type WaysProps = Props & { choose: (way: Way) => void };

const loadPicking = () => import('./PickPerson');

async function reportOn(tab: PersonTab): Promise<string> {
  return (await import('./inspect-tab')).reportOn(tab);
}

function Refused({ tab, onAgain, choose, go }: WaysProps) {
  if (!tab.refusal) return null;
  return (
    <div class="stack">
      <h1 class="visually-hidden">This page was not read</h1>
      <Notice {...tab.refusal}>
        <button type="button" class="primary" onClick={onAgain}>
          Try again
        </button>
        {mayPick(tab.failed) && (
          <button type="button" onClick={() => choose('picked')}>
            Pick from the page
          </button>
        )}
        {tab.failed && (
          <button type="button" onClick={() => choose('pasted')}>
            Paste the page’s text
          </button>
        )}
        <button type="button" onClick={() => choose('hand')}>
          Add by hand
        </button>
      </Notice>
      {tab.failed && <WhatWentWrong load={() => reportOn(tab)} />}
      <button type="button" class="plain" onClick={() => go({ at: 'home' })}>
        Show who needs you today
      </button>
    </div>
  );
}

function ByHand({ tab, choose, go }: Omit<WaysProps, 'onAgain'>) {
  return (
    <div class="stack">
      {(!tab.refusal || tab.failed) && (
        <button type="button" class="plain" onClick={() => choose('pasted')}>
          Paste the page’s text instead
        </button>
      )}
      <NewPerson profileKey={tab.key} captured={tab.guess} go={go} />
    </div>
  );
}

/** Someone not saved, on a page that was not read: by picking lines, by pasting, by hand. */
export function UnreadPerson({ tab, onAgain, go }: Props) {
  const [way, choose] = useState<Way | null>(null);
  const picking = useModule(loadPicking);
  const screen = useFocus(way ?? 'asked');
  const first = tab.refusal ? 'asked' : 'hand';
  useEffect(() => {
    // Work that the popup was closed on goes on where it was left.
    void readUnsavedLines(tab.key).then((kept) => choose(kept?.from ?? first));
  }, [tab.key, first]);
  if (!way || !picking) return null;
  const shown = () => {
    if (way === 'asked') return <Refused {...{ tab, onAgain, choose, go }} />;
    if (way === 'hand') return <ByHand {...{ tab, choose, go }} />;
    return <picking.PickPerson tab={tab} from={way} onBack={() => choose(first)} go={go} />;
  };
  return (
    <section ref={screen} tabIndex={-1}>
      {shown()}
    </section>
  );
}
