import type { Template } from '../template';
import { REQUEST_PARTS, REQUEST_SUBJECT, TIE, WHERE_THEY_ARE, WHO_I_AM } from './fragments';

/**
 * First requests, one per channel. The parts come in the order of METHOD.md section 2: who I am, our tie,
 * what I explore and why you, advice and a stated time, an easy next step as a question.
 */
export const FIRST_REQUESTS: readonly Template[] = [
  {
    id: 'note-shared',
    name: 'Connection note, what we share',
    moment: 'first-request',
    channels: ['note'],
    touch: 'asked',
    parts: ['who I am', 'what we share', 'why them', 'what I ask'],
    ties: ['referred', 'alumni', 'group', 'employer', 'friend', 'event'],
    // LinkedIn shows the writer's name beside a note, so it goes without one: 200 characters are few.
    body: `Hi {{ contact.call_name }}, I am from {{ me.organisation }}. ${TIE} I am exploring {{ me.exploring }}: could I ask for {{ interview.minutes }} minutes of your advice?`,
    optional: ['I am from {{ me.organisation }}.'],
  },
  {
    id: 'note',
    name: 'Connection note, their work',
    moment: 'first-request',
    channels: ['note'],
    touch: 'asked',
    parts: ['who I am', 'why them', 'what I ask'],
    ties: ['none'],
    body: `Hi {{ contact.call_name }}, I am from {{ me.organisation }}, exploring {{ me.exploring }}. You see it from the inside{% if contact.company %} at {{ contact.company }}{% endif %}: could I ask for {{ interview.minutes }} minutes of your advice?`,
  },
  {
    id: 'request-message',
    name: 'Message to a connection',
    moment: 'first-request',
    channels: ['message'],
    touch: 'asked',
    parts: REQUEST_PARTS,
    body: `Hi {{ contact.call_name }},

${WHO_I_AM} ${TIE}

I am exploring {{ me.exploring }}, which you see from the inside${WHERE_THEY_ARE}. How you came to it, and what you would tell someone starting out, would help me choose what to do next.

Could you spare {{ interview.minutes }} minutes for a call in the next two weeks, on a day that suits you?

{{ me.name }}`,
    optional: [
      'How you came to it, and what you would tell someone starting out, would help me choose what to do next.',
    ],
  },
  {
    id: 'inmail',
    name: 'InMail',
    moment: 'first-request',
    channels: ['inmail'],
    touch: 'asked',
    parts: REQUEST_PARTS,
    subject: REQUEST_SUBJECT,
    body: `Hi {{ contact.call_name }},

${WHO_I_AM} ${TIE}

I am exploring {{ me.exploring }}, which you see from the inside${WHERE_THEY_ARE}. I would value your view of how the work is changing, and your advice on where to look first.

Could you spare {{ interview.minutes }} minutes for a call in the next two weeks? If you would rather write, may I send you three questions?

{{ me.name }}`,
    optional: [
      'If you would rather write, may I send you three questions?',
      'I would value your view of how the work is changing, and your advice on where to look first.',
    ],
  },
  {
    id: 'email',
    name: 'E-mail',
    moment: 'first-request',
    channels: ['email'],
    touch: 'asked',
    parts: REQUEST_PARTS,
    subject: REQUEST_SUBJECT,
    // Under 75 words, at least half of them about the reader (METHOD.md section 2).
    body: `Dear {{ contact.call_name }},

${WHO_I_AM} ${TIE}

I am exploring {{ me.exploring }}, which you know from the inside${WHERE_THEY_ARE}. Your view of it, and your advice to a beginner, would teach me a lot.

Could you spare {{ interview.minutes }} minutes for a call in the next two weeks?

{{ me.name }}`,
    optional: ['Your view of it, and your advice to a beginner, would teach me a lot.'],
  },
  {
    id: 'second-person',
    name: 'Second person at the organisation',
    moment: 'first-request',
    channels: ['email', 'message', 'inmail'],
    touch: 'asked',
    parts: REQUEST_PARTS,
    subject: REQUEST_SUBJECT,
    // Says that others are asked, which is true of a second person, and leaves in peace who has not answered.
    body: `Hi {{ contact.call_name }},

${WHO_I_AM} ${TIE}

I am asking several people{% if contact.company %} at {{ contact.company }}{% endif %} about {{ me.exploring }}, since each sees another side of it. Your advice, as you see it from your place, would teach me a lot.

Could you spare {{ interview.minutes }} minutes for a call in the next two weeks?

{{ me.name }}`,
    optional: ['Your advice, as you see it from your place, would teach me a lot.'],
  },
];
