import { dateToday } from '../../../components/on-date';
import { useState } from 'preact/hooks';
import type { CardChoices } from '../../../components/export/ContactTables';
import { ContactTables } from '../../../components/export/ContactTables';
import type { CalendarChoices } from '../../../components/export/CalendarFile';
import { CalendarFile } from '../../../components/export/CalendarFile';
import { OnePerson } from '../../../components/export/OnePerson';
import { Notice } from '../../../components/Notice';
import { saveFile } from '../../../components/save-file';
import { useAction } from '../../../components/use-action';
import { useLive } from '../../../components/use-live';
import { counted } from '../../../outreach/wording';
import { explainFailure } from '../../../storage/failure';
import { courseLogCsv } from '../../../storage/files/course-log';
import type { Progress } from '../../../storage/files/each-contact';
import { itemCalendar, wholeCalendar } from '../../../storage/files/export-calendar';
import { contactsCsv, contactsVCard, touchesCsv } from '../../../storage/files/export-contacts';
import { readCourseLog } from '../../../storage/files/export-course-log';
import { personFile } from '../../../storage/files/export-person';
import { listContacts } from '../../../storage/listing';
import { watch } from '../../../storage/watch';
import '../../../components/export/export.css';

// A list of choices longer than this helps nobody.
const MOST_PEOPLE = 50;

const dated = (name: string, ending: string) => `${name}-${dateToday()}.${ending}`;

/** A file to offer, and what to say once it is saved. */
type Made = { name: string; parts: readonly BlobPart[]; type: string; said: string } | { said: string };

const csv = (name: string, parts: readonly BlobPart[]) => ({
  name: dated(name, 'csv'),
  parts,
  type: 'text/csv;charset=utf-8',
  said: 'Saved in your downloads.',
});

async function calendar(choices: CalendarChoices, progress: Progress): Promise<Made> {
  const { text, count } = await wholeCalendar(choices, progress);
  const said = `Saved in your downloads: ${counted(count, 'entry', 'entries')}.`;
  return { name: dated('cuppa-calendar', 'ics'), parts: [text], type: 'text/calendar;charset=utf-8', said };
}

async function cards(choices: CardChoices, progress: Progress): Promise<Made> {
  const parts = await contactsVCard(choices, progress);
  return {
    name: dated('cuppa-contacts', 'vcf'),
    parts,
    type: 'text/vcard;charset=utf-8',
    said: 'Saved in your downloads.',
  };
}

async function log(): Promise<Made> {
  const { entries } = await readCourseLog();
  return {
    ...csv('cuppa-course-log', [courseLogCsv(entries)]),
    said: `Saved in your downloads: ${counted(entries.length, 'talk')}.`,
  };
}

async function onePerson(id: string): Promise<Made> {
  const { name, text } = await personFile(id);
  // Of the name, only what is safe in the name of a file anywhere.
  const safe =
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60)
      .replace(/^-|-$/gu, '') || 'person';
  return {
    name: dated(`cuppa-${safe}`, 'json'),
    parts: [text],
    type: 'application/json',
    said: 'Saved in your downloads.',
  };
}

async function talkWith(contactId: string): Promise<Made> {
  const text = await itemCalendar({ contactId, item: 'talk' }, { hideNames: false, remindMinutes: null });
  if (text === null) return { said: 'No talk is planned with them.' };
  const said = 'Saved in your downloads: open it with your calendar.';
  return { name: dated('cuppa-talk', 'ics'), parts: [text], type: 'text/calendar;charset=utf-8', said };
}

type PeopleProps = { onSave: (id: string) => void; onTalk: (id: string) => void };

function People(props: PeopleProps) {
  const [search, setSearch] = useState('');
  const listing = useLive(watch, `people for a file ${search}`, async () =>
    listContacts({ search, sort: 'recent' }),
  );
  const people = listing?.rows.slice(0, MOST_PEOPLE) ?? [];
  return <OnePerson people={people} search={search} onSearch={setSearch} {...props} />;
}

/** Files that leave: calendar, tables, cards, the course log, all about one person. */
export function ExportFiles() {
  const { run, failure } = useAction();
  const [said, setSaid] = useState('');
  const progress: Progress = (done, total) => setSaid(`Reading ${done} of ${counted(total, 'contact')} …`);
  const save = async (make: () => Promise<Made>) => {
    setSaid('Reading …');
    const made = await run(make);
    setSaid(made?.said ?? '');
    if (made && 'parts' in made) saveFile(made.name, made.parts, made.type);
  };
  return (
    <div class="stack stack-wide">
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      <p class="quiet files-said" role="status">
        {said}
      </p>
      <CalendarFile onSave={(choices) => void save(async () => calendar(choices, progress))} />
      <ContactTables
        onContacts={() => void save(async () => csv('cuppa-contacts', await contactsCsv(progress)))}
        onTouches={() => void save(async () => csv('cuppa-what-happened', await touchesCsv(progress)))}
        onCards={(choices) => void save(async () => cards(choices, progress))}
      />
      <section class="stack stack-tight">
        <h3>Course log</h3>
        <p class="quiet">Your talks with what was discussed, further names and reflections, to hand in.</p>
        <div class="row">
          <a class="button" href="#course-log">
            Open it to print
          </a>
          <button type="button" onClick={() => void save(log)}>
            Save the course log (CSV)
          </button>
        </div>
      </section>
      <People
        onSave={(id) => void save(async () => onePerson(id))}
        onTalk={(id) => void save(async () => talkWith(id))}
      />
    </div>
  );
}
