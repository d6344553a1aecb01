import type { OwnTemplate } from '../outreach/own-template';
import { ownTemplateSchema } from '../outreach/own-template';
import type { Change } from './latest-change';
import { change } from './change';
import { database } from './database';
import { readRows } from './rows';

/** The person's own templates, changed versions of built-in ones among them; damaged ones are left out. */
export async function readOwnTemplates(): Promise<OwnTemplate[]> {
  return readRows(ownTemplateSchema, await database.templates.toArray()).rows;
}

/**
 * Keep a template as it stands.
 *
 * @param typing the part that is being typed into: its keystrokes are one change.
 * @throws Refusal when a part is too long.
 */
export async function keepTemplate(template: OwnTemplate, typing?: string): Promise<Change> {
  const label = `Changed the template “${template.name}”`;
  const field = typing === undefined ? undefined : `${template.id} ${typing}`;
  const done = await change(label, (recorder) => recorder.put('templates', template), field);
  return done.change;
}

/**
 * Remove a template of the person's own. What stood in the place of a built-in one was `Reset` by that: the
 * built-in one is as it came again.
 */
export async function dropTemplate(
  { id, name }: Pick<OwnTemplate, 'id' | 'name'>,
  what: 'Removed' | 'Reset',
): Promise<Change> {
  const label = `${what} the template “${name}”`;
  const done = await change(label, (recorder) => recorder.remove('templates', id));
  return done.change;
}

/** Keep several templates, all or none. */
export async function keepTemplates(templates: readonly OwnTemplate[], label: string): Promise<Change> {
  const done = await change(label, async (recorder) => {
    for (const template of templates) await recorder.put('templates', template);
  });
  return done.change;
}
