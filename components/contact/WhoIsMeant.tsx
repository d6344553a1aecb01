import type { Contact } from '../../outreach/contact';
import { factsOf } from '../../outreach/facts';
import type { GivenName } from '../../outreach/names-given';
import { listed } from '../due-words';

type Props = {
  given: GivenName;
  /** Kept contacts of this name. */
  namesakes: readonly Contact[];
  /** Id of the one who is meant, empty for somebody else, nothing while it is not said. */
  meant: string | undefined;
  onMeant: (meant: string) => void;
  /** Names the group of choices: one of each form. */
  group: string;
};

const WITHOUT_WORK = 'nothing but the name is known';

function knownOf(contact: Contact): string {
  const { role, company } = factsOf(contact);
  const { referrer } = contact.tie;
  const known = [role.value, company.value, referrer && `referred by ${referrer}`].filter(Boolean);
  return known.join(' · ') || WITHOUT_WORK;
}

function headOf({ name }: GivenName, { length }: readonly Contact[]): string {
  return length === 1
    ? `${name} is already in your contacts`
    : `${length} called ${name} are in your contacts`;
}

/** Asks whether a name that was given is somebody kept already: only the person can say, so nothing is chosen. */
export function WhoIsMeant({ given, namesakes, meant, onMeant, group }: Props) {
  const choice = (value: string) => ({
    name: group,
    checked: meant === value,
    onChange: () => onMeant(value),
  });
  return (
    <fieldset class="notice stack stack-tight" data-tone="plain">
      <legend class="visually-hidden">{headOf(given, namesakes)}</legend>
      <strong aria-hidden="true" dir="auto">
        {headOf(given, namesakes)}
      </strong>
      {namesakes.map((contact) => (
        <label key={contact.id} class="choice">
          <input type="radio" {...choice(contact.id)} />
          <span dir="auto">
            Link to {factsOf(contact).name.value}
            <span class="quiet"> · {knownOf(contact)}</span>
          </span>
        </label>
      ))}
      <label class="choice">
        <input type="radio" {...choice('')} />
        <span>Someone else: a new contact</span>
      </label>
    </fieldset>
  );
}

/** The names of which it is still to be said who is meant: "Ana Silva and Ben Wong". */
export function sayOpen(open: readonly GivenName[]): string {
  return `Say first who is meant by ${listed(open.map(({ name }) => name))}.`;
}
