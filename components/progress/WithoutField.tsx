import { counted } from '../../outreach/wording';

type Props = {
  /** Is no field said of anybody? */
  none: boolean;
  /** How many people were met whose field is not said. */
  met: number;
  /** Where contacts are chosen. */
  contacts: string;
};

/** What is missing where fields of work are not said, and where to say them. */
export function WithoutField({ none, met, contacts }: Props) {
  if (!none && met === 0) return null;
  const missing = `You have met ${counted(met, 'person', 'people')} whose field you have not said; they count in none.`;
  return (
    <p class={none ? '' : 'quiet'}>
      {none && 'Say what field of work each contact is in, and here you see what is missing. '}
      {met > 0 && `${missing} `}
      <a href={contacts}>Select them in Contacts</a>, or open one.
    </p>
  );
}
