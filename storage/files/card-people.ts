import { isElsewhere, listed, nameKey, sharesWord } from '../../linkedin/archive/known-people';
import type { Contact } from '../../outreach/contact';
import { emailKey } from '../../outreach/email';
import { shownFact } from '../../outreach/facts';
import { fold } from '../../outreach/fold';

/** What people are told apart by; `own` is the id that Cuppa's own file gives them, empty in any other. */
export type Who = {
  name: string;
  /** Name and company, as they are compared; empty without a name. */
  likely: string;
  keys: readonly string[];
  mail: string;
  phone: string;
  own: string;
};

/** Somebody who is known, under an id of the caller's; `isRemoved` when kept no more. */
export type Somebody = Who & { id: string; isRemoved: boolean };

type Described = Pick<Contact, 'captured' | 'edits' | 'email' | 'phone' | 'profileKeys'>;

/** What tells who a contact or a card is. */
export function whoIs(described: Described, own = ''): Who {
  const name = shownFact(described, 'name');
  return {
    name,
    likely: name ? `${fold(name)} at ${fold(shownFact(described, 'company'))}` : '',
    keys: described.profileKeys,
    mail: emailKey(described.email),
    phone: described.phone.replaceAll(/\D/gu, ''),
    own,
  };
}

// With or without the country, or the zero before the town.
function isOtherPhone(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [one, other].toSorted((a, b) => a.length - b.length);
  return shorter !== '' && !longer.endsWith(shorter.replace(/^0+/u, ''));
}

// Of one file: whoever wrote it kept them apart, and so does anything that both have and that differs.
function isApart(one: Who, other: Who): boolean {
  const differs = (key: 'mail' | 'own') => one[key] !== '' && other[key] !== '' && one[key] !== other[key];
  return isElsewhere(one, other) || differs('mail') || differs('own') || isOtherPhone(one.phone, other.phone);
}

function isSameName(one: Who, other: Who): boolean {
  return one.name === '' || other.name === '' || nameKey(one.name) === nameKey(other.name);
}

// Removed people are known too, where nobody else is.
function preferred(people: readonly Somebody[]): readonly Somebody[] {
  const kept = people.filter(({ isRemoved }) => !isRemoved);
  return kept.length > 0 ? kept : people;
}

function onlyOne(people: readonly Somebody[]): Somebody | undefined {
  return new Set(people.map(({ id }) => id)).size === 1 ? people[0] : undefined;
}

/** People by what they are found by: addresses and e-mails, or name and company. */
export class KnownPeople {
  readonly #byKey = new Map<string, Somebody>();
  readonly #byMail = new Map<string, Somebody[]>();
  readonly #byName = new Map<string, Somebody[]>();

  add(somebody: Somebody): void {
    for (const key of somebody.keys) if (!this.#byKey.has(key)) this.#byKey.set(key, somebody);
    if (somebody.mail !== '') listed(this.#byMail, somebody.mail, somebody);
    if (somebody.likely !== '') listed(this.#byName, somebody.likely, somebody);
  }

  /**
   * Whom this is without a doubt: by address, or by an e-mail where the name has a word in common and no address
   * speaks against it. Offices and families share theirs; where two have it, whoever has the very name.
   */
  sure(who: Who): Somebody | undefined {
    const sharing = this.#sharing(who).filter((one) => !isElsewhere(one, who));
    return (
      this.#byAddress(who) ??
      onlyOne(sharing) ??
      onlyOne(sharing.filter(({ likely }) => likely === who.likely))
    );
  }

  /** Whom this may be, and only the person can say: of the same name at the same company, or one of two with an e-mail. */
  perhaps(who: Who): Somebody | undefined {
    return [...(this.#byName.get(who.likely) ?? []), ...this.#sharing(who)].find(
      (one) => !one.isRemoved && !isElsewhere(one, who),
    );
  }

  /** Who stands further up in the same file under this address, or this e-mail and name. */
  above(who: Who): Somebody | undefined {
    const named = this.#byMail.get(who.mail)?.filter((one) => isSameName(one, who));
    return this.#byAddress(who) ?? named?.find((one) => !isApart(one, who));
  }

  /** Does the same name at the same company stand further up, with nothing that tells the two apart? */
  repeats(who: Who): boolean {
    return this.#byName.get(who.likely)?.some((one) => !isApart(one, who)) ?? false;
  }

  #byAddress({ keys }: Who): Somebody | undefined {
    return keys.map((key) => this.#byKey.get(key)).find((one) => one !== undefined);
  }

  #sharing({ mail, name }: Who): readonly Somebody[] {
    return preferred((this.#byMail.get(mail) ?? []).filter((one) => sharesWord(one.name, name)));
  }
}
