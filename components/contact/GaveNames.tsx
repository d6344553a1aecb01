import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { GivenName, Namesake, WhoIsMeant as Meant } from '../../outreach/names-given';
import { givenKey, readGivenNames } from '../../outreach/names-given';
import { DoOrLeave } from '../DoOrLeave';
import { SelectField } from '../SelectField';
import { TextArea } from '../TextArea';
import { sayOpen, WhoIsMeant } from './WhoIsMeant';

/** Names somebody gave, whether I may say whom I have them from, and who is meant where a contact has the name. */
export type Names = { names: string[]; mayMention: boolean; meant: Meant[] };

type Props = {
  name: string;
  /** Stands under a heading that says so already. */
  isTitled?: boolean;
  /** Names to start from, one a line. */
  initial?: string;
  /** Finds the kept contacts who may be meant; nothing when that failed, and then nothing is saved either. */
  onFind: (names: readonly string[]) => Promise<readonly Namesake[] | undefined>;
  onNames: (names: Names) => Promise<boolean>;
  onCancel: () => void;
};

const MENTION = [
  { value: 'no', label: 'No, or not asked yet' },
  { value: 'yes', label: 'Yes' },
] as const;

const namesIn = (text: string) => text.split(/[\n,;]/u).filter((line) => line.trim() !== '');

type Asked = { given: GivenName; contacts: Namesake['contact'][] };

function askedOf(namesakes: readonly Namesake[]): Asked[] {
  const byName = Map.groupBy(namesakes, ({ given }) => givenKey(given));
  return [...byName.values()].flatMap((of) => {
    const [first] = of;
    return first ? [{ given: first.given, contacts: of.map(({ contact }) => contact) }] : [];
  });
}

// An answer counts for those it was given about: somebody saved meanwhile is asked about anew.
function questionOf({ given, contacts }: Asked): string {
  return [givenKey(given), ...contacts.map(({ id }) => id)].join('\n');
}

/** Who is asked about while names are typed, and what was answered; an answer about a name stays with that name. */
function useMeant(text: string, onFind: Props['onFind']) {
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  const findRef = useRef(onFind);
  useEffect(() => {
    findRef.current = onFind;
  });
  const key = readGivenNames(namesIn(text)).map(givenKey).join('\n\n');
  useEffect(() => {
    let left = false;
    const find = async () => {
      const found = await findRef.current(namesIn(text));
      if (!left && found) setAsked(askedOf(found));
    };
    void find();
    return () => {
      left = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the names in the text
  }, [key]);

  const answerTo = (one: Asked) => answers.get(questionOf(one));
  const answer = (one: Asked, meant: string) => setAnswers(new Map(answers).set(questionOf(one), meant));
  const askAgain = async (): Promise<readonly Asked[] | undefined> => {
    const found = await findRef.current(namesIn(text));
    const now = found && askedOf(found);
    if (now) setAsked(now);
    return now;
  };
  return { asked, answerTo, answer, askAgain };
}

function meantBy({ given, contacts }: Asked, id: string): Meant {
  const not = contacts.map((contact) => contact.id).filter((one) => one !== id);
  return { given, contactId: id || null, not };
}

/** "They gave me names": each line becomes a contact whom this person referred, or is linked to one who is kept. */
export function GaveNames({ name, isTitled = false, initial = '', onFind, onNames, onCancel }: Props) {
  const id = useId();
  const [text, setText] = useState(initial);
  const [mention, setMention] = useState<'yes' | 'no'>('no');
  const [problem, setProblem] = useState('');
  const { asked, answerTo, answer, askAgain } = useMeant(text, onFind);
  const save = async (event: Event) => {
    event.preventDefault();
    const names = namesIn(text);
    if (names.length === 0) {
      setProblem('Write at least one name first.');
      return;
    }
    const all = await askAgain();
    if (!all) return;
    const open = all.filter((one) => answerTo(one) === undefined);
    setProblem(open.length > 0 ? sayOpen(open.map(({ given }) => given)) : '');
    if (open.length > 0) return;
    const meant = all.map((one) => meantBy(one, answerTo(one) ?? ''));
    await onNames({ names, mayMention: mention === 'yes', meant });
  };
  return (
    <form class="card stack" onSubmit={save}>
      {!isTitled && <h2>Names they gave me</h2>}
      <TextArea
        label="Names, one a line"
        value={text}
        onInput={setText}
        hint={`Each becomes a contact, referred by ${name}. Add where they work if you know it: Ben Wong at Arup.`}
      />
      {asked.map((one, at) => (
        <WhoIsMeant
          key={givenKey(one.given)}
          given={one.given}
          namesakes={one.contacts}
          meant={answerTo(one)}
          onMeant={(meant) => answer(one, meant)}
          group={`${id}-${at}`}
        />
      ))}
      <SelectField label={`May I mention ${name}?`} value={mention} options={MENTION} onChange={setMention} />
      <p role="status">{problem}</p>
      <DoOrLeave action="Save the names" onLeave={onCancel} />
    </form>
  );
}
