import type { Transaction } from 'dexie';

/** One step of the stored shapes. Frozen once people have it: what is on their disks was written by it. */
export type Migration = {
  /** Counts up by one. */
  version: number;
  /** Tables new or with other indexes, in Dexie's words; the first key is the primary one. */
  stores: Record<string, string>;
  /** Brings the rows of the version before into this shape, in the transaction of the upgrade. */
  upgrade?: (transaction: Transaction) => Promise<void>;
};
