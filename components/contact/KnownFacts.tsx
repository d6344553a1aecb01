import type { Captured, FactName } from '../../outreach/contact';
import type { Fact, Facts } from '../../outreach/facts';
import { FactFields } from '../FactFields';
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

function Origin({ words, at }: Source) {
  return (
    <>
      {words}
      {at !== undefined && (
        <>
          , <At at={at} />
        </>
      )}
    </>
  );
}

/** What is known of a contact, each fact with where it is from and since when, and editable in place. */
export function KnownFacts({ facts, shown, captured, editedAt, onEdit }: Props) {
  return (
    <FactFields
      facts={facts}
      shown={shown}
      renderOrigin={(fact) => <Origin {...sourceOf(facts[fact], captured?.at, editedAt[fact])} />}
      onEdit={onEdit}
    />
  );
}
