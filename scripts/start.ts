import { launch } from '../tests/e2e/harness/launch.ts';
import { openSample } from '../tests/e2e/steps.ts';
import { playDemo } from './demo.ts';
import { findBrowser } from './find-browser.ts';
import { installBrowsers } from './install-browser.ts';
import { run } from './run.ts';
import { playStory } from './story.ts';

/**
 * Builds Cuppa and shows it: in a window to try it in, or, without a display or with --demo, by playing the main job;
 * with --story by playing a whole interview from the first request to the decision.
 */

const isStory = process.argv.includes('--story');
const isDemo = isStory || process.argv.includes('--demo') || !hasDisplay();
const name = process.argv.includes('firefox') ? 'firefox' : 'chromium';

if (!findBrowser(name)) {
  for (const line of installBrowsers([name])) stop(line);
}
const { ok, output } = await run('node', 'scripts/build.ts');
console.log(output.trimEnd());
if (!ok) stop('Cuppa could not be built: see above.');

const cuppa = await launch(name, { headless: isDemo, online: !isDemo });
if (isDemo) {
  try {
    await (isStory ? playStory(cuppa) : playDemo(cuppa));
  } finally {
    await cuppa.close();
  }
} else {
  await openSample(cuppa);
  console.log(
    'Click the Cuppa button in the toolbar (it may be behind the puzzle piece). Close the window to end.',
  );
  await new Promise((resolve) => cuppa.browser.once('disconnected', resolve));
  await cuppa.close();
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
