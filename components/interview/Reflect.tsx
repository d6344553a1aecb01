import type { Reflection } from '../../outreach/interview';
import { REFLECTION_PROMPTS, REFLECTION_SCALES } from '../../outreach/interview';
import { KeptText } from './KeptText';

type Patch = Partial<Omit<Reflection, 'at'>>;

type Props = {
  reflection: Reflection | null;
  /** It was said to be written. */
  done: boolean;
  /** Is it what is to be done next? Then its button is the one that asks to be pressed. */
  isNext?: boolean;
  onChange: (patch: Patch) => unknown;
  onDone: () => void;
};

const STEPS = [1, 2, 3, 4, 5] as const;
const ENDS: Record<keyof typeof REFLECTION_SCALES, readonly [string, string]> = {
  fit: ['hardly', 'very well'],
  energy: ['none', 'a lot'],
  surprise: ['nothing', 'a lot'],
};

type ScaleProps = {
  scale: keyof typeof REFLECTION_SCALES;
  value: number | null;
  onChange: (value: number) => void;
};

function Scale({ scale, value, onChange }: ScaleProps) {
  const [least, most] = ENDS[scale];
  return (
    <fieldset class="scale">
      <legend>{REFLECTION_SCALES[scale]}</legend>
      <span class="row scale-steps">
        {STEPS.map((step) => (
          <label key={step} class="scale-step">
            <input type="radio" name={scale} checked={value === step} onChange={() => onChange(step)} />
            <span>{step}</span>
            {step === 1 && <span class="visually-hidden">{least}</span>}
            {step === 5 && <span class="visually-hidden">{most}</span>}
          </label>
        ))}
      </span>
      <span class="quiet small" aria-hidden="true">
        1 {least}, 5 {most}
      </span>
    </fieldset>
  );
}

const PROMPTS = ['found', 'impression', 'news', 'fits', 'next'] as const;
const SCALES = ['fit', 'energy', 'surprise'] as const;

/** What I think now: the same questions after each talk, so that answers can be laid side by side. */
export function Reflect({ reflection, done, isNext = true, onChange, onDone }: Props) {
  return (
    <div class="stack">
      {PROMPTS.map((prompt) => (
        <KeptText
          key={prompt}
          label={REFLECTION_PROMPTS[prompt]}
          value={reflection?.[prompt] ?? ''}
          onKeep={(text) => onChange({ [prompt]: text })}
        />
      ))}
      {SCALES.map((scale) => (
        <Scale
          key={scale}
          scale={scale}
          value={reflection?.[scale] ?? null}
          onChange={(value) => onChange({ [scale]: value })}
        />
      ))}
      {done ? (
        <p role="status">Your reflection is kept. You can go on changing it.</p>
      ) : (
        <div class="row">
          <button type="button" class={isNext ? 'primary' : ''} onClick={onDone}>
            Finish the reflection
          </button>
        </div>
      )}
    </div>
  );
}
