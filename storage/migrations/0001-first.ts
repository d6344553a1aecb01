import type { Migration } from './migration';

/** What the first Cuppa kept: people, what happened, drafts, templates, settings, and how to undo. */
export const first: Migration = {
  version: 1,
  stores: {
    contacts: 'id, &*profileKeys, nextOn, sortName',
    touches: 'id, [contactId+at], [channel+at]',
    drafts: 'id, [contactId+updatedAt]',
    settings: 'id',
    templates: 'id',
    changes: '++order, &id',
    meta: 'key',
  },
};
