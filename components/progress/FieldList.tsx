import type { Verdict } from '../../outreach/field';
import { FieldCard } from './FieldCard';
import type { Shared, ShownField } from './said-once';
import { saidOnce } from './said-once';

/** A field of work with the decision that holds; `null` when none was made. */
export type FieldLine = ShownField & { verdict: Verdict | null };

type Props = {
  fields: readonly FieldLine[];
  /** How many people to meet in a field before deciding. */
  goal: number;
};

// More names than these beside a sentence are no longer read.
const MOST_NAMED = 5;

type LinksProps = { fields: readonly ShownField[]; most?: number };

function Links({ fields, most = fields.length }: LinksProps) {
  return (
    <>
      {fields.slice(0, most).map(({ name, href }, at) => (
        <span key={name}>
          {at > 0 && ', '}
          <a href={href}>
            <bdi>{name}</bdi>
          </a>
        </span>
      ))}
      {fields.length > most && ` and ${fields.length - most} more`}
    </>
  );
}

// What all of them want is said to be so once, too.
function SharedPoints({ shared, of }: { shared: readonly Shared[]; of: number }) {
  const everywhere = shared.filter(({ fields }) => fields.length === of);
  const here = shared.filter(({ fields }) => fields.length < of);
  return (
    <>
      {everywhere.length > 0 && (
        <div class="stack stack-tight">
          <p>In each of these fields:</p>
          <ul class="points">
            {everywhere.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </div>
      )}
      {here.length > 0 && (
        <ul class="points">
          {here.map(({ says, fields }) => (
            <li key={says}>
              {says}{' '}
              <span class="quiet">
                <Links fields={fields} most={MOST_NAMED} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The fields of work: what several of them want said once, a card for each that was begun, the others by name. */
export function FieldList({ fields, goal }: Props) {
  const begun = fields.filter(({ coverage, verdict }) => coverage.met > 0 || verdict !== null);
  const others = fields.filter((field) => !begun.includes(field));
  const { shared, own } = saidOnce(begun);
  return (
    <>
      <SharedPoints shared={shared} of={begun.length} />
      {begun.length > 0 && (
        <ul class="field-cards">
          {begun.map((field) => (
            <FieldCard key={field.name} {...field} missing={own.get(field.name) ?? []} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p>
          Nobody met yet: <Links fields={others} />.{' '}
          <span class="quiet">Talk to {goal} people in a field before you decide.</span>
        </p>
      )}
    </>
  );
}
