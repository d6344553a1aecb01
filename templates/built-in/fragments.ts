import type { Part } from '../template';

// Sentences that several built-in templates share. Each is Liquid text, written out in full in the
// templates that people see. `-%}` at the end of a line takes the line break with it.

/** The school in common when it is also where I am now: naming it twice in a row sounds like a form. */
const SAME_SCHOOL = `{% assign school = tie.shared | default: contact.school %}{% if me.organisation == school -%}
I saw that you studied there too.{% else -%}
We both studied at {{ school }}.{% endif %}`;

/**
 * The tie, in one sentence: it comes right after who I am (METHOD.md section 2). Without one it says what is true of
 * everybody who saves a person, never what only some have done, such as reading about their company.
 */
export const TIE = `{% if tie.kind == 'referred' and tie.referrer -%}
{{ tie.referrer }} suggested I write to you.{% elsif tie.kind == 'friend' and tie.referrer -%}
{{ tie.referrer }} gave me your name.{% elsif tie.kind == 'alumni' -%}
${SAME_SCHOOL}{% elsif tie.kind == 'group' -%}
We are both members of {{ tie.shared }}.{% elsif tie.kind == 'employer' -%}
We have both worked at {{ tie.shared }}.{% elsif tie.kind == 'event' -%}
We were both at {{ tie.shared }}.{% elsif tie.kind == 'friend' -%}
You and I know some of the same people.{% elsif contact.company -%}
I found your name while looking for people at {{ contact.company }}.{% else -%}
I found your name while looking for people to learn from.{% endif %}`;

/** Who I am, from what I have said about myself. */
export const WHO_I_AM = `I am {{ me.name }}, {% if me.programme %}{{ me.programme }} at{% else %}from{% endif %} {{ me.organisation }}.`;

/** Where they stand, to end a sentence with: " as an engineer at Arup"; nothing when neither is known. */
export const WHERE_THEY_ARE = `{% if contact.role %} as {{ contact.role | article }}{% endif %}{% if contact.company %} at {{ contact.company }}{% endif %}`;

/** Subject of a first request: who sent me, or else what I ask about. */
export const REQUEST_SUBJECT = `{% if tie.kind == 'referred' and tie.referrer %}{{ tie.referrer }} suggested I write to you{% else %}Your advice on {{ me.exploring | shorten: 80 }}{% endif %}`;

/** What a request is made of, in its order (METHOD.md section 2). */
export const REQUEST_PARTS: readonly Part[] = [
  'who I am',
  'what we share',
  'why them',
  'what I ask',
  'an easy next step',
];
