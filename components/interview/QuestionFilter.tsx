import type { Slot, Theme } from '../../outreach/question';
import { ASKED_OF, ASKED_OF_LABELS, SLOT_LABELS, SLOTS, THEME_LABELS, THEMES } from '../../outreach/question';
import type { ListedQuestion } from '../../outreach/question-list';
import { SelectField } from '../SelectField';

/** Which questions to show; empty shows all. */
export type Filter = { theme: Theme | ''; slot: Slot | ''; level: (typeof ASKED_OF)[number] | '' };

/** Shows all. */
export const NO_FILTER: Filter = { theme: '', slot: '', level: '' };

const ALL = { value: '', label: 'All' } as const;
const THEME_OPTIONS = [ALL, ...THEMES.map((value) => ({ value, label: THEME_LABELS[value] }))];
const SLOT_OPTIONS = [ALL, ...SLOTS.map((value) => ({ value, label: SLOT_LABELS[value] }))];
const LEVEL_OPTIONS = [ALL, ...ASKED_OF.map((value) => ({ value, label: ASKED_OF_LABELS[value] }))];

/** Does a question belong to what is shown? */
export function whereIt({ question }: ListedQuestion, { theme, slot, level }: Filter): boolean {
  return (
    (theme === '' || question.theme === theme) &&
    (slot === '' || question.tiara === slot) &&
    (level === '' || question.level === level)
  );
}

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

/** Narrows the questions down by theme, what they ask for (TIARA) and whom they are for. */
export function QuestionFilter({ filter, onFilter }: Props) {
  return (
    <div class="columns columns-tight">
      <SelectField
        label="Theme"
        value={filter.theme}
        options={THEME_OPTIONS}
        onChange={(theme) => onFilter({ ...filter, theme })}
      />
      <SelectField
        label="Asks for"
        value={filter.slot}
        options={SLOT_OPTIONS}
        onChange={(slot) => onFilter({ ...filter, slot })}
      />
      <SelectField
        label="For someone"
        value={filter.level}
        options={LEVEL_OPTIONS}
        onChange={(level) => onFilter({ ...filter, level })}
      />
    </div>
  );
}
