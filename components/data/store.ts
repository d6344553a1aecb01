/** How progress is told and giving up is heard. */
export type Waiting = {
  onProgress: (progress: { done: number; total: number }) => void;
  signal: AbortSignal;
};

/** How things stand with backups. `lastAt` is epoch milliseconds; null before the first. */
export type BackupView = { lastAt: number | null; changes: number; isDue: boolean };

/** A wording to choose between; `key` is what the choice is filed under. */
export type Wording = { key: string; what: string; mine: string; theirs: string; preferred: Side };

/** Whose wording is kept. */
export type Side = 'mine' | 'theirs';

/** What restoring a file would do, in numbers of records. */
export type RestorePreview = {
  /** When the file was written; epoch milliseconds. */
  writtenAt: number;
  inFile: { people: number; records: number };
  here: { people: number; records: number };
  added: number;
  changed: number;
  same: number;
  wordings: Wording[];
  /** There may be more of them than are shown. */
  wordingCount: number;
  leftOut: { key: string; what: string; why: string }[];
  leftOutCount: number;
};

/** In the place of everything here, or together with it. */
export type RestoreMode = 'merge' | 'replace';

/** A file that was read whole. */
export type OpenedBackup = {
  preview: (mode: RestoreMode, waiting: Waiting) => Promise<RestorePreview>;
  restore: (how: { mode: RestoreMode; choices: Record<string, Side> }, waiting: Waiting) => Promise<void>;
};

/** A copy Cuppa made by itself. `at` is epoch milliseconds. */
export type CopyLine = { id: string; at: number; why: 'upgrade' | 'restore' };

/** A record that cannot be read, with what is left of it. */
export type DamagedLine = { key: string; what: string; text: string };

/** What went wrong, in words. */
export type Explain = (error: unknown) => { title: string; todo: string };

/** A backup that can take the place of data that cannot be opened. `writtenAt` is epoch milliseconds. */
export type Replacement = { writtenAt: number; people: number; replace: () => Promise<void> };

/** What the recovery page needs of the data to go on without what cannot be opened; the page hands it in. */
export type Afresh = {
  /** The copies Cuppa made by itself, the newest first; they stay whatever is done. */
  copies: () => Promise<readonly CopyLine[]>;
  /** Reads a backup, or a copy by its id; `locked` when it wants a passphrase first. Nothing is changed. */
  open: (what: Blob | string, passphrase: string, waiting: Waiting) => Promise<Replacement | 'locked'>;
  /** Removes the data that cannot be opened, and nothing else. */
  reset: () => Promise<void>;
};
