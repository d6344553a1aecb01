import type { Contact } from '../../outreach/contact';
import { LEVEL_LABELS } from '../../outreach/contact';
import { factsOf } from '../../outreach/facts';
import { levelOf } from '../../outreach/level';
import type { Me } from '../../outreach/settings';
import { sharedGround } from '../../templates/shared-ground';
import { At } from '../When';

type WhoProps = { contact: Contact; me: Me };

function levelWords(contact: Contact): string {
  const { level, guessed } = levelOf({ level: contact.level, role: factsOf(contact).role.value });
  if (!level) return '';
  return guessed ? `${LEVEL_LABELS[level]}, as their role suggests` : LEVEL_LABELS[level];
}

function referredBy({ tie: { referrer, mayMention } }: Contact): string {
  if (!referrer) return '';
  return `Referred by ${referrer}. ${mayMention ? 'You may mention them.' : 'Do not mention them.'}`;
}

/** Who they are, what we share, and who referred me. */
export function WhoTheyAre({ contact, me }: WhoProps) {
  const facts = factsOf(contact);
  const jobs = contact.captured?.experience ?? [];
  const lines = [
    facts.headline.value,
    [facts.school.value, facts.location.value].filter(Boolean).join(' · '),
    levelWords(contact),
    referredBy(contact),
    ...sharedGround(me, contact).map(({ sentence }) => sentence),
    ...jobs.slice(0, 4).map(({ role, company, dates }) => [role, company, dates].filter(Boolean).join(' · ')),
  ].filter(Boolean);
  if (lines.length === 0) return <p class="quiet">Nothing but the name is known yet.</p>;
  return (
    <ul class="points">
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** What somebody else of the field said. */
type Said = { id: string; name: string; text: string; at: number };

const MOST_SAID = 20;

/** What others of the same field of work said, the newest first. */
export function OthersSaid({ said }: { said: readonly Said[] }) {
  if (said.length === 0) return <p class="quiet">You have heard nobody else of this field yet.</p>;
  return (
    <ul class="stack stack-tight">
      {said.slice(0, MOST_SAID).map(({ id, name, text, at }) => (
        <li key={id}>
          <span dir="auto">{text}</span>{' '}
          <span class="quiet">
            <span dir="auto">{name}</span>, <At at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
