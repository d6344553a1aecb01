import { useState } from 'preact/hooks';
import { DueReason } from '../../../components/DueReason';
import { pageOf } from '../../../components/page-of';
import type { Action } from '../../../components/use-action';
import { useLive } from '../../../components/use-live';
import { useModule } from '../../../components/use-module';
import type { Contact } from '../../../outreach/contact';
import type { Settings } from '../../../outreach/settings';
import { readContact } from '../../../storage/contacts';
import { deskFor } from '../../../storage/desk';
import { readOwnTemplates } from '../../../storage/own-templates';
import { watch } from '../../../storage/watch';

type DeskProps = { contact: Contact; settings: Settings; run: Action['run'] };
type Props = DeskProps & {
  /** Is it what is to be done next? */
  isNext: boolean;
};

const loadDesk = () => import('../../../components/draft/StageDesk');

function ThankDesk({ contact, settings, run }: DeskProps) {
  const desk = useModule(loadDesk);
  const own = useLive(watch, 'own templates', readOwnTemplates);
  const view = useLive(watch, `contact ${contact.id}`, () => readContact(contact.id));
  if (!desk || !own || !view) return null;
  return (
    <desk.StageDesk
      contact={view.contact}
      touches={view.touches}
      standing={view.standing}
      own={own}
      moment="thank-you"
      settings={settings}
      profileUrl={pageOf(contact)}
      {...deskFor(contact, run)}
    />
  );
}

function WriteThanks({ isNext, ...props }: Props) {
  const [open, setOpen] = useState(false);
  if (open) return <ThankDesk {...props} />;
  return (
    <div class="row">
      <button type="button" class={isNext ? 'primary' : ''} onClick={() => setOpen(true)}>
        Write the thank-you
      </button>
    </div>
  );
}

/** The thanks, due within a day, drafted from what was just marked. */
export function ThankThem(props: Props) {
  const { contact } = props;
  const view = useLive(watch, `thanks ${contact.id}`, () => readContact(contact.id));
  if (!view || contact.doNotContact) return null;
  const due = view.standing.due.find(({ kind }) => kind === 'thank');
  const isThanked = !due && view.touches.some(({ kind }) => kind === 'thanked');
  return (
    <section class="stack" aria-labelledby="thanks-title">
      <h2 id="thanks-title">Thank them</h2>
      {due && (
        <p>
          <DueReason item={due} under="today" />
        </p>
      )}
      {isThanked ? <p class="quiet">You thanked them.</p> : <WriteThanks {...props} />}
    </section>
  );
}
