import type { Me } from '../../outreach/settings';
import type { Unfilled } from '../../templates/unfilled';
import { SayOnce } from './SayOnce';

type Props = {
  marks: readonly Unfilled[];
  /** Was a copy just refused because of them? Then it is said aloud. */
  refused: boolean;
  onShow: (mark: Unfilled) => void;
  onWaive: (label: string) => void;
  /** What the person says of themselves, for this and every later text. */
  onMe: (me: Partial<Me>) => void;
};

/** The places that still wait for the person's words: jump to one, or say it is fine as it stands. */
export function UnfilledMarks({ marks, refused, onShow, onWaive, onMe }: Props) {
  if (marks.length === 0) return null;
  return (
    <div class="notice stack stack-tight unfilled" data-tone={refused ? 'late' : 'warn'}>
      <strong role={refused ? 'alert' : undefined}>
        {refused ? 'Not copied: fill these in first, or say they are fine' : 'Still to fill in'}
      </strong>
      <ul class="stack stack-tight">
        {marks.map((mark) => (
          <li key={`${mark.label} ${mark.start}`} class="row apart">
            <button type="button" class="plain" onClick={() => onShow(mark)}>
              [{mark.label}]
            </button>
            <button type="button" class="plain" onClick={() => onWaive(mark.label)}>
              Leave it<span class="visually-hidden">: {mark.label}</span>
            </button>
          </li>
        ))}
      </ul>
      <SayOnce marks={marks} onMe={onMe} />
    </div>
  );
}
