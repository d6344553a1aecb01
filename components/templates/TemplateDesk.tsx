import { useMemo, useState } from 'preact/hooks';
import type { OwnTemplate } from '../../outreach/own-template';
import type { Settings } from '../../outreach/settings';
import { BUILT_INS } from '../../templates/built-ins';
import type { Listed } from '../../templates/overlay';
import { overlay, ownFrom } from '../../templates/overlay';
import { useFocus } from '../use-focus';
import type { PreviewOn } from './TemplateForm';
import { TemplateForm } from './TemplateForm';
import { TemplateFiles } from './TemplateFiles';
import { TemplateList } from './TemplateList';
import type { Keep } from './use-typed';
import './templates.css';

/** What can be done with templates; the page hands in the storage room's functions. */
export type TemplateStore = {
  keep: Keep;
  drop: (template: OwnTemplate, what: 'Removed' | 'Reset') => void;
  /** Keeps all of them or none. */
  bringIn: (templates: readonly OwnTemplate[]) => Promise<boolean>;
};

type Props = { own: readonly OwnTemplate[]; settings: Settings; on: PreviewOn; store: TemplateStore };

const EMPTY: Omit<OwnTemplate, 'id' | 'createdAt'> = {
  name: 'New template',
  moment: 'first-request',
  channels: ['email'],
  touch: 'asked',
  ties: [],
  toReferrer: false,
  subject: '',
  body: 'Dear {{ contact.call_name }},\n\n',
  optional: [],
  hidden: false,
};

function recordOf(listed: Listed, own: readonly OwnTemplate[]): OwnTemplate {
  return own.find(({ id }) => id === listed.template.id) ?? ownFrom(listed, 0);
}

/** Every template: the list, or the one that is being changed. */
export function TemplateDesk({ own, settings, on, store }: Props) {
  const [openId, setOpenId] = useState('');
  const listed = useMemo(() => overlay(BUILT_INS, own), [own]);
  const open = listed.find(({ template }) => template.id === openId);
  const ref = useFocus(open?.template.id ?? '');
  const add = (start: Omit<OwnTemplate, 'id' | 'createdAt'>) => {
    const id = crypto.randomUUID();
    store.keep({ ...start, id, createdAt: Date.now() });
    setOpenId(id);
  };
  const stored = open && recordOf(open, own);
  return (
    <section ref={ref} tabIndex={-1} class="stack templates" aria-label="Templates">
      {stored ? (
        <>
          <button type="button" class="plain" onClick={() => setOpenId('')}>
            ← All templates
          </button>
          {open.template.parts && <p class="quiet">In this order: {open.template.parts.join(' · ')}</p>}
          <TemplateForm
            key={stored.id}
            stored={stored}
            isOwn={open.origin !== 'built-in'}
            settings={settings}
            on={on}
            onKeep={store.keep}
          />
          <div class="row">
            <button
              type="button"
              onClick={() => add({ ...stored, name: `Copy of ${stored.name}`.slice(0, 120) })}
            >
              Duplicate
            </button>
            {open.origin === 'edited' && (
              <button type="button" class="plain" onClick={() => store.drop(stored, 'Reset')}>
                Reset to the built-in text
              </button>
            )}
            {open.origin === 'own' && (
              <button type="button" class="plain" onClick={() => store.drop(stored, 'Removed')}>
                Remove
              </button>
            )}
          </div>
        </>
      ) : (
        <>
          <p class="quiet">What Cuppa fills in for you. Change any of them; you can always go back.</p>
          <TemplateList listed={listed} onOpen={setOpenId} />
          <button type="button" class="plain" onClick={() => add(EMPTY)}>
            New template
          </button>
          <TemplateFiles own={own} bringIn={store.bringIn} />
        </>
      )}
    </section>
  );
}
