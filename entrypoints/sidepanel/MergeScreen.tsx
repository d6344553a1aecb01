import { Avatar } from '../../components/Avatar';
import { BackTo } from '../../components/BackTo';
import { MergePeople } from '../../components/MergePeople';
import { Notice } from '../../components/Notice';
import { useAction } from '../../components/use-action';
import { useLive } from '../../components/use-live';
import { At } from '../../components/When';
import { factsOf } from '../../outreach/facts';
import type { Choices } from '../../outreach/merge';
import { counted } from '../../outreach/wording';
import { explainFailure } from '../../storage/failure';
import type { MergeSide } from '../../storage/merge';
import { mergeContacts, readPair, tellApart } from '../../storage/merge';
import { watch } from '../../storage/watch';
import type { ScreenProps } from './screens';
import { go, hashOf } from './use-route';

const NAMES = { keep: 'First', drop: 'Second' } as const;

function Side({ contact, label }: { contact: MergeSide; label: string }) {
  const { name, role, company } = factsOf(contact);
  return (
    <div class="person">
      <Avatar name={name.value} />
      <div>
        <p class="quiet small">{label}</p>
        <p>
          <strong dir="auto">{name.value}</strong>
        </p>
        <p dir="auto">{[role.value, company.value].filter(Boolean).join(' · ')}</p>
        <p class="quiet">
          {counted(contact.touches.length, 'entry', 'entries')} since <At at={contact.createdAt} />
        </p>
      </div>
    </div>
  );
}

/** Two contacts who may be one person, side by side: made one, or told apart for good. */
export function MergeScreen({ route: { id, other } }: ScreenProps<'merge'>) {
  const found = useLive(watch, `pair ${id} ${other}`, async () => ({ pair: await readPair(id, other) }));
  const { run, failure } = useAction();
  const back = { at: 'contact', id, moment: null } as const;
  const open = () => go(back);
  if (!found) return null;
  const { pair } = found;
  if (!pair) {
    return (
      <Notice title="One of the two is not here any more." todo="There is nothing to compare.">
        <button type="button" onClick={open}>
          Back
        </button>
      </Notice>
    );
  }
  const leaveAfter = async (work: () => Promise<unknown>) => {
    if ((await run(work)) !== undefined) open();
  };
  const merge = (choices: Choices) => leaveAfter(() => mergeContacts({ keep: id, drop: other, choices }));
  return (
    <div class="stack stack-wide">
      <div class="stack">
        <BackTo href={hashOf(back)} name={factsOf(pair.keep).name.value} />
        <h1>Is this one person?</h1>
        <div class="sides">
          <Side contact={pair.keep} label={NAMES.keep} />
          <Side contact={pair.drop} label={NAMES.drop} />
        </div>
        <p class="quiet">
          Choose where they differ. Everything that happened with either stays, and so do all fields, tags and
          addresses.
        </p>
      </div>
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      <MergePeople
        pair={pair}
        names={NAMES}
        action="Make them one"
        onMerge={merge}
        instead={{ label: 'Two people', onClick: () => leaveAfter(() => tellApart(id, other)) }}
      />
    </div>
  );
}
