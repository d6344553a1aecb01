import type { Finding, Span } from '../../templates/coach/rule';

type Props = {
  findings: readonly Finding[];
  onShow: (span: Span) => void;
  /** Switch a rule off for good; the options switch it on again. */
  onHush: (rule: string) => void;
};

/** So many are said at once; the rest is folded away, for a calm page. */
const AT_ONCE = 2;

const GRAVITY: Record<Finding['severity'], { mark: string; words: string }> = {
  warn: { mark: '●', words: 'Better change: ' },
  hint: { mark: '○', words: 'Worth a look: ' },
};

function Note({ finding, onShow, onHush }: { finding: Finding } & Omit<Props, 'findings'>) {
  const { mark, words } = GRAVITY[finding.severity];
  return (
    <li class="coach-note" data-severity={finding.severity}>
      <span class="coach-mark" aria-hidden="true">
        {mark}
      </span>
      <div>
        <button type="button" class="plain" onClick={() => onShow(finding.span)}>
          <span class="visually-hidden">{words}</span>
          {finding.why}
        </button>
        <button type="button" class="plain coach-hush" onClick={() => onHush(finding.id)}>
          Don’t tell me this again<span class="visually-hidden">: {finding.why}</span>
        </button>
      </div>
    </li>
  );
}

function Notes({ findings, ...does }: Props) {
  return (
    <ul class="stack stack-tight">
      {findings.map((finding) => (
        <Note key={`${finding.id} ${finding.span.field} ${finding.span.start}`} finding={finding} {...does} />
      ))}
    </ul>
  );
}

/** What the coach says of the text: each a sentence why, and its place at a click. It never blocks. */
export function CoachNotes({ findings, ...does }: Props) {
  if (findings.length === 0) return null;
  const gravest = findings.toSorted((one, other) => other.severity.localeCompare(one.severity, 'en'));
  const rest = gravest.slice(AT_ONCE);
  return (
    <section class="stack stack-tight" aria-label="Coach">
      <Notes findings={gravest.slice(0, AT_ONCE)} {...does} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <Notes findings={rest} {...does} />
        </details>
      )}
    </section>
  );
}
