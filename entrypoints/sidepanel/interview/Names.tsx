import { useState } from 'preact/hooks';
import { GaveNames } from '../../../components/contact/GaveNames';
import { Part } from '../../../components/contact/Part';
import type { Action } from '../../../components/use-action';
import type { MarkedLine } from '../../../outreach/after-talk';
import { givenLine } from '../../../outreach/after-talk';
import { factsOf } from '../../../outreach/facts';
import type { InterviewPage } from '../../../storage/interviews';
import { addReferrals, readNamesakes } from '../../../storage/referrals';

type Props = {
  page: InterviewPage;
  lines: readonly MarkedLine[];
  /** Names that came of the talk and are kept. */
  given: readonly string[];
  gist: string;
  run: Action['run'];
};

/** The names they gave: each a contact, or the one it is already. */
export function Names({ page: { interview, contact }, lines, given, gist, run }: Props) {
  const [asking, setAsking] = useState(false);
  const { contactId } = interview;
  const open = lines.filter(({ settled }) => !settled).map(({ line }) => givenLine(line.text));
  const facts = factsOf(contact);
  return (
    <Part title="Names they gave" gist={gist || given.join(', ')} open={open.length > 0}>
      <div class="stack">
        {given.length > 0 && <p dir="auto">Saved: {given.join(', ')}</p>}
        {asking || open.length > 0 ? (
          <GaveNames
            isTitled
            key={open.join('\n')}
            name={facts.callName.value || facts.name.value}
            initial={open.join('\n')}
            onFind={(names) => run(() => readNamesakes(names, contactId))}
            onCancel={() => setAsking(false)}
            onNames={async (names) => {
              const change = await run(() => addReferrals({ contactId, ...names }));
              if (change) setAsking(false);
              return Boolean(change);
            }}
          />
        ) : (
          <div class="row">
            <button type="button" onClick={() => setAsking(true)}>
              Add names
            </button>
          </div>
        )}
      </div>
    </Part>
  );
}
