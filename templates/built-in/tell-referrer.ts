import type { Template } from '../template';

/** After meeting someone: tell the one who gave the name how it went (METHOD.md section 5). */
export const TELL_REFERRER: readonly Template[] = [
  {
    id: 'tell-referrer',
    name: 'How the talk went',
    moment: 'tell-referrer',
    channels: ['email', 'message', 'inmail'],
    touch: 'told-outcome',
    parts: ['what came of it', 'thanks'],
    to: 'referrer',
    subject: `I talked to {{ contact.name }}`,
    body: `Hi {{ referrer.call_name }},

You sent me to {{ contact.name }}, and we talked{% if interview.date %} on {{ interview.date }}{% endif %}. What I took from it: {{ interview.advice }}. My next step: {{ interview.next_step }}.

Thank you for opening that door.

{{ me.name }}`,
  },
];
