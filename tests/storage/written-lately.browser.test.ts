import { beforeEach, describe, expect, it } from 'vitest';
import type { SentText } from '../../storage/touches';
import { logSent } from '../../storage/touches';
import { keepDraft } from '../../storage/drafts';
import { addSamplePerson } from '../../storage/sample';
import { database } from '../../storage/database';
import { readNotesSent, readOtherTexts, readSentEarlier } from '../../storage/written-lately';
import { saved, startAfresh } from './support';

const DAY = 86_400_000;

async function sendTo(contactId: string, more: Partial<SentText> = {}): Promise<void> {
  const text = { template: 'note', subject: '', text: 'Hello', draftId: null };
  await logSent({ contactId, kind: 'asked', channel: 'note', ...text, ...more });
}

const at = (company: string) => ({ edits: { company } });

beforeEach(startAfresh);

describe('people written to lately', () => {
  it('are the others, with what went to the same organisation', async () => {
    const mei = await saved('Mei Lin', at('Arup'));
    await sendTo(await saved('Jon Wu', at('Arup Limited')), { text: 'To Jon', channel: 'email' });
    await sendTo(await saved('Ana Silva', at('Gammon')), { text: 'To Ana' });
    await sendTo(mei, { text: 'To Mei' });
    await saved('Nobody Yet', at('Arup'));
    const { others, sentBefore } = await readOtherTexts(mei);
    expect(others.map(({ name }) => name).toSorted()).toEqual(['Ana Silva', 'Jon Wu']);
    expect(others.find(({ name }) => name === 'Jon Wu')).toEqual({
      name: 'Jon Wu',
      callName: 'Jon',
      company: 'Arup Limited',
    });
    expect(sentBefore).toEqual([{ name: 'Jon Wu', text: 'To Jon' }]);
  });

  it('are those with a draft open as well', async () => {
    const mei = await saved('Mei Lin');
    const jon = await saved('Jon Wu');
    const draft = {
      contactId: jon,
      template: 'note',
      channel: 'note',
      subject: '',
      text: 'Hi',
      waived: [],
    } as const;
    await keepDraft({ ...draft, waived: [], id: `${jon}:note:note`, updatedAt: Date.now() });
    expect((await readOtherTexts(mei)).others).toMatchObject([{ name: 'Jon Wu' }]);
  });

  it('are not those of long ago, nor those removed', async () => {
    const mei = await saved('Mei Lin');
    await sendTo(await saved('Jon Wu'), { at: Date.now() - 91 * DAY });
    const ana = await saved('Ana Silva');
    await sendTo(ana);
    await database.contacts.update(ana, { deletedAt: Date.now() });
    expect(await readOtherTexts(mei)).toEqual({ others: [], sentBefore: [] });
  });

  it('are of no organisation when none is known', async () => {
    const mei = await saved('Mei Lin');
    await sendTo(await saved('Jon Wu'));
    expect((await readOtherTexts(mei)).sentBefore).toEqual([]);
  });
});

describe('notes sent', () => {
  it('are those of about a month, with their zones, without the sample person', async () => {
    await addSamplePerson();
    const mei = await saved('Mei Lin');
    await sendTo(mei);
    await sendTo(mei, { channel: 'email' });
    await sendTo(mei, { at: Date.now() - 33 * DAY });
    const notes = await readNotesSent();
    expect(notes).toHaveLength(1);
    expect(notes[0]?.zone).toBe(Temporal.Now.timeZoneId());
  });
});

describe('texts sent earlier', () => {
  it('are of the same kind and channel, the newest of each person', async () => {
    const mei = await saved('Mei Lin');
    const jon = await saved('Jon Wu', at('Gammon'));
    const ana = await saved('Ana Silva');
    await sendTo(jon, { text: 'Old', at: Date.now() - 5 * DAY });
    await sendTo(jon, { text: 'New', at: Date.now() - 3 * DAY });
    await sendTo(jon, { text: 'By mail', channel: 'email' });
    await sendTo(ana, { text: 'To Ana', at: Date.now() - DAY });
    await sendTo(ana, { text: 'Again', kind: 'followed-up' });
    await sendTo(mei, { text: 'To Mei' });
    const earlier = await readSentEarlier({ contactId: mei, channel: 'note', kind: 'asked' });
    expect(earlier.map(({ name, text }) => [name, text])).toEqual([
      ['Ana Silva', 'To Ana'],
      ['Jon Wu', 'New'],
    ]);
    expect(earlier[1]).toMatchObject({ callName: 'Jon', company: 'Gammon', subject: '' });
  });
});
