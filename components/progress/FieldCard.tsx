import type { Level } from '../../outreach/contact';
import { LEVEL_LABELS } from '../../outreach/contact';
import type { Coverage, Missing } from '../../outreach/coverage';
import type { Verdict } from '../../outreach/field';
import { VERDICT_LABELS } from '../../outreach/field';

type Props = {
  name: string;
  coverage: Coverage;
  /** What this field wants and no other: the rest is said once, above all of them. */
  missing: readonly Missing[];
  /** The decision that holds; `null` when none was made. */
  verdict: Verdict | null;
  /** Where the talks of the field are side by side. */
  href: string;
};

const SHOWN_LEVELS: readonly Level[] = ['entry', 'middle', 'senior'];
const MOST_NAMED = 4;

function Dots({ met, goal }: Pick<Coverage, 'met' | 'goal'>) {
  return (
    <span class="dots" aria-hidden="true">
      {Array.from({ length: goal }, (_, at) => (
        <span key={at} class="dot" data-full={at < met || undefined} />
      ))}
    </span>
  );
}

function sayLevels({ levels }: Coverage): string {
  const heard = SHOWN_LEVELS.filter((level) => levels[level] > 0);
  const said = heard.map((level) => `${LEVEL_LABELS[level]}: ${levels[level]}`);
  return [...said, ...(levels.unknown > 0 ? [`level not said: ${levels.unknown}`] : [])].join(' · ');
}

function sayOrganisations({ organisations }: Coverage): string {
  const named = organisations.slice(0, MOST_NAMED).join(', ');
  const more = organisations.length - MOST_NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}

/** One field of work: whom one has met towards the goal, who is covered, and what is missing. */
export function FieldCard({ name, coverage, missing, verdict, href }: Props) {
  const { met, goal } = coverage;
  const [levels, organisations] = [sayLevels(coverage), sayOrganisations(coverage)];
  return (
    <li class="card stack stack-tight">
      <div class="row apart">
        <h3 dir="auto">
          <a href={href}>{name}</a>
        </h3>
        {verdict && <span class="tag">{VERDICT_LABELS[verdict]}</span>}
      </div>
      <p class="row">
        <Dots met={met} goal={goal} />
        {met} of {goal} people met
      </p>
      {levels && <p class="quiet">{levels}</p>}
      {organisations && (
        <p class="quiet" dir="auto">
          {organisations}
        </p>
      )}
      {missing.length > 0 && (
        <ul class="points">
          {missing.map(({ kind, says }) => (
            <li key={kind}>{says}</li>
          ))}
        </ul>
      )}
      {coverage.missing.length === 0 && <p>You have heard enough to decide.</p>}
    </li>
  );
}
