// Sentences that several built-in templates share. Each is Liquid text, written out in full in the
// templates that people see and edit.

/** The tie, in one sentence: it comes right after who I am (METHOD.md section 2). */
export const TIE = `{% if tie.referrer and tie.kind == 'referred' %}{{ tie.referrer }} suggested I write to you.
{%- elsif tie.referrer and tie.kind == 'friend' %}{{ tie.referrer }} gave me your name.
{%- elsif tie.kind == 'alumni' %}We both studied at {{ tie.shared | default: contact.school }}.
{%- elsif tie.kind == 'group' %}We are both members of {{ tie.shared }}.
{%- elsif tie.kind == 'employer' %}We have both worked at {{ tie.shared }}.
{%- elsif tie.kind == 'event' %}We were both at {{ tie.shared }}.
{%- elsif tie.kind == 'friend' %}You and I know some of the same people.
{%- elsif contact.company %}I found your name while reading about {{ contact.company }}.
{%- else %}I found your name while looking for people to learn from.
{%- endif %}`;

/** Who I am, from what I have said about myself. */
export const WHO_I_AM = `I am {{ me.name }}, {% if me.programme %}{{ me.programme }} at{% else %}from{% endif %} {{ me.organisation }}.`;

/** Where they stand, as the end of a sentence: " as an engineer at Arup"; nothing when neither is known. */
export const WHERE_THEY_ARE = `{% if contact.role %} as {{ contact.role | article }}{% endif %}{% if contact.company %} at {{ contact.company }}{% endif %}`;

/** What to talk about, in a subject line. */
export const TOPIC = `{{ me.exploring | shorten: 80 }}`;
