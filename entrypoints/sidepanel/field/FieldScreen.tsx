import { AdviceLedger } from '../../../components/field/AdviceLedger';
import { Answers } from '../../../components/field/Answers';
import { Contradictions } from '../../../components/field/Contradictions';
import '../../../components/field/field.css';
import { Reflections } from '../../../components/field/Reflections';
import { Scales } from '../../../components/field/Scales';
import { Verdicts } from '../../../components/field/Verdicts';
import { Notice } from '../../../components/Notice';
import '../../../components/progress/progress.css';
import { TextArea } from '../../../components/TextArea';
import { useAction } from '../../../components/use-action';
import { useLive } from '../../../components/use-live';
import { useTypedText } from '../../../components/use-typed-text';
import type { AnswerRow } from '../../../outreach/learn-answers';
import type { AdviceRow } from '../../../outreach/learn-advice';
import { explainFailure } from '../../../storage/failure';
import type { FieldView } from '../../../storage/field-notes';
import {
  decide,
  keepDoubts,
  markContradiction,
  readFieldView,
  unmarkContradiction,
} from '../../../storage/field-notes';
import { logTouch } from '../../../storage/touches';
import { watch } from '../../../storage/watch';
import type { ScreenProps } from '../screens';
import { hashOf } from '../use-route';

function Missing({ view: { reading } }: { view: FieldView }) {
  if (reading.missing.length === 0) return <p>You have heard enough to decide.</p>;
  return (
    <ul class="points">
      {reading.missing.map(({ kind, says }) => (
        <li key={kind}>{says}</li>
      ))}
    </ul>
  );
}

function Doubts({ view, onKeep }: { view: FieldView; onKeep: (text: string) => void }) {
  const [doubts, type] = useTypedText(view.field.doubts, onKeep);
  return (
    <>
      <div class="no-print">
        <TextArea label="My doubts" value={doubts} onInput={type} />
      </div>
      {doubts.trim() !== '' && (
        <section class="print-only">
          <h2>My doubts</h2>
          <p dir="auto">{doubts}</p>
        </section>
      )}
    </>
  );
}

function NoField() {
  return (
    <Notice title="Nobody is in this field." todo="Give a contact this field of work, and it is here.">
      <a class="button" href={hashOf({ at: 'progress' })}>
        See Progress
      </a>
    </Notice>
  );
}

function FieldPage({ view }: { view: FieldView }) {
  const { run, failure } = useAction();
  const { field, reading, voices } = view;
  const { name } = field;
  const contradict = ({ questionId, text, answers }: AnswerRow) => {
    const contactIds = answers.filter(({ lines }) => lines.length > 0).map(({ contactId }) => contactId);
    return run(() => markContradiction(name, { questionId, contactIds, text }));
  };
  const done = ({ contactId, touchId }: AdviceRow) =>
    run(() => logTouch({ kind: 'acted', contactId, adviceId: touchId, text: '' }));
  return (
    <article class="stack stack-wide">
      <div class="stack">
        <a class="no-print" href={hashOf({ at: 'progress' })}>
          ← Progress
        </a>
        <div class="row apart">
          <h1 dir="auto">{name}</h1>
          <button type="button" class="plain no-print" onClick={() => print()}>
            Print
          </button>
        </div>
        {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
        <Missing view={view} />
      </div>
      <Contradictions
        differences={reading.differences}
        onUnmark={(place) => run(() => unmarkContradiction(name, place))}
      />
      <Answers rows={reading.rows} onContradict={contradict} />
      <AdviceLedger
        groups={reading.advice}
        onDone={done}
        hrefOf={(id) => hashOf({ at: 'contact', id, moment: null })}
      />
      <Scales points={reading.scales} />
      <Reflections talks={voices.flatMap(({ talks }) => talks)} />
      <Doubts view={view} onKeep={(text) => run(() => keepDoubts(name, text))} />
      <Verdicts
        field={field}
        verdict={reading.verdict}
        onDecide={(verdict, reasons) => run(() => decide(name, verdict, reasons))}
      />
    </article>
  );
}

/** One field of work: what everyone said, side by side, and what one decides. */
export function FieldScreen({ route: { id } }: ScreenProps<'field'>) {
  const found = useLive(watch, `field ${id}`, async () => ({ view: await readFieldView(id) }));
  if (!found) return null;
  return found.view ? <FieldPage key={id} view={found.view} /> : <NoField />;
}
