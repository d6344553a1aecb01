import { foldText, isSameName } from '../clean-text';

/** What is logged with a contact already, as far as files can tell of it too; `source` when a file told it. */
export type KnownTouch = { kind: string; at: number; channel?: string; text?: string; source?: string };

/** A contact as files are compared with it. */
export type KnownPerson = {
  id: string;
  name: string;
  company: string;
  /** Keys of all their profile addresses. */
  keys: readonly string[];
  email: string;
  /** Facts of which nothing is known, not even that they are empty on purpose. */
  lacks: readonly string[];
  touches: readonly KnownTouch[];
};

/** A contact that a row may be about; only what is `sure` is taken without being asked. */
export type Match = { person: KnownPerson; sure: boolean };

/** What a row says of whom it is about. `company` is undefined where such files never say it. */
export type Who = { key: string | null; name: string; email?: string; company?: string };

/** A name as it is compared: no titles after a comma, no emoji, no case, no accents. */
export function nameKey(name: string): string {
  const [start = ''] = foldText(name).split(',');
  const words = start.normalize('NFKD').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ');
}

function listed<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Finds the contacts that rows are about. */
export class People {
  private readonly byKey = new Map<string, KnownPerson>();
  private readonly byEmail = new Map<string, KnownPerson>();
  private readonly byName = new Map<string, KnownPerson[]>();

  constructor(people: readonly KnownPerson[]) {
    for (const person of people) {
      for (const key of person.keys) this.byKey.set(key, person);
      if (person.email !== '') this.byEmail.set(person.email.toLowerCase(), person);
      const name = nameKey(person.name);
      if (name !== '') listed(this.byName, name, person);
    }
  }

  /**
   * Whom a row is about: surely by address or e-mail; by the same name (and the same company, where the file says
   * one) only perhaps. Someone with another address is someone else.
   */
  match(who: Who): Match[] {
    const sure = (who.key === null ? undefined : this.byKey.get(who.key)) ?? this.withEmail(who.email);
    if (sure) return [{ person: sure, sure: true }];
    const namesakes = this.byName.get(nameKey(who.name)) ?? [];
    return namesakes.filter((person) => mayBe(person, who)).map((person) => ({ person, sure: false }));
  }

  private withEmail(email = ''): KnownPerson | undefined {
    return email === '' ? undefined : this.byEmail.get(email.toLowerCase());
  }
}

function mayBe(person: KnownPerson, { key, company }: Who): boolean {
  if (key !== null && person.keys.length > 0) return false;
  return company === undefined || isSameName(person.company, company);
}
