import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addSamplePerson, removeSamplePerson } from '../../storage/sample';
import { dropDraft, keepDraft, latestDraft, readDraft } from '../../storage/drafts';
import { everything, failureOf, saved, startAfresh } from './support';
import { patchContact, readContact } from '../../storage/contacts';
import { patchSettings, readSettings } from '../../storage/settings';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import type { Draft } from '../../outreach/draft';
import { draftIdOf } from '../../outreach/draft';
import { database } from '../../storage/database';
import { explainFailure } from '../../storage/failure';
import { countDue } from '../../storage/today';
import { listContacts } from '../../storage/listing';
import { logSent, logTouch } from '../../storage/touches';
import { now } from '../../storage/clock';
import { rebuildDerived } from '../../storage/derive-again';
import { undo } from '../../storage/change';

beforeEach(startAfresh);
afterEach(() => vi.restoreAllMocks());

function draft(contactId: string, text: string, updatedAt: number): Draft {
  const place = { contactId, template: 'ask', channel: 'note' } as const;
  return { ...place, id: draftIdOf(place), subject: '', text, waived: [], updatedAt };
}

describe('a draft', () => {
  it('is kept with each keystroke, and a late one never replaces a newer', async () => {
    await Promise.all([
      keepDraft(draft('a', 'Hel', 3)),
      keepDraft(draft('a', 'He', 2)),
      keepDraft(draft('a', 'H', 1)),
    ]);
    expect(await readDraft('a', 'ask', 'note')).toMatchObject({ text: 'Hel' });
    await keepDraft(draft('a', 'Hell', 3));
    expect(await readDraft('a', 'ask', 'note')).toMatchObject({ text: 'Hell' });
  });

  it('typed faster than the disk keeps up is never behind by more than one wording', async () => {
    const put = vi.spyOn(database.drafts, 'put');
    const keys = Array.from({ length: 200 }, (_, n) => keepDraft(draft('a', 'x'.repeat(n), n + 1)));
    await Promise.all(keys);
    expect(put.mock.calls.length).toBeLessThan(5);
    expect((await readDraft('a', 'ask', 'note'))?.text).toHaveLength(199);
  });

  it('that waits for its turn does not come back once it was thrown away', async () => {
    const first = keepDraft(draft('a', 'H', 1));
    const second = keepDraft(draft('a', 'He', 2));
    await dropDraft(draft('a', '', 0).id);
    await Promise.all([first, second]);
    expect(await readDraft('a', 'ask', 'note')).toBeNull();
  });

  it('is found as the latest of its contact, and can be dropped', async () => {
    await keepDraft(draft('a', 'older', 1));
    await keepDraft({ ...draft('a', 'newer', 2), id: 'other' });
    await keepDraft(draft('b', 'somebody else', 3));
    expect((await latestDraft('a'))?.text).toBe('newer');
    await dropDraft('other');
    expect((await latestDraft('a'))?.text).toBe('older');
    expect(await latestDraft('c')).toBeNull();
  });

  it('goes when it was sent and comes back with undo', async () => {
    const id = await saved('Ana');
    const kept = draft(id, 'Hello Ana', 1);
    await keepDraft(kept);
    const { channel, template, subject, text } = kept;
    const what = {
      contactId: id,
      kind: 'asked',
      draftId: kept.id,
      channel,
      template,
      subject,
      text,
    } as const;
    const change = await logSent({ ...what, at: 5 });
    expect(await latestDraft(id)).toBeNull();
    expect((await readContact(id))?.touches[0]).toMatchObject({ kind: 'asked', text: 'Hello Ana', at: 5 });
    await undo(change.id);
    expect(await latestDraft(id)).toEqual(kept);
  });

  it('stays when the contact is gone by the time it is sent', async () => {
    await keepDraft(draft('nobody', 'x', 1));
    const sent = { kind: 'asked', draftId: 'nobody:ask:note', channel: 'note', template: 'ask' } as const;
    const failure = await failureOf(logSent({ ...sent, contactId: 'nobody', subject: '', text: 'x' }));
    expect(explainFailure(failure).kind).toBe('conflict');
    expect(await latestDraft('nobody')).not.toBeNull();
  });

  it('too long to be kept is refused in words', async () => {
    const failure = await failureOf(keepDraft(draft('a', 'x'.repeat(20_001), 1)));
    expect(explainFailure(failure).title).toContain('“text”');
  });
});

