import type { Template } from '../template';
import { REQUEST_PARTS, TIE, WHO_I_AM } from './fragments';

const SPOKEN_TIE = TIE.replace('suggested I write to you', 'suggested I talk to you');

/**
 * What to say aloud: 30 seconds, then what to say when it goes another way (METHOD.md section 2). Lines
 * that begin with "If" and end in a colon are for the speaker's eyes; `pitchOf` stops at the first.
 */
export const SPOKEN_REQUESTS: readonly Template[] = [
  {
    id: 'phone',
    name: 'Phone script',
    moment: 'first-request',
    channels: ['phone'],
    touch: 'asked',
    parts: REQUEST_PARTS,
    body: `Hello {{ contact.call_name }}. ${WHO_I_AM} ${SPOKEN_TIE}

I am exploring {{ me.exploring }}, and I would like to learn how you see it{% if contact.company %} at {{ contact.company }}{% endif %}. Could I ask for {{ interview.minutes }} minutes of your advice, on a day that suits you?

If they are busy:
When is a better time to call you back? Or may I write to you instead, and at which address?

If they cannot help:
Who else would you talk to in my place? May I say that you gave me the name?`,
  },
  {
    id: 'voicemail',
    name: 'Voicemail',
    moment: 'first-request',
    channels: ['phone'],
    touch: 'asked',
    parts: REQUEST_PARTS,
    // Whoever listens cannot answer, so the next step is mine: to call again.
    body: `Hello {{ contact.call_name }}. ${WHO_I_AM} ${SPOKEN_TIE}

I am exploring {{ me.exploring }}, and your advice would help me choose what to do next. There is no need to call back: I will try again this week. Could you spare {{ interview.minutes }} minutes then, or on another day that suits you?`,
  },
  {
    id: 'in-person',
    name: 'In person',
    moment: 'first-request',
    channels: ['in-person'],
    touch: 'asked',
    parts: REQUEST_PARTS,
    body: `Hello {{ contact.call_name }}. ${WHO_I_AM}{% if tie.kind != 'none' %} ${SPOKEN_TIE}{% endif %}

I am exploring {{ me.exploring }}, and I would like to hear how you came to what you do{% if contact.company %} at {{ contact.company }}{% endif %}. Do you have a few minutes now, or may I write and ask for {{ interview.minutes }} minutes another day?

If they are busy:
How do you like to be reached? I will write this week, and keep it short.

If they cannot help:
Is there someone here you would talk to in my place? May I say that you sent me?`,
  },
];
