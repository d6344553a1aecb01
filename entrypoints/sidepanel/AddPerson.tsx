import { useMemo } from 'preact/hooks';
import { UnsavedPerson } from '../../components/UnsavedPerson';
import { explainFailure } from '../../storage/failure';
import { personStore } from '../../storage/person-store';
import { go } from './use-route';

// What was typed about somebody before and never saved is not written over.
function storeFor(company: string): typeof personStore {
  const read: typeof personStore.read = async (profileKey) => {
    const entry = await personStore.read(profileKey);
    return entry.edits.company ? entry : { ...entry, edits: { ...entry.edits, company } };
  };
  return company ? { ...personStore, read } : personStore;
}

/** Someone met elsewhere than on LinkedIn, or whose page is not to be read; at a company, where one is given. */
export function AddPerson({ company = '' }: { company?: string | undefined }) {
  const store = useMemo(() => storeFor(company), [company]);
  return (
    <UnsavedPerson
      store={store}
      profileKey={null}
      captured={null}
      explain={explainFailure}
      onSaved={(id) => go({ at: 'contact', id, moment: null })}
      onCancel={() => go({ at: 'contacts' })}
    />
  );
}
