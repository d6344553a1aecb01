import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { FactName } from '../outreach/contact';
import type { Fact, Facts } from '../outreach/facts';

/** What each fact is called on screen. */
export const FACT_LABELS: Record<FactName, string> = {
  name: 'Name',
  callName: 'Call them',
  pronouns: 'Pronouns',
  headline: 'Headline',
  role: 'Role',
  company: 'Company',
  school: 'School',
  location: 'Location',
  degree: 'Degree',
  connections: 'Connections',
  mutuals: 'Shared contacts',
  about: 'About',
};

/** The facts a request is made of: shown first, and read off the page where there is one. */
export const MAIN_FACTS: readonly FactName[] = [
  'name',
  'callName',
  'headline',
  'role',
  'company',
  'school',
  'location',
  'degree',
];

const READ_FROM: Partial<Record<string, string>> = {
  picked: 'picked by you',
  pasted: 'from the pasted text',
  archive: 'from LinkedIn’s file',
  file: 'from your table',
};

function originOf({ origin, from }: Fact, unknown: string): string {
  switch (origin) {
    case 'edited':
      return 'your wording';
    case 'page':
      return READ_FROM[from] ?? 'from the page';
    case 'guess':
      return `guess from ${from}`;
    case 'none':
      return unknown;
  }
}

type RowProps = {
  fact: FactName;
  shown: Fact;
  origin: ComponentChildren;
  onEdit: (value: string) => void;
};

function FactRow({ fact, shown, origin, onEdit }: RowProps) {
  const id = useId();
  return (
    <div class="fact">
      <label for={id}>{FACT_LABELS[fact]}</label>
      <span id={`${id}-origin`} class="origin" data-origin={shown.origin}>
        {origin}
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

type Props = {
  facts: Facts;
  shown: readonly FactName[];
  /** What a fact says that nothing is known of: "not on the page" after reading one, else nothing. */
  unknown?: string;
  /** Says otherwise where each is from. */
  renderOrigin?: (fact: FactName) => ComponentChildren;
  onEdit: (fact: FactName, value: string) => void;
};

/** What is known of a person, each fact editable and saying where it came from. */
export function FactFields({ facts, shown, unknown = '', renderOrigin, onEdit }: Props) {
  return (
    <div class="facts">
      {shown.map((fact) => (
        <FactRow
          key={fact}
          fact={fact}
          shown={facts[fact]}
          origin={renderOrigin ? renderOrigin(fact) : originOf(facts[fact], unknown)}
          onEdit={(value) => onEdit(fact, value)}
        />
      ))}
    </div>
  );
}
