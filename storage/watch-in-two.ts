import { watch } from './watch';

// A tab that is not looked at paints nothing.
const LONGEST_FRAME = 100;

async function painted(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_FRAME);
  });
}

/** A quick answer, if there is one, and the whole, which takes a moment. */
export type InTwo<First, Whole> = { first: () => Promise<First | null>; whole: () => Promise<Whole> };

/**
 * Tell the quick answer to a question first and let it be painted; then the whole, now and after each change.
 * What is read for the whole would otherwise stand between the first rows and the screen.
 *
 * @param onFailure gets what `explainFailure` understands; watching ends then.
 * @returns stops watching.
 */
export function watchInTwo<First, Whole>(
  { first, whole }: InTwo<First, Whole>,
  onValue: (value: First | Whole) => void,
  onFailure: (error: unknown) => void,
): () => void {
  let isStopped = false;
  let stop: (() => void) | null = null;
  const tellFirst = async () => {
    const value = await first();
    if (value === null || isStopped) return;
    onValue(value);
    await painted();
  };
  const goOn = () => {
    if (!isStopped) stop = watch(whole, onValue, onFailure);
  };
  tellFirst().then(goOn, onFailure);
  return () => {
    isStopped = true;
    stop?.();
  };
}
