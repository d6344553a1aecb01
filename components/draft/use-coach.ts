import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Review } from '../../templates/coach/coach';
import { coachFor } from '../../templates/coach/coach';
import type { OtherTexts } from '../../templates/coach/context-for';
import { coachContextFor, NO_OTHERS } from '../../templates/coach/context-for';
import type { Template } from '../../templates/template';
import type { Channel } from '../../outreach/touch';
import type { DraftDeskProps } from './DraftDesk';
import type { Writing } from './use-draft';

type Props = Pick<DraftDeskProps, 'contact' | 'settings' | 'store'> & {
  template: Template;
  channel: Channel;
};

const NOTHING_YET = { subject: '', text: '' };

/** What the coach says of a draft, anew with each keystroke; never a reason to hold the draft back. */
export function useCoach(
  { contact, settings, store, template, channel }: Props,
  writing: Writing | null,
): Review {
  const [others, setOthers] = useState<OtherTexts>(NO_OTHERS);
  useEffect(() => {
    let left = false;
    store.others(contact.id).then(
      (read) => !left && setOthers(read),
      // Without them the coach knows less; whatever is wrong with the data is said where it is read.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [contact.id, store]);
  const coach = useMemo(
    () => coachFor(coachContextFor({ contact, settings, template, channel, ...others }), settings.coachOff),
    [contact, settings, template, channel, others],
  );
  const { subject, text } = writing ?? NOTHING_YET;
  return useMemo(() => coach({ subject, text }), [coach, subject, text]);
}
