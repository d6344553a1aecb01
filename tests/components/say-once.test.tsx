// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { button, draftRoom, KNOWN_ME, openDesk, subjectBox, textBox } from './draft-room';
import { expectAccessible, itIs, NOW, set, settled } from './support';

beforeEach(() => itIs(NOW));

const asked = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('what is missing of myself', () => {
  test('is said once: it is filled in wherever it stands, and kept for every later text', async () => {
    const { store, kept } = draftRoom();
    const { onMe, container } = await openDesk({ store });
    await expectAccessible(container);
    set(asked('Your school or employer'), ' HKU. ');
    set(asked('What you are exploring'), 'bridges');
    fireEvent.click(button('Fill it in'));
    await settled();
    expect(onMe).toHaveBeenCalledExactlyOnceWith({ organisation: 'HKU.', exploring: 'bridges' });
    expect([subjectBox().value, textBox().value]).toEqual(['About bridges', 'Dear Mei, I am from HKU.']);
    expect([...kept.values()]).toMatchObject([{ subject: 'About bridges' }]);
    expect(screen.queryByText('Still to fill in')).toBeNull();
  });

  test('is left alone where nothing was typed', async () => {
    const { onMe } = await openDesk();
    set(asked('What you are exploring'), '  ');
    fireEvent.click(button('Fill it in'));
    expect(onMe).not.toHaveBeenCalled();
    expect(subjectBox().value).toBe('About [what you are exploring]');
  });

  test('is not asked for where it is known', async () => {
    await openDesk({ settings: KNOWN_ME });
    expect(screen.queryByText('Say it once, for every text')).toBeNull();
  });
});
