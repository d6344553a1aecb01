import { nameKey } from './known-people';
import type { Archive } from './open-file';
import type { Message } from './records';
import type { Pause } from './slowly';
import { eachSlowly } from './slowly';

/** One side of a conversation of two. */
export type Party = { name: string; key: string | null };

/** A message between me and one other person. `mine` is null where the file does not tell the sides apart. */
export type Exchange = { message: Message; from: Party; to: Party; mine: boolean | null };

type Rows = Pick<Archive, 'invitations' | 'messages'>;
type Owner = { keys: ReadonlySet<string>; names: ReadonlySet<string> };
type Each = (take: (message: Message) => void) => Promise<void>;
type KeyOf = (name: string) => string;

/** The value that is in the most conversations, when it is in more than one and no other is in as many. */
function mostCommon(values: Map<string, Set<string>>): string[] {
  const counts = [...values]
    .map(([value, { size }]) => ({ value, size }))
    .toSorted((a, b) => b.size - a.size);
  const [first, second] = counts;
  return first && first.size > 1 && first.size > (second?.size ?? 0) ? [first.value] : [];
}

function noted(values: Map<string, Set<string>>, value: string, one: string): void {
  const there = values.get(value);
  if (there) there.add(one);
  else values.set(value, new Set([one]));
}

// The same few names stand in thousands of messages.
function rememberedKeys(): KeyOf {
  const known = new Map<string, string>();
  return (name) => {
    const key = known.get(name) ?? nameKey(name);
    known.set(name, key);
    return key;
  };
}

function conversationOf({ conversation, from, to }: Message, keyOf: KeyOf): string {
  return conversation || [from, ...to].map(keyOf).toSorted().join('|');
}

// Whoever takes part in all conversations, by name: files before 2023 give senders alone an address.
async function namesIn(each: Each, keyOf: KeyOf): Promise<string[]> {
  const byName = new Map<string, Set<string>>();
  await each((message) => {
    const where = conversationOf(message, keyOf);
    for (const name of [message.from, ...message.to].map(keyOf)) if (name !== '') noted(byName, name, where);
  });
  return mostCommon(byName);
}

async function keysIn(each: Each, keyOf: KeyOf): Promise<string[]> {
  const byKey = new Map<string, Set<string>>();
  await each((message) => {
    const where = conversationOf(message, keyOf);
    for (const key of [message.fromKey ?? '', ...message.toKeys]) if (key !== '') noted(byKey, key, where);
  });
  return mostCommon(byKey);
}

// What all messages say of who takes part, gathered one by one.
class Writers {
  hasRecipients = false;
  private readonly addresses = new Set<string>();
  // Names that wrote, by their address.
  private readonly names = new Map<string, Set<string>>();
  private readonly lent = new Map<string, string>();
  private readonly groups = new Set<string>();
  private readonly writers = new Map<string, Set<string>>();
  private readonly keyOf: KeyOf;

  constructor(keyOf: KeyOf) {
    this.keyOf = keyOf;
  }

  take(message: Message): void {
    const { conversation, from, fromKey, toKeys } = message;
    this.hasRecipients ||= toKeys.length > 0;
    for (const key of toKeys) this.addresses.add(key);
    const name = this.keyOf(from);
    if (fromKey !== null) this.wroteFrom(fromKey, conversation, name);
    if (conversation === '') return;
    noted(this.writers, conversation, name || (fromKey ?? ''));
    if (this.isCrowd(conversation) || isToSeveral(message)) this.groups.add(conversation);
  }

  private isCrowd(conversation: string): boolean {
    return (this.writers.get(conversation)?.size ?? 0) > 2;
  }

  private wroteFrom(key: string, conversation: string, name: string): void {
    this.addresses.add(key);
    noted(this.names, key, name);
    if (conversation !== '') this.lent.set(`${conversation} ${name}`, key);
  }

  // For some months of 2024 invitations named people by an id that messages do not know.
  knows(key: string): boolean {
    return this.addresses.has(key);
  }

  namesOf(keys: ReadonlySet<string>): Set<string> {
    const all = new Set<string>();
    for (const key of keys) for (const name of this.names.get(key) ?? []) all.add(name);
    return all;
  }

  keysOf(names: ReadonlySet<string>): Set<string> {
    const theirs = [...this.names].filter(([, called]) => !called.isDisjointFrom(names));
    return new Set(theirs.map(([key]) => key));
  }

  // Before 2023 only senders had an address. Whoever wrote in a conversation lends it to their name there.
  keyIn({ conversation }: Message, name: string): string | null {
    return this.lent.get(`${conversation} ${this.keyOf(name)}`) ?? null;
  }

  // Where several were written to once, or three wrote, all that was said is among several.
  isAmongSeveral(message: Message): boolean {
    return this.groups.has(message.conversation) || isToSeveral(message);
  }
}

function isToSeveral({ to, toKeys }: Message): boolean {
  return to.length > 1 || toKeys.length > 1;
}

type Mail = { invitations: Rows['invitations']; writers: Writers; each: Each; keyOf: KeyOf };

// Whose archive it is. Invitations say it; else it is whoever takes part in all conversations.
async function ownerOf({ invitations, writers, each, keyOf }: Mail): Promise<Owner> {
  const named = invitations.map(({ ownName = '' }) => keyOf(ownName)).filter(Boolean);
  const names = new Set(named.length > 0 ? named : await namesIn(each, keyOf));
  const own = new Set(invitations.map(({ ownKey }) => ownKey ?? ''));
  const said = [...own].filter((key) => key !== '' && writers.knows(key));
  const found = said.length > 0 || !writers.hasRecipients ? said : await keysIn(each, keyOf);
  const keys = new Set(found);
  // The two lend each other what they know: an address its name, a name its addresses.
  if (keys.size === 0) return { keys: writers.keysOf(names), names };
  const theirs = writers.namesOf(keys);
  return { keys, names: theirs.size > 0 ? theirs : names };
}

function isMine({ incoming, from, fromKey, toKeys }: Message, owner: Owner, keyOf: KeyOf): boolean | null {
  if (incoming !== null) return !incoming;
  if (fromKey !== null && owner.keys.size > 0) return owner.keys.has(fromKey);
  if (toKeys.some((key) => owner.keys.has(key))) return false;
  return owner.names.has(keyOf(from)) ? true : null;
}

/**
 * The messages between me and one other person; those to several people at once are left out. `pause` is awaited
 * between some messages and the next.
 */
export async function exchangesIn({ invitations, messages }: Rows, pause: Pause): Promise<Exchange[]> {
  const keyOf = rememberedKeys();
  const writers = new Writers(keyOf);
  const each: Each = async (take) => eachSlowly(messages, take, pause);
  await each((message) => writers.take(message));
  const owner = await ownerOf({ invitations, writers, each, keyOf });
  const exchanges: Exchange[] = [];
  await each((message) => {
    if (writers.isAmongSeveral(message)) return;
    const { from, fromKey, to, toKeys } = message;
    const [name = ''] = to;
    const key = toKeys[0] ?? writers.keyIn(message, name);
    const mine = isMine(message, owner, keyOf);
    exchanges.push({ message, from: { name: from, key: fromKey }, to: { name, key }, mine });
  });
  return exchanges;
}
