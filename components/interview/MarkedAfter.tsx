import { useState } from 'preact/hooks';
import type { MarkedLine } from '../../outreach/after-talk';
import { oneClick } from '../one-click';
import { TextField } from '../TextField';

type AdviceProps = { lines: readonly MarkedLine[]; onAdvice: (text: string) => void };

/** The lines marked as advice: one click, and it is advice to try. */
export function AdviceToTry({ lines, onAdvice }: AdviceProps) {
  return (
    <ul class="stack stack-tight">
      {lines.map(({ line, settled }) => (
        <li key={line.id} class="row apart">
          <span class="grow" dir="auto">
            {line.text}
          </span>
          {settled ? (
            <span class="tag" data-tone="good">
              to try
            </span>
          ) : (
            <button type="button" onClick={oneClick(() => onAdvice(line.text))}>
              Try it<span class="visually-hidden">: {line.text}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A promise as it is made: what, by whom, for which day (`YYYY-MM-DD`, or empty). */
export type MarkedPromise = { text: string; by: 'me' | 'them'; on: string };

type PromiseProps = { lines: readonly MarkedLine[]; onPromise: (promise: MarkedPromise) => void };

function PromiseLine({
  line: { line, settled },
  onPromise,
}: { line: MarkedLine } & Pick<PromiseProps, 'onPromise'>) {
  const [on, setOn] = useState('');
  const { text } = line;
  const whose = <span class="visually-hidden">: {text}</span>;
  if (settled) {
    return (
      <li class="row apart">
        <span class="grow" dir="auto">
          {text}
        </span>
        <span class="tag" data-tone="good">
          kept as a promise
        </span>
      </li>
    );
  }
  return (
    <li class="stack stack-tight">
      <span dir="auto">{text}</span>
      <div class="row end-aligned">
        <TextField label={`For which day, if said`} type="date" value={on} onInput={setOn} />
        <button type="button" onClick={oneClick(() => onPromise({ text, by: 'me', on }))}>
          I promised it{whose}
        </button>
        <button type="button" onClick={oneClick(() => onPromise({ text, by: 'them', on }))}>
          They promised it{whose}
        </button>
      </div>
    </li>
  );
}

/** The lines marked as promises: by whom, for when, and it is kept in sight. */
export function PromisesMade({ lines, onPromise }: PromiseProps) {
  return (
    <ul class="stack">
      {lines.map((line) => (
        <PromiseLine key={line.line.id} line={line} onPromise={onPromise} />
      ))}
    </ul>
  );
}
