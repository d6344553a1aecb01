import type { Contact } from '../outreach/contact';
import { SEGMENT_LABELS } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import { STAGE_WORDS } from '../outreach/stage';
import type { Standing } from '../outreach/standing';
import { Avatar } from './Avatar';
import { At } from './When';

const DEGREES: Record<string, string> = { '1': '1st', '2': '2nd', '3': '3rd' };

type StageProps = Pick<Standing, 'stage' | 'stageAt'>;

/** The stage as a word, with the day it was reached. */
export function StageTag({ stage, stageAt }: StageProps) {
  const { label, doc } = STAGE_WORDS[stage];
  return (
    <span class="tag" title={doc}>
      {label}
      {stageAt !== null && (
        <>
          {' · '}
          <At at={stageAt} />
        </>
      )}
    </span>
  );
}

type Props = { contact: Contact; standing: Standing };

/** Who this is and how it stands: name, role, company, school, place, degree and stage. */
export function PersonHead({ contact, standing }: Props) {
  const facts = factsOf(contact);
  const { name, role, headline, company, school, location, degree } = facts;
  const work = [role.value || headline.value, company.value].filter(Boolean).join(' · ');
  const more = [school.value, location.value, DEGREES[degree.value]].filter(Boolean).join(' · ');
  return (
    <header class="person">
      <Avatar name={name.value} />
      <div class="stack stack-tight">
        <h1 dir="auto">{name.value}</h1>
        {work && <p dir="auto">{work}</p>}
        {more && (
          <p class="quiet" dir="auto">
            {more}
          </p>
        )}
        <p class="row">
          <StageTag stage={standing.stage} stageAt={standing.stageAt} />
          {standing.segment && <span class="quiet">{SEGMENT_LABELS[standing.segment]}</span>}
          {contact.archivedAt !== null && <span class="tag">In the archive</span>}
          {contact.doNotContact && (
            <span class="tag" data-tone="late">
              Do not contact
            </span>
          )}
          {contact.sample && <span class="tag">Sample person</span>}
        </p>
      </div>
    </header>
  );
}
