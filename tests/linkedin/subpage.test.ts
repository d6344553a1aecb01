import { describe, expect, it } from 'vitest';
import { subpageOf } from '../../linkedin/subpage';

describe('subpageOf', () => {
  it.each([
    ['overlay/contact-info/', 'overlay'],
    ['detail/contact-info', 'overlay'],
    ['overlay/photo/', 'overlay'],
    ['details/experience/', 'details'],
    ['detail/treasury/x', 'details'],
    ['recent-activity/all/', 'activity'],
    ['detail/recent-activity/shares/', 'activity'],
    ['opportunities/x', 'other'],
    ['', undefined],
    ['de-de/', undefined],
    ['edit/intro/', undefined],
  ])('of /in/mei-lin/%s is %s', (rest, part) => {
    expect(subpageOf(`https://www.linkedin.com/in/mei-lin/${rest}?x=1`)).toBe(part);
  });

  it('is none away from profiles', () => {
    expect(subpageOf('https://www.linkedin.com/feed/')).toBeUndefined();
    expect(subpageOf('https://evil.example/in/mei/details/x')).toBeUndefined();
  });
});
