import type { Interview } from '../../outreach/interview';
import { newInterview } from '../../outreach/interview';
import type { Jotting, Mark } from '../../outreach/jotting';
import type { Talk } from '../../outreach/talk';

const START = Date.UTC(2026, 9, 5, 9);
const DAY = 86_400_000;

/** A line noted under a question: "skill-mine: Excel", with a mark "skill-mine advice: Learn SQL", free ": Warm." */
export function noted(line: string, at: number): Pick<Jotting, 'questionId' | 'mark' | 'text' | 'at'> {
  const [, head = '', text = ''] = /^([^:]*):\s*(.*)$/su.exec(line) ?? [];
  const [questionId = '', mark = ''] = head.split(' ');
  const marks: readonly Mark[] = ['', 'advice', 'name', 'promise', 'surprise', 'follow-up'];
  return { questionId, mark: marks.find((one) => one === mark) ?? '', text, at };
}

/**
 * A talk that was held, one day after the other as `day` goes up.
 *
 * @param asked ids of questions planned; with a "?" at the end, planned and not come to.
 */
export function talkWith(
  name: string,
  { asked = [], lines = [], day = 0, reflection = null }: Partial<Told> = {},
): Talk {
  const contactId = name.toLowerCase();
  const startedAt = START + day * DAY;
  const plan = asked.map((entry) => {
    const id = entry.replace(/\?$/u, '');
    const askedAt = entry.endsWith('?') ? null : startedAt + 60_000;
    return { id, text: `${id}, as asked`, closing: false, reason: '', askedAt };
  });
  const interview: Interview = {
    ...newInterview({ id: `talk-${contactId}-${day}`, contactId, createdAt: startedAt - DAY, minutes: 20 }),
    startedAt,
    plan,
    reflection,
  };
  const jottings = lines.map((line, at) => {
    const ids = { id: `${interview.id}-${at}`, interviewId: interview.id, contactId };
    return Object.assign(ids, noted(line, startedAt + at * 1000));
  });
  return { name, interview, jottings };
}

type Told = {
  asked: readonly string[];
  lines: readonly string[];
  day: number;
  reflection: Interview['reflection'];
};
