import { useState } from 'preact/hooks';
import type { OwnQuestion } from '../../outreach/question';
import type { QuestionFile } from '../../outreach/question-file';
import { readQuestionFile, writeQuestionFile, writeQuestionText } from '../../outreach/question-file';
import type { ListedQuestion } from '../../outreach/question-list';
import { offeredQuestions } from '../../outreach/question-list';
import { counted } from '../../outreach/wording';
import { FilePick } from '../export/FilePick';
import { saveFile, saveTextFile } from '../save-file';
import type { BankStore } from './BankDesk';

type Props = {
  listed: readonly ListedQuestion[];
  own: readonly OwnQuestion[];
  bringIn: BankStore['bringIn'];
};

const LARGEST = 10_000_000;
const TOO_LARGE: QuestionFile = { ok: false, why: 'This file is too large to be one of questions.' };

/** Questions as files: the person's own to keep or pass on, all of them to read, and others brought in. */
export function BankFiles({ listed, own, bringIn }: Props) {
  const [said, setSaid] = useState('');
  const take = async (file: File) => {
    const read = file.size > LARGEST ? TOO_LARGE : readQuestionFile(await file.text());
    if (!read.ok) {
      setSaid(`Nothing was brought in. ${read.why}`);
      return;
    }
    if (await bringIn(read.questions)) setSaid(`Brought in ${counted(read.questions.length, 'question')}.`);
  };
  const saveOwn = () => {
    if (own.length === 0) setSaid('There is nothing to save yet: you have changed no question.');
    else saveTextFile('cuppa-questions.json', writeQuestionFile(own));
  };
  const saveAll = () => {
    const text = writeQuestionText(offeredQuestions(listed).map(({ question }) => question));
    saveFile('questions.txt', [text], 'text/plain');
  };
  return (
    <div class="stack stack-tight">
      <div class="row">
        <button type="button" onClick={saveOwn}>
          Save my questions as a file
        </button>
        <button type="button" class="plain" onClick={saveAll}>
          Save all as text
        </button>
      </div>
      <FilePick
        label="Bring in questions from a file: one a line, or one that Cuppa saved"
        accept="application/json,.json,text/plain,.txt"
        onPick={take}
      />
      <p class="quiet" role="status">
        {said}
      </p>
    </div>
  );
}
