import type { Tie } from '../../outreach/contact';
import { FIRST } from '../../templates/coach/rule';
import { insertSentence, placeOfTie } from '../../templates/insert-sentence';
import type { SharedGround } from '../../templates/shared-ground';
import { sharedGround } from '../../templates/shared-ground';
import type { Template } from '../../templates/template';
import type { DraftDeskProps } from './DraftDesk';
import type { DraftState, Writing } from './use-draft';

type Props = Pick<DraftDeskProps, 'contact' | 'settings'> & {
  template: Template;
  draft: DraftState;
  writing: Writing;
  /** Where the cursor last stood in the text; `null` before the person has been in it. */
  cursor: number | null;
  /** The person says that this is how they know the contact. */
  onKnow: (tie: Tie) => void;
};

function isSaid({ what, sentence }: SharedGround, { settings, contact, writing }: Props): boolean {
  const { kind, shared } = contact.tie;
  if (writing.text.includes(sentence) || (kind !== 'none' && shared === what)) return true;
  // A request names my own organisation anyway: that alone does not say that it is shared.
  return what !== settings.me.organisation.trim() && writing.text.includes(what);
}

function groundsFor(props: Props): SharedGround[] {
  const { template, settings, contact } = props;
  if (!FIRST.includes(template.moment) || template.to === 'referrer') return [];
  return sharedGround(settings.me, contact).filter((ground) => !isSaid(ground, props));
}

/** Sentences about what both share, best first, each a click from the text. */
export function WhatYouShare(props: Props) {
  const { contact, draft, writing, cursor, onKnow } = props;
  const grounds = groundsFor(props);
  if (grounds.length === 0) return null;

  const use = ({ tie, sentence }: SharedGround) => {
    // An untouched text is made anew around the tie; in the person's own words it is one sentence more.
    if (tie && contact.tie.kind === 'none' && !draft.kept) {
      onKnow({ ...contact.tie, ...tie });
      return;
    }
    const place = Math.min(cursor ?? placeOfTie(writing.text), writing.text.length);
    draft.write({ text: insertSentence(writing.text, sentence, place).text });
  };
  return (
    <section class="stack stack-tight" aria-label="What you share">
      <span class="quiet small">What you share</span>
      <ul class="stack stack-tight">
        {grounds.map((ground) => (
          <li key={ground.what} class="row apart share">
            <span class="grow">{ground.sentence}</span>
            <button type="button" class="plain" onClick={() => use(ground)}>
              Use it<span class="visually-hidden">: {ground.sentence}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
