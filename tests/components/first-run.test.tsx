// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import type { FirstRunStore } from '../../components/FirstRun';
import { FirstRun } from '../../components/FirstRun';
import { Welcome } from '../../components/Welcome';
import { CONSENT_VERSION, DEFAULT_SETTINGS } from '../../outreach/settings';
import { expectAccessible, explain, FAILURE, itIs, NOW, refuse, renderAccessible, type } from './support';

describe('the welcome', () => {
  test('says what Cuppa does, what it never does, and LinkedIn’s terms with their address', async () => {
    await renderAccessible(<Welcome onChoose={() => {}} failure={null} />);
    for (const heading of ['What it does', 'What it never does', 'LinkedIn’s terms, plainly']) {
      expect(screen.getByRole('heading', { name: heading })).toBeDefined();
    }
    const said = screen.getByRole('main').textContent;
    expect(said).toContain('twenty minutes of their advice, never for a job');
    expect(said).toContain('forbids extensions that copy profile data');
    expect(said).toContain('LinkedIn may restrict accounts');
    expect(said).toContain('does not make it permitted');
    const links = screen.getAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ hostname, rel, target }) => [hostname, rel, target])).toStrictEqual([
      ['www.linkedin.com', 'noreferrer', '_blank'],
      ['www.linkedin.com', 'noreferrer', '_blank'],
    ]);
  });

  test('leaves a choice of two, neither made beforehand', async () => {
    const onChoose = vi.fn<(reading: string) => void>();
    await renderAccessible(<Welcome onChoose={onChoose} failure={null} />);
    expect(onChoose).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Read pages when I click' }).click();
    screen.getByRole('button', { name: 'Never read pages' }).click();
    expect(onChoose.mock.calls).toStrictEqual([['on-click'], ['never']]);
  });

  test('says when the choice could not be kept', () => {
    render(<Welcome onChoose={() => {}} failure={FAILURE} />);
    expect(screen.getByText(FAILURE.title)).toBeDefined();
  });
});

function LiveRun({ onDone, ...store }: FirstRunStore & { onDone: (next: string) => void }) {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const patch: FirstRunStore['patch'] = async (change) => {
    await store.patch(change);
    setSettings({ ...settings, ...change, me: { ...settings.me, ...change.me } });
  };
  return <FirstRun settings={settings} store={{ ...store, patch }} explain={explain} onDone={onDone} />;
}

function begin(changes: Partial<FirstRunStore> = {}) {
  const patches: object[] = [];
  const done: string[] = [];
  const shown = render(
    <LiveRun
      patch={async (change) => patches.push(change)}
      addSample={async () => {}}
      onDone={(next) => done.push(next)}
      {...changes}
    />,
  );
  return { ...shown, patches, done };
}

describe('the first run', () => {
  test('keeps the choice with when and to what it was made, then asks who is asking', async () => {
    itIs(NOW);
    const { patches, container } = begin();
    screen.getByRole('button', { name: 'Never read pages' }).click();
    expect(await screen.findByRole('heading', { name: 'Who is asking' })).toBeDefined();
    expect(patches).toStrictEqual([{ consent: { version: CONSENT_VERSION, at: NOW, reading: 'never' } }]);
    await expectAccessible(container);
  });

  test('keeps each keystroke and can be skipped', async () => {
    const { patches, done } = begin();
    screen.getByRole('button', { name: 'Read pages when I click' }).click();
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Your name' });
    type(name, 'To');
    expect(name.value).toBe('To');
    expect(patches.slice(1)).toStrictEqual([{ me: { name: 'T' } }, { me: { name: 'To' } }]);
    screen.getByRole('button', { name: 'Go on' }).click();
    expect(done).toStrictEqual(['start']);
  });

  test('offers an invented person to try everything on', async () => {
    const addSample = vi.fn<() => Promise<void>>(async () => {});
    const { done } = begin({ addSample });
    screen.getByRole('button', { name: 'Read pages when I click' }).click();
    (await screen.findByRole('button', { name: 'Try it on a sample person' })).click();
    await waitFor(() => expect(done).toStrictEqual(['sample']));
    expect(addSample).toHaveBeenCalledOnce();
  });

  test('stays where it is when the choice cannot be kept', async () => {
    begin({ patch: refuse });
    screen.getByRole('button', { name: 'Read pages when I click' }).click();
    expect(await screen.findByText(FAILURE.title)).toBeDefined();
    expect(screen.queryByRole('heading', { name: 'Who is asking' })).toBeNull();
  });

  test('says when the sample person could not be added, and goes nowhere', async () => {
    const { done } = begin({ addSample: refuse });
    screen.getByRole('button', { name: 'Never read pages' }).click();
    (await screen.findByRole('button', { name: 'Try it on a sample person' })).click();
    expect(await screen.findByText(FAILURE.title)).toBeDefined();
    expect(done).toStrictEqual([]);
  });
});
