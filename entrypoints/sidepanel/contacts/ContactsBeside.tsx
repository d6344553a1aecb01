import { useEffect, useState } from 'preact/hooks';
import { FilterChips } from '../../../components/list/FilterChips';
import { TextField } from '../../../components/TextField';
import { FoundContacts } from './FoundContacts';
import { useMemory } from './memory';
import { useListing } from './use-listing';

// As wide as `components/pages/panel.css` shows two columns.
const WIDE = matchMedia('(width >= 560px)');

function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(WIDE.matches);
  useEffect(() => {
    const listening = new AbortController();
    WIDE.addEventListener('change', () => setIsWide(WIDE.matches), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return isWide;
}

function Beside({ current }: { current: string }) {
  const [query, setQuery] = useMemory('query');
  const listing = useListing(query);
  return (
    <section class="stack contacts-beside" aria-label="Contacts" data-scrolls>
      <TextField
        label="Search"
        type="search"
        value={query.search}
        maxLength={200}
        onInput={(search) => setQuery({ ...query, search })}
      />
      <FilterChips query={query} onChange={setQuery} />
      <FoundContacts
        listing={listing}
        query={query}
        onQuery={setQuery}
        open={current}
        selected={null}
        onSelected={() => {}}
        keysOn={false}
      />
    </section>
  );
}

/** The contacts beside the one that is open, where there is room for both. */
export function ContactsBeside({ current }: { current: string }) {
  return useIsWide() ? <Beside current={current} /> : null;
}
