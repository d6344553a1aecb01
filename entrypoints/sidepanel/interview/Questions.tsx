import { AddQuestion } from '../../../components/interview/AddQuestion';
import { QuestionPlan } from '../../../components/interview/QuestionPlan';
import { oneClick } from '../../../components/one-click';
import { inPlanOrder, questionsIn, suggestPlan } from '../../../outreach/plan';
import { counted } from '../../../outreach/wording';
import type { InterviewPage, InterviewPatch } from '../../../storage/interviews';
import type { Preparation } from '../../../storage/preparation';

type Props = { page: InterviewPage; preparation: Preparation; patch: (patch: InterviewPatch) => void };

/** What to ask: suggested in one click, then changed as one likes. */
export function Questions({ page: { interview }, preparation, patch }: Props) {
  const { plan, phases, contactId } = interview;
  const { listed, level, talks, contradictions } = preparation;
  const open = plan.filter(({ closing }) => !closing).length;
  const room = questionsIn(phases);
  const others = talks.filter((talk) => talk.interview.id !== interview.id);
  const suggest = () => {
    const sources = { listed, phases, contactId, level, talks: others, contradictions, chosen: plan };
    patch({ plan: suggestPlan(sources) });
  };
  return (
    <section class="stack" aria-labelledby="questions-title">
      <div class="row apart">
        <h2 id="questions-title">Questions</h2>
        <span class="quiet">
          {open} of about {room} for {counted(phases.questions, 'minute')}
        </span>
      </div>
      {(open < room || plan.length === open) && (
        <div class="row">
          <button type="button" onClick={oneClick(suggest)}>
            {plan.length === 0 ? 'Suggest questions' : 'Suggest more questions'}
          </button>
        </div>
      )}
      <QuestionPlan plan={plan} onPlan={(next) => patch({ plan: next })} />
      <details>
        <summary>Add a question</summary>
        <AddQuestion
          listed={listed}
          plan={plan}
          onAdd={(question) => patch({ plan: inPlanOrder([...plan, question]) })}
        />
      </details>
    </section>
  );
}
