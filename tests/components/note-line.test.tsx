// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import type { NoteLine } from '../../components/interview/use-note-line';
import { useNoteLine } from '../../components/interview/use-note-line';
import type { Jotting } from '../../outreach/jotting';

const PLACE = { interviewId: 'talk', contactId: 'ana', questionId: '' };

/** A note line whose store keeps at once, drawn as a browser does: what was typed first, its effects later. */
function writeNotes() {
  let lines: Jotting[] = [];
  let note: NoteLine | null = null;
  const store = {
    keep: (line: Jotting) => {
      lines = [...lines.filter(({ id }) => id !== line.id), line];
    },
    remove: () => undefined,
  };
  function Line() {
    note = useNoteLine({ place: PLACE, lines, store });
    return null;
  }
  render(<Line />, document.createElement('div'));
  return {
    note: () => {
      if (!note) throw new Error('Nothing was drawn');
      return note;
    },
    texts: () => lines.map(({ text }) => text),
  };
}

const drawn = () => new Promise((resolve) => setTimeout(resolve, 0));
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

test('Enter leaves the line although its last letter is just coming back from the disk', async () => {
  const { note, texts } = writeNotes();
  await settled();
  note().type('A');
  await settled();
  note().type('Ad');
  await drawn();
  note().next();
  await settled();
  expect(note().line.text).toBe('');
  note().type('B');
  await drawn();
  note().type('Bu');
  await settled();
  expect(note().line.text).toBe('Bu');
  expect(texts()).toEqual(['Ad', 'Bu']);
});
