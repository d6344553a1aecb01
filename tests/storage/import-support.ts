import { openFile } from '../../linkedin/archive/open-file';
import type { Archive, Waiting } from '../../linkedin/archive/open-file';
import type { TablePerson } from '../../linkedin/archive/people-table';
import { textIn } from '../../storage/plain';
import { database } from '../../storage/database';
import { importChosen } from '../../storage/import/import-rows';
import type { Chosen } from '../../storage/import/import-rows';
import { learnFromArchive } from '../../storage/import/learn';

const ME = 'https://www.linkedin.com/in/ida-brook-invented';
const IVO = 'https://www.linkedin.com/in/ivo-marsh-invented';

export const CONNECTIONS = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ivo,Marsh,${IVO},ivo@example.org,Quayside Works,Joiner,02 Feb 2026
Una,Pell,https://www.linkedin.com/in/una-pell-invented,,Hart,Head,16 Dec 2024
Solo,,https://www.linkedin.com/in/ACoAAINVENTED,,Self-employed,Founder,03 Jan 2018
`;

export const INVITATIONS = `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Ida Brook,Ivo Marsh,"1/31/26, 7:18 AM",Your talk on oak stayed with me.,OUTGOING,${ME},${IVO}
`;

export const MESSAGES = `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT
2-A==,,Ida Brook,${ME},Ivo Marsh,${IVO},2026-02-03 09:00:00 UTC,,"Thank you, Ivo.",INBOX,,No
2-A==,,Ivo Marsh,${IVO},Ida Brook,${ME},2026-02-04 13:44:54 UTC,,Gladly. Tuesday?,INBOX,,No
2-C==,,Una Pell,https://www.linkedin.com/in/una-pell-invented,Ida Brook,${ME},2026-02-13 08:00:00 UTC,,A stranger’s words,INBOX,,No
`;

export const READING: Waiting = {
  pause: async () => {},
  onProgress: () => {},
  signal: new AbortController().signal,
};

export async function archiveOf(...texts: string[]): Promise<Archive> {
  const whole: Archive = { connections: [], invitations: [], messages: [], files: [] };
  for (const text of texts) {
    const opened = await openFile(new File([text], 'file.csv'), READING);
    if (opened.kind !== 'archive') throw new Error('It was taken for any table.');
    for (const kind of ['connections', 'invitations', 'messages'] as const) {
      Object.assign(whole, { [kind]: [...whole[kind], ...opened.archive[kind]] });
    }
  }
  return whole;
}

/** Bring in all that is ticked to begin with. */
export async function importSuggested(archive: Archive, waiting: Waiting = READING) {
  const { findings } = await learnFromArchive(archive);
  const suggested = findings.filter((finding) => finding.suggested);
  return bringIn({ findings: suggested }, waiting);
}

export async function bringIn(chosen: Partial<Chosen>, waiting: Waiting = READING) {
  return importChosen({ label: 'Imported', findings: [], fills: [], newcomers: [], ...chosen }, waiting);
}

export function tablePerson(at: number): TablePerson {
  return {
    line: at + 2,
    name: `Person ${at}`,
    key: `person-${at}`,
    url: `https://www.linkedin.com/in/person-${at}/`,
    email: `p${at}@example.org`,
    phone: '',
    facts: { role: 'Joiner', company: `Works ${at % 700}`, location: 'Port Ellery' },
    fields: ['Boats'],
    tags: [],
    note: '',
  };
}

/** What is derived, as it is stored: beside contacts, of workplaces, and in packs without their stamps. */
export async function derivedNow(): Promise<unknown> {
  const packs = (await database.packs.orderBy(':id').toArray()).filter(
    (pack) => textIn(pack, 'lines') !== '',
  );
  const tables = [
    await database.contacts.orderBy(':id').toArray(),
    await database.workplaces.orderBy(':id').toArray(),
  ];
  return JSON.parse(
    JSON.stringify([...tables, packs], (key, value: unknown) =>
      key === 'stamp' || key === 'updatedAt' ? 0 : value,
    ),
  );
}
