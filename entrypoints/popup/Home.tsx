import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ContactLines } from '../../components/ContactLines';
import { oneRowPerTalk } from '../../components/due-words';
import { DueReason } from '../../components/DueReason';
import { Notice } from '../../components/Notice';
import { TextField } from '../../components/TextField';
import { useLive } from '../../components/use-live';
import { factsOf } from '../../outreach/facts';
import { counted } from '../../outreach/wording';
import { now } from '../../storage/clock';
import { listContacts } from '../../storage/listing';
import type { DueRow } from '../../storage/today';
import { readToday } from '../../storage/today';
import { watch } from '../../storage/watch';
import { OpenPanel } from './OpenPanel';
import type { View } from './Popup';
import type { Refusal } from './refusals';

const SHOWN = 4;
const FOUND = 6;

type Props = {
  go: (view: View) => void;
  /** Why the page in front was not read, when it is one of LinkedIn's. */
  note: Refusal | null;
};

function headingFor(count: number, saved: boolean): string {
  if (count === 1) return '1 person needs you today';
  if (count > 1) return `${count} people need you today`;
  return saved ? 'Nothing is due today' : 'Nobody saved yet';
}

type OnePerson = { first: DueRow; more: number };

// Someone with several things due is one person to open; what comes first is the reason.
function byPerson(rows: readonly DueRow[]): OnePerson[] {
  const people = Map.groupBy(rows, ({ contact }) => contact.id);
  return [...people.values()].flatMap(([first, ...more]) => (first ? { first, more: more.length } : []));
}

function DueToday({ people, go }: { people: readonly OnePerson[]; go: Props['go'] }) {
  return (
    <ul>
      {people.slice(0, SHOWN).map(({ first: { contact, item }, more }) => (
        <li key={contact.id} class="due">
          <button
            type="button"
            class="name-button"
            dir="auto"
            onClick={() => go({ at: 'contact', id: contact.id })}
          >
            {factsOf(contact).name.value}
          </button>
          <p class="quiet">
            <DueReason item={item} />
            {more > 0 && ` · and ${counted(more, 'more thing')}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Away from any profile: who needs something today, finding someone, adding someone by hand. */
export function Home({ go, note }: Props) {
  const [search, setSearch] = useState('');
  const today = useLive(watch, 'today', () => readToday(now(), { thisWeek: 0 }));
  const found = useLive(watch, `find ${search}`, async () =>
    search.trim() ? listContacts({ search }) : null,
  );
  if (!today) return null;
  const due = oneRowPerTalk([...today.overdue.rows, ...today.today.rows]);
  const people = byPerson(due);
  return (
    <div class="stack">
      {note && <Notice {...note} tone="plain" />}
      <section class="stack stack-tight">
        <h1>{headingFor(people.length, today.saved)}</h1>
        {!today.saved && (
          <p>Open someone’s LinkedIn profile and click Cuppa’s button, or add them by hand.</p>
        )}
        <DueToday people={people} go={go} />
        {people.length > SHOWN && (
          <p class="quiet">and {counted(people.length - SHOWN, 'more person', 'more people')}</p>
        )}
        <OpenPanel />
      </section>
      <hr class="rule" />
      <TextField label="Find someone" type="search" value={search} onInput={setSearch} />
      {found && (
        <ContactLines
          rows={found.rows.slice(0, FOUND)}
          empty="No one found. Try a part of the name or the company."
          onOpen={(id) => go({ at: 'contact', id })}
        />
      )}
      <div class="row apart">
        <button type="button" onClick={() => go({ at: 'by-hand' })}>
          Add someone by hand
        </button>
        <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
          Options
        </button>
      </div>
    </div>
  );
}
