import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { Recovery } from './Recovery';

/** A failure in words: what happened and what to do. */
export type Failure = { title: string; todo: string };

type Props = {
  /** Opens the data once; nothing else is shown until it has answered. */
  open: () => Promise<{ ok: true } | { ok: false; failure: Failure }>;
  /** Turns any error into words. */
  explain: (error: unknown) => Failure;
  /** Everything that can still be read, as text to save. */
  rescue: () => Promise<string>;
  children: ComponentChildren;
};

/** The frame of every page: opens the data, and shows a way out instead of an empty list when it cannot. */
export function Page({ open, explain, rescue, children }: Props) {
  const [opened, setOpened] = useState<Awaited<ReturnType<Props['open']>> | null>(null);
  const [error] = useErrorBoundary();
  useEffect(() => {
    open().then(setOpened, (reason: unknown) => setOpened({ ok: false, failure: explain(reason) }));
  }, [open, explain]);
  if (error !== undefined) return <Recovery failure={explain(error)} rescue={rescue} />;
  if (!opened) return <p class="visually-hidden">Opening…</p>;
  if (!opened.ok) return <Recovery failure={opened.failure} rescue={rescue} />;
  return <>{children}</>;
}
