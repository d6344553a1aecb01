import type { CoachContext } from '../../../templates/coach/rule';

/** Writing to Mei Lin of Arup as Tom Reid, who studied at HKU as she did, by e-mail, for the first time. */
export const TO_MEI: CoachContext = {
  moment: 'first-request',
  channel: 'email',
  account: 'free',
  reader: { name: 'Mei Lin', callName: 'Mei', company: 'Arup' },
  tie: ['HKU'],
  facts: [
    'Structural engineer at Arup',
    'Hong Kong',
    'Tom Reid',
    'BEng Civil Engineering',
    'low-carbon design',
  ],
  others: [
    { name: 'Jon Wu', callName: 'Jon', company: 'Gammon' },
    { name: 'Ana Silva', callName: 'Ana', company: 'Mott MacDonald' },
    { name: 'Priya Nair', callName: 'Priya', company: 'Shell' },
  ],
  sentBefore: [],
};
