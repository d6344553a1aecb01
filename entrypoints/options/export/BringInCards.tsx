import { useRef } from 'preact/hooks';
import type { CardsRead } from '../../../components/export/CardsIn';
import { CardsIn } from '../../../components/export/CardsIn';
import { Notice } from '../../../components/Notice';
import { useAction } from '../../../components/use-action';
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

/** Cards out of an address book, with what bringing each in would do to the contacts kept. */
export function BringInCards() {
  const peopleRef = useRef<readonly CardContact[]>([]);
  const { run, failure } = useAction();
  const read = async (file: File): Promise<CardsRead> => {
    if (file.size > LARGEST) return TOO_LARGE;
    const found = readVCards(decodeText(new Uint8Array(await file.arrayBuffer())));
    if (!found.ok) return found;
    const fates = await run(async () => cardFates(found.people));
    if (!fates) return { ok: false, why: 'Your contacts could not be read.' };
    peopleRef.current = found.people;
    const lines = found.people.map((card, at) => ({
      name: nameOf(card),
      about: aboutOf(card),
      fate: fates[at] ?? ({ is: 'new' } as const),
    }));
    return { ok: true, lines, old: found.old, empty: found.empty };
  };
  const bringIn = async (picked: readonly number[], say: (words: string) => void) => {
    const chosen = picked.flatMap((at) => peopleRef.current[at] ?? []);
    return run(async () => bringInCards(chosen, (done, total) => say(`Keeping ${done} of ${total} …`)));
  };
  return (
    <>
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      <CardsIn read={read} onBringIn={bringIn} />
    </>
  );
}
