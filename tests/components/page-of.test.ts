import { describe, expect, test } from 'vitest';
import { pageOf } from '../../components/page-of';

const read = (url: string) => ({ at: 1, url, facts: {}, experience: [] });

describe('the page to open', () => {
  test('is at the current address, not at an old one', () => {
    expect(pageOf({ profileKeys: ['mei-lin', 'mei-lin-5a'], captured: null })).toBe(
      'https://www.linkedin.com/in/mei-lin/',
    );
  });

  test('is spelt as it was read, where case matters', () => {
    const captured = read('https://www.linkedin.com/in/ACoAAb12Cd/');
    expect(pageOf({ profileKeys: ['acoaab12cd'], captured })).toBe('https://www.linkedin.com/in/ACoAAb12Cd/');
  });

  test('is not where something was read once under another address', () => {
    const captured = read('https://www.linkedin.com/in/Mei-Lin-5A/');
    expect(pageOf({ profileKeys: ['mei-lin', 'mei-lin-5a'], captured })).toBe(
      'https://www.linkedin.com/in/mei-lin/',
    );
  });

  test('is none for someone without one', () => {
    expect(pageOf({ profileKeys: [], captured: null })).toBeNull();
  });
});
