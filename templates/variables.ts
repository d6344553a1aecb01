/**
 * Everything a template can speak of: the name it is written with, and what it is called in plain words.
 * The words are what a person sees in place of a missing value, in square brackets, so no two are alike.
 * They are said from the side of the person who writes: "your" is the writer, "their" the contact.
 */
export const VARIABLES = {
  'me.name': 'your name',
  'me.organisation': 'your school or employer',
  'me.programme': 'your programme',
  'me.exploring': 'what you are exploring',
  'me.places': 'the places you look at',
  'me.news': 'what you did with it',
  'contact.name': 'their full name',
  'contact.call_name': 'their name',
  'contact.role': 'their role',
  'contact.company': 'their company',
  'contact.school': 'their school',
  'contact.location': 'where they are',
  'contact.headline': 'their headline',
  'contact.field': 'their field of work',
  'contact.news': 'what you read about their work',
  'tie.kind': 'how you know them',
  'tie.shared': 'what you share',
  'tie.referrer': 'who gave you their name',
  'interview.minutes': 'how many minutes',
  'interview.date': 'the day of the talk',
  'interview.time': 'the time of the talk',
  'interview.place': 'the place of the talk',
  'interview.advice': 'something they said',
  'interview.next_step': 'your next step',
  'interview.names': 'the names they gave you',
  'interview.options': 'two or three days and times',
  'advice.done': 'the advice you followed',
  'promise.theirs': 'what they promised',
  'promise.introduces': 'whom they offered to introduce',
  'referrer.name': 'the full name of who sent you',
  'referrer.call_name': 'who sent you',
  'last.subject': 'your last subject',
  'last.text': 'what you sent last',
  'last.date': 'when you last wrote',
  'channel.name': 'how you are writing',
} as const;

/** A name a template may use, such as `contact.company`. */
export type VariableName = keyof typeof VARIABLES;

/** All names a template may use, in the order they are offered. */
export const VARIABLE_NAMES = Object.keys(VARIABLES).filter(isVariableName);

/** Is this one of the names a template may use? */
export function isVariableName(name: string): name is VariableName {
  return Object.hasOwn(VARIABLES, name);
}

/** What stands in a text where a value is missing: the variable's words in square brackets. */
export function markOf(name: VariableName): string {
  return `[${VARIABLES[name]}]`;
}

/**
 * What each variable says for one contact at one moment; an empty text or list means "not known".
 * Lists (fields of work) are said as "a, b and c".
 */
export type Values = Record<VariableName, string | readonly string[]>;
