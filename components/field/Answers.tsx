import type { Answer, AnswerRow } from '../../outreach/learn-answers';

type Props = {
  rows: readonly AnswerRow[];
  /** Marks that the people who answered this question contradict each other. */
  onContradict: (row: AnswerRow) => void;
};

function Said({ answer: { name, lines } }: { answer: Answer }) {
  return (
    <div class="answer stack stack-tight">
      <h4 dir="auto">{name}</h4>
      {lines.length === 0 && <p class="quiet">Asked; nothing noted.</p>}
      {lines.map(({ id, text }) => (
        <p key={id} dir="auto">
          {text}
        </p>
      ))}
    </div>
  );
}

function Row({ row, onContradict }: { row: AnswerRow; onContradict: () => void }) {
  return (
    <li class="stack stack-tight">
      <h3 dir="auto">{row.text}</h3>
      <div class="answers">
        {row.answers.map((answer) => (
          <Said key={answer.interviewId} answer={answer} />
        ))}
      </div>
      {row.questionId !== '' && row.people > 1 && row.contradictions.length === 0 && (
        <div class="row no-print">
          <button type="button" class="plain" onClick={onContradict}>
            They contradict each other
            <span class="visually-hidden">: {row.text}</span>
          </button>
        </div>
      )}
    </li>
  );
}

/** What people said to the same question, side by side. */
export function Answers({ rows, onContradict }: Props) {
  return (
    <section class="stack">
      <h2>What they said</h2>
      {rows.length === 0 && <p class="quiet">Notes you take in a talk are laid side by side here.</p>}
      <ul class="stack stack-wide">
        {rows.map((row) => (
          <Row key={row.questionId} row={row} onContradict={() => onContradict(row)} />
        ))}
      </ul>
    </section>
  );
}
