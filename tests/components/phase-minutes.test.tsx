// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { PhaseMinutes } from '../../components/interview/PhaseMinutes';
import { phasesFor } from '../../outreach/interview';
import { renderAccessible, set, settled } from './support';

function Talk() {
  const [phases, setPhases] = useState(phasesFor(20));
  return <PhaseMinutes phases={phases} onChange={(changed) => setPhases(changed.phases)} />;
}

const minutes = () => screen.getAllByRole<HTMLInputElement>('spinbutton').map(({ value }) => value);

test('minutes are split as usual when the whole is changed, and the whole is their sum', async () => {
  await renderAccessible(<Talk />);
  expect(minutes()).toEqual(['20', '4', '14', '2']);
  set(screen.getByLabelText('Minutes in all'), '30');
  await settled();
  expect(minutes()).toEqual(['30', '4', '24', '2']);
  set(screen.getByLabelText('Closing'), '5');
  await settled();
  expect(minutes()).toEqual(['33', '4', '24', '5']);
});

test.each(['', '0', '2.5', '601'])('“%s” is no length of a talk, and is shown as typed', async (words) => {
  await renderAccessible(<Talk />);
  set(screen.getByLabelText('Minutes in all'), words);
  await settled();
  expect(minutes()).toEqual([words, '4', '14', '2']);
});
