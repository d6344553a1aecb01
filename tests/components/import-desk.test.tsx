// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { ImportDesk } from '../../components/import/ImportDesk';
import type { ChosenRows, ImportStore } from '../../components/import/store';
import { compareTable } from '../../linkedin/archive/compare-table';
import type { KnownPerson } from '../../linkedin/archive/known-people';
import { openFile } from '../../linkedin/archive/open-file';
import type { Mapping } from '../../linkedin/archive/people-table';
import { learned, own } from '../linkedin/archive/support';
import { zipOf } from '../linkedin/archive/zip-maker';
import { expectAccessible, itIs, settled } from './support';

const IVO: KnownPerson = {
  id: 'ivo',
  name: 'Ivo Marsh',
  company: '',
  keys: ['ivo-marsh-invented'],
  email: '',
  lacks: ['role', 'company', 'degree'],
  touches: [{ kind: 'asked', channel: 'note', at: Date.UTC(2026, 0, 31, 7), text: 'My own words' }],
};
const UNA: KnownPerson = { ...IVO, id: 'una', name: 'Una Pell', keys: [], touches: [] };
const NOW = Date.UTC(2026, 1, 20);

type Room = { chosen: ChosenRows[]; undone: () => number; mapped: Mapping[]; container: Element };

/** A desk whose data is these people; what is brought in is written down. */
function openRoom(people: readonly KnownPerson[], changes: Partial<ImportStore> = {}): Room {
  itIs(NOW);
  const chosen: ChosenRows[] = [];
  const mapped: Mapping[] = [];
  let undone = 0;
  const store: ImportStore = {
    open: (file, waiting) => openFile(file, { ...waiting, pause: async () => {} }),
    learn: async (archive) => ({
      ...(await learned(archive, people, NOW)),
      names: new Map(people.map(({ id, name }) => [id, name])),
    }),
    compare: async (rows) => ({ ...(await compareTable(rows, people, async () => {})), removed: 0 }),
    lastMapping: async () => null,
    keepMapping: async (_, mapping) => {
      mapped.push(mapping);
    },
    bringIn: async (rows) => {
      chosen.push(rows);
      return async () => {
        undone += 1;
      };
    },
    explain: () => ({ title: 'It went wrong.', todo: 'Try again.' }),
    ...changes,
  };
  const { container } = render(<ImportDesk store={store} />);
  return { chosen, undone: () => undone, mapped, container };
}

async function choose(...files: File[]): Promise<void> {
  fireEvent.change(screen.getByLabelText(/Choose LinkedIn’s/u), { target: { files } });
  await vi.waitFor(() => expect(screen.queryByText('Reading the file')).toBeNull());
  await settled();
}

const click = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settled();
};

describe('an archive', () => {
  test('is told before anything is kept, imported as picked, and taken back', async () => {
    const { chosen, undone, container } = openRoom([IVO]);
    await choose(own('connections-2026.csv'));
    expect(screen.getByText('New about your contacts: 1 accepted, more is known of 1.')).toBeDefined();
    expect(screen.getByText('Line 8: LinkedIn gives no name here: the account was closed.')).toBeDefined();
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('checkbox', { name: /^More is known of them/u }));
    fireEvent.click(screen.getByLabelText(/^Solo/u));
    await click('Import 2');
    expect(chosen).toMatchObject([
      { label: 'Brought in: 1 thing learned, 1 person added', fills: [], findings: [{ kind: 'accepted' }] },
    ]);
    expect(chosen[0]?.newcomers.map(({ row }) => row.name)).toEqual(['Solo']);
    expect(screen.getByText('Brought in: 1 thing learned, 1 person added.')).toBeDefined();
    await click('Undo');
    expect(undone()).toBe(1);
    expect(screen.getByText('Taken back. All is as it was before.')).toBeDefined();
  });

  test('is looked through once more for what was written with those it brought', async () => {
    const people = [IVO];
    openRoom(people);
    await choose(own('connections-2026.csv'), own('messages-2026.csv'));
    fireEvent.click(screen.getByLabelText(/^Una/u));
    await click(/^Import \d/u);
    people.push({ ...UNA, keys: ['una-pell-invented'] });
    await click('Look for what you wrote to each other');
    expect(screen.getByText(/^New about your contacts: .*1 wrote to you first/u)).toBeDefined();
  });

  test('asks where only name and company are the same, and ticks nothing then', async () => {
    const { container } = openRoom([{ ...UNA, company: 'Hart, Ltd.' }]);
    await choose(own('connections-2026.csv'));
    expect(screen.getByText(/Is it the same person\?/u)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Pick something to import' })).toBeDefined();
    await expectAccessible(container);
  });

  test('can be its files together, and says what could not be read or had to be guessed', async () => {
    const { container } = openRoom([IVO]);
    const late = new File(['First Name,Last Name,Connected On\nUna,Pell,03/04/2025\n'], 'Connections.csv');
    await choose(own('invitations-2026.csv'), late);
    expect(screen.getByText(/Connections\.csv/u).parentElement?.textContent).toContain(
      'your connections, 1 row.',
    );
    expect(screen.getByText(/Cuppa takes the month first/u)).toBeDefined();
    await expectAccessible(container);
  });

  test('of which a file holds nothing that can be read is told so', async () => {
    openRoom([IVO]);
    const bad = new File(['First Name,Last Name,Connected On\nUna,Pell,gestern\n'], 'Connections.csv');
    const zip = new File(
      [
        new Uint8Array(
          zipOf([
            { name: 'Connections.csv', text: await bad.text() },
            { name: 'messages.csv', text: await own('messages-2026.csv').text() },
          ]),
        ),
      ],
      'a.zip',
    );
    await choose(zip);
    expect(screen.getByText('No row of Connections.csv could be read.')).toBeDefined();
    expect(screen.getAllByText('Line 2: “gestern” is no date that LinkedIn writes.')).toHaveLength(2);
  });

  test('finds people in the list by any of their words', async () => {
    openRoom([]);
    await choose(own('connections-2026.csv'));
    fireEvent.input(screen.getByLabelText(/Find someone/u), { target: { value: 'boats' } });
    await settled();
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    expect(screen.getByText('Una Pell, MBA')).toBeDefined();
  });
});

