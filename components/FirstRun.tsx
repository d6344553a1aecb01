import type { Consent, Me, Settings } from '../outreach/settings';
import { CONSENT_VERSION, hasAnswered } from '../outreach/settings';
import { FirstSteps } from './FirstSteps';
import { Notice } from './Notice';
import { useAction } from './use-action';
import { Welcome } from './Welcome';

/** What the first run writes; the page hands in the storage room's functions. */
export type FirstRunStore = {
  patch: (change: { consent?: Consent; me?: Partial<Me> }) => Promise<unknown>;
  addSample: () => Promise<unknown>;
};

type Props = {
  settings: Settings;
  store: FirstRunStore;
  explain: (error: unknown) => { title: string; todo: string };
  /** The first run is over; `sample` when the person wants to try the sample person. */
  onDone: (next: 'start' | 'sample') => void;
};

/** The first run, screen by screen: the choice, then three fields that can be skipped. */
export function FirstRun({ settings, store, explain, onDone }: Props) {
  const { run, failure } = useAction();
  if (!hasAnswered(settings)) {
    const choose = (reading: Consent['reading']) =>
      run(() => store.patch({ consent: { version: CONSENT_VERSION, at: Date.now(), reading } }));
    return <Welcome onChoose={choose} failure={failure === null ? null : explain(failure)} />;
  }
  const trySample = async () => {
    const added = await run(async () => {
      await store.addSample();
      return true;
    });
    if (added) onDone('sample');
  };
  return (
    <main class="page stack">
      {failure !== null && <Notice {...explain(failure)} tone="late" />}
      <FirstSteps
        me={settings.me}
        onChange={(me) => run(() => store.patch({ me }))}
        onDone={() => onDone('start')}
        onSample={trySample}
      />
    </main>
  );
}
