import type { Channel } from '../../outreach/touch';
import { factsFor } from '../../templates/facts-for';
import { fill } from '../../templates/fill';
import type { Shorter } from '../../templates/shorter';
import { isTooLong, shorter } from '../../templates/shorter';
import type { Template } from '../../templates/template';
import type { DraftDeskProps } from './DraftDesk';
import type { DraftState, Writing } from './use-draft';

type Props = Pick<DraftDeskProps, 'contact' | 'settings' | 'touches'> & {
  template: Template;
  channel: Channel;
  draft: DraftState;
  writing: Writing;
};

function optionalIn({ contact, settings, touches, template, channel }: Props): string[] {
  const values = factsFor({ contact, settings, touches, channel, now: Date.now() });
  const to = template.to ? { to: template.to } : {};
  return (template.optional ?? []).flatMap((body) => {
    const filled = fill({ ...to, body }, values, channel);
    return filled.ok ? [filled.text] : [];
  });
}

// Filled anew only when it is too long: with most keystrokes it is not.
function proposalFor(props: Props): Shorter | null {
  const { channel, settings, writing } = props;
  const { account, limits } = settings;
  if (!isTooLong(writing, { channel, account, limits })) return null;
  return shorter(writing, { optional: optionalIn(props), channel, account, limits });
}

/** Which sentences could go from a text that is too long; it is only done at a click, and can be taken back. */
export function Shorten(props: Props) {
  const proposal = proposalFor(props);
  if (!proposal) return null;
  const { text, dropped, fits } = proposal;
  return (
    <section class="coach-note" aria-label="Shorten">
      <div>
        <p>
          {fits ? 'It fits without: ' : 'It is shorter without: '}
          <q>{dropped.join(' … ')}</q>
        </p>
        <button type="button" class="plain shorten" onClick={() => props.draft.replace({ text })}>
          Shorten
        </button>
      </div>
    </section>
  );
}
