type Waiting<Value> = { value: Value; written: PromiseWithResolvers<void> };

/**
 * Keeps texts as they are typed, each under a key of its own. While one wording of a text is on its way to the disk
 * only the newest waits: on a slow disk a fast typist would else be ahead of it by a sentence, which closing the page
 * would lose.
 */
export class Newest<Value> {
  readonly #write: (key: string, value: Value) => Promise<unknown>;
  readonly #onTheirWay = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, Waiting<Value>>();

  /** @param write brings one wording to the disk. */
  constructor(write: (key: string, value: Value) => Promise<unknown>) {
    this.#write = write;
  }

  /**
   * Keep a text as it stands at this keystroke.
   *
   * @returns once this wording, or one typed after it, is on the disk.
   * @throws what writing it threw.
   */
  keep(key: string, value: Value): Promise<void> {
    if (!this.#onTheirWay.has(key)) return this.#writeInTurn(key, value);
    const { written } = this.#waiting.get(key) ?? { written: Promise.withResolvers<void>() };
    this.#waiting.set(key, { value, written });
    return written.promise;
  }

  /** Keep nothing more of a text that was used or thrown away: resolves once nothing of it is on its way. */
  async stop(key: string): Promise<void> {
    this.#waiting.get(key)?.written.resolve();
    this.#waiting.delete(key);
    // Whoever typed it has been told if it could not be written.
    await this.#onTheirWay.get(key)?.catch(() => {});
  }

  #writeInTurn(key: string, value: Value): Promise<void> {
    const written = this.#writeOne(key, value);
    this.#onTheirWay.set(key, written);
    return written;
  }

  async #writeOne(key: string, value: Value): Promise<void> {
    try {
      await this.#write(key, value);
    } finally {
      this.#onTheirWay.delete(key);
      this.#writeWaiting(key);
    }
  }

  #writeWaiting(key: string): void {
    const next = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (next) this.#writeInTurn(key, next.value).then(next.written.resolve, next.written.reject);
  }
}
