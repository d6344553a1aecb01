import { useMemo } from 'preact/hooks';
import type { OwnTemplate } from '../../outreach/own-template';
import type { Stage } from '../../outreach/stage';
import type { Standing } from '../../outreach/standing';
import { BUILT_INS } from '../../templates/built-ins';
import { chooseDraft, MOMENT_OF_STAGE } from '../../templates/choose';
import { offered, overlay } from '../../templates/overlay';
import type { Moment } from '../../outreach/moment';
import { Notice } from '../Notice';
import { DraftDesk } from './DraftDesk';
import type { DraftDeskProps } from './DraftDesk';
import './draft.css';

type Props = Omit<DraftDeskProps, 'templates' | 'first' | 'firstChannel'> & {
  standing: Standing;
  /** The person's own templates, changed versions of built-in ones among them. */
  own: readonly OwnTemplate[];
  /** What was asked to be written; `null` for whatever suits the stage. */
  moment: Moment | null;
};

// Whoever said no, or was let go, is not written to again (METHOD.md section 3) unless the person means to.
const CLOSED: ReadonlySet<Stage> = new Set(['declined', 'let-go']);

// Written as often as the method allows: a talk is confirmed once, and to follow up once more would be nagging.
const COUNTED: ReadonlySet<Moment> = new Set(['follow-up', 'confirm']);

function isOver(wanted: Moment, { due }: Standing): boolean {
  return COUNTED.has(wanted) && due.every(({ next }) => next.moment !== wanted);
}

// Thanked, they hear from me again when there is a reason or the time has come (METHOD.md section 5), not at once.
function isEarly({ stage, due }: Standing): boolean {
  return (
    stage === 'thanked' && due.every(({ next, state }) => next.moment !== 'check-in' || state === 'later')
  );
}

/** The draft desk, opened at the text that suits what is to be written or how far it has come. */
export function StageDesk({ standing, moment, own, ...desk }: Props) {
  const templates = useMemo(() => offered(overlay(BUILT_INS, own)), [own]);
  const { contact, touches } = desk;
  const wanted = moment ?? MOMENT_OF_STAGE[standing.stage];
  const choice =
    chooseDraft(templates, { moment: wanted, contact, touches }) ??
    chooseDraft(templates, { moment: 'first-request', contact, touches });
  if (!choice) {
    return <Notice title="No template is left." todo="Show one again in the options, under Templates." />;
  }
  const written = (
    <DraftDesk
      key={`${contact.id} ${wanted}`}
      {...desk}
      templates={templates}
      first={choice.template}
      firstChannel={choice.channel}
    />
  );
  const isQuiet = moment === null && (CLOSED.has(standing.stage) || isEarly(standing));
  if (!isQuiet && !isOver(wanted, standing)) return written;
  return (
    <details>
      <summary>Write to them again</summary>
      {written}
    </details>
  );
}
