import type { CoachContext } from '../../../templates/coach/rule';

/** A short message of our own writing, with the ids of all the rules that ought to speak up, and no others. */
export type Labelled = { text: string; expect: string[]; context?: Partial<CoachContext> };

const START = 'Hi Mei,\n\nI am Tom, and like you I studied at HKU; we both know its drawing rooms.';
const END = 'Could you spare 20 minutes for a call next week?\n\nTom';

/** A sound request with one sentence of the set in its middle. */
const around = (sentence: string) => `${START} ${sentence} ${END}`;
const each = (id: string, sentences: readonly string[]): Labelled[] =>
  sentences.map((sentence) => ({ text: around(sentence), expect: [id] }));
const fine = (sentences: readonly string[]): Labelled[] =>
  sentences.map((sentence) => ({ text: around(sentence), expect: [] }));
const whole = (expect: string[], texts: readonly string[], context: Partial<CoachContext> = {}): Labelled[] =>
  texts.map((text) => ({ text, expect, context }));

const JOBS: Labelled[] = [
  ...each('asks-for-job', [
    'Are you hiring at the moment?',
    'I am looking for a job in structures.',
    'Do you know of any open positions for me?',
    'I am searching for a summer internship.',
    'Would you refer me for the graduate role?',
    'I would like to apply for the junior position with you.',
    'Is your team currently hiring?',
    'Could you get me an interview?',
    'Do you have any vacancies?',
    'Please put in a good word.',
  ]),
  ...fine([
    'I am not asking for a job.',
    'What does your job look like on a normal day?',
    'How did you find your first job?',
    'I am not looking for a position, only for advice.',
    'I read that your office opened a new lab.',
    'Which jobs did you try before this one?',
    'You once wrote about internships in your field.',
    'What position did you start in?',
  ]),
];

const RESUMES: Labelled[] = [
  ...each('attaches-resume', [
    'I have attached my résumé.',
    'My CV is attached.',
    'Please find my resume below.',
    'I am enclosing a short CV.',
    'Here is my CV.',
    'I attach my current résumé for you.',
    'Please see my attached CV.',
    'I included my portfolio.',
  ]),
  ...fine([
    'Your move into fire safety is what I would like to hear about.',
    'I have not attached a CV.',
    'When did you resume work after your studies?',
    'How much did a portfolio matter to you?',
    'You are attached to the façade group, I think.',
    'I will resume my studies at your old school in May.',
  ]),
];

const FLATTERY: Labelled[] = [
  ...each('flattery', [
    'Your career is amazing.',
    'I am deeply impressed by your work.',
    'I truly admire you.',
    'I am a huge fan of your posts.',
    'It would be an honour to talk to you.',
    'You are a real rock star of timber.',
    'Your path is so inspiring.',
    'You are such an incredible engineer.',
  ]),
  ...fine([
    'Your talk on timber joints made me redo a drawing.',
    'The impressive span of your bridge at Tai Po is on my wall.',
    'You changed fields at thirty, which I may do too.',
    'Your honours thesis is in our library.',
    'You wrote about a fan in the ventilation plant.',
    'Which book would you give a beginner?',
  ]),
];

const PRESSURE: Labelled[] = [
  ...each('pressure', [
    'Please reply as soon as possible.',
    'This is urgent for you to know.',
    'I have not heard back from you.',
    'I am still waiting for your answer.',
    'You need to tell me this week.',
    'It would mean the world to me if you helped.',
    'It will only take a minute of your day.',
    'I am desperate for your help.',
    'Get back to me by Friday, as you can.',
  ]),
  ...fine([
    'If now is not a good time, that is quite all right for you to say.',
    'You wrote that urgency is rarely real; only deadlines are.',
    'What do you need to know first in your work?',
    'I heard you on the radio.',
    'How long do you wait for a permit?',
    'Your minute of silence in the lecture stayed with me.',
  ]),
];

const SHOUTING: Labelled[] = [
  ...each('shouting', [
    'Thank you so much!!',
    'You were great! And your talk too!',
    'I REALLY want to learn from you.',
    'PLEASE tell me what you think.',
    'You ARE THE ONE PERSON who can say.',
    'Your work is VERY close to mine.',
  ]),
  ...fine([
    'You work with BIM and NASA on this.',
    'Your talk was a pleasure!',
    'You know the HKU and UCL labs.',
    'You use FEM, I hear.',
    'Your UK and EU codes differ.',
    'You were at the BBC before.',
  ]),
];

