import type { TouchKind } from '../outreach/touch';

/** What a person can say has happened, beyond what "I sent it" logs by itself. */
export type Happened = Extract<
  TouchKind,
  'accepted' | 'replied' | 'declined' | 'scheduled' | 'met' | 'thanked' | 'let-go'
>;

const LABELS: Record<Happened, string> = {
  accepted: 'They accepted',
  replied: 'They replied',
  declined: 'They declined',
  scheduled: 'We will talk on …',
  met: 'We talked',
  thanked: 'I thanked them',
  'let-go': 'Let go',
};

const ALL: readonly Happened[] = ['accepted', 'replied', 'scheduled', 'met', 'thanked', 'declined', 'let-go'];

type Props = {
  /** What is likely at this stage: shown as buttons; the rest is one click away. */
  likely: readonly Happened[];
  onHappened: (what: Happened) => void;
};

function Choices({ kinds, onHappened }: { kinds: readonly Happened[]; onHappened: Props['onHappened'] }) {
  return (
    <div class="row">
      {kinds.map((kind) => (
        <button key={kind} type="button" onClick={() => onHappened(kind)}>
          {LABELS[kind]}
        </button>
      ))}
    </div>
  );
}

/** Lets a person say what happened, one click each. */
export function WhatHappened({ likely, onHappened }: Props) {
  const rest = ALL.filter((kind) => !likely.includes(kind));
  return (
    <div class="stack stack-tight">
      <Choices kinds={likely} onHappened={onHappened} />
      {rest.length > 0 && (
        <details>
          <summary>Something else happened</summary>
          <Choices kinds={rest} onHappened={onHappened} />
        </details>
      )}
    </div>
  );
}
