import type { ComponentChildren } from 'preact';
import '../../components/fold.css';
import type { PlaceId } from './Places';

type Props = {
  id: PlaceId;
  title: string;
  /** What is in it, in a few words, for whoever has not opened it. */
  gist: string;
  children: ComponentChildren;
};

/** A part of the page that is long and seldom wanted: its name and what it is for, opened where it stands. */
export function FoldedPlace({ id, title, gist, children }: Props) {
  return (
    <details id={id} class="card place fold">
      <summary>
        <h2>{title}</h2>
        <span class="fold-gist">{gist}</span>
      </summary>
      <div class="stack fold-body">{children}</div>
    </details>
  );
}
