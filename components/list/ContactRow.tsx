import { useMemo } from 'preact/hooks';
import { STAGE_WORDS } from '../../outreach/stage';
import { counted } from '../../outreach/wording';
import { Avatar } from '../Avatar';
import { At } from '../When';
import { DueOn } from './DueOn';
import type { ListedContact } from './rows';

type Props = {
  contact: ListedContact;
  href: string;
  /** Is this the row that Tab leads to? */
  isActive: boolean;
  /** Is this the contact that is open beside the list? */
  isOpen: boolean;
  /** Chosen for doing something to many; null while nobody is choosing. */
  isSelected: boolean | null;
  onFocus: () => void;
  onOpen: () => void;
  /** `isRange`: together with all from the one chosen last. */
  onSelect: (isRange: boolean) => void;
};

function Due({ contact: { dueOn, dueState, daysLeft } }: Pick<Props, 'contact'>) {
  if (daysLeft !== undefined) return <span class="row-due">erased in {counted(daysLeft, 'day')}</span>;
  return <DueOn dueOn={dueOn} dueState={dueState} />;
}

function Facts({ contact }: Pick<Props, 'contact'>) {
  const { name, role, company, stage, lastAt, fields, tags } = contact;
  return (
    <>
      <Avatar name={name} />
      <strong class="row-name" dir="auto">
        {name || 'No name'}
      </strong>
      <span class="row-work" dir="auto">
        {[role, company].filter(Boolean).join(' · ')}
      </span>
      <span class="tag row-stage">{STAGE_WORDS[stage].label}</span>
      <Due contact={contact} />
      <span class="row-last">{lastAt !== null && <At at={lastAt} />}</span>
      <span class="row-labels" dir="auto">
        {[...fields, ...tags].join(' · ')}
      </span>
    </>
  );
}

/** One contact in a long list: always as high as any other. */
export function ContactRow({ contact, href, isActive, isOpen, isSelected, ...does }: Props) {
  const { onFocus, onOpen, onSelect } = does;
  // With each key that walks on all rows in sight are asked anew: what they show of people is not.
  const facts = useMemo(() => <Facts contact={contact} />, [contact]);
  const tabIndex = isActive ? 0 : -1;
  const onClick = (event: MouseEvent) => {
    if (!event.shiftKey) return onOpen();
    event.preventDefault();
    onSelect(true);
  };
  return (
    <>
      {isSelected !== null && (
        <input
          type="checkbox"
          class="row-check"
          aria-label={`Select ${contact.name}`}
          tabIndex={tabIndex}
          checked={isSelected}
          onFocus={onFocus}
          onClick={(event) => onSelect(event.shiftKey)}
        />
      )}
      <a
        class="line row-line"
        href={href}
        tabIndex={tabIndex}
        aria-current={isOpen ? 'true' : undefined}
        draggable={false}
        data-line
        onClick={onClick}
        onFocus={onFocus}
      >
        {facts}
      </a>
    </>
  );
}
