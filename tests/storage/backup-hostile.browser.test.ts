import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Dexie } from 'dexie';
import { database } from '../../storage/database';
import { explainFailure } from '../../storage/failure';
import { factsOf } from '../../outreach/facts';
import { readContact } from '../../storage/contacts';
import { checkBackup } from '../../storage/backup/restore';
import { Blocks, checksum } from '../../storage/backup/checksum';
import type { Header } from '../../storage/backup/format';
import { BACKUP_TABLES, headerLine } from '../../storage/backup/format';
import { isSealed, seal, unseal } from '../../storage/backup/seal';
import { backup, bringBack, content, fill, fillWithEverything } from './backup-room';
import { failureOf, person, saved, startAfresh } from './support';
import { newContact } from '../../storage/contacts';

beforeEach(startAfresh);

afterAll(async () => {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
  await Dexie.delete('cuppa-copies');
});

/** A file with a right checksum and whatever rows: written by somebody who knows the format. */
async function forge(rows: Record<string, readonly string[]>, more: Partial<Header> = {}): Promise<Blob> {
  const blocks = new Blocks();
  const counts: Header['counts'] = {};
  for (const [place, table] of BACKUP_TABLES.entries()) {
    const lines = rows[table] ?? [];
    counts[table] = lines.length;
    blocks.add(`"${table}":[\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}`);
    blocks.add(place === BACKUP_TABLES.length - 1 ? ']}}\n' : '],\n');
  }
  const { parts, digests } = await blocks.end();
  const blank: Header = {
    format: 'cuppa-backup',
    formatVersion: 1,
    appVersion: '0',
    createdAt: '2026-11-22T20:00:00Z',
    counts,
    sha256: '',
    ...more,
  };
  return new Blob([`${headerLine({ ...blank, sha256: await checksum(blank, digests) })}\n`, ...parts]);
}

const contact = (more: object) =>
  JSON.stringify({ ...newContact({ captured: null, edits: { name: 'Ana' } }, 1), id: 'c', ...more });
const NOTE = { id: 't', contactId: 'c', kind: 'note', at: 1, zone: 'UTC', text: '' };

const million = (row: string): string[] => {
  const thousand = `${row},\n`.repeat(1000);
  return Array.from({ length: 1000 }, () => thousand);
};

const NOT_OURS: [string, () => Blob | Promise<Blob>][] = [
  ['nothing', () => new Blob([])],
  ['a picture', () => new Blob([crypto.getRandomValues(new Uint8Array(60_000))])],
  ['other JSON', () => new Blob(['{"contacts":[]}'])],
  ['a list as deep as it is long', () => new Blob(['['.repeat(5_000_000)])],
  [
    'a million records of something else',
    () => new Blob(['{"contacts":[', ...million('{"id":"c"}'), '{}]}']),
  ],
  [
    'a million records that are no rows of a backup',
    async () => {
      const [line = ''] = (await (await forge({}, { counts: { contacts: 1_000_000 } })).text()).split('\n');
      return new Blob([`${line}\n"settings":[\n`, ...million('7')]);
    },
  ],
  ['fifty megabytes of zeros', () => new Blob([new Uint8Array(50_000_000)])],
  [
    'a backup of another format',
    async () => new Blob([(await (await forge({})).text()).replace('cuppa-backup', 'cuppa-backup-2')]),
  ],
  ['a future version', () => forge({}, { formatVersion: 2 })],
  ['counts beyond all bounds', () => forge({}, { counts: { contacts: 9_000_000 } })],
  ['counts that are wrong', () => forge({}, { counts: { contacts: 1 } })],
  [
    'a first line with more in it',
    async () => {
      const text = await (await forge({})).text();
      return new Blob([text.replace('"sha256"', '"__proto__":{"polluted":1},"sha256"')]);
    },
  ],
  ['a row that is no JSON', () => forge({ contacts: ['{"id":'] })],
  ['a row that is a list, deeply', () => forge({ contacts: ['['.repeat(100_000) + ']'.repeat(100_000)] })],
  ['a row longer than any', () => forge({ contacts: [contact({ phone: 'x'.repeat(3_000_000) })] })],
];

