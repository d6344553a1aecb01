import type { Contact, Level, Segment } from '../../outreach/contact';
import { LEVEL_LABELS, LEVELS, SEGMENT_LABELS, SEGMENTS } from '../../outreach/contact';
import { SelectField } from '../SelectField';

type Props = {
  /** What the person said, if anything. */
  said: Pick<Contact, 'level' | 'segment'>;
  /** What the role and the answers so far suggest. */
  seen: { level: Level | null; segment: Segment | null };
  onChange: (patch: Partial<Pick<Contact, 'level' | 'segment'>>) => void;
};

function seenLabel(words: string, label: string | null): string {
  return label ? `${words}: ${label}` : `${words} (nothing yet)`;
}

/** How far along someone is and how readily they answer: worked out, unless one knows better. */
export function Judgement({ said, seen, onChange }: Props) {
  const levels = [
    { value: '', label: seenLabel('By their role', seen.level && LEVEL_LABELS[seen.level]) },
    ...LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value] })),
  ] as const;
  const segments = [
    { value: '', label: seenLabel('By their answers', seen.segment && SEGMENT_LABELS[seen.segment]) },
    ...SEGMENTS.map((value) => ({ value, label: SEGMENT_LABELS[value] })),
  ] as const;
  return (
    <div class="columns">
      <SelectField
        label="In their work"
        value={said.level ?? ''}
        options={levels}
        onChange={(level) => onChange({ level: level || null })}
      />
      <SelectField
        label="How they answer (only you see this)"
        value={said.segment ?? ''}
        options={segments}
        onChange={(segment) => onChange({ segment: segment || null })}
      />
    </div>
  );
}
