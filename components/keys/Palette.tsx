import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Avatar } from '../Avatar';
import { Dialog } from './Dialog';

/** Something one can go to: a person, or a place in Cuppa. */
export type Choice = { id: string; label: string; detail: string; isPerson: boolean; go: () => void };

type Props = {
  /** What fits what is typed, the best first. `undefined` while it is being looked up. */
  choices: readonly Choice[] | undefined;
  typed: string;
  onType: (typed: string) => void;
  onClose: () => void;
};

type OptionProps = { choice: Choice; id: string; isActive: boolean; onPick: () => void };

function Option({ choice, id, isActive, onPick }: OptionProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field keeps the focus and has the keys
    <div
      ref={ref}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      class="palette-option"
      onClick={onPick}
    >
      {choice.isPerson && <Avatar name={choice.label} />}
      <span class="line-text">
        <span class="palette-label" dir="auto">
          {choice.label}
        </span>
        {choice.detail && (
          <span class="quiet" dir="auto">
            {choice.detail}
          </span>
        )}
      </span>
    </div>
  );
}

function said(choices: Props['choices'], typed: string): string {
  if (!choices) return '';
  if (choices.length > 0) return typed.trim() ? `${choices.length} found` : '';
  return 'Nothing found. Try a part of the name or the company.';
}

/** Type a name to open someone, or a word to go somewhere: a combobox over the page. */
export function Palette({ choices, typed, onType, onClose }: Props) {
  const id = useId();
  const [active, setActive] = useState(0);
  const list = choices ?? [];
  const current = list[Math.min(active, list.length - 1)];
  const optionId = (choice: Choice) => `${id}-${choice.id}`;
  const pick = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.go();
  };
  const move = (by: number) =>
    setActive((Math.min(active, list.length - 1) + by + list.length) % list.length);
  const onKey = (event: KeyboardEvent) => {
    // Enter while a word is still being composed ends the word.
    if (event.isComposing || list.length === 0) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') pick(current);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label="Find" onClose={onClose}>
      <div class="stack">
        <input
          type="text"
          role="combobox"
          aria-label="Find someone or go somewhere"
          aria-expanded={list.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current ? optionId(current) : undefined}
          placeholder="A name, a company, a place in Cuppa"
          autocomplete="off"
          dir="auto"
          value={typed}
          onKeyDown={onKey}
          onInput={(event) => {
            setActive(0);
            onType(event.currentTarget.value);
          }}
        />
        <div id={`${id}-list`} role="listbox" aria-label="Found" class="palette">
          {list.map((choice) => (
            <Option
              key={choice.id}
              choice={choice}
              id={optionId(choice)}
              isActive={choice === current}
              onPick={() => pick(choice)}
            />
          ))}
        </div>
        <p class="quiet" role="status">
          {said(choices, typed)}
        </p>
      </div>
    </Dialog>
  );
}
