import { useEffect, useState } from 'preact/hooks';
import type { Channel } from '../../outreach/touch';
import { someoneOf } from '../../templates/coach/context-for';
import type { SentEarlier } from '../../templates/start-from';
import { startFrom } from '../../templates/start-from';
import type { Template } from '../../templates/template';
import { SelectField } from '../SelectField';
import type { DraftDeskProps } from './DraftDesk';
import type { DraftState } from './use-draft';

type Props = Pick<DraftDeskProps, 'contact' | 'store'> & {
  template: Template;
  channel: Channel;
  draft: DraftState;
};

const NOBODY = { value: '', label: 'Choose a person' };

/** Begin from what was sent to someone else; the wording it replaces can be brought back. */
export function StartFrom({ contact, store, template, channel, draft }: Props) {
  const [earlier, setEarlier] = useState<readonly SentEarlier[]>([]);
  useEffect(() => {
    let left = false;
    const read = async () => {
      const sent = await store.earlier({ contactId: contact.id, channel, kind: template.touch });
      if (!left) setEarlier(sent);
    };
    // Without them there is nothing to choose; whatever is wrong with the data is said where it is read.
    read().catch(() => {});
    return () => {
      left = true;
    };
  }, [store, contact.id, channel, template.touch]);
  if (earlier.length === 0 || template.to === 'referrer') return null;

  const begin = (id: string) => {
    const sent = earlier.find((one) => one.id === id);
    if (sent) draft.replace(startFrom(sent, someoneOf(contact)));
  };
  const people = earlier.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField label="Start from what I sent to" value="" options={[NOBODY, ...people]} onChange={begin} />
  );
}
