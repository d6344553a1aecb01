import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readTab } from '../../entrypoints/popup/read-tab';
import type { RefusalReason } from '../../linkedin/reading';
import { REFUSAL_REASONS } from '../../linkedin/reading';

type FrontTab = { id?: number; url?: string; title?: string };
type Injection = { target: { tabId: number }; files: string[] };

// A browser with one tab in front. `answers` is what the page gives to each injection, the last one for ever.
const world = vi.hoisted(() => {
  const state = {
    front: {} as FrontTab | undefined,
    answers: [] as (() => unknown)[],
    injected: [] as Injection[],
  };
  vi.stubGlobal('chrome', {
    tabs: {
      query: async () => (state.front ? [{ ...state.front }] : []),
      get: async (id: number) => {
        if (state.front?.id !== id) throw new Error(`No tab with id: ${id}.`);
        return { ...state.front };
      },
    },
    scripting: {
      executeScript: async (injection: Injection) => {
        state.injected.push(injection);
        const answer = state.answers.length > 1 ? state.answers.shift() : state.answers[0];
        return [{ frameId: 0, result: answer?.() }];
      },
    },
  });
  return state;
});

const MEI = 'https://www.linkedin.com/in/mei-lin/';
const ANA = 'https://www.linkedin.com/in/ana-silva/';

const readingOf = (url: string, slug: string) => ({
  status: 'read',
  url,
  slug,
  layout: 'sdui',
  fields: { name: { value: 'Mei Lin', from: 'h1' } },
  experience: [],
});
const refusedAs = (reason: RefusalReason) => ({ status: 'refused', url: MEI, reason, detail: '' });

/** Looks at the tab, letting every pause between two tries pass at once. */
async function look(mayRead = true) {
  const looking = readTab(mayRead);
  await vi.runAllTimersAsync();
  const tab = await looking;
  if (tab.at !== 'person') throw new Error('no person in this tab');
  return { ...tab, facts: tab.captured?.facts, said: tab.refusal?.title };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  world.front = { id: 7, url: MEI, title: 'Mei Lin | LinkedIn' };
  world.answers = [() => readingOf(MEI, 'mei-lin')];
  world.injected = [];
});

afterEach(() => vi.useRealTimers());

describe('a profile in the tab in front', () => {
  test('is read by the one script, once, in that tab', async () => {
    const { key, facts, refusal } = await look();
    expect({ key, facts, refusal }).toStrictEqual({
      key: 'mei-lin',
      facts: { name: { value: 'Mei Lin', from: 'h1' } },
      refusal: null,
    });
    expect(world.injected).toStrictEqual([{ target: { tabId: 7 }, files: ['/read-profile.js'] }]);
  });

  test('is not read by whoever said never: no script runs', async () => {
    const { key, captured, refusal } = await look(false);
    expect({ key, captured, refusal }).toStrictEqual({ key: 'mei-lin', captured: null, refusal: null });
    expect(world.injected).toStrictEqual([]);
  });

  test('half loaded is read again until it is there', async () => {
    const answers = [refusedAs('not-loaded'), refusedAs('not-loaded'), readingOf(MEI, 'mei-lin')];
    world.answers = answers.map((answer) => () => answer);
    const { facts, refusal } = await look();
    expect(facts?.name?.value).toBe('Mei Lin');
    expect(refusal).toBeNull();
    expect(world.injected).toHaveLength(3);
  });

  test('that never finishes loading is given up, and says so', async () => {
    world.answers = [() => refusedAs('not-loaded')];
    const { captured, said } = await look();
    expect(captured).toBeNull();
    expect(said).toBe('The page has not finished loading.');
    expect(world.injected.length).toBeGreaterThan(1);
    expect(world.injected.length).toBeLessThan(20);
  });
});