describe('settings', () => {
  it('are those of a fresh install until something is set', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('never lose a field to another page', async () => {
    await Promise.all([
      patchSettings({ me: { name: 'Kim' } }),
      patchSettings({ me: { programme: 'Civil engineering' } }),
      patchSettings({ minutes: 15 }),
    ]);
    expect(await readSettings()).toMatchObject({
      minutes: 15,
      me: { name: 'Kim', programme: 'Civil engineering' },
    });
  });

  it('lose no more than the damaged part, and can be set again', async () => {
    const damaged: object = {
      ...DEFAULT_SETTINGS,
      id: 'mine',
      minutes: 'twenty',
      me: { ...DEFAULT_SETTINGS.me, name: 'Kim', places: 7 },
      cadence: 'gentle',
      fromTheFuture: true,
    };
    await database.table('settings').put(damaged);
    const me = { ...DEFAULT_SETTINGS.me, name: 'Kim' };
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, me, cadence: 'gentle' });
    await patchSettings({ minutes: 30 });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, me, cadence: 'gentle', minutes: 30 });
  });

  it('refuse what makes no sense', async () => {
    expect(explainFailure(await failureOf(patchSettings({ minutes: 0 }))).title).toContain('“minutes”');
    expect(explainFailure(await failureOf(patchSettings({ workWeek: [] }))).title).toContain('“workWeek”');
  });

  it('that change what is due change it for everyone at once', async () => {
    const id = await saved('Ana');
    await logTouch({
      contactId: id,
      kind: 'asked',
      channel: 'note',
      template: '',
      subject: '',
      text: '',
      at: 0,
    });
    expect(await countDue(now())).toBe(1);
    const change = await patchSettings({ cadence: 'none' });
    expect((await listContacts({})).rows).toMatchObject([{ dueOn: null }]);
    await undo(change.id);
    expect(await countDue(now())).toBe(1);
  });
});

describe('a damaged row', () => {
  it('hides no other, is counted, and is never written over', async () => {
    const broken = await saved('Broken');
    const fine = await saved('Fine');
    const damage = { email: 42 };
    await database.table('contacts').update(broken, damage);
    const before = await database.table('contacts').get(broken);
    await rebuildDerived();
    const listing = await listContacts({});
    expect(listing.rows.map(({ name }) => name)).toEqual(['Fine']);
    expect(listing.damaged).toEqual([broken]);
    await patchSettings({ cadence: 'gentle' });
    const failure = explainFailure(await failureOf(patchContact(broken, { phone: '1' })));
    expect(failure.title).toBe('This record is damaged and cannot be read.');
    expect(explainFailure(await failureOf(readContact(broken))).title).toBe(failure.title);
    expect(await database.table('contacts').get(broken)).toEqual(before);
    await patchContact(fine, { phone: '1' });
  });

  it('in a story is left out and named', async () => {
    const id = await saved('Ana');
    await logTouch({ contactId: id, kind: 'replied', text: 'yes' });
    await database.table('touches').put({ id: 'bad', contactId: id, at: Date.now(), kind: 'dreamt' });
    const view = await readContact(id);
    expect(view?.damaged).toEqual(['bad']);
    expect(view?.standing.stage).toBe('replied');
    await logTouch({ contactId: id, kind: 'note', text: 'still works' });
    expect(await database.touches.get('bad')).toMatchObject({ kind: 'dreamt' });
  });
});

describe('the sample person', () => {
  it('comes with something to do today, once, and goes again', async () => {
    expect(await addSamplePerson()).not.toBeNull();
    expect(await addSamplePerson()).toBeNull();
    expect((await listContacts({})).rows).toMatchObject([{ sample: true, stage: 'asked' }]);
    expect(await countDue(now())).toBe(1);
    await logTouch({ contactId: 'sample', kind: 'replied', text: '' });
    await removeSamplePerson();
    expect(await removeSamplePerson()).toBeNull();
    expect((await listContacts({})).total).toBe(0);
    await addSamplePerson();
    expect((await listContacts({})).rows).toMatchObject([{ sample: true, stage: 'asked' }]);
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('has it on whichever day one starts (%i days on)', async (days) => {
    const shifted = Date.now() + days * 86_400_000;
    vi.spyOn(Date, 'now').mockReturnValue(shifted);
    await addSamplePerson();
    expect(await countDue(now())).toBe(1);
  });

  it('is undone to the letter', async () => {
    const before = await everything();
    const change = await addSamplePerson();
    await undo(change?.id ?? '');
    expect(await everything()).toEqual(before);
  });
});
