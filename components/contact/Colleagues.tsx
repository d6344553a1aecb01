import type { Contact } from '../../outreach/contact';
import { factsOf } from '../../outreach/facts';
import type { Stage } from '../../outreach/stage';
import { STAGE_WORDS } from '../../outreach/stage';
import { At } from '../When';

/** Someone else at the same organisation, and how it stands with them. */
export type Colleague = Pick<Contact, 'id' | 'captured' | 'edits' | 'doNotContact'> & {
  stage: Stage;
  lastAt: number | null;
};

type Props = {
  company: string;
  colleagues: readonly Colleague[];
  /** Where the organisation's own page is, when there is one. */
  href: string | null;
  hrefOf: (id: string) => string;
};

function standingWords({ stage, doNotContact }: Colleague): string {
  return doNotContact ? 'Do not contact' : STAGE_WORDS[stage].label;
}

/** The others I know at an organisation, and their standing. */
export function Colleagues({ company, colleagues, href, hrefOf }: Props) {
  return (
    <div class="stack stack-tight">
      {colleagues.length === 0 && (
        <p class="quiet">You know nobody else at {company} yet. A second voice from one place helps.</p>
      )}
      <ul class="stack stack-tight">
        {colleagues.map((colleague) => {
          const { name, role } = factsOf(colleague);
          return (
            <li key={colleague.id} class="row">
              <a href={hrefOf(colleague.id)} dir="auto">
                {name.value}
              </a>
              <span class="quiet grow" dir="auto">
                {role.value}
              </span>
              <span class="tag">
                {standingWords(colleague)}
                {colleague.lastAt !== null && (
                  <>
                    {' · '}
                    <At at={colleague.lastAt} />
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {href !== null && (
        <a class="small" href={href}>
          All about {company}
        </a>
      )}
    </div>
  );
}
