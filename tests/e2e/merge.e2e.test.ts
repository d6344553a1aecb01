import { expect, test } from 'vitest';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findOverflow, LOOKS, photograph, setWidth, WIDTHS } from './harness/layout.ts';
import { button, field, heading, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import {
  ADD,
  openInPanel,
  openSample,
  passFirstRun,
  samplePage,
  STAGE,
  TIMELINE,
  waitForText,
} from './steps.ts';

const NEW_URL = 'https://www.linkedin.com/in/mara-lindqvist-rail/';
const QUESTION = text('Is this the same person as Mara Lindqvist');
const UPDATE = button('Update Mara Lindqvist');

async function addByHand(panel: Screen, typed: Record<string, string>): Promise<void> {
  await panel.click('aria/Contacts[role="link"]');
  await panel.click(ADD);
  await panel.waitFor(heading('Add someone by hand'));
  for (const [name, value] of Object.entries(typed)) await panel.type(field(name), value);
}

async function peopleIn(panel: Screen): Promise<number> {
  await panel.click('aria/Contacts[role="link"]');
  await panel.waitFor('.lines');
  return panel.count('.lines > li');
}

describeInBrowsers('one person, one contact', (cuppa) => {
  let panel: Screen;

  async function holdAgainst(name: string, screen: Screen): Promise<void> {
    for (const width of WIDTHS) expect(await findOverflow(screen.page, width)).toEqual([]);
    for (const look of Object.values(LOOKS)) {
      await cuppa().setLook(screen.page, look);
      expect(await findBarriers(screen.page)).toEqual([]);
    }
    await photograph(cuppa(), screen.page, name);
    await setWidth(screen.page, 500);
  }

  test('someone whose address has changed is asked about, and becomes no second contact', async () => {
    const tab = await openSample(cuppa());
    let popup = await cuppa().clickToolbar(tab);
    await passFirstRun(popup, 'Read pages when I click');
    await popup.click(button('Save'));
    await waitForText(popup, STAGE, 'Saved');
    await popup.close();

    const renamed = await samplePage(['mara-lindqvist-example', 'mara-lindqvist-rail']);
    const moved = await cuppa().openPage(NEW_URL, renamed);
    popup = await cuppa().clickToolbar(moved);
    await popup.waitFor(QUESTION);
    await popup.click(button('Compare'));
    await popup.click(UPDATE);
    await waitForText(popup, STAGE, 'Saved');
    await popup.close();
    for (const known of [tab, moved]) {
      popup = await cuppa().clickToolbar(known);
      await waitForText(popup, STAGE, 'Saved');
      expect(await popup.text()).not.toContain('Is this the same person');
      await popup.close();
    }
  });

  test('someone added by hand with an e-mail of a contact is that contact, and nothing typed is lost', async () => {
    panel = await openInPanel(cuppa(), 'Mara Lindqvist');
    await panel.click(text('Everything I know of them'));
    await panel.type(field('E-mail'), 'mara@northwind.example');
    await addByHand(panel, { Name: 'Mara L', Role: 'Planner', 'E-mail': 'MARA@Northwind.example' });
    await panel.click(button('Save'));
    await panel.waitFor(heading('Mara Lindqvist is one of your contacts'));
    await holdAgainst('known-already', panel);
    await panel.click(button('Back'));
    expect(await panel.value(field('Role'))).toBe('Planner');
    await panel.click(button('Save'));
    await panel.click('aria/In Cuppa Mara Lindqvist[role="radio"]');
    await panel.click(UPDATE);
    await waitForText(panel, STAGE, 'Saved');
    expect(await panel.text()).toContain('Planner · Northwind Rail');
    expect(await peopleIn(panel)).toBe(1);
  });

  test('two contacts become one, side by side, and two again with Undo', async () => {
    await addByHand(panel, { Name: 'Mara Lindqvist', Company: 'northwind  RAIL', Role: 'Timetable lead' });
    await panel.waitFor(QUESTION);
    await holdAgainst('twin-asked-in-form', panel);
    await panel.click(button('Save'));
    await waitForText(panel, STAGE, 'Saved');
    await panel.waitFor(QUESTION);
    await holdAgainst('twin-asked-of-contact', panel);
    await panel.click(button('Compare'));
    await panel.waitFor(heading('Is this one person?'));
    await holdAgainst('merge', panel);
    await panel.click('aria/Second Planner[role="radio"]');
    await panel.click(button('Make them one'));
    await waitForText(panel, STAGE, 'Saved');
    expect(await panel.text()).toContain('Planner · northwind RAIL');
    await panel.click(button('Undo'));
    await panel.waitFor(QUESTION);
    await panel.waitFor('.person ::-p-text(Timetable lead)');
    expect(await peopleIn(panel)).toBe(2);
  });

  test('two people told apart are not asked about again', async () => {
    await panel.click('.lines ::-p-text(Timetable lead)');
    await panel.click(button('Someone else'));
    await panel.waitForGone(QUESTION);
    await panel.close();
    panel = await cuppa().openOwnPage('sidepanel.html');
    for (const role of ['Planner', 'Timetable lead']) {
      await panel.click('aria/Contacts[role="link"]');
      await panel.click(`.lines ::-p-text(${role})`);
      await waitForText(panel, STAGE, 'Saved');
      expect(await panel.text()).not.toContain('Is this the same person');
    }
    await panel.close();
  });

  test('a new job goes on the timeline, and is a reason to write to someone one has written to', async () => {
    panel = await openInPanel(cuppa(), 'Planner');
    await panel.click(button('I sent it'));
    await waitForText(panel, STAGE, 'Asked');
    const page = await samplePage(
      ['mara-lindqvist-example', 'mara-lindqvist-rail'],
      ['Northwind Rail', 'Harbour Ferries'],
    );
    const tab = await cuppa().openPage(NEW_URL, page);
    const popup = await cuppa().clickToolbar(tab);
    await popup.click(text('New on the page'));
    await popup.click(button('Update'));
    await popup.waitFor(text('New role at Harbour Ferries: a good reason to write'));
    await popup.close();
    await panel.page.bringToFront();
    await waitForText(panel, TIMELINE, 'New job');
    expect(await panel.value(TIMELINE)).toContain('Planner · Northwind Rail → Planner · Harbour Ferries');
    await panel.click('.panel .row ::-p-text(Congratulate)');
    await waitForText(panel, 'textarea', 'I saw that you are at Harbour Ferries now');
    await panel.close();
  });
});
