import { useState } from 'preact/hooks';
import { AboutMe } from '../../components/AboutMe';
import { Notice } from '../../components/Notice';
import { useAction } from '../../components/use-action';
import type { Me } from '../../outreach/settings';
import { explainFailure } from '../../storage/failure';
import { addSamplePerson, SAMPLE_ID } from '../../storage/sample';
import { patchSettings } from '../../storage/settings';
import type { View } from './Popup';

type Props = { me: Me; go: (view: View) => void };

/** After the first choice: three fields about me, skippable, and a sample person to try on. */
export function FirstSteps({ me: kept, go }: Props) {
  const [me, setMe] = useState(kept);
  const { run, failure } = useAction();
  const change = (patch: Partial<Me>) => {
    setMe({ ...me, ...patch });
    void run(() => patchSettings({ me: patch }));
  };
  const trySample = async () => {
    const done = await run(async () => {
      await addSamplePerson();
      return true;
    });
    if (done) go({ at: 'contact', id: SAMPLE_ID });
  };
  return (
    <div class="stack">
      <h1>Who is asking</h1>
      <p>A request begins with who you are. You can fill this in later, too.</p>
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      <AboutMe me={me} onChange={change} short />
      <div class="row">
        <button type="button" class="primary" onClick={() => go({ at: 'tab' })}>
          Go on
        </button>
        <button type="button" class="plain" onClick={trySample}>
          Try it on a sample person
        </button>
      </div>
    </div>
  );
}
