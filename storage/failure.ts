/** What went wrong, in the words of a screen. */
export type Failure = {
  kind: 'cannot-open' | 'newer-data' | 'quota' | 'closed' | 'conflict' | 'unknown';
  /** What happened: one sentence. */
  title: string;
  /** What the person can do about it: one sentence. */
  todo: string;
};

const CANNOT_OPEN: Failure = {
  kind: 'cannot-open',
  title: 'The browser could not open Cuppa’s data.',
  todo: 'Nothing was deleted. Restart the browser and try again; if that does not help, save what can be read.',
};

const QUOTA: Failure = {
  kind: 'quota',
  title: 'This could not be saved: the disk or the browser’s storage is full.',
  todo: 'Keep this page open, free some space on the disk and save again.',
};

const CLOSED: Failure = {
  kind: 'closed',
  title: 'Cuppa’s data was closed, most likely because Cuppa was updated.',
  todo: 'Copy what you have typed and not yet saved, then close this page and open it again.',
};

const DAMAGED: Omit<Failure, 'title'> = {
  kind: 'unknown',
  todo: 'It was left as it is and nothing was changed; your other records work as usual.',
};

const UNKNOWN: Failure = {
  kind: 'unknown',
  title: 'Something went wrong and nothing was changed.',
  todo: 'Try again; if it happens again, close this page and open it again.',
};

const BY_NAME: Record<string, Failure> = {
  QuotaExceededError: QUOTA,
  DatabaseClosedError: CLOSED,
  UnknownError: CANNOT_OPEN,
  InvalidStateError: CANNOT_OPEN,
  OpenFailedError: CANNOT_OPEN,
  MissingAPIError: CANNOT_OPEN,
  MissingAPI: CANNOT_OPEN,
  NotReadableError: CANNOT_OPEN,
  SecurityError: CANNOT_OPEN,
};

/** An error that already knows what to tell the person. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.title);
    this.name = 'Refusal';
    this.failure = failure;
  }
}

/** The data was written by a newer Cuppa: old code must neither read nor write it. */
export function newerData(): Refusal {
  return new Refusal({
    kind: 'newer-data',
    title: 'Your data was saved by a newer version of Cuppa than this one.',
    todo: 'Nothing was changed. Close this page and open it again, or update Cuppa.',
  });
}

/** The data is older than this Cuppa; a page brings it up to date, not the worker. */
export function waitsForUpgrade(): Refusal {
  return new Refusal({
    kind: 'closed',
    title: 'Your data waits to be brought up to date.',
    todo: 'Open Cuppa once.',
  });
}

/** What was to be undone has been changed again since. */
export function changedSince(): Refusal {
  return new Refusal({
    kind: 'conflict',
    title: 'Something changed since; nothing was undone.',
    todo: 'Look at how it stands now and change it by hand.',
  });
}

const LONGEST_QUOTE = 60;

/** A field was typed into that says something else by now than the page showed; `current` is what it says. */
export function changedElsewhere(current: unknown): Refusal {
  const words = Array.isArray(current) ? current.join(', ') : current;
  const quote = typeof words === 'string' && words !== '' ? ` to “${words.slice(0, LONGEST_QUOTE)}”` : '';
  return new Refusal({
    kind: 'conflict',
    title: `This was changed${quote} on another page meanwhile. What you typed is not saved yet.`,
    todo: 'It is still in the field: type on to put it in that place. Undo brings the other back.',
  });
}

/** The record is not there (any more). */
export function notThere(what: string): Refusal {
  return new Refusal({
    kind: 'conflict',
    title: `This ${what} is not there any more.`,
    todo: 'It may have been removed on another page. Nothing was changed.',
  });
}

/** Two contacts cannot have one address. */
export function addressTaken(): Refusal {
  return new Refusal({
    kind: 'conflict',
    title: 'This LinkedIn address belongs to another of your contacts.',
    todo: 'Correct the address, or make one of the two contacts first. Nothing was changed.',
  });
}

/** The stored record cannot be read; it is never written over. */
export function damagedRecord(): Refusal {
  return new Refusal({ ...DAMAGED, title: 'This record is damaged and cannot be read.' });
}

/** Something that was to be stored is too long or of the wrong shape; `where` names the field. */
export function notStorable(where: string): Refusal {
  return new Refusal({
    kind: 'unknown',
    title: `This could not be saved: “${where}” is too long or not in the right form.`,
    todo: 'Shorten or correct it and save again; nothing was changed.',
  });
}

// Dexie wraps the browser's own error, sometimes twice: a full disk arrives as AbortError (dexie/Dexie.js#840).
function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  let link = error;
  while (link instanceof Error && !chain.includes(link)) {
    chain.push(link);
    link = 'inner' in link && link.inner ? link.inner : link.cause;
  }
  return chain;
}

/**
 * Say what happened and what to do about it, for anything that a function of this folder can reject with.
 * The innermost error decides: it is the browser's own.
 */
export function explainFailure(error: unknown): Failure {
  const chain = chainOf(error).toReversed();
  for (const link of chain) {
    if (link instanceof Refusal) return link.failure;
  }
  if (chain.some((link) => link.name === 'VersionError')) return newerData().failure;
  for (const link of chain) {
    const known = BY_NAME[link.name];
    if (known) return known;
  }
  return UNKNOWN;
}
