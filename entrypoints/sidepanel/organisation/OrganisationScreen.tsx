import { ContactLines } from '../../../components/ContactLines';
import { JoinSpelling } from '../../../components/organisation/JoinSpelling';
import { Motivation } from '../../../components/organisation/Motivation';
import { OrganisationSays } from '../../../components/organisation/OrganisationSays';
import { Notice } from '../../../components/Notice';
import { useAction } from '../../../components/use-action';
import { useLive } from '../../../components/use-live';
import { organisationState } from '../../../outreach/organisation-state';
import { explainFailure } from '../../../storage/failure';
import type { Member } from '../../../storage/organisations';
import {
  joinOrganisations,
  partOrganisation,
  readOrganisation,
  readOrganisations,
  setMotivation,
} from '../../../storage/organisations';
import { watch } from '../../../storage/watch';
import type { ScreenProps } from '../screens';
import { go, hashOf } from '../use-route';

const MOST_OFFERED = 500;

const lineOf = ({ secondOn, ...member }: Member) => ({ ...member, dueOn: secondOn });

/** One organisation: where things stand there, whom one knows, in the order of the method. */
export function OrganisationScreen({ route: { key } }: ScreenProps<'organisation'>) {
  const found = useLive(watch, `organisation ${key}`, async () => ({ view: await readOrganisation(key) }));
  const others = useLive(watch, 'organisations', () => readOrganisations(MOST_OFFERED));
  const { run, failure } = useAction();
  if (!found) return null;
  const { view } = found;
  if (!view) {
    return (
      <Notice title="Nobody of this organisation is kept." todo="Save someone who works there first.">
        <button type="button" onClick={() => go({ at: 'add', company: key })}>
          Add someone
        </button>
      </Notice>
    );
  }
  return (
    <article class="stack stack-wide">
      <div class="stack">
        <a href={hashOf({ at: 'organisations' })}>← Organisations</a>
        <h1 dir="auto">{view.name}</h1>
        <OrganisationSays state={organisationState(view.people)} />
        {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      </div>
      <section class="stack">
        <div class="row apart">
          <h2>Whom you know here</h2>
          <button type="button" class="plain" onClick={() => go({ at: 'add', company: view.name })}>
            Add someone
          </button>
        </div>
        <ContactLines
          rows={view.people.map(lineOf)}
          empty="Nobody yet."
          onOpen={(id) => go({ at: 'contact', id, moment: null })}
        />
      </section>
      <Motivation value={view.motivation} onChange={(value) => run(() => setMotivation(view, value))} />
      <JoinSpelling
        name={view.name}
        spellings={view.spellings}
        others={(others?.lines ?? []).map(({ name }) => name)}
        onJoin={(other) => run(() => joinOrganisations(view, other))}
        onPart={() => run(() => partOrganisation(view.key))}
      />
    </article>
  );
}
