import type { ComponentChildren } from 'preact';

type Props = {
  /** What happened, in one sentence. */
  title: string;
  /** What to do about it, in one sentence. */
  todo?: string;
  tone?: 'warn' | 'late' | 'plain';
  children?: ComponentChildren;
};

/** Says what happened and what to do, and nothing else; announced to screen readers as it appears. */
export function Notice({ title, todo, tone = 'warn', children }: Props) {
  return (
    <div class="notice stack stack-tight" data-tone={tone} role="status">
      <strong>{title}</strong>
      {todo && <p>{todo}</p>}
      {children && <div class="row">{children}</div>}
    </div>
  );
}