describe('a page that cannot be read says what happened and what to do', () => {
  test.each(REFUSAL_REASONS)('when the reader refuses it as %s', async (reason) => {
    world.answers = [() => refusedAs(reason)];
    const { captured, refusal } = await look();
    expect(captured).toBeNull();
    expect(refusal?.title).toMatch(/\.$/u);
    expect(refusal?.todo).toMatch(/\.$/u);
  });

  test('with a different sentence for a page that changed and one that names two people', async () => {
    const said = new Set<string | undefined>();
    for (const reason of REFUSAL_REASONS) {
      world.answers = [() => refusedAs(reason)];
      said.add((await look()).said);
    }
    expect(said.size).toBe(REFUSAL_REASONS.length);
  });

  test.each([
    undefined,
    null,
    'Mei Lin',
    {},
    { status: 'read' },
    { ...readingOf(MEI, 'mei-lin'), slug: 'somebody-else' },
    { ...readingOf(MEI, 'mei-lin'), fields: { name: { value: 7, from: 'h1' } } },
    { ...refusedAs('not-loaded'), reason: 'because' },
  ])('when %j comes back', async (garbage) => {
    world.answers = [() => garbage];
    const { captured, said } = await look();
    expect(captured).toBeNull();
    expect(said).toBe('What came back from this page made no sense, so nothing was taken from it.');
    expect(world.injected).toHaveLength(1);
  });

  test('when the browser does not let us', async () => {
    world.answers = [
      () => {
        throw new Error('Cannot access contents of the page.');
      },
    ];
    const { captured, refusal } = await look();
    expect(captured).toBeNull();
    expect(refusal?.title).toBe('Cuppa cannot see this page any more.');
    expect(refusal?.todo).toContain('click Cuppa’s button in the toolbar again');
  });

  test('when the tab was closed meanwhile', async () => {
    world.answers = [
      () => {
        world.front = { id: 8, url: MEI };
        return readingOf(MEI, 'mei-lin');
      },
    ];
    expect((await look()).said).toBe('Cuppa cannot see this page any more.');
  });
});

describe('the wrong person is never taken', () => {
  test('when the tab went elsewhere while the page was read', async () => {
    world.answers = [
      () => {
        world.front = { id: 7, url: ANA };
        return readingOf(MEI, 'mei-lin');
      },
    ];
    const { captured, said } = await look();
    expect(captured).toBeNull();
    expect(said).toBe('The page changed while it was being read, so nothing was taken from it.');
  });

  test('when the page answers for somebody else', async () => {
    world.answers = [() => readingOf(ANA, 'ana-silva')];
    const { captured, said, key } = await look();
    expect(captured).toBeNull();
    expect(key).toBe('mei-lin');
    expect(said).toContain('nothing was taken from it');
  });

  test('unless the page comes to its senses while we wait', async () => {
    world.answers = [() => readingOf(ANA, 'ana-silva'), () => readingOf(MEI, 'mei-lin')];
    expect((await look()).facts?.name?.value).toBe('Mei Lin');
  });
});

describe('any other tab is left alone', () => {
  test.each([
    'https://example.org/in/mei-lin/',
    'https://www.linkedin.com.evil.example/in/mei-lin/',
    'http://www.linkedin.com/in/mei-lin/',
    'chrome://extensions',
    '',
    undefined,
  ])('%j', async (url) => {
    world.front = url === undefined ? { id: 7 } : { id: 7, url };
    expect((await readTab(true)).at).toBe('elsewhere');
    expect(world.injected).toStrictEqual([]);
  });

  test('as is a window without one', async () => {
    world.front = undefined;
    expect((await readTab(true)).at).toBe('elsewhere');
  });

  test('and a part of a profile is said to be one, and not read', async () => {
    world.front = { id: 7, url: `${MEI}details/experience/` };
    const { captured, refusal } = await look();
    expect(captured).toBeNull();
    expect(refusal).not.toBeNull();
    expect(world.injected).toStrictEqual([]);
  });
});
