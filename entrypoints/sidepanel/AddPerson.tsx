import { UnsavedPerson } from '../../components/UnsavedPerson';
import { explainFailure } from '../../storage/failure';
import { personStore } from '../../storage/person-store';
import { go } from './use-route';

/** Someone met elsewhere than on LinkedIn, or whose page is not to be read. */
export function AddPerson() {
  return (
    <UnsavedPerson
      store={personStore}
      profileKey={null}
      captured={null}
      explain={explainFailure}
      onSaved={(id) => go({ at: 'contact', id, moment: null })}
      onCancel={() => go({ at: 'contacts' })}
    />
  );
}
