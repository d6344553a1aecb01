import { foldText, isSameName } from '../clean-text';
import type { Pause } from './slowly';
import { eachSlowly } from './slowly';

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

/**
 * A name as it is compared: no titles after a comma, no emoji, no case, no accents. What stands before the comma is a
 * name only if it has two words: "Silva, Ana" is not "Silva, Ben". Marks of other scripts are letters of theirs.
 */
export function nameKey(name: string): string {
  const whole = foldText(name);
  const before = wordsOf(whole.split(',')[0] ?? '');
  return (before.length > 1 ? before : wordsOf(whole)).join(' ');
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/[\u0300-\u036F]/gu, '');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

// Some addresses hold an id of LinkedIn's own in place of a name the person chose: the two cannot be compared.
function isId(key: string): boolean {
  return /^ac[ow]aa[\w-]{5,}$/u.test(key);
}

/** Does this address say that it is someone else? */
export function isOther({ keys }: Pick<KnownPerson, 'keys'>, key: string | null): boolean {
  return key !== null && !keys.includes(key) && keys.some((own) => isId(own) === isId(key));
}

/** Do the addresses of one say that it is not the other? None says nothing. */
export function isElsewhere(one: Pick<KnownPerson, 'keys'>, other: Pick<KnownPerson, 'keys'>): boolean {
  return other.keys.length > 0 && other.keys.every((key) => isOther(one, key));
}

/** Have two names a word in common? A name that is not there speaks against nobody. */
export function sharesWord(one: string, other: string): boolean {
  const [left, right] = [wordsOf(foldText(one)), wordsOf(foldText(other))];
  return left.length === 0 || right.length === 0 || left.some((word) => right.includes(word));
}

/** Adds one more to those of a key. */
export function listed<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Finds the contacts that rows are about. */
export class People {
  private readonly byKey = new Map<string, KnownPerson>();
  private readonly byEmail = new Map<string, KnownPerson[]>();
  private readonly byName = new Map<string, KnownPerson[]>();

  /** `pause` is awaited between some people and the next. */
  static async of(people: readonly KnownPerson[], pause: Pause): Promise<People> {
    const all = new People();
    await eachSlowly(people, (person) => all.add(person), pause);
    return all;
  }

  private add(person: KnownPerson): void {
    for (const key of person.keys) this.byKey.set(key, person);
    if (person.email !== '') listed(this.byEmail, person.email.toLowerCase(), person);
    listed(this.byName, nameKey(person.name), person);
  }

  /** Whoever is called so, as names are compared (`nameKey`). */
  called(name: string): readonly KnownPerson[] {
    return this.byName.get(nameKey(name)) ?? [];
  }

  /**
   * Whom a row is about: surely by address or e-mail; by the same name (and the same company, where both are known)
   * only perhaps. Someone with another address is someone else.
   */
  match(who: Who): Match[] {
    const found = this.byAddress(who);
    if (found.length > 0) return found;
    // What has no letter is no name.
    const namesakes = nameKey(who.name) === '' ? [] : this.called(who.name);
    return namesakes.filter((person) => mayBe(person, who)).map((person) => ({ person, sure: false }));
  }

  /**
   * The same by address and e-mail alone. An e-mail is shared in some offices and families: it is no proof for someone
   * of another name or another address, nor where two contacts have it.
   */
  byAddress(who: Who): Match[] {
    const known = who.key === null ? undefined : this.byKey.get(who.key);
    if (known) return [{ person: known, sure: true }];
    const { email = '' } = who;
    const sharing = email === '' ? [] : (this.byEmail.get(email.toLowerCase()) ?? []);
    const named = sharing.filter(({ name }) => sharesWord(name, who.name));
    const [only, second] = named;
    if (!only) return [];
    const sure = !second && !isOther(only, who.key);
    return named.map((person) => ({ person, sure }));
  }
}

function mayBe(person: KnownPerson, { key, company }: Who): boolean {
  if (isOther(person, key)) return false;
  return !company || person.company === '' || isSameName(person.company, company);
}
