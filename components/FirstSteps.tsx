import { useState } from 'preact/hooks';
import type { Me } from '../outreach/settings';
import { AboutMe } from './AboutMe';

type Props = {
  /** What is known of the person so far. */
  me: Me;
  /** Called with each keystroke. */
  onChange: (patch: Partial<Me>) => void;
  onDone: () => void;
  onSample: () => void;
};

/** After the first choice: three fields about me, skippable, and a sample person to try everything on. */
export function FirstSteps({ me: kept, onChange, onDone, onSample }: Props) {
  // What is being typed is shown as typed, whatever is being saved meanwhile.
  const [me, setMe] = useState(kept);
  return (
    <div class="stack">
      <h1>Who is asking</h1>
      <p>A request begins with who you are. You can fill this in later, too.</p>
      <AboutMe
        me={me}
        onChange={(patch) => {
          setMe({ ...me, ...patch });
          onChange(patch);
        }}
        short
      />
      <div class="row">
        <button type="button" class="primary" onClick={onDone}>
          Go on
        </button>
        <button type="button" class="plain" onClick={onSample}>
          Try it on a sample person
        </button>
      </div>
    </div>
  );
}
