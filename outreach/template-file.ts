import * as z from 'zod/mini';
import { parseJson } from './json';
import type { OwnTemplate } from './own-template';
import { ownTemplateSchema } from './own-template';

const FORMAT = 'cuppa-templates';
const MOST = 500;

const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  templates: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST)),
});

/** Templates out of a file, or one sentence why there are none. */
export type TemplateFile = { ok: true; templates: OwnTemplate[] } | { ok: false; why: string };

/** Templates as the text of a file that `readTemplateFile` understands. */
export function writeTemplateFile(templates: readonly OwnTemplate[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, templates }, null, 2)}\n`;
}

/** Reads the text of a file: every template in it, or none at all. */
export function readTemplateFile(text: string): TemplateFile {
  const head = z.safeParse(headSchema, parseJson(text));
  if (!head.success) return { ok: false, why: 'This is not a file of templates that Cuppa saved.' };
  const templates: OwnTemplate[] = [];
  for (const [at, entry] of head.data.templates.entries()) {
    const read = z.safeParse(ownTemplateSchema, entry);
    if (!read.success) {
      const part = read.error.issues[0]?.path[0] ?? 'template';
      return {
        ok: false,
        why: `In template ${at + 1} of this file “${String(part)}” is missing or not in the right form.`,
      };
    }
    templates.push(read.data);
  }
  if (new Set(templates.map(({ id }) => id)).size === templates.length) return { ok: true, templates };
  return { ok: false, why: 'Two templates of this file have the same id.' };
}
