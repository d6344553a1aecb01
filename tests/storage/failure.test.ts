import { changedSince, explainFailure, newerData } from '../../storage/failure';
import { describe, expect, it } from 'vitest';

function wrapped(name: string, inner: unknown): Error {
  return Object.assign(new Error(`${name}: wrapped`), { name, inner });
}

const quota = new DOMException('full', 'QuotaExceededError');

describe('what a person is told', () => {
  it.each([
    ['a full disk', quota, 'quota'],
    ['a full disk as Dexie hands it on', wrapped('AbortError', quota), 'quota'],
    ['a full disk, wrapped twice', wrapped('AbortError', wrapped('QuotaExceededError', quota)), 'quota'],
    ['a broken store', wrapped('OpenFailedError', new DOMException('no', 'UnknownError')), 'cannot-open'],
    ['a profile in no state for it', new DOMException('no', 'InvalidStateError'), 'cannot-open'],
    ['a browser without a database', wrapped('MissingAPIError', null), 'cannot-open'],
    ['a newer database', wrapped('OpenFailedError', new DOMException('no', 'VersionError')), 'newer-data'],
    ['a newer database found while opening', wrapped('OpenFailedError', newerData()), 'newer-data'],
    ['a newer database that closed this one', wrapped('DatabaseClosedError', newerData()), 'newer-data'],
    ['a closed database', wrapped('DatabaseClosedError', null), 'closed'],
    ['something changed since', changedSince(), 'conflict'],
    ['a cause of the standard kind', new Error('outer', { cause: quota }), 'quota'],
    ['a bug', new TypeError('x is undefined'), 'unknown'],
    ['no error at all', 'oops', 'unknown'],
    ['nothing', undefined, 'unknown'],
  ])('about %s is what happened and what to do', (_case, error, kind) => {
    const failure = explainFailure(error);
    expect(failure.kind).toBe(kind);
    expect(failure.title).toMatch(/^[A-Z].*\.$/u);
    expect(failure.todo).toMatch(/^[A-Z].*\.$/u);
  });

  it('ends even when errors wrap each other in a circle', () => {
    const one = wrapped('AbortError', null);
    Object.assign(one, { inner: wrapped('AbortError', one) });
    expect(explainFailure(one).kind).toBe('unknown');
  });
});
