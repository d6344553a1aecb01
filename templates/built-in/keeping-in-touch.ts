import type { Template } from '../template';

/** An answer to theirs, and the reason to write again later (METHOD.md section 5). */
export const KEEPING_IN_TOUCH: readonly Template[] = [
  {
    id: 'answer',
    name: 'Agree on a day',
    moment: 'answer',
    channels: ['email', 'message', 'inmail'],
    touch: 'wrote',
    parts: ['thanks', 'what I ask', 'an easy next step'],
    subject: `{% if last.subject %}Re: {{ last.subject | remove_first: 'Re: ' }}{% else %}A day for our talk{% endif %}`,
    body: `Hi {{ contact.call_name }},

Thank you for your answer. I could do {{ interview.options }}, by phone or wherever is easiest for you.

Would one of these suit you for {{ interview.minutes }} minutes?

{{ me.name }}`,
  },
  {
    id: 'new-role',
    name: 'Congratulations on a new role',
    moment: 'congratulate',
    channels: ['email', 'message', 'inmail'],
    touch: 'wrote',
    parts: ['why them', 'what I ask'],
    subject: `Your new role{% if contact.company %} at {{ contact.company }}{% endif %}`,
    body: `Hi {{ contact.call_name }},

I saw that you {% if contact.company %}are at {{ contact.company }} now{% else %}have a new role{% endif %}: congratulations.{% if interview.date %} What you told me on {{ interview.date }} has stayed with me.{% endif %}

What is different from what you expected?

{{ me.name }}`,
  },
  {
    id: 'remind-introduction',
    name: 'Reminder of what they offered',
    moment: 'remind',
    channels: ['email', 'message', 'inmail'],
    touch: 'wrote',
    parts: ['thanks', 'what I ask', 'an easy next step'],
    subject: `{% if promise.introduces %}Meeting {{ promise.introduces }}{% else %}Something you offered{% endif %}`,
    // Once and kindly, with a way out: they promised a favour, not a debt (METHOD.md section 5).
    body: `Hi {{ contact.call_name }},

Thank you again for our talk{% if interview.date %} on {{ interview.date }}{% endif %}. {% if promise.introduces %}You offered to introduce me to {{ promise.introduces }}, and I would still be glad of it.{% else %}You offered something I would still be glad of: {{ promise.theirs }}.{% endif %}

I know your days are full, and if it no longer suits you, that is fine too. What could I send you to make it easier?

{{ me.name }}`,
  },
  {
    id: 'check-in',
    name: 'What came of their advice',
    moment: 'check-in',
    channels: ['email', 'message', 'inmail'],
    touch: 'wrote',
    parts: ['why them', 'what came of it', 'thanks', 'what I ask'],
    subject: `What came of your advice`,
    body: `Hi {{ contact.call_name }},

When we talked{% if interview.date %} on {{ interview.date }}{% endif %}, your advice was: {{ advice.done | default: interview.advice }}. Since then: {{ me.news }}. Thank you for pointing me there.

How are things{% if contact.company %} at {{ contact.company }}{% else %} with you{% endif %}?

{{ me.name }}`,
  },
  {
    id: 'check-in-news',
    name: 'Something new where they work',
    moment: 'check-in',
    channels: ['email', 'message', 'inmail'],
    touch: 'wrote',
    parts: ['why them', 'what I ask', 'what came of it'],
    subject: `Something I read{% if interview.date %}, and our talk on {{ interview.date }}{% endif %}`,
    body: `Hi {{ contact.call_name }},

I read about {{ contact.news }} and thought of our talk{% if interview.date %} on {{ interview.date }}{% endif %}. What does it change for you{% if contact.company %} at {{ contact.company }}{% endif %}?

On my side: {{ me.news }}.

{{ me.name }}`,
  },
];
