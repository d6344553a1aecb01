import type { Contact } from '../../outreach/contact';
import { oneClick } from '../one-click';
import { TextField } from '../TextField';
import { useTypedText } from '../use-typed-text';
import { KeptText } from './KeptText';

type Props = {
  card: string;
  contact: Pick<Contact, 'email' | 'phone'>;
  onCard: (card: string) => unknown;
  onContact: (patch: { email?: string; phone?: string }) => unknown;
};

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const PHONE = /\+?\d[\d ()./-]{5,}\d/u;

function Found({ found, kept, as, onUse }: { found: string; kept: string; as: string; onUse: () => void }) {
  if (!found || found === kept) return null;
  return (
    <button type="button" onClick={oneClick(onUse)}>
      {found} is their {as}
    </button>
  );
}

/** What stands on their card, and the e-mail and number out of it. */
export function Card({ card, contact, onCard, onContact }: Props) {
  const email = EMAIL.exec(card)?.[0] ?? '';
  const phone = PHONE.exec(card.replace(email, ''))?.[0] ?? '';
  const [typedEmail, typeEmail] = useTypedText(contact.email, (text) => onContact({ email: text }));
  const [typedPhone, typePhone] = useTypedText(contact.phone, (text) => onContact({ phone: text }));
  return (
    <div class="stack">
      <KeptText label="What stands on their card" value={card} onKeep={onCard} />
      <div class="row">
        <Found found={email} kept={contact.email} as="e-mail" onUse={() => onContact({ email })} />
        <Found found={phone} kept={contact.phone} as="number" onUse={() => onContact({ phone })} />
      </div>
      <div class="columns">
        <TextField label="E-mail" type="email" value={typedEmail} maxLength={320} onInput={typeEmail} />
        <TextField label="Phone" type="tel" value={typedPhone} maxLength={60} onInput={typePhone} />
      </div>
    </div>
  );
}
