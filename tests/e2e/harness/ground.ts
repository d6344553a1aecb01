import type { BlackHole } from './black-hole.ts';
import type { ServedPages } from './served-pages.ts';

/** What a browser stands on; it outlives the browser, so a killed one can start again on it. */
export type Ground = {
  readonly executable: string;
  readonly extension: string;
  readonly profile: string;
  readonly headless: boolean;
  readonly served: ServedPages;
  /** Absent when a person may go online. */
  readonly blackHole: BlackHole | undefined;
};