const LEFTOVERS: Labelled[] = [
  ...each('leftovers', [
    'You see the work from the inside at Gammon.',
    'Your colleagues at Mott MacDonald build bridges.',
    'I would like to hear how Jon Wu came to you.',
    'You know [company] well.',
    'You know {{ contact.company }} well.',
    'Your work at XXX is close to mine.',
    'You and Shell share a dock.',
    'What <name> does is close to your work.',
  ]),
  ...fine([
    'You see the work from the inside at Arup.',
    'How do you test a thin shell?',
    'You see [their company] from the inside.',
    'Your paper [3] is on my desk.',
    'You once stood on a gammon steak, you wrote.',
    'Who else at Arup would you talk to?',
  ]),
];

const NAMES: Labelled[] = [
  ...whole(
    ['right-name'],
    [
      'Hi Mie,',
      'Dear Jon,',
      'Hello Ana,',
      'Dear Ms. Lim,',
      'Hi Mai,',
      'Dear Priya Nair,',
      'Hi Meii –',
      'Hey Jon!',
    ].map((greeting) => around('Your view would help me.').replace('Hi Mei,', greeting)),
  ),
  ...whole(
    [],
    [
      'Hi Mei,',
      'Dear Ms. Lin,',
      'Dear Mei Lin,',
      'Hello there,',
      'Dear Dr Lin:',
      'Hi [their name],',
      'Hi MEI,',
      'Hi Meimei,',
    ].map((greeting) => around('Your view would help me.').replace('Hi Mei,', greeting)),
  ),
];

const QUESTIONS: Labelled[] = [
  ...whole(
    ['asks-question'],
    [
      'Hi Mei, we both studied at HKU. I would like to hear how you work. Let me know if 20 minutes suit you.',
      'Hi Mei, we both studied at HKU. I was wondering if you could spare 20 minutes for me.',
      'Hi Mei, we both studied at HKU. Your advice would help me; 15 minutes would be enough.',
      'Dear Mei, as you did, I study at HKU too. I hope you can give me ten minutes.',
      'Hi Mei, we both know HKU. Could you spare 20 minutes for a call.',
      'Hi Mei, we share HKU. I would love to talk to you for 15 minutes on your work.',
    ],
  ),
  ...whole(
    [],
    [
      'Hi Mei, we both studied at HKU. Would 20 minutes suit you?',
      'Hi Mei, we both studied at HKU. May I ask for 15 minutes of your advice? Any day is fine.',
      'Dear Mei, we both know HKU. Could you talk for ten minutes? Thank you, Tom',
      'Hi Mei, thank you',
      'Olá Mei, estudei na HKU e gostava muito de ouvir como foi o seu caminho. Obrigado, Tom',
      'Hi Mei, we both studied at HKU. Is half an hour too much to ask of you?',
    ],
  ),
];

const TIES: Labelled[] = [
  ...whole(
    ['tie-first'],
    [
      'Hi Mei, I am Tom from Leeds. I am exploring low-carbon design. You work on it: could I ask you for 20 minutes?',
      'Dear Mei,\n\nMy name is Tom. I read your paper on timber. I have a question on your joints. We both studied at HKU. Could you spare 20 minutes?',
      'Hi Mei, I came across your profile. Your work on bridges caught my eye. Could you spare 15 minutes?',
      'Hi Mei, could you spare 20 minutes for me? I study engineering. I also went to HKU, as you did.',
      'Hi Mei. I want to learn about your field. Your advice would help. May I have 15 minutes of it?',
    ],
  ),
  ...whole(
    ['tie-first'],
    ['Hi Mei, I am Tom from Leeds. I am exploring timber. You know it: could I ask you for 20 minutes?'],
    { tie: ['Ana Silva'] },
  ),
  ...whole(
    [],
    [
      'Hi Mei, Ana Silva suggested I write to you. Could you spare 20 minutes for a call on timber?',
      'Dear Mei, Ana gave me your name. May I ask you for 15 minutes of advice?',
      'Hi Mei, thank you for connecting. I am Tom. Ana Silva thought of you. Could we talk for 20 minutes?',
    ],
    { tie: ['Ana Silva'], others: [] },
  ),
  ...whole(
    [],
    [
      'Hi Mei, I am a student at HKU, where you were. Could I ask for 20 minutes of your advice?',
      'Hi Mei, fellow engineer here. Could you spare 15 minutes for a call on your work?',
    ],
  ),
  ...whole([], ['Hi Mei, I read your paper on timber. Could you spare 20 minutes for a call on it?'], {
    tie: [],
  }),
];

