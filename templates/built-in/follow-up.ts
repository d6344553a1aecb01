import type { Template } from '../template';

const VIEW = `Your view{% if contact.company %} from {{ contact.company }}{% endif %} would still help me a lot.`;

const BODY = `{% if last.date %}I wrote to you on {{ last.date }} to ask for your advice on {{ me.exploring }}.{% else %}I wrote to you to ask for your advice on {{ me.exploring }}.{% endif %} ${VIEW}

Would {{ interview.minutes }} minutes in the next two weeks suit you? And if now is not a good time, is there someone else you would ask in my place?`;

/** One follow-up, kind and short, with an easy way out (METHOD.md section 3). */
export const FOLLOW_UPS: readonly Template[] = [
  {
    id: 'follow-up',
    name: 'Follow-up message',
    moment: 'follow-up',
    channels: ['message', 'inmail'],
    touch: 'followed-up',
    parts: ['why them', 'what I ask', 'an easy next step'],
    subject: `{% if last.subject %}Re: {{ last.subject | remove_first: 'Re: ' }}{% else %}Your advice on {{ me.exploring | shorten: 80 }}{% endif %}`,
    body: `Hi {{ contact.call_name }},

${BODY}

{{ me.name }}`,
    optional: [VIEW],
  },
  {
    id: 'follow-up-email',
    name: 'Follow-up e-mail',
    moment: 'follow-up',
    channels: ['email'],
    touch: 'followed-up',
    parts: ['why them', 'what I ask', 'an easy next step'],
    subject: `{% if last.subject %}Re: {{ last.subject | remove_first: 'Re: ' }}{% else %}Your advice on {{ me.exploring | shorten: 80 }}{% endif %}`,
    body: `Dear {{ contact.call_name }},

${BODY}

{{ me.name }}{% if me.organisation %}
{{ me.organisation }}{% endif %}`,
    optional: [VIEW],
  },
  {
    id: 'follow-up-phone',
    name: 'Follow-up by phone',
    moment: 'follow-up',
    channels: ['phone', 'in-person'],
    touch: 'followed-up',
    parts: ['why them', 'what I ask', 'an easy next step'],
    body: `Hello {{ contact.call_name }}, this is {{ me.name }}. I wrote to you{% if last.date %} on {{ last.date }}{% endif %} to ask for your advice on {{ me.exploring }}. Would {{ interview.minutes }} minutes in the next two weeks suit you?

If they are busy:
When is a better time to call you back?

If they cannot help:
Who else would you talk to in my place? May I say that you gave me the name?`,
  },
];
