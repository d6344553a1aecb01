/** The parts of a file, in order: handed to `Blob` as they are, so that no text of the whole is made. */
export type FileParts = BlobPart[];

// Letters of text held before they are handed over to the browser, which keeps them outside of the page's memory.
const HELD = 500_000;

/** Takes a file piece by piece as it is written, and holds little of it. */
export class PartsInTheMaking {
  readonly #parts: Blob[] = [];
  #texts: string[] = [];
  #held = 0;

  add(text: string): void {
    this.#texts.push(text);
    this.#held += text.length;
    if (this.#held >= HELD) this.#hand();
  }

  end(): FileParts {
    this.#hand();
    return this.#parts;
  }

  #hand(): void {
    this.#parts.push(new Blob(this.#texts));
    this.#texts = [];
    this.#held = 0;
  }
}
