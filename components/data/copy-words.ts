import type { CopyLine } from './store';

/** When Cuppa made a copy by itself, in words. */
export const COPY_WORDS: Record<CopyLine['why'], string> = {
  upgrade: 'Before Cuppa was updated',
  restore: 'Before you restored a backup',
};
