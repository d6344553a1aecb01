import type { OrganisationState } from '../../outreach/organisation-state';
import { OnDay } from '../When';

function Names({ people }: { people: readonly { name: string }[] }) {
  const names = people.map(({ name }) => name);
  return <bdi>{new Intl.ListFormat('en-GB').format(names)}</bdi>;
}

function Next({ state }: { state: Exclude<OrganisationState, { kind: 'in-touch' }> }) {
  if (!state.next) return <>Find someone else there to ask.</>;
  return (
    <>
      Next would be <bdi>{state.next.name}</bdi>.
    </>
  );
}

/** Where things stand with an organisation, in one or two sentences (METHOD.md section 3, 3B7). */
export function OrganisationSays({ state }: { state: OrganisationState }) {
  switch (state.kind) {
    case 'in-touch':
      return (
        <p>
          You are in touch with <bdi>{state.with.name}</bdi>.
        </p>
      );
    case 'waiting':
      return (
        <p>
          Asked <Names people={state.for} />, no answer yet.{' '}
          {state.secondOn !== null && (
            <>
              Write to a second person <OnDay date={state.secondOn} />. <Next state={state} />
            </>
          )}
        </p>
      );
    case 'closed':
      return (
        <p>
          No answer, or a no, from whoever you asked. <Next state={state} />
        </p>
      );
    case 'nobody-asked':
      return (
        <p>
          You have not asked anyone here. <Next state={state} />
        </p>
      );
  }
}
