import { useState } from 'preact/hooks';
import { useLast } from '../../../components/use-last';
import { useLive } from '../../../components/use-live';
import { counted } from '../../../outreach/wording';
import type { OrganisationLine } from '../../../storage/organisations';
import { readOrganisations } from '../../../storage/organisations';
import { watch } from '../../../storage/watch';
import { go, hashOf } from '../use-route';

const PAGE = 50;
const STARS = 3;

function Wish({ motivation }: Pick<OrganisationLine, 'motivation'>) {
  if (motivation === null) return null;
  return (
    <span role="img" aria-label={`Motivation ${motivation} of ${STARS}`}>
      {'●'.repeat(motivation)}
      {'○'.repeat(STARS - motivation)}
    </span>
  );
}

function sayAsked({ people, asked }: OrganisationLine): string {
  const known = counted(people, 'person', 'people');
  return asked === 0 ? `${known}, nobody asked yet` : `${known}, ${asked} asked`;
}

function NoneYet() {
  return (
    <>
      <p>Say where your contacts work, and their organisations are listed here.</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => go({ at: 'contacts' })}>
          See your contacts
        </button>
      </div>
    </>
  );
}

/** All organisations of one's contacts, those one most wants to go to first. */
export function OrganisationsScreen() {
  const [most, setMost] = useState(PAGE);
  const found = useLast(useLive(watch, `organisations ${most}`, () => readOrganisations(most)));
  if (!found) return null;
  return (
    <div class="stack">
      <a href={hashOf({ at: 'contacts' })}>← Contacts</a>
      <h1>Organisations</h1>
      {found.count === 0 && <NoneYet />}
      <ul class="lines">
        {found.lines.map((line) => (
          <li key={line.key}>
            <a class="line" href={hashOf({ at: 'organisation', key: line.key })}>
              <span class="line-text">
                <strong dir="auto">{line.name}</strong>
                <span class="quiet">{sayAsked(line)}</span>
              </span>
              <span class="line-end">
                <Wish motivation={line.motivation} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      {found.count > found.lines.length && (
        <button type="button" class="plain" onClick={() => setMost(most + PAGE)}>
          Show more
        </button>
      )}
    </div>
  );
}
