import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contact } from '../../outreach/contact.ts';
import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import { openOptions } from './backup.ts';
import { Downloads } from './downloads.ts';
import { FIELD, reportImport } from './import.ts';
import { watched } from './long-work.ts';
import type { Size } from './panel.ts';
import { seed } from './panel.ts';
import { makePeople } from './people.ts';

const DAY = 86_400_000;
const ME = { name: 'Ida Brook', url: 'https://www.linkedin.com/in/ida-brook' };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// One in ten was asked with a note and accepted: the rest are connections whose request nobody logged.
const ASKED_EVERY = 10;

const pair = (number: number) => String(number).padStart(2, '0');
const row = (...cells: readonly string[]) => `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`;

type Person = { name: string; url: string; company: string; role: string };

function personOf({ captured }: Contact): Person {
  const fact = (name: 'name' | 'company' | 'role') => captured?.facts[name]?.value ?? '';
  return { name: fact('name'), url: captured?.url ?? '', company: fact('company'), role: fact('role') };
}

/** LinkedIn's files as it writes them in 2026, of somebody whose connections these people are. */
export function filesOf(contacts: readonly Contact[], now: number): Record<string, string> {
  const people = contacts.map(personOf);
  const [asked, accepted] = [new Date(now - 12 * DAY), new Date(now - 9 * DAY)];
  const connected = `${pair(accepted.getUTCDate())} ${MONTHS[accepted.getUTCMonth()] ?? ''} ${accepted.getUTCFullYear()}`;
  const sent = `${asked.getUTCMonth() + 1}/${asked.getUTCDate()}/${asked.getUTCFullYear() % 100}, 7:18 AM`;
  const connections = people.map(({ name, url, company, role }) => {
    const [first = '', ...last] = name.split(' ');
    return row(first, last.join(' '), url, '', company, role, connected);
  });
  const invitations = people
    .filter((_, n) => n % ASKED_EVERY === 0)
    .map(({ name, url }) =>
      row(ME.name, name, sent, 'Your path into this work interests me.', 'OUTGOING', ME.url, url),
    );
  return {
    'Connections.csv': `First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n${connections.join('')}`,
    'Invitations.csv': `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\r\n${invitations.join('')}`,
  };
}

/**
 * LinkedIn's own files of somebody whose contacts all are connections: read, told what they say, kept. LinkedIn itself
 * lets nobody have more than 30,000 connections; more than that only shows what happens at the edge.
 */
export async function benchArchive(cuppa: Cuppa, size: Size): Promise<void> {
  const downloads = await Downloads.of(cuppa);
  const now = Date.now();
  try {
    await seed(cuppa, { ...size, now });
    const screen = await openOptions(cuppa);
    const people: Contact[] = [];
    for (let from = 0; from < size.contacts; from += 2000) {
      const to = Math.min(size.contacts, from + 2000);
      people.push(...makePeople({ from, to, touchesEach: size.touchesEach }, now).contacts);
    }
    const paths: string[] = [];
    let bytes = 0;
    for (const [name, text] of Object.entries(filesOf(people, now))) {
      const path = join(downloads.folder, name);
      await writeFile(path, text);
      paths.push(path);
      bytes += (await stat(path)).size;
    }
    const looked = await watched(screen, { field: FIELD, files: paths }, 'New about your contacts');
    const since = Date.now();
    const brought = await watched(screen, { press: 'Import' }, 'Brought in');
    const what = 'LinkedIn archive in';
    await reportImport(screen, { what, size: bytes, looked, brought }, { people: size.contacts, since });
    await screen.close();
  } finally {
    await downloads.remove();
  }
}
