import type { Standing } from '../../outreach/standing';
import { BUILT_INS } from '../../templates/built-ins';
import { chooseDraft, MOMENT_OF_STAGE } from '../../templates/choose';
import type { Moment } from '../../outreach/moment';
import { DraftDesk } from './DraftDesk';
import type { DraftDeskProps } from './DraftDesk';
import './draft.css';

type Props = Omit<DraftDeskProps, 'templates' | 'first' | 'firstChannel'> & {
  standing: Standing;
  /** What was asked to be written; `null` for whatever suits the stage. */
  moment: Moment | null;
};

/** The draft desk, opened at the text that suits what is to be written or how far it has come. */
export function StageDesk({ standing, moment, ...desk }: Props) {
  const { contact, touches } = desk;
  const wanted = moment ?? MOMENT_OF_STAGE[standing.stage];
  const choice =
    chooseDraft(BUILT_INS, { moment: wanted, contact, touches }) ??
    chooseDraft(BUILT_INS, { moment: 'first-request', contact, touches });
  if (!choice) return null;
  return (
    <DraftDesk
      key={`${contact.id} ${wanted}`}
      {...desk}
      templates={BUILT_INS}
      first={choice.template}
      firstChannel={choice.channel}
    />
  );
}
