import { useEffect } from 'preact/hooks';

/** The parts of the page, in its order, by what one looks for. */
const PARTS = [
  {
    name: 'You',
    places: [
      { id: 'me', label: 'About me' },
      { id: 'asking', label: 'Asking' },
      { id: 'days', label: 'Days' },
      { id: 'reminders', label: 'Reminders' },
      { id: 'reading', label: 'Reading pages' },
    ],
  },
  {
    name: 'Writing',
    places: [
      { id: 'templates', label: 'Templates' },
      { id: 'questions', label: 'Questions' },
      { id: 'limits', label: 'Length' },
      { id: 'coach', label: 'Coach' },
    ],
  },
  {
    name: 'Your data',
    places: [
      { id: 'backup', label: 'Backup' },
      { id: 'bring-in', label: 'Bring people in' },
      { id: 'files', label: 'Save files' },
      { id: 'erase', label: 'Erase' },
    ],
  },
] as const;

/** Where a part of the page can be gone to, as `options.html#backup`. */
export type PlaceId = (typeof PARTS)[number]['places'][number]['id'];

function goTo(hash: string): void {
  const place = document.getElementById(hash.slice(1));
  if (place instanceof HTMLDetailsElement) place.open = true;
  place?.scrollIntoView();
}

/** Parts arrive one after the other and push those below: the place asked for is held until the person moves. */
function usePlaceHeld(hash: string): void {
  useEffect(() => {
    if (hash.length < 2) return;
    const held = new ResizeObserver(() => goTo(hash));
    held.observe(document.body);
    const letGo = () => held.disconnect();
    const listening = new AbortController();
    for (const kind of ['wheel', 'pointerdown', 'click', 'keydown', 'touchmove'])
      addEventListener(kind, letGo, { signal: listening.signal, passive: true });
    return () => {
      letGo();
      listening.abort();
    };
  }, [hash]);
}

/** What is on this page: a few words that lead to each part. */
export function Contents({ hash }: { hash: string }) {
  usePlaceHeld(hash);
  return (
    <nav class="contents stack stack-tight" aria-label="On this page">
      {PARTS.map(({ name, places }) => (
        <p key={name} class="row">
          <strong>{name}</strong>
          {places.map(({ id, label }) => (
            // Once more to where one was already: the address stays, and what was folded since is opened.
            <a key={id} href={`#${id}`} onClick={() => goTo(`#${id}`)}>
              {label}
            </a>
          ))}
        </p>
      ))}
    </nav>
  );
}
