import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSource } from './sources';

// docs/promises.md is what we tell people; this keeps it from naming proof that is not there.
const { text } = readSource('docs/promises.md');
const promises = text.split(/^## /mu).slice(1);

describe('docs/promises.md', () => {
  it('lists the seven promises of the README in their order', () => {
    const listed = promises.map((promise) => promise.slice(0, 2));
    expect(listed).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.']);
    expect(readSource('README.md').text.match(/^\d\. /gmu)).toHaveLength(promises.length);
  });

  it.each(promises.map((promise) => [promise.split('\n')[0], promise]))(
    'proves “%s” by tests that exist',
    (_, promise) => {
      const named = [...promise.matchAll(/`(tests\/[^`]+)`/gu)].map(([, path]) => path ?? '');
      expect(named.length).toBeGreaterThan(0);
      const missing = named.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)));
      expect(missing, 'docs/promises.md names tests that are not there').toEqual([]);
    },
  );
});