describe('a file that is not ours', () => {
  it.each(NOT_OURS)('is refused in words, within a second: %s', async (_name, make) => {
    await saved('Ana');
    const before = await content();
    const file = await make();
    const start = performance.now();
    const failure = explainFailure(await failureOf(checkBackup(file)));
    expect(performance.now() - start).toBeLessThan(1000);
    expect(failure.todo).toContain('Nothing was changed.');
    expect(await content()).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('is refused when a byte anywhere was changed, or the end is missing', async () => {
    await fillWithEverything();
    const touches = Array.from({ length: 200 }, (_, n) => ({
      ...NOTE,
      id: `t${n}`,
      contactId: 'c-ana',
      text: 'é'.repeat(60),
    }));
    await database.table('touches').bulkPut(touches);
    const file = await backup();
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(bytes.length).toBeGreaterThan(40_000);
    const places = Array.from({ length: Math.floor(bytes.length / 1024) }, (_, kilobyte) => kilobyte * 1024);
    for (const place of [...places, bytes.length - 1]) {
      const flipped = Uint8Array.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
      await expect(checkBackup(new Blob([flipped])), `byte ${place}`).rejects.toThrow(/backup/u);
    }
    for (const length of [100, 5000, bytes.length - 1]) {
      await expect(checkBackup(file.slice(0, length))).rejects.toThrow(/backup/u);
    }
  });
});

describe('rows of the wrong form', () => {
  const WRONG: [string, Record<string, string[]>][] = [
    ['wrong types', { contacts: [contact({ createdAt: 'yesterday' })] }],
    ['numbers no date has', { contacts: [contact({ createdAt: 1e300 })] }],
    ['a text too long', { contacts: [contact({ phone: 'x'.repeat(100) })] }],
    ['facts nobody knows', { contacts: [contact({ edits: { hacked: 'x' } })] }],
    [
      'a touch of an unknown kind',
      { contacts: [contact({})], touches: [JSON.stringify({ ...NOTE, kind: 'hacked' })] },
    ],
    ['a touch of nobody', { touches: [JSON.stringify(NOTE)] }],
  ];

  it.each(WRONG)('are left out, with the reason: %s', async (_name, rows) => {
    const { rejected } = await bringBack(await forge(rows), 'merge');
    expect(rejected).toHaveLength(1);
    expect(rejected[0]?.why).toMatch(/form|is not there/u);
  });

  it('bring no key that is not known', async () => {
    const row = contact({}).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":1,"sortName":"x","extra":[1],"edits":{"__proto__":{"polluted":true}},',
    );
    await bringBack(await forge({ contacts: [row] }), 'merge');
    const stored: unknown = await database.contacts.get('c');
    expect(Object.keys(Object(stored))).not.toContain('extra');
    expect(Object.getPrototypeOf(stored)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('make one of two with one id, and of two with one address', async () => {
    const file = await forge({
      contacts: [
        contact({}),
        contact({ phone: '1' }),
        contact({ id: 'd', profileKeys: ['in/x'] }),
        contact({ id: 'e', profileKeys: ['in/x'] }),
      ],
    });
    for (const mode of ['merge', 'replace'] as const) {
      await fill({});
      await bringBack(file, mode);
      expect(await database.contacts.count()).toBe(2);
    }
  });

  it('hold scripts and turned writing as the text they are', async () => {
    const name = '<img src=x onerror=alert(1)>\u202Egnp.exe';
    await bringBack(await forge({ contacts: [contact({ edits: { name } })] }), 'merge');
    const view = await readContact('c');
    expect(view && factsOf(view.contact).name.value).toBe(name);
  });
});

describe('a sealed backup', () => {
  it('opens with its passphrase alone, and is not readable without', async () => {
    await fillWithEverything();
    const [before, file] = [await content(), await backup()];
    const sealed = await seal(file, 'a café at noon', '2026-11-22T20:00:00Z');
    expect(await isSealed(sealed)).toBe(true);
    expect(await isSealed(file)).toBe(false);
    expect(await sealed.text()).not.toContain('Ana');
    expect(await sealed.text()).toContain('"rounds":600000');
    await fill({});
    await bringBack(await unseal(sealed, 'a cafe\u0301 at noon'), 'replace');
    expect(await content()).toEqual(before);
    const failure = explainFailure(await failureOf(unseal(sealed, 'a cafe at noon')));
    expect(failure.title).toContain('passphrase');
  });

  it('is refused when a byte was changed, a block is missing, or the cost was set too low or too high', async () => {
    await saved('Ana', person('Ana'));
    const touches = Array.from({ length: 700 }, (_, n) => ({ ...NOTE, id: `t${n}`, text: 'x'.repeat(3000) }));
    const { contact: ana } = { contact: newContact({ captured: null, edits: {} }, 1) };
    await fill({ contacts: [{ ...ana, id: 'c' }], touches });
    const sealed = await seal(await backup(), 'p', '2026-11-22T20:00:00Z');
    const bytes = new Uint8Array(await sealed.arrayBuffer());
    const line = bytes.indexOf(10) + 1;
    const block = 1_048_576 + 16;
    expect(bytes.length).toBeGreaterThan(line + block + 100);
    const flipped = Uint8Array.from(bytes);
    flipped[line + 5000] = (flipped[line + 5000] ?? 0) ^ 1;
    const shorter = new Blob([bytes.slice(0, line + block)]);
    const swapped = new Blob([
      bytes.slice(0, line),
      bytes.slice(line + block),
      bytes.slice(line, line + block),
    ]);
    const text = new TextDecoder('latin1').decode(bytes.slice(0, line));
    const cheap = new Blob([text.replace('600000', '1000'), bytes.slice(line)]);
    const dear = new Blob([text.replace('600000', '99999999'), bytes.slice(line)]);
    for (const wrong of [new Blob([flipped]), shorter, swapped, cheap, dear]) {
      expect(explainFailure(await failureOf(unseal(wrong, 'p'))).todo).toContain('Nothing was changed.');
    }
  });
});
