import type { Archive } from './open-file';
import { nameKey } from './known-people';
import type { Message } from './records';

/** One side of a conversation of two. */
export type Party = { name: string; key: string | null };

/** A message between me and one other person. `mine` is null where the file does not tell the sides apart. */
export type Exchange = { message: Message; from: Party; to: Party; mine: boolean | null };

type Rows = Pick<Archive, 'invitations' | 'messages'>;
type Owner = { keys: ReadonlySet<string>; names: ReadonlySet<string> };

/** The value that is in the most conversations, when it is in more than one and no other is in as many. */
function mostCommon(values: Map<string, Set<string>>): string[] {
  const counts = [...values]
    .map(([value, { size }]) => ({ value, size }))
    .toSorted((a, b) => b.size - a.size);
  const [first, second] = counts;
  return first && first.size > 1 && first.size > (second?.size ?? 0) ? [first.value] : [];
}

function noted(values: Map<string, Set<string>>, value: string, conversation: string): void {
  const there = values.get(value);
  if (there) there.add(conversation);
  else values.set(value, new Set([conversation]));
}

function conversationOf({ conversation, from, to }: Message): string {
  return conversation || [from, ...to].map(nameKey).toSorted().join('|');
}

// Whoever takes part in all conversations, by name: files before 2023 give senders alone an address.
function namesIn(messages: readonly Message[]): string[] {
  const byName = new Map<string, Set<string>>();
  for (const message of messages) {
    const where = conversationOf(message);
    for (const name of [message.from, ...message.to].map(nameKey))
      if (name !== '') noted(byName, name, where);
  }
  return mostCommon(byName);
}

function keysIn(messages: readonly Message[]): string[] {
  const byKey = new Map<string, Set<string>>();
  for (const message of messages) {
    const where = conversationOf(message);
    for (const key of [message.fromKey ?? '', ...message.toKeys]) if (key !== '') noted(byKey, key, where);
  }
  return mostCommon(byKey);
}

// For some months of 2024 invitations named people by an id that messages do not know.
function keysSaid({ invitations, messages }: Rows): string[] {
  const there = new Set(messages.flatMap(({ fromKey, toKeys }) => [fromKey ?? '', ...toKeys]));
  const said = new Set(invitations.map(({ ownKey }) => ownKey ?? ''));
  return [...said].filter((key) => key !== '' && there.has(key));
}

// Whose archive it is. Invitations say it; else it is whoever takes part in all conversations.
function ownerOf({ invitations, messages }: Rows): Owner {
  const named = invitations.map(({ ownName = '' }) => nameKey(ownName)).filter(Boolean);
  const names = new Set(named.length > 0 ? named : namesIn(messages));
  const hasRecipients = messages.some(({ toKeys }) => toKeys.length > 0);
  const said = keysSaid({ invitations, messages });
  const found = said.length > 0 || !hasRecipients ? said : keysIn(messages);
  const known = new Set(found);
  // The two lend each other what they know: an address its name, a name its addresses.
  const sent = messages.flatMap(({ from, fromKey }) => (fromKey === null ? [] : [{ from, fromKey }]));
  if (known.size > 0) {
    const own = sent.filter(({ fromKey }) => known.has(fromKey)).map(({ from }) => nameKey(from));
    return { keys: known, names: own.length > 0 ? new Set(own) : names };
  }
  const keys = sent.filter(({ from }) => names.has(nameKey(from))).map(({ fromKey }) => fromKey);
  return { keys: new Set(keys), names };
}

// Before 2023 only senders had an address. Whoever wrote in a conversation lends it to their name there.
function sendersIn(messages: readonly Message[]): (message: Message, name: string) => string | null {
  const keys = new Map<string, string>();
  for (const { conversation, from, fromKey } of messages) {
    if (conversation !== '' && fromKey !== null) keys.set(`${conversation} ${nameKey(from)}`, fromKey);
  }
  return ({ conversation }, name) => keys.get(`${conversation} ${nameKey(name)}`) ?? null;
}

// Where several were written to once, or three wrote, all that was said is among several.
function groupsIn(messages: readonly Message[]): (message: Message) => boolean {
  const groups = new Set<string>();
  const writers = new Map<string, Set<string>>();
  for (const { conversation, from, fromKey, to, toKeys } of messages) {
    if (conversation === '') continue;
    noted(writers, conversation, nameKey(from) || (fromKey ?? ''));
    const isCrowd = (writers.get(conversation)?.size ?? 0) > 2;
    if (isCrowd || to.length > 1 || toKeys.length > 1) groups.add(conversation);
  }
  return ({ conversation, to, toKeys }) => groups.has(conversation) || to.length > 1 || toKeys.length > 1;
}

function isMine({ incoming, from, fromKey, toKeys }: Message, owner: Owner): boolean | null {
  if (incoming !== null) return !incoming;
  if (fromKey !== null && owner.keys.size > 0) return owner.keys.has(fromKey);
  if (toKeys.some((key) => owner.keys.has(key))) return false;
  return owner.names.has(nameKey(from)) ? true : null;
}

/** The messages between me and one other person; those to several people at once are left out. */
export function exchangesIn(archive: Rows): Exchange[] {
  const owner = ownerOf(archive);
  const keyOf = sendersIn(archive.messages);
  const isAmongSeveral = groupsIn(archive.messages);
  return archive.messages.flatMap((message) => {
    const { from, fromKey, to, toKeys } = message;
    const [name = ''] = to;
    if (isAmongSeveral(message)) return [];
    const key = toKeys[0] ?? keyOf(message, name);
    return [{ message, from: { name: from, key: fromKey }, to: { name, key }, mine: isMine(message, owner) }];
  });
}
