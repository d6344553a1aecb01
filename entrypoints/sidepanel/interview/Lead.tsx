import { useMemo } from 'preact/hooks';
import '../../../components/interview/lead.css';
import { LeadQuestions } from '../../../components/interview/LeadQuestions';
import { Notes } from '../../../components/interview/Notes';
import { PhaseMinutes } from '../../../components/interview/PhaseMinutes';
import { TalkClock } from '../../../components/interview/TalkClock';
import { oneClick } from '../../../components/one-click';
import type { Action } from '../../../components/use-action';
import { factsOf } from '../../../outreach/facts';
import type { Jotting } from '../../../outreach/jotting';
import type { InterviewPage } from '../../../storage/interviews';
import { endTalk, patchInterview, tickQuestion } from '../../../storage/interviews';
import { useMarkKeys } from './use-mark-keys';
import { useNoteStore } from './use-note-store';

type Props = { page: InterviewPage; jottings: readonly Jotting[]; run: Action['run'] };

/** The talk itself: how much time is left, what to ask, and what they say. */
export function Lead({ page: { interview, contact }, jottings, run }: Props) {
  const { id, contactId, plan, phases } = interview;
  const store = useNoteStore(run);
  const notes = useMemo(() => Map.groupBy(jottings, ({ questionId }) => questionId), [jottings]);
  const onReady = useMarkKeys();
  const asked = {
    interview: { id, contactId },
    notes,
    store,
    onTick: (question: string, isAsked: boolean) => void run(() => tickQuestion(id, question, isAsked)),
  };
  const free = useMemo(() => ({ interviewId: id, contactId, questionId: '' }), [id, contactId]);
  return (
    <article class="lead">
      <header class="lead-head">
        <h1 class="visually-hidden">
          Talk with <span dir="auto">{factsOf(contact).name.value}</span>
        </h1>
        <TalkClock talk={interview} />
      </header>
      <div class="lead-rest">
        <div class="lead-body">
          <section class="lead-questions" aria-label="Questions">
            {plan.length === 0 && (
              <p class="quiet">No questions were planned. Your notes are all you need.</p>
            )}
            <LeadQuestions questions={plan.filter(({ closing }) => !closing)} {...asked} />
          </section>
          <section class="lead-notes stack" aria-label="Notes">
            <Notes
              label="Note"
              place={free}
              lines={notes.get('') ?? []}
              store={store}
              onReady={onReady}
              focus="still"
            />
            <details>
              <summary>Change the minutes</summary>
              <PhaseMinutes
                phases={phases}
                onChange={(changed) => void run(() => patchInterview(id, changed))}
              />
            </details>
          </section>
        </div>
        <footer class="lead-end stack stack-tight" aria-label="Before you end">
          <LeadQuestions questions={plan.filter(({ closing }) => closing)} {...asked} />
          <div class="row">
            <button type="button" class="primary" onClick={oneClick(() => void run(() => endTalk(id)))}>
              End the talk
            </button>
          </div>
        </footer>
      </div>
    </article>
  );
}
