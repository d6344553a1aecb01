import { beforeEach, describe, expect, test, vi } from 'vitest';
import background from '../../entrypoints/background';
import type { Told } from '../../storage/reminders';

type Listener = (...told: unknown[]) => unknown;

const OURS = 'chrome-extension://cuppa/';

// A browser that remembers what the worker put on its button, and what it listens to; and data that says how many
// people are due.
const world = vi.hoisted(() => {
  const listeners = new Map<string, Listener>();
  const event = (name: string) => ({ addListener: (listener: Listener) => listeners.set(name, listener) });
  const state = {
    listeners,
    badge: 'untouched',
    title: '',
    menus: [] as string[],
    alarms: new Map<string, number | undefined>(),
    opened: [] as string[],
    counts: 0,
    due: 0,
    news: { hideNames: false, news: [] } as Told,
    told: [] as unknown[],
  };
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'cuppa',
      getURL: (path: string) => `chrome-extension://cuppa${path}`,
      onInstalled: event('installed'),
      onStartup: event('startup'),
      onMessage: event('message'),
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => void (state.badge = text),
      setTitle: async ({ title }: { title: string }) => void (state.title = title),
      openPopup: async () => void state.opened.push('popup'),
    },
    alarms: {
      create: async (name: string, { periodInMinutes }: { periodInMinutes?: number }) =>
        void state.alarms.set(name, periodInMinutes),
      onAlarm: event('alarm'),
    },
    contextMenus: {
      removeAll: async () => void state.menus.splice(0),
      create: ({ id }: { id: string }) => void state.menus.push(id),
      onClicked: event('menu'),
    },
    commands: { onCommand: event('command') },
    permissions: { onAdded: event('permission') },
    notifications: {
      onClicked: event('notification'),
      create: async (options: unknown) => void state.told.push(options),
    },
    tabs: { create: async ({ url }: { url: string }) => void state.opened.push(url) },
    sidePanel: {
      open: async ({ windowId }: { windowId: number }) => void state.opened.push(`panel in ${windowId}`),
    },
  });
  return state;
});

vi.mock(import('../../storage/due-count'), async (load) => ({
  ...(await load()),
  countDuePeople: async () => {
    world.counts += 1;
    return world.due;
  },
}));

vi.mock(import('../../storage/reminders'), async (load) => ({
  ...(await load()),
  takeReminders: async () => world.news,
}));

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function hear(what: string, ...told: unknown[]) {
  const answer = world.listeners.get(what)?.(...told);
  await settled();
  return answer;
}

beforeEach(async () => {
  world.listeners.clear();
  world.opened = [];
  world.due = 0;
  world.news = { hideNames: false, news: [] };
  world.told = [];
  background.main();
  await settled();
  world.counts = 0;
});

describe('the worker', () => {
  test('listens to everything before anything is awaited', () => {
    world.listeners.clear();
    background.main();
    expect([...world.listeners.keys()].toSorted()).toStrictEqual([
      'alarm',
      'command',
      'installed',
      'menu',
      'message',
      'notification',
      'permission',
      'startup',
    ]);
  });

  test.each([
    [0, '', 'Cuppa'],
    [1, '1', 'Cuppa: 1 due today'],
    [99, '99', 'Cuppa: 99 due today'],
    [100, '99+', 'Cuppa: 99+ due today'],
    [12_345, '99+', 'Cuppa: 99+ due today'],
  ])('says of %i people %j on its button', async (due, badge, title) => {
    world.due = due;
    await hear('alarm');
    expect([world.badge, world.title]).toStrictEqual([badge, title]);
  });

  test('puts its alarm back whenever it wakes', async () => {
    world.alarms.clear();
    await hear('startup');
    expect([...world.alarms.values()]).toStrictEqual([30]);
  });

  test('makes its menus anew, none twice', async () => {
    await hear('installed');
    await hear('installed');
    expect(world.menus).toStrictEqual(['open-person', 'open-panel']);
  });
});

describe('a reminder', () => {
  const thank = { name: 'Ana Silva', kind: 'thank' } as const;
  const ask = { name: 'Ben Ito', kind: 'ask' } as const;

  test.each<[string, Told]>([
    ['Ana Silva: thank them.', { hideNames: false, news: [thank] }],
    ['Something is due.', { hideNames: true, news: [thank] }],
    ['2 things are due.', { hideNames: false, news: [thank, ask] }],
  ])('says %j', async (message, news) => {
    world.news = news;
    await hear('alarm');
    expect(world.told).toMatchObject([{ type: 'basic', title: 'Cuppa', message }]);
  });

  test('is not there when nothing came due', async () => {
    await hear('alarm');
    expect(world.told).toStrictEqual([]);
  });

  test('opens Today when it is clicked', async () => {
    await hear('notification', 'id');
    expect(world.opened).toStrictEqual([`${OURS}sidepanel.html#/today`]);
  });
});

describe('a message', () => {
  const REFRESH = { kind: 'refresh-badge' };
  const page = { id: 'cuppa', url: `${OURS}sidepanel.html` };

  test('of our own page makes it count anew, once for all that change something within a moment', async () => {
    const before = world.counts;
    world.due = 3;
    await hear('message', REFRESH, page);
    await hear('message', REFRESH, page);
    await vi.waitFor(() => expect(world.badge).toBe('3'));
    expect(world.counts).toBe(before + 1);
    world.due = 4;
    await hear('message', REFRESH, page);
    await vi.waitFor(() => expect(world.badge).toBe('4'));
  });

  test('is never answered, so that no page waits for it', async () => {
    expect(await hear('message', REFRESH, page)).toBeUndefined();
  });

  test.each([
    ['another extension', { id: 'other', url: `${OURS}popup.html` }],
    ['a web page', { id: 'cuppa', url: 'https://www.linkedin.com/in/mei-lin/' }],
    ['an address that only begins like ours', { id: 'cuppa', url: 'chrome-extension://cuppa.evil.example/' }],
    ['no one', {}],
  ])('of %s is ignored', async (_, sender) => {
    await hear('message', REFRESH, sender);
    expect(world.counts).toBe(0);
  });

  test.each([undefined, null, 'refresh-badge', { kind: 'erase' }, { kind: ['refresh-badge'] }, []])(
    'that says %j is ignored',
    async (message) => {
      await hear('message', message, page);
      expect(world.counts).toBe(0);
    },
  );
});

describe('a click', () => {
  test('on the menu of a profile opens the popup', async () => {
    await hear('menu', { menuItemId: 'open-person' }, { windowId: 4 });
    expect(world.opened).toStrictEqual(['popup']);
  });

  test('on the menu of the button opens the panel, at once and in that window', () => {
    world.listeners.get('menu')?.({ menuItemId: 'open-panel' }, { windowId: 4 });
    expect(world.opened).toStrictEqual(['panel in 4']);
  });

  test('or key opens the panel, at once and in that window', () => {
    world.listeners.get('command')?.('open-panel', { windowId: 4 });
    expect(world.opened).toStrictEqual(['panel in 4']);
  });

  test('without a window opens nothing', async () => {
    await hear('command', 'open-panel', undefined);
    expect(world.opened).toStrictEqual([]);
  });
});
