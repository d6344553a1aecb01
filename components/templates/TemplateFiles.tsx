import { useState } from 'preact/hooks';
import type { OwnTemplate } from '../../outreach/own-template';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import { readTemplateFile, writeTemplateFile } from '../../outreach/template-file';
import type { TemplateFile } from '../../outreach/template-file';
import { counted } from '../../outreach/wording';
import { factsFor } from '../../templates/facts-for';
import { fill } from '../../templates/fill';
import { templateOf } from '../../templates/overlay';
import { sampleSources } from '../../templates/sample-facts';
import { hasSubject } from '../../templates/template';
import { saveTextFile } from '../save-file';
import type { TemplateStore } from './TemplateDesk';

type Props = { own: readonly OwnTemplate[]; bringIn: TemplateStore['bringIn'] };

const LARGEST = 10_000_000;
const TOO_LARGE: TemplateFile = { ok: false, why: 'This file is too large to be one of templates.' };

function mistakeIn(own: OwnTemplate): string[] {
  const template = templateOf(own);
  const channel = own.channels.find(hasSubject) ?? 'message';
  const values = factsFor(sampleSources(template, DEFAULT_SETTINGS, { channel, now: 0, zone: 'UTC' }));
  const filled = fill(template, values, channel);
  if (filled.ok) return [];
  const { message, line, column } = filled.error;
  return [`“${own.name}” has a mistake in line ${line}, column ${column}: ${message}`];
}

// What cannot be filled in is no template, however well-formed the file is.
function readFile(text: string): TemplateFile {
  const file = readTemplateFile(text);
  if (!file.ok) return file;
  const [why] = file.templates.flatMap(mistakeIn);
  return why === undefined ? file : { ok: false, why };
}

/** Saves the person's own templates as a file, and brings such a file in: all of it or nothing. */
export function TemplateFiles({ own, bringIn }: Props) {
  const [said, setSaid] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    // Read as a whole: what is far larger than any file of ours is not opened at all.
    const read = file.size > LARGEST ? TOO_LARGE : readFile(await file.text());
    if (!read.ok) {
      setSaid(`Nothing was brought in. ${read.why}`);
      return;
    }
    const { templates } = read;
    const known = new Set(own.map(({ id }) => id));
    const replaced = templates.filter(({ id }) => known.has(id)).length;
    const also = replaced > 0 ? ` ${counted(replaced, 'template')} of yours changed by that.` : '';
    if (await bringIn(templates)) setSaid(`Brought in ${counted(templates.length, 'template')}.${also}`);
  };
  const save = () => {
    if (own.length === 0) setSaid('There is nothing to save yet: you have changed no template.');
    else saveTextFile('cuppa-templates.json', writeTemplateFile(own));
  };
  return (
    <div class="stack stack-tight">
      <div class="row">
        <button type="button" onClick={save}>
          Save my templates as a file
        </button>
      </div>
      <label class="field">
        Bring in templates from a file
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]).finally(() => {
              // The same file, once corrected, can be picked again.
              currentTarget.value = '';
            });
          }}
        />
      </label>
      <p class="quiet" role="status">
        {said}
      </p>
    </div>
  );
}
