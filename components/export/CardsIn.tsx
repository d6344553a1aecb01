import { useState } from 'preact/hooks';
import { counted, shorten } from '../../outreach/wording';
import { LongWorkSaid } from '../data/LongWorkSaid';
import type { Explain, Waiting } from '../data/store';
import { useLongWork } from '../data/use-long-work';
import { FilePick } from './FilePick';
import { PickFrom } from './PickFrom';

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
          you have <bdi>{shorten(fate.name)}</bdi>: adds what is missing
        </>
      );
    case 'namesake':
      return (
        <>
          perhaps the <bdi>{shorten(fate.name)}</bdi> you have
        </>
      );
    case 'repeated':
      return 'twice in this file';
  }
}

function Line({ name, about, fate }: CardLine) {
  return (
    <>
      <bdi>{shorten(name)}</bdi> · <Fate fate={fate} />
      {about !== '' && (
        <span class="quiet">
          {' · '}
          <bdi>{about}</bdi>
        </span>
      )}
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
  const leave = () => {
    setLines([]);
    setSaid('Nobody was brought in.');
  };
  return (
    <section class="stack cards-in">
      <div class="stack stack-tight">
        <h3>From an address book</h3>
        <FilePick
          label="Bring in contacts from a vCard file (.vcf)"
          accept=".vcf,.vcard,text/vcard"
          isBusy={work.going !== null}
          onPick={take}
        />
      </div>
      <LongWorkSaid work={work} />
      <p class="quiet" role="status">
        {said}
      </p>
      {lines.length > 0 && (
        <PickFrom
          question="Whom to bring in?"
          items={lines}
          renderItem={(line) => <Line {...line} />}
          isPicked={isPicked}
          action={(count) => `Bring in ${counted(count, 'person', 'people')}`}
          onPicked={(picked) => void bringIn(picked)}
          onCancel={leave}
        />
      )}
    </section>
  );
}
