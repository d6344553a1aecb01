import { Colleagues } from '../../../components/contact/Colleagues';
import { Part } from '../../../components/contact/Part';
import { ReferralTree } from '../../../components/contact/ReferralTree';
import { useLive } from '../../../components/use-live';
import type { Contact } from '../../../outreach/contact';
import { factsOf } from '../../../outreach/facts';
import { organisationNames } from '../../../outreach/organisation';
import type { Colleague } from '../../../storage/colleagues';
import type { Referrals } from '../../../storage/referrals';
import { readReferrals } from '../../../storage/referrals';
import { watchAfterwards } from '../../../storage/watch';
import { hasScreen } from '../screens';
import { hashOf } from '../use-route';

const hrefOf = (id: string) => hashOf({ at: 'contact', id, moment: null });

function fromOf({ tie }: Contact, referrals: Referrals) {
  const { referrer, mayMention } = tie;
  if (referrals.from) return { ...referrals.from, mayMention };
  return referrer ? { id: null, name: referrer, mayMention } : null;
}

type Props = {
  contact: Contact;
  colleagues: readonly Colleague[];
};

function ReferralPart({ contact }: Pick<Props, 'contact'>) {
  const { id, tie } = contact;
  const referrals = useLive(watchAfterwards, `referrals ${id} ${tie.referrerId}`, () =>
    readReferrals(contact),
  );
  if (!referrals) return null;
  const from = fromOf(contact, referrals);
  if (!from && referrals.to.length === 0) return null;
  const gist = [from && `from ${from.name}`, referrals.to.length > 0 && `gave ${referrals.to.length}`];
  return (
    <Part title="Referrals" gist={gist.filter(Boolean).join(' · ')} open>
      <ReferralTree from={from} name={factsOf(contact).name.value} to={referrals.to} hrefOf={hrefOf} />
    </Part>
  );
}

function PlacePart({ contact, colleagues }: Pick<Props, 'contact' | 'colleagues'>) {
  const company = factsOf(contact).company.value;
  const [organisation] = organisationNames(company);
  if (organisation === undefined) return null;
  const isKnown = colleagues.length > 0;
  return (
    <Part
      title={`At ${company}`}
      gist={isKnown ? `${colleagues.length} more` : 'nobody else yet'}
      open={isKnown}
    >
      <Colleagues
        company={company}
        colleagues={colleagues}
        href={hasScreen('organisation') ? hashOf({ at: 'organisation', key: organisation }) : null}
        hrefOf={hrefOf}
      />
    </Part>
  );
}

/** Who stands around a contact: by whom they were referred, whom they referred, who else is at their place. */
export function ContactAround(props: Props) {
  return (
    <div>
      <ReferralPart {...props} />
      <PlacePart {...props} />
    </div>
  );
}