const TIMES: Labelled[] = [
  ...whole(
    ['states-time'],
    [
      'Hi Mei, we both studied at HKU. Could I ask you a few things about your work?',
      'Hi Mei, we both studied at HKU. Do you have a few minutes for me this week?',
      'Dear Mei, we both know HKU. Could we have a quick chat about your field some day?',
      'Hi Mei, we share HKU. Would you have some time to talk about your work in May?',
      'Hi Mei, we both studied at HKU in 2019. Could we meet on 12 May near your office?',
      'Hi Mei, we both studied at HKU. May I take a moment of your time?',
    ],
  ),
  ...whole(
    [],
    [
      'Hi Mei, we both studied at HKU. Do you have half an hour for me this week?',
      'Hi Mei, we both studied at HKU. Could we have a 15-minute call about your field?',
      'Hi Mei, we both studied at HKU. Could we talk for 15–20 minutes about your field?',
      'Hi Mei, we both studied at HKU. Would twenty minutes of your time be too much?',
      'Hi Mei, we both studied at HKU. Could I ask for [how many minutes] minutes of your advice?',
      'Hi Mei, we both studied at HKU. Would you talk to me for 20min?',
    ],
  ),
];

const LINKS: Labelled[] = [
  ...whole(
    ['link-in-note'],
    [
      'Hi Mei, we both studied at HKU. See https://tomreid.example/work: may I ask you for 20 minutes?',
      'Hi Mei, we both studied at HKU. My page is tomreid.com: may I ask you for 20 minutes?',
      'Hi Mei, we both studied at HKU. www.tomreid.example has it: may I ask you for 20 minutes?',
      'Hi Mei, we both studied at HKU. Book at calendly.com/tom: are 20 minutes fine with you?',
    ],
    { channel: 'note' },
  ),
  ...whole(
    [],
    [
      'Hi Mei, we both studied at HKU. You can write to tom@tomreid.com: may I ask you for 20 minutes?',
      'Hi Mei, we both studied at HKU. Low-carbon design, e.g. timber: may I ask you for 20 minutes?',
      'Hi Mei, we both studied at HKU. You use Node.js, I think: may I ask you for 20 minutes?',
    ],
    { channel: 'note' },
  ),
  ...whole(
    [],
    ['Hi Mei, we both studied at HKU. You may see tomreid.com first. Are 20 minutes fine with you?'],
  ),
];

const LONG = 'You know how a beam bends under load. '.repeat(10);
const LENGTHS: Labelled[] = [
  ...whole(['length'], [around(LONG), around(`${LONG}${LONG}`)]),
  ...whole(['length'], [around('You know why.').padEnd(240, ' You do.')], { channel: 'note' }),
  ...whole(['length'], [around(LONG)], { channel: 'phone' }),
  ...whole(['length'], [`${around(LONG)}${'You know why.\n'.repeat(200)}`], { channel: 'message' }),
  ...whole(['length'], [`${around(LONG)}${'You know why.\n'.repeat(120)}`], { channel: 'inmail' }),
  ...whole([], [around(LONG)], { channel: 'message' }),
  ...whole([], [around(LONG)], { channel: 'inmail' }),
  ...whole([], [around(LONG)], { moment: 'thank-you' }),
  ...whole([], [around('You know why.')], { channel: 'note', account: 'premium' }),
];

const ABOUT_ME =
  'Hi Mei,\n\nI am Tom, and I am also from HKU. I study engineering, I play chess, and I like tea. My thesis is on timber. I won a prize.';
