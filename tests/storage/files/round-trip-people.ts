import * as fc from 'fast-check';
import { cleanText } from '../../../linkedin/clean-text';
import type { Contact } from '../../../outreach/contact';
import { NO_TIE, TIES } from '../../../outreach/contact';

// What people are called and write, and what somebody might call themselves to do harm.
const HOSTILE = [
  '=HYPERLINK("https://evil.example","x")',
  "'quoted",
  '@SUM(A1)',
  '+351 21',
  '-2',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'שרה כהן',
  'محمد\u200F الفارسي',
  '李小龙',
  'می\u200Cخواهم',
  '👩‍🔬 Ana',
  'Silva; Ana, "the\tbest"|x',
  '[U+0041] a',
  '__proto__',
  'END:VCARD',
  String.raw`a\nb\;c`,
];

const text = (most: number) =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: most }) },
    )
    .map((raw) => cleanText(raw, most));
const label = (most: number) => text(most).filter((raw) => raw !== '');

/** What both tables and cards can say of a person, as the person would have typed it. */
export type Known = Pick<Contact, 'edits' | 'email' | 'phone' | 'profileKeys' | 'fields' | 'tags'>;

/** What tables can say besides. */
export type KnownInTable = Known & Pick<Contact, 'tie' | 'doNotContact'>;

const FACTS = ['name', 'role', 'company', 'headline', 'school', 'location'] as const;

const known: fc.Arbitrary<Known> = fc
  .record({
    facts: fc.record({
      name: label(60),
      role: text(60),
      company: text(60),
      headline: text(60),
      school: text(60),
      location: text(60),
    }),
    phone: fc.constantFrom('', '+351 21 123 45 67', '020;123,4', '(0)30-12'),
    hasEmail: fc.boolean(),
    hasAddress: fc.boolean(),
    fields: fc.uniqueArray(label(40), { maxLength: 3 }),
    tags: fc.uniqueArray(label(40), { maxLength: 3 }),
  })
  .map(({ facts, hasEmail, hasAddress, phone, fields, tags }) => ({
    edits: Object.fromEntries(FACTS.map((fact) => [fact, facts[fact]]).filter(([, value]) => value !== '')),
    email: hasEmail ? 'someone@uni.example' : '',
    phone,
    profileKeys: hasAddress ? ['someone'] : [],
    fields,
    tags: tags.filter((tag) => !fields.includes(tag)),
  }));

/** Some people, no two of whom could be taken for one. */
export const people: fc.Arbitrary<Known[]> = fc.array(known, { minLength: 1, maxLength: 12 }).map((all) =>
  all.map((one, at) => ({
    ...one,
    edits: { ...one.edits, name: `${one.edits.name ?? ''} ${at}` },
    email: one.email && `s${at}@uni.example`,
    profileKeys: one.profileKeys.map((key) => `${key}-${at}`),
  })),
);

const tie = fc
  .record({
    kind: fc.constantFrom(...TIES),
    shared: text(40),
    referrerId: fc.constant(null),
    referrer: text(40),
    mayMention: fc.boolean(),
  })
  // Without a tie there is nobody to be mentioned.
  .map((said) => (said.kind === 'none' && said.shared === '' && said.referrer === '' ? NO_TIE : said));

/** The same people as tables know them: how they are known, and who is never to be written to. */
export const peopleInTable: fc.Arbitrary<KnownInTable[]> = fc
  .tuple(people, fc.array(fc.record({ tie, doNotContact: fc.boolean() }), { minLength: 12, maxLength: 12 }))
  .map(([all, more]) => all.map((one, at) => ({ ...one, tie: NO_TIE, doNotContact: false, ...more[at] })));
