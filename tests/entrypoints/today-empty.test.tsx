// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { NobodySaved } from '../../entrypoints/sidepanel/TodayEmpty';
import { renderAccessible } from '../components/support';

test('whoever comes from another computer finds the way to their backup, before anybody is saved', async () => {
  await renderAccessible(<NobodySaved onSample={() => {}} />);
  const way = screen.getByRole('link', { name: 'Bring them in' });
  expect(way.getAttribute('href')).toBe('/options.html#backup');
});
