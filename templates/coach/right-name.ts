import { fold } from '../../outreach/fold';
import type { Known } from './known';
import { wordsOf } from './known';
import { inText } from './phrases';
import type { Rule } from './rule';

const TITLES = /^(?:mr|mrs|ms|mx|miss|dr|doctor|prof|professor|sir|madam|dame|rev|and|or)$/u;
// Greetings that name nobody.
const NOBODY =
  /^(?:there|all|both|everyone|everybody|team|hiring|recruiter|friend|friends|colleague|colleagues|again|alumni|alumna|alumnus|fellow)$/u;

function commonStart(one: string, other: string): number {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  return start;
}

const isSwapped = (one: string, other: string) =>
  one.length > 1 && one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2);

/** Is one word the other with one letter changed, added, left out or two swapped? In time linear in them. */
function isNear(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < 3) return false;
  const start = commonStart(one, other);
  const [a, b] = [one.slice(start), other.slice(start)];
  return isSwapped(a, b) || a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b;
}

function whyNot(words: string, known: Known): string | null {
  const said = wordsOf(words).filter((word) => !TITLES.test(word));
  const strange = said.filter((word) => !known.readerNames.has(word));
  if (strange.length === 0 || strange.length < said.length || said.some((word) => NOBODY.test(word)))
    return null;
  const { name, callName } = known.reader;
  const other = strange.map((word) => known.othersByName.get(word)).find((someone) => someone !== undefined);
  if (other) return `This is ${other.name}’s name. You are writing to ${callName || name}.`;
  const near = strange.some((word) => [...known.readerNames].some((right) => isNear(word, right)));
  return near ? `You know them as ${callName || name}: is this spelt right?` : null;
}

// Names without letters to compare (other scripts in the record than in the greeting) prove nothing.
const sameScript = (one: string, other: string) =>
  /\p{Script=Latin}/u.test(fold(one)) === /\p{Script=Latin}/u.test(fold(other));

/**
 * The name in the greeting is theirs: neither another contact's nor theirs misspelt by a letter. A name that is
 * merely unknown may be what friends call them, so nothing is said of it (METHOD.md section 2).
 */
export const rightName: Rule = {
  id: 'right-name',
  label: 'Has a wrong or misspelt name',
  severity: 'warn',
  applies: ({ reader }) => reader.name !== '' || reader.callName !== '',
  check: ({ greeting }, known) => {
    const words = greeting?.name.words ?? '';
    const { name, callName } = known.reader;
    if (!greeting || !words || words.includes('[') || !sameScript(words, callName || name)) return [];
    const why = whyNot(words, known);
    return why === null ? [] : [{ why, span: inText(greeting.name) }];
  },
};
