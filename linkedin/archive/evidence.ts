import type { Exchange, Party } from './conversations';
import { exchangesIn } from './conversations';
import type { KnownPerson } from './known-people';
import { People } from './known-people';
import type { Archive } from './open-file';
import type { Connection, Invitation } from './records';
import type { Pause } from './slowly';
import { eachSlowly } from './slowly';

/** A row that is about a contact, surely or perhaps. */
export type About<Row> = { row: Row; sure: boolean };

/** A message to or from one contact. */
export type OwnMessage = {
  mine: boolean;
  name: string;
  line: number;
  at: number;
  subject: string;
  text: string;
};

/** All that an archive holds about one contact. */
export type Evidence = {
  person: KnownPerson;
  invitations: About<Invitation>[];
  messages: About<OwnMessage>[];
  connections: About<Connection>[];
};

class Gathering {
  readonly found = new Map<string, Evidence>();
  readonly strangers = new Map<string, Connection>();
  private readonly people: People;

  constructor(people: People) {
    this.people = people;
  }

  invitation(row: Invitation): void {
    for (const { person, sure } of this.people.match(row)) this.of(person).invitations.push({ row, sure });
  }

  connection(row: Connection): void {
    const matches = this.people.match(row);
    for (const { person, sure } of matches) this.of(person).connections.push({ row, sure });
    // Whoever has the name of a contact and an address of their own may be someone else.
    const isStranger = matches.length === 0 || (row.key !== null && !matches.some(({ sure }) => sure));
    const id = row.key ?? `${row.name}\n${row.company}\n${row.on}`;
    if (isStranger && !this.strangers.has(id)) this.strangers.set(id, row);
  }

  exchange({ message, from, to, mine }: Exchange): void {
    const senders = mine === true ? [] : this.matches(from);
    const receivers = mine === false ? [] : this.matches(to);
    // Which of two contacts am I? Rather nothing than the wrong one.
    if (senders.length > 0 && receivers.length > 0) return;
    const { line, at, subject, text } = message;
    const sides = [
      { matches: senders, mine: false, name: from.name },
      { matches: receivers, mine: true, name: to.name },
    ];
    for (const { matches, ...side } of sides) {
      for (const { person, sure } of matches) {
        this.of(person).messages.push({ row: { ...side, line, at, subject, text }, sure });
      }
    }
  }

  private matches({ name, key }: Party) {
    return this.people.match({ name, key });
  }

  private of(person: KnownPerson): Evidence {
    const known = this.found.get(person.id);
    if (known) return known;
    const evidence: Evidence = { person, invitations: [], messages: [], connections: [] };
    this.found.set(person.id, evidence);
    return evidence;
  }
}

/** What is sorted: evidence by contact, and the connections that are no contact, each once. */
export type Gathered = { evidence: Evidence[]; strangers: Connection[] };

type Rows = Pick<Archive, 'connections' | 'invitations' | 'messages'>;

/**
 * Sorts an archive by contact. Messages of people who are no contacts are dropped here and never kept. `pause` is
 * awaited between some rows and the next.
 */
export async function gather(archive: Rows, known: readonly KnownPerson[], pause: Pause): Promise<Gathered> {
  const gathering = new Gathering(await People.of(known, pause));
  await eachSlowly(archive.invitations, (row) => gathering.invitation(row), pause);
  await eachSlowly(archive.connections, (row) => gathering.connection(row), pause);
  await eachSlowly(await exchangesIn(archive, pause), (exchange) => gathering.exchange(exchange), pause);
  return { evidence: [...gathering.found.values()], strangers: [...gathering.strangers.values()] };
}
