import type { Fill } from '../../linkedin/archive/compare-table';
import type { LeftOut as LeftOutRow } from '../../linkedin/archive/records';
import type { TablePerson } from '../../linkedin/archive/people-table';
import { counted } from '../../outreach/wording';
import { LeftOut } from './LeftOut';
import { PickedButtons } from './PickedButtons';
import { PickSome, SHOWN } from './PickSome';
import type { ChosenRows, TableNews } from './store';
import { usePicks } from './use-picks';
import { sayDone } from './words';

type Props = {
  news: TableNews;
  left: readonly LeftOutRow[];
  onImport: (chosen: ChosenRows) => void;
  onBack: () => void;
  onCancel: () => void;
};

const idOf = ({ line }: TablePerson) => `line ${line}`;

function FreshLine({ row }: { row: TablePerson }) {
  return (
    <>
      <bdi>{row.name}</bdi>{' '}
      <span class="quiet" dir="auto">
        {[row.facts.role, row.facts.company, row.email].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

function FillLine({ fill: { name, row, parts, sure } }: { fill: Fill }) {
  return (
    <>
      <bdi>{name}</bdi> <span class="quiet">would get: {parts.join(', ')}</span>
      {!sure && (
        <span class="quiet">
          {' '}
          — line {row.line} says “<bdi>{row.name}</bdi>”. Is it the same person?
        </span>
      )}
    </>
  );
}

function sayKnown({ known, repeated, removed }: TableNews): string {
  const parts = [
    ...(known > 0 ? [`${counted(known, 'row says', 'rows say')} nothing new`] : []),
    ...(repeated > 0 ? [`${counted(repeated, 'row repeats', 'rows repeat')} another`] : []),
    ...(removed > 0 ? [`${counted(removed, 'person was', 'people were')} removed by you before`] : []),
  ];
  return parts.length > 0 ? `${parts.join('; ')}: left out.` : '';
}

function sayNews({ fresh, fills, known, repeated, removed }: TableNews, left: readonly LeftOutRow[]): string {
  const [first] = left;
  if (first && fresh.length + fills.length + known + repeated + removed === 0) {
    return `Nobody in this table can be kept: line ${first.line} was left out because ${first.why}.`;
  }
  if (fresh.length + fills.length === 0) return 'Nothing in this table is new to Cuppa.';
  const parts = [
    ...(fresh.length > 0 ? [counted(fresh.length, 'new person', 'new people')] : []),
    ...(fills.length > 0 ? [`more about ${counted(fills.length, 'contact', 'contacts')}`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** What a table would add, before anything is kept; the person picks. */
export function TablePreview({ news, left, onImport, onBack, onCancel }: Props) {
  const { fresh, fills } = news;
  const sure = fills.filter((fill) => fill.sure);
  const { picked, pick } = usePicks([...fresh, ...sure.map(({ row }) => row)].map(idOf));
  const chosenFills = fills.filter(({ row }) => picked.has(idOf(row)));
  const newcomers = fresh.filter((row) => picked.has(idOf(row)));
  const offered = fresh.length + fills.length;
  const total = chosenFills.length + newcomers.length;
  const lineOf = (fill: Fill, at: number) => ({
    id: idOf(fill.row),
    shown: at < SHOWN && <FillLine fill={fill} />,
  });
  const bring = () => {
    const label = sayDone(chosenFills.length, newcomers.length);
    const rows = newcomers.map((row) => ({ from: 'file', row }) as const);
    onImport({ label, findings: [], fills: chosenFills, newcomers: rows });
  };
  return (
    <div class="stack">
      <p>
        <strong>{sayNews(news, left)}</strong> {sayKnown(news)}
      </p>
      <LeftOut of="the table" left={left} />
      <PickSome
        label="New people"
        items={fresh.map((row, at) => ({ id: idOf(row), shown: at < SHOWN && <FreshLine row={row} /> }))}
        picked={picked}
        onPick={pick}
      />
      <PickSome
        label="Contacts of whom more is known"
        items={sure.map(lineOf)}
        picked={picked}
        onPick={pick}
      />
      <PickSome
        label="Perhaps your contacts: the name is the same"
        items={fills.filter((fill) => !fill.sure).map(lineOf)}
        picked={picked}
        onPick={pick}
      />
      {offered > 0 && (
        <p class="quiet">Only what is empty is filled in. What you have typed yourself stays as it is.</p>
      )}
      <PickedButtons offered={offered} picked={total} onImport={bring} onCancel={onCancel}>
        <button type="button" onClick={onBack}>
          Back to the columns
        </button>
      </PickedButtons>
    </div>
  );
}
