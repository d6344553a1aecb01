import { describe, expect, it } from 'vitest';
import { currentJob, datesOf, isCurrent, roleInHeadline } from '../../linkedin/experience';

describe('datesOf', () => {
  it.each([
    ['Oct 2023 - Dec 2024 \u00B7 1 yr 3 mos', 'Oct 2023 - Dec 2024', false],
    ['Nov 2021 - Present \u00B7 2 yrs', 'Nov 2021 - Present', true],
    ['lut 2016 \u2013 obecnie', 'lut 2016 \u2013 obecnie', true],
    ['Jan. 2020\u2013Heute \u00B7 3 Jahre', 'Jan. 2020\u2013Heute', true],
    ['M\u00E4rz 2019\u2013Dez. 2020', 'M\u00E4rz 2019\u2013Dez. 2020', false],
    ['2020\uB144 3\uC6D4 - \uD604\uC7AC', '2020\uB144 3\uC6D4 - \uD604\uC7AC', true],
    ['2018\u5E744\u6708 - 2020\u5E741\u6708 \u00B7 1\u5E74', '2018\u5E744\u6708 - 2020\u5E741\u6708', false],
    [
      '\u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0660 - \u0627\u0644\u062D\u0627\u0644\u064A',
      '\u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0660 - \u0627\u0644\u062D\u0627\u0644\u064A',
      true,
    ],
    ['2014 - 2016', '2014 - 2016', false],
    ['February 2011 \u2013 Present (5 years 7 months)', 'February 2011 \u2013 Present', true],
  ])('takes %s', (text, dates, current) => {
    expect(datesOf(text)).toBe(dates);
    expect(isCurrent({ role: '', company: '', dates })).toBe(current);
  });

  it.each([
    'Software Engineer',
    'Full-time \u00B7 4 yrs',
    'Scrum Master - Software Engineer',
    '2020',
    'Class 12 - B',
    '',
  ])('leaves %j alone', (text) => {
    expect(datesOf(text)).toBeUndefined();
  });
});

describe('currentJob', () => {
  const ended = { role: 'Cook', company: 'Old Firm', dates: '2014 - 2016' };
  const first = { role: 'Head', company: 'New Firm', dates: 'May 2020 - Present' };
  const second = { role: 'Board', company: 'Fern Ltd.', dates: 'Jan 2022 - Present' };

  it('is the first without an end', () => {
    expect(currentJob([ended, first, second])).toBe(first);
  });

  it('is the one that the top card names, when it is current', () => {
    expect(currentJob([first, second], 'Fern')).toBe(second);
    expect(currentJob([ended, first], 'Old Firm')).toBe(first);
  });

  it('is none where every job has an end', () => {
    expect(currentJob([ended], 'Old Firm')).toBeUndefined();
  });
});

describe('roleInHeadline', () => {
  it.each([
    ['Data Engineer @ Birodo, Japan', 'Birodo, Inc.', 'Data Engineer'],
    ['CEO at Trox', "'Trox - Zehevela'", 'CEO'],
    ['Chef de projet chez Birodo', 'Birodo', 'Chef de projet'],
    ['In\u017Cynier w Birodo', 'Birodo', 'In\u017Cynier'],
    ['Advisor | CEO at Trox', 'Trox', undefined],
    ['Birodo', 'Birodo', undefined],
    ['Data Engineer', 'Birodo', undefined],
    ['Lead - Data at Birodo', 'Birodo', undefined],
    ['Fan of Birodology', 'Birodo', undefined],
    ['CEO at X', 'X', undefined],
  ])('of %j at %j: %s', (headline, company, role) => {
    expect(roleInHeadline(headline, company)).toBe(role);
  });
});
