import { UnsavedPerson } from '../../components/UnsavedPerson';
import type { Captured } from '../../outreach/contact';
import { explainFailure } from '../../storage/failure';
import { personStore } from '../../storage/person-store';
import type { View } from './Popup';

type Props = { profileKey: string | null; captured: Captured | null; go: (view: View) => void };

/** Someone not saved yet: the person in the tab, or someone added by hand. */
export function NewPerson({ profileKey, captured, go }: Props) {
  return (
    <UnsavedPerson
      store={personStore}
      profileKey={profileKey}
      captured={captured}
      explain={explainFailure}
      onSaved={(id) => go({ at: 'contact', id })}
      onCancel={() => go({ at: 'home' })}
    />
  );
}