describe('any table', () => {
  const TABLE = new File(
    [
      'Who,Mail,Firm,Remark\nTove Berg,tove@example.org,Fjord AS,=HYPERLINK("x")\n,nobody@example.org,,\nIvo Marsh,,Quayside,\n',
    ],
    'people.csv',
  );

  test('is mapped, previewed and imported', async () => {
    const { chosen, mapped, container } = openRoom([{ ...IVO, keys: [] }]);
    await choose(TABLE);
    expect(screen.getByText(/Say which column holds the name/u)).toBeDefined();
    await expectAccessible(container);
    fireEvent.change(screen.getByLabelText('Who'), { target: { value: 'name' } });
    fireEvent.change(screen.getByLabelText('Remark'), { target: { value: 'note' } });
    await click('See what is in it');
    await vi.waitFor(() => expect(screen.queryByText('Comparing with your contacts')).toBeNull());
    expect(mapped).toEqual([['name', 'email', 'company', 'note']]);
    expect(screen.getByText('1 new person, more about 1 contact.')).toBeDefined();
    expect(screen.getByText('Line 3: it has no name.')).toBeDefined();
    await expectAccessible(container);
    await click('Import 1');
    expect(chosen[0]?.newcomers).toMatchObject([
      { from: 'file', row: { name: 'Tove Berg', note: '=HYPERLINK("x")' } },
    ]);
    expect(chosen[0]?.fills).toEqual([]);
  });
});

test('a table of which nobody can be kept says why, and leads back to its columns', async () => {
  openRoom([]);
  await choose(new File(['Name,Who\n,Tove Berg\n,Ivo Marsh\n'], 'people.csv'));
  await click('See what is in it');
  await vi.waitFor(() =>
    expect(
      screen.getByText('Nobody in this table can be kept: line 2 was left out because it has no name.'),
    ).toBeDefined(),
  );
  expect(screen.queryByRole('button', { name: /import/iu })).toBeNull();
  await click('Back to the columns');
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: '' } });
  fireEvent.change(screen.getByLabelText('Who'), { target: { value: 'name' } });
  await click('See what is in it');
  await vi.waitFor(() => expect(screen.getByText('2 new people.')).toBeDefined());
});

const neverDone: ImportStore['bringIn'] = async (_, { signal, onProgress }) => {
  onProgress(40, 100);
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('given up')));
  });
};

describe('what goes wrong', () => {
  test('a file of another shape is told what was found and what was expected', async () => {
    openRoom([IVO]);
    await choose(own('recommendations-2026.csv'));
    expect(screen.getByText(/recommendations you received, rows: 0.*Cuppa expects/u)).toBeDefined();
    expect(screen.getByLabelText(/Choose LinkedIn’s/u)).toBeDefined();
  });

  test('a failure while keeping is told, and another file can be chosen', async () => {
    openRoom([IVO], { bringIn: async () => Promise.reject(new Error('full')) });
    await choose(own('connections-2026.csv'));
    await click(/^Import/u);
    expect(screen.getByText('It went wrong.')).toBeDefined();
  });

  test('long work shows how far it is, and can be given up', async () => {
    openRoom([IVO], { bringIn: neverDone });
    await choose(own('connections-2026.csv'));
    fireEvent.click(screen.getByRole('button', { name: /^Import/u }));
    await vi.waitFor(() => expect(screen.getByRole('progressbar').getAttribute('value')).toBe('40'), 3000);
    await click('Cancel');
    expect(screen.getByText('Cancelled. Nothing was changed.')).toBeDefined();
  });
});
