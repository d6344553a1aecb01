import { useRef } from 'preact/hooks';
import type { CardsRead } from '../../../components/export/CardsIn';
import { CardsIn } from '../../../components/export/CardsIn';
import type { Waiting } from '../../../components/data/store';
import { explainFailure } from '../../../storage/failure';
import { decodeText } from '../../../storage/files/file-text';
import { bringInCards, cardFates } from '../../../storage/files/import-vcards';
import type { CardContact } from '../../../storage/files/vcard-read';
import { readVCards } from '../../../storage/files/vcard-read';

// Pictures make files of contacts large; this is some hundred of them.
const LARGEST = 50_000_000;
const TOO_LARGE = {
  ok: false,
  why: 'This file is larger than 50 MB. Save the contacts without pictures.',
} as const;

const nameOf = ({ edits, email }: CardContact) => edits.name ?? (email || 'Without a name');

function aboutOf({ edits, email }: CardContact): string {
  return [edits.role, edits.company, email].filter(Boolean).join(', ');
}

type Reading = { onProgress: (done: number, total: number) => void; signal: AbortSignal };

// What is waited for is done in one part after the other.
function part({ onProgress, signal }: Waiting, at: number, of: number): Reading {
  return {
    onProgress: (done, total) => onProgress({ done: at * total + done, total: of * total }),
    signal,
  };
}

/** Cards out of an address book, with what bringing each in would do to the contacts kept. */
export function BringInCards() {
  const peopleRef = useRef<readonly CardContact[]>([]);
  const read = async (file: File, waiting: Waiting): Promise<CardsRead> => {
    if (file.size > LARGEST) return TOO_LARGE;
    const text = await decodeText(new Uint8Array(await file.arrayBuffer()));
    const found = await readVCards(text, part(waiting, 0, 2));
    if (!found.ok) return found;
    const fates = await cardFates(found.people, part(waiting, 1, 2));
    waiting.signal.throwIfAborted();
    peopleRef.current = found.people;
    const lines = found.people.map((card, at) => ({
      name: nameOf(card),
      about: aboutOf(card),
      fate: fates[at] ?? ({ is: 'new' } as const),
    }));
    return { ok: true, lines, old: found.old, empty: found.empty };
  };
  const bringIn = (picked: readonly number[], waiting: Waiting) => {
    const chosen = picked.flatMap((at) => peopleRef.current[at] ?? []);
    return bringInCards(chosen, part(waiting, 0, 1));
  };
  return <CardsIn read={read} onBringIn={bringIn} explain={explainFailure} />;
}
