import { beforeEach, expect, it, vi } from 'vitest';
import { explainFailure } from '../../storage/failure';
import { saveContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { rebuildDerived } from '../../storage/derive-again';
import { twinsByEmail } from '../../storage/same-person';
import { failureOf, person, saved, startAfresh } from './support';

beforeEach(startAfresh);

const MAIL = 'ana@arup.example';
const READS = ['openCursor', 'getAll'] as const;

it('is found by e-mail without a look at everybody', async () => {
  for (const name of ['Ben', 'Cleo', 'Dan']) await saved(name, { email: `${name}@arup.example` });
  const ana = await saved('Ana', { email: MAIL });
  const reading = READS.map((how) => vi.spyOn(IDBObjectStore.prototype, how));
  const again = await saveContact(person('Ana S.', { email: 'ANA@arup.example' }));
  const other = { ...again.contact, id: '', email: MAIL };
  expect((await twinsByEmail(other)).map(({ id }) => id)).toEqual([ana]);
  const read = reading
    .flatMap(({ mock }) => mock.contexts)
    .map((store) => Reflect.get(Object(store), 'name'));
  vi.restoreAllMocks();
  expect(again).toMatchObject({ existing: true, contact: { id: ana } });
  expect(read).not.toContain('contacts');
});

it('is not somebody else who shares an e-mail: of another name, or with another address', async () => {
  const ana = await saved('Ana Silva', { email: MAIL, profileKeys: ['ana-silva'] });
  const ben = await saveContact(person('Ben Ode', { email: MAIL }));
  const other = await saveContact(person('Ana Silva', { email: MAIL, profileKeys: ['ana-silva-2'] }));
  expect([ben.existing, other.existing]).toEqual([false, false]);
  expect((await twinsByEmail(ben.contact)).map(({ id }) => id)).toContain(ana);
});

it('is not saved a second time beside a damaged record with the same e-mail', async () => {
  const ana = await saved('Ana', { email: MAIL });
  await database.table('contacts').update(ana, { tags: 42 });
  await rebuildDerived();
  const failure = await failureOf(saveContact(person('Ana', { email: MAIL })));
  expect(explainFailure(failure).title).toBe('This record is damaged and cannot be read.');
});
