/** Says how often work is interrupted so that the page can answer; resolves when it may go on. */
export type Pause = () => Promise<void>;

// Few enough that no frame waits for them.
const BATCH = 200;

/** Does something with each of many; `pause` is awaited between some and the next. */
export async function eachSlowly<Item>(
  items: readonly Item[],
  take: (item: Item, at: number) => void,
  pause: Pause,
): Promise<void> {
  for (const [at, item] of items.entries()) {
    if (at % BATCH === 0) await pause();
    take(item, at);
  }
}
