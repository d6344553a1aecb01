import { expect, test } from 'vitest';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findOverflow, LOOKS, photograph, WIDTHS } from './harness/layout.ts';
import { button, field, heading, link } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import { ADD, passFirstRun, STAGE, waitForText } from './steps.ts';

const COUNT = '.list-count [role="status"]';
const MANY = 3000;

/** The names in the list, in its order; of a long one, those that are drawn. */
function listed(panel: Screen): Promise<string[]> {
  return panel.page.$$eval('.lines strong', (names) => names.map(({ textContent }) => textContent));
}

async function expectList(panel: Screen, names: readonly string[]): Promise<void> {
  await expect.poll(() => listed(panel), { timeout: 10_000 }).toEqual(names);
}

async function press(panel: Screen, ...keys: readonly Parameters<Screen['press']>[0][]): Promise<void> {
  for (const key of keys) await panel.press(key);
}

async function expectFocus(panel: Screen, part: string): Promise<void> {
  // On the link itself: the page as a whole has the focus for a moment, and holds the name too.
  const holds = async () => {
    const focused = await panel.focused();
    return focused.startsWith('a ') && focused.includes(part);
  };
  await until(holds, { failure: `${part} has not the focus` });
}

async function add(panel: Screen, name: string, company: string): Promise<void> {
  await panel.click(link('Contacts'));
  await panel.click(ADD);
  await panel.type(field('Name'), name);
  await panel.type(field('Company'), company);
  await panel.click(button('Save'));
  await waitForText(panel, STAGE, 'Saved');
}

/** Runs in the page: writes many people as plain rows, to be read in when the page opens next. */
async function writeMany(count: number): Promise<void> {
  const opening = indexedDB.open('cuppa');
  const data = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const writing = data.transaction(['contacts', 'meta'], 'readwrite');
  writing.objectStore('meta').delete('derived');
  const tie = { kind: 'none', shared: '', referrerId: null, referrer: '', mayMention: false };
  const same = { profileKeys: [], captured: null, tie, fields: [], tags: [], email: '', phone: '' };
  const never = { level: null, segment: null, archivedAt: null, deletedAt: null };
  const derived = { stage: 'saved', nextOn: null, slots: [], lastAt: null, search: '' };
  const flags = { doNotContact: false, differentFrom: [], sample: false, createdAt: 1, updatedAt: 1 };
  for (let at = 0; at < count; at += 1) {
    const name = `Person ${String(at).padStart(5, '0')}`;
    const edits = { name, role: 'Baker', company: `Bakery ${at % 40}` };
    writing.objectStore('contacts').put({ id: `many-${at}`, edits, ...same, ...never, ...flags, ...derived });
  }
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  data.close();
}

/** Runs in the page: scrolls on, frame by frame, and gives what was wrong on the way. */
async function scrollOn(step: number): Promise<string[]> {
  const wrong = new Set<string>();
  const focused = document.activeElement;
  const name = focused?.textContent;
  for (let frame = 0; frame < 40; frame += 1) {
    scrollBy(0, step);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const rows = [...document.querySelectorAll('.windowed > li')];
    const places = rows.map((row) => Number(row.getAttribute('aria-posinset')));
    if (places.some((place, at) => place <= (places[at - 1] ?? 0))) wrong.add('the rows are not in order');
    const boxes = rows.map((row) => row.getBoundingClientRect());
    for (const y of [200, innerHeight / 2, innerHeight - 1])
      if (!boxes.some(({ top, bottom }) => top <= y && y <= bottom)) wrong.add(`there is no row at ${y}`);
    if (document.activeElement !== focused || focused?.textContent !== name) wrong.add('the focus moved');
  }
  return [...wrong];
}

function columnOf(panel: Screen, name: string): Promise<string | null> {
  return panel.evaluate((wanted) => {
    const cards = [...document.querySelectorAll('.board-card')];
    const card = cards.find(({ textContent }) => textContent.includes(wanted));
    return card?.closest('[data-stage]')?.getAttribute('data-stage') ?? null;
  }, name);
}

