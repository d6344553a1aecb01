// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { WorkDays } from '../../entrypoints/options/WorkDays';
import type { Settings } from '../../outreach/settings';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import type { SettingsPatch } from '../../storage/settings';
import { itIs, NOW, renderAccessible, set, settled } from '../components/support';

async function open(settings: Partial<Settings> = {}) {
  itIs(NOW);
  vi.spyOn(Temporal.Now, 'plainDateISO').mockReturnValue(Temporal.PlainDate.from('2026-10-08'));
  const onPatch = vi.fn<(patch: SettingsPatch) => void>();
  await renderAccessible(<WorkDays settings={{ ...DEFAULT_SETTINGS, ...settings }} onPatch={onPatch} />);
  return onPatch;
}

const fileField = () => screen.getByLabelText('Bring in public holidays from a calendar file (.ics)');
const bringIn = (text: string) =>
  fireEvent.change(fileField(), { target: { files: [new File([text], 'holidays.ics')] } });

const event = (name: string, day: string) =>
  `BEGIN:VEVENT\r\nSUMMARY:${name}\r\nDTSTART;VALUE=DATE:${day}\r\nEND:VEVENT\r\n`;
const FILE = `BEGIN:VCALENDAR\r\n${event('Christmas', '20261225')}${event('Fado night', '20261201')}END:VCALENDAR`;

describe('the work week', () => {
  test('gains and loses a day', async () => {
    const onPatch = await open();
    fireEvent.click(screen.getByLabelText('Sunday'));
    expect(onPatch).toHaveBeenLastCalledWith({ workWeek: [1, 2, 3, 4, 5, 7] });
    fireEvent.click(screen.getByLabelText('Monday'));
    expect(onPatch).toHaveBeenLastCalledWith({ workWeek: [2, 3, 4, 5] });
  });

  test('keeps its last day', async () => {
    const onPatch = await open({ workWeek: [3] });
    fireEvent.click(screen.getByLabelText('Wednesday'));
    expect(onPatch).not.toHaveBeenCalled();
  });
});

describe('days off', () => {
  test('are added in order, and not twice', async () => {
    const onPatch = await open({ holidays: ['2026-12-25'] });
    set(screen.getByLabelText('A day off'), '2026-12-01');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(onPatch).toHaveBeenLastCalledWith({ holidays: ['2026-12-01', '2026-12-25'] });
    set(screen.getByLabelText('A day off'), '2026-12-25');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(onPatch).toHaveBeenCalledTimes(1);
    expect(screen.getByText('Fri 25 Dec is off already.')).toBeDefined();
  });

  test('are taken out one by one; those gone by are counted', async () => {
    const onPatch = await open({ holidays: ['2026-05-01', '2026-12-25'] });
    expect(screen.getByText('1 day gone by')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Remove Fri 25 Dec' }));
    expect(onPatch).toHaveBeenLastCalledWith({ holidays: ['2026-05-01'] });
  });

  test('out of a file are shown first, and those picked are added to those typed', async () => {
    const onPatch = await open({ holidays: ['2026-10-12'] });
    bringIn(FILE);
    await waitFor(() => screen.getByText('2 new days in this file.'));
    expect(onPatch).not.toHaveBeenCalled();
    fireEvent.click(screen.getByLabelText('Tue 1 Dec · Fado night'));
    fireEvent.click(screen.getByRole('button', { name: 'Add 1 day' }));
    expect(onPatch).toHaveBeenLastCalledWith({ holidays: ['2026-10-12', '2026-12-25'] });
  });

  test('do not come out of another file, which is told so', async () => {
    const onPatch = await open();
    bringIn('Name,Date');
    await waitFor(() => screen.getByText(/^Nothing was brought in\. This is not a calendar file/u));
    expect(onPatch).not.toHaveBeenCalled();
  });
});

describe('my own rhythm', () => {
  test('is asked for only where it is chosen', async () => {
    await open();
    expect(screen.queryByText('My own rhythm')).toBeNull();
  });

  test('takes whole business days, and nothing for never', async () => {
    const onPatch = await open({ cadence: 'custom' });
    const { ownCadence } = DEFAULT_SETTINGS;
    set(screen.getByLabelText('Follow up after'), '61');
    expect(onPatch).not.toHaveBeenCalled();
    await settled();
    set(screen.getByLabelText('Follow up after'), '9');
    expect(onPatch).toHaveBeenLastCalledWith({ ownCadence: { ...ownCadence, followUpAfter: 9 } });
    set(screen.getByLabelText('Second person after'), '');
    expect(onPatch).toHaveBeenLastCalledWith({ ownCadence: { ...ownCadence, secondPersonAfter: null } });
  });

  test('shows what Undo, or another page, made of it', async () => {
    const { ownCadence } = DEFAULT_SETTINGS;
    const mine = { ...DEFAULT_SETTINGS, cadence: 'custom' } as const;
    const { rerender } = render(<WorkDays settings={mine} onPatch={() => {}} />);
    const changed = { ...mine, ownCadence: { ...ownCadence, followUpAfter: 9, secondPersonAfter: null } };
    rerender(<WorkDays settings={changed} onPatch={() => {}} />);
    await settled();
    expect(screen.getByLabelText('Follow up after')).toHaveProperty('value', '9');
    expect(screen.getByLabelText('Second person after')).toHaveProperty('value', '');
  });
});
