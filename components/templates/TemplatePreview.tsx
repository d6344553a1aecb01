import type { Channel } from '../../outreach/touch';
import type { Filled } from '../../templates/fill';
import type { Account } from '../../templates/limits';
import { measure } from '../../templates/limits';
import { hasSubject } from '../../templates/template';
import { unfilledIn } from '../../templates/unfilled';
import { Counters } from '../draft/Counters';

function Marked({ text }: { text: string }) {
  const marks = unfilledIn(text);
  const ends = [0, ...marks.map(({ end }) => end)];
  return (
    <>
      {marks.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(ends[at], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

type Props = { id: string; filled: Filled; channel: Channel; account: Account };

/** What a template says for one person, with what is left to fill in marked, and how long it is. */
export function TemplatePreview({ id, filled, channel, account }: Props) {
  if (!filled.ok) return <p class="quiet">Nothing to see until the mistake above is corrected.</p>;
  const { subject, text } = filled;
  return (
    <div class="stack stack-tight">
      <div class="exact-text" dir="auto">
        {hasSubject(channel) && (
          <p class="preview-subject">
            <strong>
              <Marked text={subject} />
            </strong>
          </p>
        )}
        <Marked text={text} />
      </div>
      <Counters id={id} counters={measure(channel, filled, account)} well={[]} />
    </div>
  );
}
