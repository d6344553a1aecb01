import type { Consent } from '../outreach/settings';
import { Notice } from './Notice';
import type { Failure } from './Page';

const AGREEMENT = 'https://www.linkedin.com/legal/user-agreement';
const PROHIBITED = 'https://www.linkedin.com/help/linkedin/answer/a1341387';

function External({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

type Props = {
  onChoose: (reading: Consent['reading']) => void;
  /** Why the choice could not be kept, when it could not. */
  failure: Failure | null;
};

/** The first run: what Cuppa does and does not do, LinkedIn's terms said plainly, and one choice. */
export function Welcome({ onChoose, failure }: Props) {
  return (
    <main class="stack page">
      <h1>Before the first cup</h1>
      <p>
        Cuppa helps you learn what a job is really like from people who do it: ask for twenty minutes of their
        advice, never for a job, and forget no follow-up or thank-you.
      </p>
      <section class="stack stack-tight">
        <h2>What it does</h2>
        <ul class="points">
          <li>
            Reads the profile in front of you when you click its button: one click, one profile, what you can
            see.
          </li>
          <li>Keeps everything in this browser, on this computer. It makes no network request.</li>
          <li>Helps you write. You read it, you copy it, you send it.</li>
        </ul>
      </section>
      <section class="stack stack-tight">
        <h2>What it never does</h2>
        <ul class="points">
          <li>Send, click or change anything on LinkedIn, or read in the background.</li>
          <li>Take photos, e-mail addresses or phone numbers off a page.</li>
          <li>Keep a copy elsewhere: if you remove Cuppa from the browser, what it kept goes too.</li>
        </ul>
      </section>
      <section class="stack stack-tight">
        <h2>LinkedIn’s terms, plainly</h2>
        <p>
          LinkedIn’s <External href={AGREEMENT}>user agreement</External> (section 8.2) forbids extensions
          that copy profile data, and <External href={PROHIBITED}>LinkedIn may restrict accounts</External>{' '}
          that use them. Reading only on your click does not make it permitted. All of Cuppa works without it:
          type what you see.
        </p>
      </section>
      <div class="form-end stack stack-tight">
        {failure && <Notice {...failure} tone="late" />}
        <button type="button" class="primary" onClick={() => onChoose('on-click')}>
          Read pages when I click
        </button>
        <button type="button" onClick={() => onChoose('never')}>
          Never read pages
        </button>
        <p class="quiet">You can change this in the options at any time.</p>
      </div>
    </main>
  );
}
