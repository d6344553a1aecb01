import { parseReading } from '../../linkedin/reading-schema';
import type { FieldName, ProfileReading } from '../../linkedin/reading';

/** What is right for one saved page; `null` means that the page does not show it. */
export type Truth = {
  file: string;
  url: string;
  layout: string;
  expect: 'read' | 'refuse';
  orRefuse?: boolean;
  refuseReason: string | null;
  fields: Record<string, string | number | null>;
  accept?: Record<string, (string | number)[]>;
  experience: { role: string; company: string; dates: string }[];
};

const ABOUT_COMPARED = 200;
/** The fields that a truth tells. */
export const COMPARED: FieldName[] = [
  'name',
  'pronouns',
  'headline',
  'company',
  'role',
  'school',
  'location',
  'degree',
  'mutuals',
  'about',
];

/** The reading as the trusted side would take it; throws where that refuses it. */
export function comparable(reading: unknown): ProfileReading {
  const parsed = parseReading(reading);
  if (!parsed.ok) throw new Error(`not a reading: ${JSON.stringify(reading)}`);
  return parsed.reading;
}

/** Every way in which a reading differs from the truth; empty when it is right. */
export function wrongFields(reading: ProfileReading, truth: Truth): string[] {
  if (reading.status === 'refused') return wrongRefusal(reading, truth);
  if (truth.expect === 'refuse') return [`read, should be refused as ${truth.refuseReason}`];
  const wrong = COMPARED.flatMap((name) => {
    const got = folded(reading.fields[name]?.value ?? null, name);
    const right = [truth.fields[name] ?? null, ...(truth.accept?.[name] ?? [])].map((one) =>
      folded(one, name),
    );
    return right.includes(got) ? [] : [`${name}: ${got} instead of ${right.join(' or ')}`];
  });
  if (reading.slug !== truth.fields['slug']) wrong.push(`slug: ${reading.slug}`);
  if (reading.layout !== truth.layout) wrong.push(`layout: ${reading.layout}`);
  const first = reading.experience.slice(0, truth.experience.length);
  if (JSON.stringify(first) !== JSON.stringify(truth.experience)) {
    wrong.push(`experience: ${JSON.stringify(reading.experience)}`);
  }
  return wrong;
}

function wrongRefusal(reading: Extract<ProfileReading, { status: 'refused' }>, truth: Truth): string[] {
  const said = `refused as ${reading.reason}: ${reading.detail}`;
  if (truth.expect === 'read') return truth.orRefuse === true ? [] : [said];
  const right =
    truth.refuseReason === 'mixed-person'
      ? reading.reason === 'ambiguous' || reading.reason === 'page-changed'
      : reading.reason === 'not-a-profile' && reading.detail === truth.refuseReason;
  return right ? [] : [said];
}

/** A value as it is compared; null where there is none. */
export function folded(value: string | number | null, name: FieldName): string | null {
  if (value === null) return null;
  const text = String(value)
    .normalize('NFC')
    .replace(/[\s\u200B]+/g, ' ')
    .trim();
  return name === 'about' ? text.slice(0, ABOUT_COMPARED).trim() : text;
}

/** Every text of a page that means something: what else it says may be anything. */
export function meaningfulTexts({ fields, accept, experience }: Truth): string[] {
  const values = [...Object.values(fields), ...Object.values(accept ?? {}).flat()];
  const jobs = experience.flatMap(({ role, company, dates }) => [role, company, dates]);
  return [...values, ...jobs].filter((value) => typeof value === 'string' && value !== '').map(String);
}
