import { expect, test } from 'vitest';
import { describeInBrowsers } from './harness/browsers.ts';
import { STORY } from './story-steps.ts';
import type { Story } from './story/story.ts';
import { beginStory } from './story/story.ts';

describeInBrowsers('a whole story', (cuppa) => {
  let story: Story | null = null;
  let isBroken = false;

  test.for(STORY)('$name', async ({ play }, { skip }) => {
    // Each step goes on from where the last one left the screen.
    skip(isBroken, 'an earlier step failed');
    isBroken = true;
    story ??= await beginStory(cuppa());
    await expect(play(story)).resolves.toBeUndefined();
    isBroken = false;
  });

  test('makes no request and leaves no line in any console', async ({ skip }) => {
    skip(isBroken, 'an earlier step failed');
    const requests = await cuppa().requests();
    expect(requests.filter(({ from }) => from === 'extension' || from === 'unknown')).toEqual([]);
    const messages = await cuppa().messages();
    // Firefox prints what its consoles say without saying whose they are.
    const isOurs = (where: string) => where.startsWith(cuppa().origin) || where === 'console';
    expect(messages.filter(({ where }) => isOurs(where))).toEqual([]);
  });
});
