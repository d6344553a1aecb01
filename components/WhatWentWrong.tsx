import { useRef, useState } from 'preact/hooks';
import './pick-lines.css';

type Props = {
  /** Makes the report; called when the person first asks to see it. Never fails. */
  load: () => Promise<string>;
};

const COPY_FAILED = 'The browser did not let Cuppa copy. Select the text and copy it by hand.';

/** A report of a page that could not be read, shown before it is copied; copying is all that happens to it. */
export function WhatWentWrong({ load }: Props) {
  const [report, setReport] = useState('');
  const [said, setSaid] = useState('');
  const askedRef = useRef(false);
  const open = async (isOpen: boolean) => {
    if (!isOpen || askedRef.current) return;
    askedRef.current = true;
    setReport(await load());
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(report);
      setSaid('Copied.');
    } catch {
      setSaid(COPY_FAILED);
    }
  };
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary>What went wrong, for a report</summary>
      <div class="stack stack-tight">
        <p class="quiet">
          No names, no texts: the version, the rule that failed and the shape of the page, each text only as
          its length. Nothing is sent.
        </p>
        <textarea
          aria-label="The report"
          class="report"
          rows={6}
          readOnly
          value={report || 'Looking at the page …'}
        />
        <div class="row">
          <button type="button" disabled={!report} onClick={copy}>
            Copy what went wrong
          </button>
          <span role="status" class="quiet">
            {said}
          </span>
        </div>
      </div>
    </details>
  );
}
