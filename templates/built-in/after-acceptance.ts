import type { Template } from '../template';
import { REQUEST_PARTS, TIE, WHERE_THEY_ARE, WHO_I_AM } from './fragments';

/** Acceptance is not a reply: now the full request follows (METHOD.md section 3). */
export const AFTER_ACCEPTANCE: readonly Template[] = [
  {
    id: 'after-acceptance',
    name: 'Message once connected',
    moment: 'after-acceptance',
    channels: ['message'],
    touch: 'asked',
    parts: REQUEST_PARTS,
    body: `Hi {{ contact.call_name }}, thank you for connecting.

${WHO_I_AM} ${TIE}

I am exploring {{ me.exploring }}, which you see from the inside${WHERE_THEY_ARE}. I would value your view of the work, and your advice on what to learn first.

Could you spare {{ interview.minutes }} minutes for a call in the next two weeks, on a day that suits you?

{{ me.name }}`,
    optional: ['I would value your view of the work, and your advice on what to learn first.'],
  },
];
