import type { ComponentChildren } from 'preact';
import '../fold.css';
import './contact.css';

type Props = {
  title: string;
  /** Said beside the title: how many there are, or the gist. */
  gist?: string;
  /** Open from the start: something in here is wanted today. */
  open?: boolean;
  children: ComponentChildren;
};

/** One part of what is known of a contact, folded until it is wanted. */
export function Part({ title, gist = '', open = false, children }: Props) {
  return (
    <details class="part fold" open={open}>
      <summary>
        <span>{title}</span>
        {gist && (
          <span class="fold-gist" dir="auto">
            {gist}
          </span>
        )}
      </summary>
      <div class="part-body">{children}</div>
    </details>
  );
}
