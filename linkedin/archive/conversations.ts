import type { Archive } from './open-file';
import { nameKey } from './known-people';
import type { Message } from './records';

/** One side of a conversation of two. */
export type Party = { name: string; key: string | null };

/** A message between me and one other person. `mine` is null where the file does not tell the sides apart. */
export type Exchange = { message: Message; from: Party; to: Party; mine: boolean | null };

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

// Whose archive it is. Invitations say it; else it is whoever takes part in all conversations.
function ownerOf({ invitations, messages }: Pick<Archive, 'invitations' | 'messages'>): Owner {
  const said = invitations.flatMap(({ ownKey }) => (ownKey === null ? [] : [ownKey]));
  const [byKey, byName] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const { conversation, from, fromKey, to, toKeys } of messages) {
    const where = conversation || [from, ...to].map(nameKey).toSorted().join('|');
    for (const key of [fromKey ?? '', ...toKeys]) if (key !== '') noted(byKey, key, where);
    for (const name of [from, ...to]) noted(byName, nameKey(name), where);
  }
  const keys = new Set(said.length > 0 ? said : mostCommon(byKey));
  const named = messages
    .filter(({ fromKey }) => fromKey !== null && keys.has(fromKey))
    .map(({ from }) => nameKey(from));
  return { keys, names: new Set(named.length > 0 ? named : mostCommon(byName)) };
}

// Before 2023 only senders had an address. Whoever wrote in a conversation lends it to their name there.
function sendersIn(messages: readonly Message[]): (message: Message, name: string) => string | null {
  const keys = new Map<string, string>();
  for (const { conversation, from, fromKey } of messages) {
    if (conversation !== '' && fromKey !== null) keys.set(`${conversation} ${nameKey(from)}`, fromKey);
  }
  return ({ conversation }, name) => keys.get(`${conversation} ${nameKey(name)}`) ?? null;
}

function isMine({ incoming, from, fromKey, toKeys }: Message, owner: Owner): boolean | null {
  if (incoming !== null) return !incoming;
  if (fromKey !== null && owner.keys.size > 0) return owner.keys.has(fromKey);
  if (toKeys.some((key) => owner.keys.has(key))) return false;
  return owner.names.has(nameKey(from)) ? true : null;
}

/** The messages between me and one other person; those to several people at once are left out. */
export function exchangesIn(archive: Pick<Archive, 'invitations' | 'messages'>): Exchange[] {
  const owner = ownerOf(archive);
  const keyOf = sendersIn(archive.messages);
  return archive.messages.flatMap((message) => {
    const { from, fromKey, to, toKeys } = message;
    const [name = ''] = to;
    if (to.length > 1 || toKeys.length > 1) return [];
    const key = toKeys[0] ?? keyOf(message, name);
    return [{ message, from: { name: from, key: fromKey }, to: { name, key }, mine: isMine(message, owner) }];
  });
}
