import { useRef } from 'preact/hooks';
import type { CardsRead } from '../../../components/export/CardsIn';
import { CardsIn } from '../../../components/export/CardsIn';
import type { ImportWaiting } from '../../../components/import/store';
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

// Reading is the first half of what is waited for, comparing the second.
function half(waiting: ImportWaiting, part: 0 | 1): ImportWaiting {
  const onProgress = (done: number, total: number) => waiting.onProgress(part * total + done, 2 * total);
  return { ...waiting, onProgress };
}

// Whoever stops it knows, and need not be told of a failure.
async function unlessStopped<Value>({ signal }: ImportWaiting, work: () => Promise<Value>) {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** Cards out of an address book, with what bringing each in would do to the contacts kept. */
export function BringInCards() {
  const peopleRef = useRef<readonly CardContact[]>([]);
  const { run, failure } = useAction();
  const look = async (file: File, waiting: ImportWaiting): Promise<CardsRead> => {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    const found = await readVCards(text, half(waiting, 0));
    if (!found.ok) return found;
    const fates = await cardFates(found.people, half(waiting, 1));
    peopleRef.current = found.people;
    const lines = found.people.map((card, at) => ({
      name: nameOf(card),
      about: aboutOf(card),
      fate: fates[at] ?? ({ is: 'new' } as const),
    }));
    return { ok: true, lines, old: found.old, empty: found.empty };
  };
  const read = async (file: File, waiting: ImportWaiting): Promise<CardsRead> => {
    if (file.size > LARGEST) return TOO_LARGE;
    const found = await run(async () => unlessStopped(waiting, async () => look(file, waiting)));
    return found ?? { ok: false, why: 'The file or your contacts could not be read.' };
  };
  const bringIn = async (picked: readonly number[], waiting: ImportWaiting) => {
    const chosen = picked.flatMap((at) => peopleRef.current[at] ?? []);
    return run(async () => unlessStopped(waiting, async () => bringInCards(chosen, waiting)));
  };
  return (
    <>
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      <CardsIn read={read} onBringIn={bringIn} />
    </>
  );
}
