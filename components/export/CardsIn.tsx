import { useState } from 'preact/hooks';
import { counted } from '../../outreach/wording';
import { LongWorkSaid } from '../data/LongWorkSaid';
import type { Explain, Waiting } from '../data/store';
import { useLongWork } from '../data/use-long-work';
import { FilePick } from './FilePick';

/** One card of a file as it is shown before anything is kept. */
export type CardLine = {
  name: string;
  /** Role, company, e-mail: what tells people apart. */
  about: string;
  /** What bringing it in would do. */
  fate: { is: 'new' } | { is: 'known' | 'namesake'; name: string } | { is: 'repeated' };
};

/** What a file of cards holds, or one sentence why there is nothing. */
export type CardsRead =
  | { ok: true; lines: readonly CardLine[]; old: number; empty: number }
  | { ok: false; why: string };

type Props = {
  read: (file: File, waiting: Waiting) => Promise<CardsRead>;
  /** Brings in the cards at these places, all of them or none. */
  onBringIn: (picked: readonly number[], waiting: Waiting) => Promise<{ added: number; filled: number }>;
  explain: Explain;
};

// Who may be there already is brought in only when the person says so.
const isPicked = ({ fate }: CardLine) => fate.is === 'new' || fate.is === 'known';

// Names are set apart: one that turns the direction of writing turns no more than itself.
function Fate({ fate }: Pick<CardLine, 'fate'>) {
  switch (fate.is) {
    case 'new':
      return 'new';
    case 'known':
      return (
        <>
          you have <bdi>{fate.name}</bdi>: adds what is missing
        </>
      );
    case 'namesake':
      return (
        <>
          perhaps the <bdi>{fate.name}</bdi> you have
        </>
      );
    case 'repeated':
      return 'twice in this file';
  }
}

type ListProps = {
  lines: readonly CardLine[];
  onPicked: (picked: readonly number[]) => void;
  onCancel: () => void;
};

// More lines than this are no list to look through; all of them still come in.
const SHOWN = 200;

function PickCards({ lines, onPicked, onCancel }: ListProps) {
  const [picked, setPicked] = useState<ReadonlySet<number>>(
    () => new Set(lines.flatMap((line, at) => (isPicked(line) ? [at] : []))),
  );
  const toggle = (at: number) => setPicked(picked.symmetricDifference(new Set([at])));
  return (
    <>
      <fieldset class="stack stack-tight offered">
        <legend>Whom to bring in?</legend>
        {lines.slice(0, SHOWN).map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a card has no other name than its place
          <label key={at} class="choice">
            <input type="checkbox" checked={picked.has(at)} onChange={() => toggle(at)} />
            <span>
              <bdi>{line.name}</bdi> · <Fate fate={line.fate} />
              {line.about !== '' && (
                <span class="quiet">
                  {' · '}
                  <bdi>{line.about}</bdi>
                </span>
              )}
            </span>
          </label>
        ))}
        {lines.length > SHOWN && <p class="quiet">and {counted(lines.length - SHOWN, 'more', 'more')}</p>}
      </fieldset>
      <div class="row">
        <button type="button" class="primary" onClick={() => onPicked([...picked])}>
          Bring in {counted(picked.size, 'person', 'people')}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </>
  );
}

function aboutThe({ lines, old, empty }: CardsRead & { ok: true }): string {
  const passed = [
    ...(old > 0 ? [`${counted(old, 'card')} of the old form vCard 2.1 left out.`] : []),
    ...(empty > 0 ? [`${counted(empty, 'card')} without a name left out.`] : []),
  ];
  return [`${counted(lines.length, 'person', 'people')} in this file.`, ...passed].join(' ');
}

/** People out of an address book: shown first, and the person picks. */
export function CardsIn({ read, onBringIn, explain }: Props) {
  const [lines, setLines] = useState<readonly CardLine[]>([]);
  const [said, setSaid] = useState('');
  const work = useLongWork(explain);
  const take = async (file: File) => {
    setLines([]);
    setSaid('');
    const found = await work.run('Reading the file', (waiting) => read(file, waiting));
    if (!found) return;
    setSaid(found.ok ? aboutThe(found) : `Nobody was brought in. ${found.why}`);
    if (found.ok) setLines(found.lines);
  };
  const bringIn = async (picked: readonly number[]) => {
    if (picked.length === 0) {
      setSaid('Pick somebody first.');
      return;
    }
    setLines([]);
    setSaid('');
    const done = await work.run('Bringing them in', (waiting) => onBringIn(picked, waiting));
    if (done) setSaid(`${counted(done.added, 'person', 'people')} added; ${done.filled} of yours completed.`);
  };
  return (
    <section class="stack stack-tight cards-in">
      <h3>From an address book</h3>
      <FilePick
        label="Bring in contacts from a vCard file (.vcf)"
        accept=".vcf,.vcard,text/vcard"
        isBusy={work.going !== null}
        onPick={take}
      />
      <LongWorkSaid work={work} />
      <p class="quiet" role="status">
        {said}
      </p>
      {lines.length > 0 && (
        <PickCards lines={lines} onPicked={(picked) => void bringIn(picked)} onCancel={() => setLines([])} />
      )}
    </section>
  );
}
