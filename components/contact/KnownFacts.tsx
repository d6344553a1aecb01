import { useId } from 'preact/hooks';
import type { Captured, FactName } from '../../outreach/contact';
import type { Fact, Facts } from '../../outreach/facts';
import { FACT_LABELS } from '../FactFields';
import { At } from '../When';

type Props = {
  facts: Facts;
  shown: readonly FactName[];
  captured: Captured | null;
  /** When each was last typed, epoch milliseconds; missing where nobody knows. */
  editedAt: Partial<Record<FactName, number>>;
  onEdit: (fact: FactName, value: string) => void;
};

const READ_FROM: Partial<Record<string, string>> = {
  picked: 'picked by you',
  pasted: 'pasted text',
  archive: 'LinkedIn’s file',
  file: 'your table',
  sample: 'invented',
};

type Source = { words: string; at: number | undefined };

function sourceOf(fact: Fact, readAt: number | undefined, typedAt: number | undefined): Source {
  switch (fact.origin) {
    case 'edited':
      return { words: 'you', at: typedAt };
    case 'page':
      return { words: READ_FROM[fact.from] ?? 'page', at: readAt };
    case 'guess':
      return { words: `guess from ${fact.from}`, at: undefined };
    case 'none':
      return { words: '', at: undefined };
  }
}

type RowProps = { fact: FactName; shown: Fact; source: Source; onEdit: (value: string) => void };

function FactRow({ fact, shown, source: { words, at }, onEdit }: RowProps) {
  const id = useId();
  return (
    <div class="fact">
      <label for={id}>{FACT_LABELS[fact]}</label>
      <span id={`${id}-origin`} class="origin" data-origin={shown.origin}>
        {words}
        {at !== undefined && (
          <>
            , <At at={at} />
          </>
        )}
      </span>
      <input
        id={id}
        value={shown.value}
        dir="auto"
        autocomplete="off"
        aria-describedby={`${id}-origin`}
        onInput={(event) => onEdit(event.currentTarget.value)}
      />
    </div>
  );
}

/** What is known of a contact, each fact with where it is from and since when, and editable in place. */
export function KnownFacts({ facts, shown, captured, editedAt, onEdit }: Props) {
  return (
    <div class="facts">
      {shown.map((fact) => (
        <FactRow
          key={fact}
          fact={fact}
          shown={facts[fact]}
          source={sourceOf(facts[fact], captured?.at, editedAt[fact])}
          onEdit={(value) => onEdit(fact, value)}
        />
      ))}
    </div>
  );
}
