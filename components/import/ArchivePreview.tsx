import { useState } from 'preact/hooks';
import type { Finding } from '../../linkedin/archive/finding';
import { FINDING_KINDS } from '../../linkedin/archive/finding';
import type { Archive, FileReport } from '../../linkedin/archive/open-file';
import { KIND_NAMES } from '../../linkedin/archive/kinds';
import type { Connection } from '../../linkedin/archive/records';
import { Notice } from '../Notice';
import { TextField } from '../TextField';
import { At } from '../When';
import { counted, grouped } from '../../outreach/wording';
import { LeftOut } from './LeftOut';
import { PickedButtons } from './PickedButtons';
import { PickSome, SHOWN } from './PickSome';
import type { ArchiveNews, ChosenRows } from './store';
import type { Picks } from './use-picks';
import { usePicks } from './use-picks';
import { FINDING_LABELS, sayDone, sayFindings } from './words';

type Props = {
  archive: Archive;
  news: ArchiveNews;
  onImport: (chosen: ChosenRows) => void;
  onCancel: () => void;
};

const EXCERPT = 90;
const SHOWN_NEWCOMERS = 50;

function FindingLine({ found, name }: { found: Finding; name: string }) {
  const facts = [...Object.values(found.facts), found.email, found.key ? 'LinkedIn address' : ''].filter(
    Boolean,
  );
  const words =
    found.kind === 'facts'
      ? facts.map((fact) => (fact === '1' ? 'a connection' : fact)).join(' · ')
      : found.text;
  return (
    <>
      <bdi>{name}</bdi>{' '}
      {found.kind !== 'facts' && (
        <span class="quiet">
          <At at={found.at} />
        </span>
      )}
      {!found.sure && (
        <span class="quiet">
          {' '}
          — the file says “<bdi>{found.name}</bdi>”. Is it the same person?
        </span>
      )}
      {words !== '' && (
        <span class="quiet excerpt" dir="auto">
          {words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words}
        </span>
      )}
    </>
  );
}

function Findings({ news, picks }: { news: ArchiveNews; picks: Picks }) {
  // An acceptance is told only together with the request it answers.
  const pick: Picks['pick'] = (ids, on) => {
    const chosen = new Set(ids);
    const asks = news.findings.flatMap(({ id, after }) => (chosen.has(id) && after !== null ? [after] : []));
    picks.pick(on ? [...ids, ...asks] : ids, on);
  };
  const groups = [
    ...FINDING_KINDS.map((kind) => ({
      label: FINDING_LABELS[kind],
      findings: news.findings.filter((found) => found.kind === kind && found.sure),
    })),
    {
      label: 'Perhaps your contacts: the name is the same',
      findings: news.findings.filter(({ sure }) => !sure),
    },
  ];
  return (
    <>
      {groups.map(({ label, findings }) => (
        <PickSome
          key={label}
          label={label}
          picked={picks.picked}
          onPick={pick}
          items={findings.map((found, at) => ({
            id: found.id,
            shown: at < SHOWN && (
              <FindingLine found={found} name={news.names.get(found.contactId) ?? found.name} />
            ),
          }))}
        />
      ))}
    </>
  );
}

const idOf = ({ line }: Connection) => `newcomer ${line}`;

function Newcomers({ rows, picks }: { rows: readonly Connection[]; picks: Picks }) {
  const [search, setSearch] = useState('');
  if (rows.length === 0) return null;
  const words = search.toLowerCase().split(/\s+/u);
  const found = rows.filter(({ name, company, position }) => {
    const text = `${name} ${company} ${position}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const count = rows.filter((row) => picks.picked.has(idOf(row))).length;
  return (
    <fieldset class="stack">
      <legend>Connections who are no contacts yet</legend>
      <p class="quiet">
        {counted(rows.length, 'person', 'people')}, {count} picked. Add those you want to learn from; nobody
        is added by itself.
      </p>
      <TextField
        label="Find someone by name, company or role"
        type="search"
        value={search}
        onInput={setSearch}
      />
      <ul class="picks">
        {found.slice(0, SHOWN_NEWCOMERS).map((row) => (
          <li key={row.line}>
            <label class="choice">
              <input
                type="checkbox"
                checked={picks.picked.has(idOf(row))}
                onChange={({ currentTarget }) => picks.pick([idOf(row)], currentTarget.checked)}
              />
              <span>
                <bdi>{row.name}</bdi>{' '}
                <span class="quiet" dir="auto">
                  {[row.position, row.company].filter(Boolean).join(' · ')}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="quiet" role="status">
        {found.length > SHOWN_NEWCOMERS &&
          `The first ${SHOWN_NEWCOMERS} of ${grouped(found.length)} are shown.`}
        {found.length === 0 && 'Nobody here is called that.'}
      </p>
    </fieldset>
  );
}

function sayLost(name: string, rows: number, left: number): string {
  if (rows === 0) return `No row of ${name} could be read.`;
  return `${counted(left, 'row was', 'rows were')} left out of ${name}, more than were read.`;
}

function FileLine({ name, kind, rows, left, doubts }: FileReport) {
  const [first] = left;
  return (
    <li class="stack stack-tight">
      <span class="quiet">
        <bdi>{name}</bdi>: {KIND_NAMES[kind]}, {counted(rows, 'row', 'rows')}.
      </span>
      {left.length > rows && first && (
        <Notice
          tone="warn"
          title={sayLost(name, rows, left.length)}
          todo={`Line ${first.line}: ${first.why}.`}
        />
      )}
      {doubts.map((doubt) => (
        <span key={doubt}>{doubt}</span>
      ))}
      <LeftOut of={name} left={left} />
    </li>
  );
}

function Files({ files }: { files: readonly FileReport[] }) {
  return (
    <ul class="stack stack-tight">
      {files.map((file) => (
        <FileLine key={file.name} {...file} />
      ))}
    </ul>
  );
}

/** What an archive would add, before anything is kept; the person picks. */
export function ArchivePreview({ archive, news, onImport, onCancel }: Props) {
  const picks = usePicks(news.findings.filter(({ suggested }) => suggested).map(({ id }) => id));
  const isPicked = (id: string | null) => id === null || picks.picked.has(id);
  const findings = news.findings.filter(({ id, after }) => isPicked(id) && isPicked(after));
  // Who was said to be a contact is not added beside it.
  const taken = new Set(findings.map(({ key }) => key));
  const newcomers = news.newcomers.filter((row) => isPicked(idOf(row)) && !(row.key && taken.has(row.key)));
  const bring = () =>
    onImport({
      label: sayDone(findings.length, newcomers.length),
      findings,
      fills: [],
      newcomers: newcomers.map((row) => ({ from: 'archive', row })),
    });
  return (
    <div class="stack">
      <p>{sayFindings(news.findings)}</p>
      <Files files={archive.files} />
      <Findings news={news} picks={picks} />
      {news.findings.some(({ sure, suggested }) => sure && !suggested) && (
        <p class="quiet">
          What is older than half a year, or asked nothing, is not ticked: it would come back as long overdue.
        </p>
      )}
      <Newcomers rows={news.newcomers} picks={picks} />
      <p class="quiet">
        Messages of people who are not your contacts are not kept. What you have typed yourself stays as it
        is.
      </p>
      <PickedButtons
        offered={news.findings.length + news.newcomers.length}
        picked={findings.length + newcomers.length}
        onImport={bring}
        onCancel={onCancel}
      />
    </div>
  );
}
