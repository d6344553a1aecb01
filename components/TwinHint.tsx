import type { Contact } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import { Notice } from './Notice';

type Props = {
  /** A contact who may be the same person. */
  twin: Contact;
  onCompare: () => void;
  onDifferent: () => void;
};

/** Asks whether two are one person; only the person can say, so nothing is done unasked. */
export function TwinHint({ twin, onCompare, onDifferent }: Props) {
  const { name, role, company } = factsOf(twin);
  const work = [role.value, company.value].filter(Boolean).join(' · ');
  const who = work ? `${name.value} (${work})` : name.value;
  return (
    <Notice tone="plain" title={`Is this the same person as ${who}?`}>
      <button type="button" onClick={onCompare}>
        Compare
      </button>
      <button type="button" class="plain" onClick={onDifferent}>
        Someone else
      </button>
    </Notice>
  );
}
