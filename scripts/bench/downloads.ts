import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import { until } from '../../tests/e2e/harness/until.ts';

// Hundreds of megabytes, on a disk that others use.
const PATIENCE = 120_000;

/** A file that was saved, and how long it is in bytes. */
export type SavedFile = { path: string; size: number };

/** The folder that a browser saves into, with the files that one made oneself beside. */
export class Downloads {
  readonly folder: string;
  readonly #known = new Set<string>();

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Has the browser save into a folder of its own, without asking. */
  static async of(cuppa: Cuppa): Promise<Downloads> {
    const downloads = new Downloads(await mkdtemp(join(tmpdir(), 'cuppa-bench-')));
    const session = await cuppa.browser.target().createCDPSession();
    const given = { behavior: 'allow', downloadPath: downloads.folder } as const;
    await session.send('Browser.setDownloadBehavior', given);
    return downloads;
  }

  /** The file that was saved last, once it is whole: taken aside, for the next may have its name. */
  async next(ending: string): Promise<SavedFile> {
    const look = async () => (await readdir(this.folder)).find((name) => this.#isNew(name, ending));
    const name = await until(look, { failure: `No ${ending} was saved`, within: PATIENCE });
    const own = `saved-${this.#known.size}${ending}`;
    this.#known.add(own);
    const path = join(this.folder, own);
    await rename(join(this.folder, name), path);
    return { path, size: (await stat(path)).size };
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  // What is still being written has an ending of the browser's.
  #isNew(name: string, ending: string): boolean {
    return name.endsWith(ending) && !name.startsWith('.') && !this.#known.has(name);
  }
}
