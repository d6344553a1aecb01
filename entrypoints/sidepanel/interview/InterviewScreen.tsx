import { Sheet } from '../../../components/interview/Sheet';
import '../../../components/interview/interview.css';
import { Notice } from '../../../components/Notice';
import { useAction } from '../../../components/use-action';
import { useLive } from '../../../components/use-live';
import { factsOf } from '../../../outreach/facts';
import { explainFailure } from '../../../storage/failure';
import type { InterviewPage } from '../../../storage/interviews';
import { readInterviewPage, readJottings } from '../../../storage/interviews';
import { watch } from '../../../storage/watch';
import type { ScreenProps } from '../screens';
import { hashOf } from '../use-route';
import { After } from './After';
import { Lead } from './Lead';
import { Prepare } from './Prepare';

function Gone() {
  return (
    <Notice
      title="This talk is not here any more."
      todo="If you just removed the contact, Undo brings it back."
    >
      <a class="button" href={hashOf({ at: 'contacts' })}>
        See your contacts
      </a>
    </Notice>
  );
}

function workOf({ contact }: InterviewPage): string {
  const { role, company } = factsOf(contact);
  return [role.value, company.value].filter(Boolean).join(' · ');
}

/** One talk from beginning to end: prepared, led, and looked back on. It is always where it was left. */
export function InterviewScreen({ route: { id, part }, settings }: ScreenProps<'interview'>) {
  const found = useLive(watch, `interview ${id}`, async () => ({ page: await readInterviewPage(id) }));
  const jottings = useLive(watch, `jottings ${id}`, () => readJottings(id));
  const { run, failure } = useAction();
  if (!found || !jottings) return null;
  const { page } = found;
  if (!page) return <Gone />;
  const { interview, contact, talk } = page;
  const name = factsOf(contact).name.value;
  const { startedAt, endedAt } = interview;
  return (
    <>
      <div class="interview no-print">
        {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
        {endedAt !== null && (
          <After page={page} jottings={jottings} settings={settings} run={run} part={part} />
        )}
        {endedAt === null && startedAt !== null && <Lead page={page} jottings={jottings} run={run} />}
        {endedAt === null && startedAt === null && <Prepare page={page} settings={settings} run={run} />}
      </div>
      <Sheet name={name} work={workOf(page)} interview={interview} talk={talk} jottings={jottings} />
    </>
  );
}
