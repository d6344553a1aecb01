import { ASKING } from './story/asking.ts';
import { DECIDING } from './story/deciding.ts';
import type { StoryStep } from './story/story.ts';
import { TALKING } from './story/talking.ts';
import { THANKING } from './story/thanking.ts';

/**
 * One informational interview from a friend's tip to the decision about the field, as a person plays it: by clicks
 * and key presses, each step from where the last one left the screen.
 */
export const STORY: readonly StoryStep[] = [...ASKING, ...TALKING, ...THANKING, ...DECIDING];
