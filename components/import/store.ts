import type { Compared, Fill } from '../../linkedin/archive/compare-table';
import type { Finding } from '../../linkedin/archive/finding';
import type { Learned } from '../../linkedin/archive/learn-from';
import type { Archive, Opened, Waiting } from '../../linkedin/archive/open-file';
import type { Mapping, TablePerson } from '../../linkedin/archive/people-table';
import type { Connection } from '../../linkedin/archive/records';

/** How progress is told and giving up is heard. */
export type ImportWaiting = Pick<Waiting, 'onProgress' | 'signal'>;

/** What an archive would add, with the names of the contacts it bears on, by id. */
export type ArchiveNews = Learned & { names: ReadonlyMap<string, string> };

/** What a table would add; `removed` counts people who were removed from the contacts before. */
export type TableNews = Compared & { removed: number };

/** What the person chose of a file. */
export type ChosenRows = {
  label: string;
  findings: readonly Finding[];
  fills: readonly Fill[];
  newcomers: readonly ({ from: 'archive'; row: Connection } | { from: 'file'; row: TablePerson })[];
};

/** Takes back what was brought in. */
export type TakeBack = (onProgress: ImportWaiting['onProgress']) => Promise<void>;

/** What the import desk needs of the data; the page hands it in. */
export type ImportStore = {
  open: (file: File, waiting: ImportWaiting) => Promise<Opened>;
  learn: (archive: Archive, waiting: ImportWaiting) => Promise<ArchiveNews>;
  compare: (rows: readonly TablePerson[], waiting: ImportWaiting) => Promise<TableNews>;
  /** What the columns held last time; null for columns never seen. */
  lastMapping: (header: readonly string[]) => Promise<Mapping | null>;
  keepMapping: (header: readonly string[], mapping: Mapping) => Promise<void>;
  /** @returns takes all of it back, and says how far that is. */
  bringIn: (chosen: ChosenRows, waiting: ImportWaiting) => Promise<TakeBack>;
  explain: (error: unknown) => { title: string; todo: string };
};
