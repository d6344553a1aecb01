import type { Template } from '../template';

/** Confirm the day before, thank within a day (METHOD.md sections 4 and 5). */
export const AROUND_THE_TALK: readonly Template[] = [
  {
    id: 'confirm',
    name: 'Confirmation',
    moment: 'confirm',
    channels: ['email', 'message', 'inmail'],
    touch: 'confirmed',
    parts: ['what I ask', 'an easy next step'],
    subject: `Our talk on {{ interview.date }}`,
    body: `Hi {{ contact.call_name }},

I look forward to our talk on {{ interview.date }} at {{ interview.time }}. I have planned {{ interview.minutes }} minutes and will keep to them.
{% if interview.place %}

Where: {{ interview.place }}
{% endif %}

Does this still suit you?

{{ me.name }}`,
  },
  {
    id: 'confirm-phone',
    name: 'Confirmation by phone',
    moment: 'confirm',
    channels: ['phone', 'in-person'],
    touch: 'confirmed',
    parts: ['what I ask', 'an easy next step'],
    body: `Hello {{ contact.call_name }}, this is {{ me.name }}. I look forward to our talk on {{ interview.date }} at {{ interview.time }}. Does this still suit you?

If they are busy:
Which other day would be easier for you?

If they cannot help:
Shall I ask you again in a few weeks, or is there someone else you would talk to in my place?`,
  },
  {
    id: 'thank-you',
    name: 'Thank-you',
    moment: 'thank-you',
    channels: ['email', 'message', 'inmail'],
    touch: 'thanked',
    parts: ['thanks', 'why them', 'what came of it'],
    subject: `Thank you for your time{% if interview.date %} on {{ interview.date }}{% endif %}`,
    // Their words and my next step are what makes it a thank-you: from the notes, else left open.
    body: `Dear {{ contact.call_name }},

Thank you for your time{% if interview.date %} on {{ interview.date }}{% endif %}. What has stayed with me: {{ interview.advice }}. My next step: {{ interview.next_step }}.

{% if interview.names %}I will write to {{ interview.names }}, and let you know how it goes.{% else %}I will let you know how it goes.{% endif %}

{{ me.name }}`,
  },
];