async function expectColumn(panel: Screen, name: string, stage: string): Promise<void> {
  await until(async () => (await columnOf(panel, name)) === stage, { failure: `${name} is not at ${stage}` });
}

async function middleOf(panel: Screen, target: string): Promise<{ x: number; y: number }> {
  const box = await (await panel.find(target)).boundingBox();
  if (!box) throw new Error(`${target} is nowhere`);
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 60) };
}

describeInBrowsers('contacts', (cuppa) => {
  let panel: Screen;

  const flawsOf = async (name: string) => {
    const flaws: string[] = [];
    for (const direction of ['rtl', 'ltr']) {
      await panel.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      for (const width of WIDTHS) flaws.push(...(await findOverflow(panel.page, width)));
    }
    for (const look of Object.values(LOOKS)) {
      await cuppa().setLook(panel.page, look);
      flaws.push(...(await findBarriers(panel.page)));
    }
    await photograph(cuppa(), panel.page, name);
    await cuppa().setLook(panel.page, {});
    return flaws;
  };

  test('are found as one types, opened by keyboard, and come back to as they were left', async () => {
    panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages');
    await panel.click(link('Contacts'));
    await panel.waitFor(heading('Nobody saved yet'));
    await add(panel, 'Łukasz Müller', 'Northwind');
    await add(panel, 'Ana Silva', 'Tidewater');
    await add(panel, 'Mei Lin', 'Tidewater');
    await panel.click(link('Contacts'));
    await expectList(panel, ['Ana Silva', 'Łukasz Müller', 'Mei Lin']);
    await press(panel, '/');
    await panel.page.keyboard.type('TIDE');
    await waitForText(panel, COUNT, '2 of 3');
    await panel.choose('aria/Sort by[role="combobox"]', 'recent');
    await expectList(panel, ['Mei Lin', 'Ana Silva']);
    await panel.evaluate(() => document.querySelector<HTMLElement>('main')?.focus());
    await press(panel, 'j', 'j');
    await expectFocus(panel, 'Ana Silva');
    await press(panel, 'Enter');
    await waitForText(panel, '.person', 'Ana Silva');
    await press(panel, 'Escape');
    await panel.waitFor(heading('Contacts'));
    await expectList(panel, ['Mei Lin', 'Ana Silva']);
    await expectFocus(panel, 'Ana Silva');
    expect(await panel.value('input[type="search"]')).toBe('TIDE');
  });

  test('are filtered, and what is shown is saved under a name', async () => {
    await panel.click(button('Views'));
    await panel.type(field('Save what is shown now as'), 'By the sea');
    await panel.click(button('Save view'));
    await panel.waitFor(button('Rename By the sea'));
    await panel.fill('input[type="search"]', ' ');
    await waitForText(panel, COUNT, '3 of 3');
    await panel.click('.view-line .line');
    await waitForText(panel, COUNT, '2 of 3');
    await panel.click(button('Remove By the sea'));
    await panel.waitFor('.undo ::-p-text(Removed the view)');
    await panel.click(button('Undo'));
    await panel.waitFor(button('Rename By the sea'));
    await panel.click(button('Filter'));
    await panel.click('.toggle-set summary::-p-text(Stage)');
    await panel.click('.toggle-set button::-p-text(Asked)');
    await panel.waitFor(heading('No one matches'));
    expect(await flawsOf('contacts-filter')).toEqual([]);
    await panel.page.setViewport({ width: 800, height: 600 });
    await panel.click(button('Clear search and filters'));
    await waitForText(panel, COUNT, '3 of 3');
    await panel.click(button('Filter'));
  });

  test('are tagged and archived together, and taken back together', async () => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('main')?.focus());
    await press(panel, 'j', 'x', 'j', 'x');
    await waitForText(panel, '.bulk-count', '2 selected');
    expect(await flawsOf('contacts-selected')).toEqual([]);
    await panel.page.setViewport({ width: 800, height: 600 });
    await panel.click(button('Tag'));
    await panel.type('.bulk input', 'fair');
    await press(panel, 'Enter');
    await panel.waitFor('.undo ::-p-text(2 contacts tagged “fair”)');
    await until(async () => (await panel.count('.row-labels::-p-text(fair)')) === 2, {
      failure: 'Not 2 tags',
    });
    await panel.click(button('Undo'));
    await until(async () => (await panel.count('.row-labels::-p-text(fair)')) === 0, {
      failure: 'Still tagged',
    });
    await panel.click(button('Archive'));
    await panel.waitFor('.undo[role="status"] ::-p-text(2 contacts archived)');
    await waitForText(panel, COUNT, '1 of 1');
    await until(async () => (await panel.focused()).startsWith('a '), { failure: 'The focus is lost' });
    await panel.click(button('Undo'));
    await waitForText(panel, COUNT, '3 of 3');
    await panel.close();
  });

  test('are moved on the board by keyboard, by saying what happened', async () => {
    panel = await cuppa().openOwnPage('sidepanel.html#/contacts/board');
    await panel.waitFor('.board-card');
    expect(await flawsOf('board')).toEqual([]);
    await panel.page.setViewport({ width: 800, height: 600 });
    await panel.waitFor('.board-column[data-stage="asked"]');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.board-link')?.focus());
    await press(panel, 'ArrowDown');
    await expectFocus(panel, 'Łukasz Müller');
    await press(panel, 'm');
    await panel.waitFor('dialog[open]');
    expect(await findBarriers(panel.page)).toEqual([]);
    await panel.click('dialog label::-p-text(I asked them)');
    await press(panel, 'Enter');
    await expectColumn(panel, 'Łukasz Müller', 'asked');
    await expectFocus(panel, 'Łukasz Müller');
    await panel.click(button('Undo'));
    await expectColumn(panel, 'Łukasz Müller', 'saved');
  });

  test('are dragged on the board, or left where they were', async () => {
    const card = await middleOf(panel, '.board-card ::-p-text(Ana Silva)');
    const drag = async (stage: string) => {
      const to = await middleOf(panel, `.board-column[data-stage="${stage}"]`);
      await panel.page.mouse.move(card.x, card.y);
      await panel.page.mouse.down();
      await panel.page.mouse.move(to.x, to.y, { steps: 6 });
      await panel.page.mouse.up();
      await panel.waitFor('dialog[open]');
    };
    await drag('accepted');
    await panel.click('dialog ::-p-text(They accepted my invitation)');
    await panel.click(button('Cancel'));
    await drag('asked');
    await panel.click(button('Save'));
    await expectColumn(panel, 'Ana Silva', 'asked');
    await panel.click(button('Undo'));
    await expectColumn(panel, 'Ana Silva', 'saved');
    expect(await panel.evaluate(() => location.hash)).toBe('#/contacts/board');
  });

  test(`are drawn by the dozen, also where there are ${MANY}`, async () => {
    await panel.evaluate(writeMany, MANY);
    await panel.close();
    panel = await cuppa().openOwnPage('sidepanel.html#/contacts');
    await waitForText(panel, COUNT, '3,003 of 3,003');
    const nodes = () => panel.count('.contact-rows *');
    expect(await nodes()).toBeLessThanOrEqual(400);
    await panel.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await until(async () => (await listed(panel)).some((name) => name > 'Person 01300'), {
      failure: 'The middle is not drawn',
    });
    expect(await nodes()).toBeLessThanOrEqual(400);
    const before = await panel.evaluate(() => scrollY);
    const inSight = (await listed(panel)).at(-12) ?? '';
    await panel.click(`.lines ::-p-text(${inSight})`);
    await waitForText(panel, '.person', inSight);
    await panel.page.goBack();
    await expectFocus(panel, inSight);
    expect(Math.abs((await panel.evaluate(() => scrollY)) - before)).toBeLessThan(600);
    for (const step of [137, -20, -411]) expect(await panel.evaluate(scrollOn, step)).toEqual([]);
    await expectFocus(panel, inSight);
    await panel.fill('input[type="search"]', 'baker 02999');
    await waitForText(panel, COUNT, '1 of');
    expect(await panel.value('input[type="search"]')).toBe('baker 02999');
    await panel.close();
  });
});
