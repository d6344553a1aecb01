import { useState } from 'preact/hooks';
import { TemplateDesk } from '../../components/templates/TemplateDesk';
import type { TemplateStore } from '../../components/templates/TemplateDesk';
import type { Action } from '../../components/use-action';
import { useLive } from '../../components/use-live';
import type { Settings } from '../../outreach/settings';
import { readContact } from '../../storage/contacts';
import { listContacts } from '../../storage/listing';
import { dropTemplate, keepTemplate, keepTemplates, readOwnTemplates } from '../../storage/own-templates';
import { watch } from '../../storage/watch';

type Props = { settings: Settings; run: Action['run'] };

// A list of choices longer than this helps nobody.
const MOST_PEOPLE = 200;

async function readPeople() {
  const { rows } = await listContacts({ sort: 'recent' });
  return rows.slice(0, MOST_PEOPLE).map(({ id, name }) => ({ id, name: name || 'Without a name' }));
}

/** The templates, with the person's own kept in the data and real contacts to see them on. */
export function TemplateEditor({ settings, run }: Props) {
  const [picked, setPicked] = useState('');
  const own = useLive(watch, 'own templates', readOwnTemplates);
  const people = useLive(watch, 'people', readPeople);
  const view = useLive(watch, `preview ${picked}`, async () => (picked ? readContact(picked) : null));
  if (!own || !people) return null;
  const store: TemplateStore = {
    keep: (template, typing) => void run(() => keepTemplate(template, typing)),
    drop: (template, what) => void run(() => dropTemplate(template, what)),
    bringIn: async (templates) => {
      const label =
        templates.length === 1 ? 'Brought in 1 template' : `Brought in ${templates.length} templates`;
      return (await run(() => keepTemplates(templates, label))) !== undefined;
    },
  };
  const on = { people, picked: view ? picked : '', person: view ?? null, onPick: setPicked };
  return <TemplateDesk own={own} settings={settings} on={on} store={store} />;
}
