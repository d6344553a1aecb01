import { CHANNEL_LABELS } from '../../outreach/touch';
import { MOMENTS } from '../../outreach/moment';
import type { Listed } from '../../templates/overlay';
import { MOMENT_LABELS } from '../../templates/template';

const ORIGIN: Record<Listed['origin'], string> = { 'built-in': '', edited: 'changed', own: 'mine' };

type Props = { listed: readonly Listed[]; onOpen: (id: string) => void };

function Line({ one, onOpen }: { one: Listed; onOpen: Props['onOpen'] }) {
  const { template, origin, hidden } = one;
  return (
    <button type="button" class="line" onClick={() => onOpen(template.id)}>
      <span class="line-text">
        <strong>{template.name || 'Without a name'}</strong>
        <span class="quiet">{template.channels.map((channel) => CHANNEL_LABELS[channel]).join(', ')}</span>
      </span>
      {ORIGIN[origin] && <span class="tag">{ORIGIN[origin]}</span>}
      {hidden && <span class="tag">hidden</span>}
    </button>
  );
}

/** All templates, by the moment they are for. */
export function TemplateList({ listed, onOpen }: Props) {
  return (
    <div class="stack">
      {MOMENTS.map((moment) => (
        <section key={moment} aria-label={MOMENT_LABELS[moment]}>
          <h3>{MOMENT_LABELS[moment]}</h3>
          <ul>
            {listed
              .filter(({ template }) => template.moment === moment)
              .map((one) => (
                <li key={one.template.id}>
                  <Line one={one} onOpen={onOpen} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
