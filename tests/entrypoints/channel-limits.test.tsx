// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { ChannelLimits } from '../../entrypoints/options/ChannelLimits';
import type { Settings } from '../../outreach/settings';
import { DEFAULT_SETTINGS, LIMIT_NAMES } from '../../outreach/settings';
import type { SettingsPatch } from '../../storage/settings';
import { USUAL_LIMITS } from '../../templates/limits';
import { expectAccessible, itIs, NOW, renderAccessible, set, settled } from '../components/support';

const { limits } = DEFAULT_SETTINGS;

async function open(settings: Settings = DEFAULT_SETTINGS) {
  itIs(NOW);
  vi.spyOn(Temporal.Now, 'plainDateISO').mockReturnValue(Temporal.PlainDate.from('2026-10-08'));
  const onPatch = vi.fn<(patch: SettingsPatch) => void>();
  const { container } = await renderAccessible(<ChannelLimits settings={settings} onPatch={onPatch} />);
  await expectAccessible(container);
  return onPatch;
}

const field = () => screen.getByLabelText('E-mail, words');

describe('the limits', () => {
  test('are each shown with their source and its age', async () => {
    await open();
    for (const name of LIMIT_NAMES) {
      const { label, unit, source, checked } = USUAL_LIMITS[name];
      const box = screen.getByLabelText(`${label}, ${unit}`);
      const hint = document.getElementById(box.getAttribute('aria-describedby') ?? '');
      expect(hint?.textContent).toBe(`${source} (${checked})`);
    }
  });

  test('are set by typing, with the day', async () => {
    const onPatch = await open();
    set(field(), '100');
    const emailWords = { limit: 100, on: '2026-10-08' };
    expect(onPatch).toHaveBeenLastCalledWith({ limits: { ...limits, emailWords } });
  });

  test.each(['', '0', '2.5', '999999', 'ten'])('are not set to “%s”', async (words) => {
    const onPatch = await open();
    set(field(), words);
    expect(onPatch).not.toHaveBeenCalled();
  });

  test('say since when they are mine, and go back to what they were', async () => {
    const emailWords = { limit: 100, on: '2026-09-30' };
    const onPatch = await open({ ...DEFAULT_SETTINGS, limits: { ...limits, emailWords } });
    expect(screen.getByText(/^Yours since Wed 30 Sep\. Otherwise 75 words: Dalton/u)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Back to 75 words: E-mail' }));
    expect(onPatch).toHaveBeenLastCalledWith({ limits });
  });

  test('show what Undo, or another page, made of them', async () => {
    const emailWords = { limit: 100, on: '2026-09-30' };
    const own = { ...DEFAULT_SETTINGS, limits: { ...limits, emailWords } };
    const { rerender } = render(<ChannelLimits settings={own} onPatch={() => {}} />);
    expect(field()).toHaveProperty('value', '100');
    rerender(<ChannelLimits settings={DEFAULT_SETTINGS} onPatch={() => {}} />);
    await settled();
    expect(field()).toHaveProperty('value', '75');
  });
});