const ABOUT: Labelled[] = [
  ...whole(
    ['about-them'],
    [
      `${ABOUT_ME} Could you spare 20 minutes?`,
      `${ABOUT_ME} I have a plan, and I will keep to it. May I ask you for 20 minutes?`,
      'Dear Mei, I also studied at HKU. I work in a shop, I write code, I travel, and my aim is design. Could you spare 15 minutes?',
      `${ABOUT_ME} I love maps. I have my own boat. Would 20 minutes suit you?`,
    ],
  ),
  ...whole(
    [],
    [
      'Hi Mei, I am Tom, also from HKU. I read your paper on timber and your note on joints. Could you spare 20 minutes?',
      'Hi Mei, I am Tom, also from HKU. What Arup builds is what I would like to build. Could you spare 20 minutes?',
      'Hi Mei, I also studied at HKU, and I saw your talk. Could I ask you for 20 minutes?',
      'Olá Mei, sou o Tom, da HKU. Queria ouvir como chegou aí. Tem 20 minutos?',
    ],
  ),
];

const MINE =
  'Hi Jon, we both studied at HKU. I would like to hear how you came to timber, and what you would tell a beginner. Could you spare 20 minutes for a call next week? Tom';
const SAME: Labelled[] = [
  ...whole(
    ['same-text'],
    [
      MINE.replace('Jon', 'Mei'),
      MINE.replace('Jon', 'Mei').replace('next week', 'in May'),
      `${MINE.replace('Hi Jon', 'Dear Mei')} Reid`,
    ],
    { sentBefore: [{ name: 'Jon Wu', text: MINE }] },
  ),
  ...whole(
    [],
    [
      'Hi Mei, we both studied at HKU. Your bridge at Tai Po is why I chose steel. Could you spare 20 minutes for a call next week? Tom',
      'Hi Mei, we both studied at HKU. Would 20 minutes suit you?',
      around('Your view would help me.'),
    ],
    { sentBefore: [{ name: 'Jon Wu', text: MINE }] },
  ),
  ...whole([], [MINE.replace('Jon', 'Mei')]),
];

// As people write them: longer, looser, with all that could be mistaken for something else.
const LETTERS: Labelled[] = whole(
  [],
  [
    'Dear Ms Lin,\n\nMy name is Tom Reid and I’m a student at HKU, where Professor Chan told me you studied before joining Arup.\n\nI’m trying to find out what life as a structural engineer is like. Would you have 15 minutes to tell me about your path?\n\nKind regards,\nTom',
    'Hi Mei, I enjoyed your talk at Build Week, where we both were. I’d be grateful for 20 minutes of your time to hear how you chose a speciality — would next Tuesday work?',
    'Hello Mei! We met at the HKU alumni dinner. I’m weighing up a master’s against starting work right away. Could I ask for a 20-minute call to hear how you decided?',
    'Dear Mei,\n\nI came across your article on the Tai Po bridge; as a fellow HKU graduate I was curious how the team at Arup handled the foundations. Might you have half an hour for a coffee? No worries if you are too busy.\n\nBest,\nTom Reid',
    'Hi Mei - Professor Chan suggested I speak with you. I’m a student, and am looking for advice on careers in timber. Can we talk for 15 mins?',
    'Hi Mei I am Tom and we both studied at HKU. Could you spare 20 minutes to tell me about your position at Arup and the job market?',
    'Dear Mei,\nI am an HKU graduate. I am looking for a mentor to talk through the first job decision, as you did. Would you have 30 minutes for a video call?\nTom',
    'Hi Mei, I saw that Arup is opening a new office in Lisbon. I’m from HKU as well. Could you tell me in 20 minutes what a junior engineer’s role there looks like?',
    'Hola Mei, soy Tom, estudiante de HKU. ¿Tendría 20 minutos para contarme cómo llegó a Arup? Gracias.',
  ],
);

/** All of them, good and bad, rule by rule. */
export const MESSAGES: readonly Labelled[] = [
  ...JOBS,
  ...RESUMES,
  ...FLATTERY,
  ...PRESSURE,
  ...SHOUTING,
  ...LEFTOVERS,
  ...NAMES,
  ...QUESTIONS,
  ...TIES,
  ...TIMES,
  ...LINKS,
  ...LENGTHS,
  ...ABOUT,
  ...SAME,
  ...LETTERS,
];
