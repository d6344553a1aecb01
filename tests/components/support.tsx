import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { afterEach, expect, vi } from 'vitest';
import type { Contact } from '../../outreach/contact';
import { NO_TIE } from '../../outreach/contact';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Thu 8 Oct 2026, 10:00 in Hong Kong. */
export const NOW = Date.UTC(2026, 9, 8, 2);
export const HOME = 'Asia/Hong_Kong';

/** Puts the clock of the app, and nothing that promises wait for, at a moment in Hong Kong. */
export function itIs(at: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(HOME);
}

/** Mei Lin, with whatever a test changes. */
export function contactWith(changes: Partial<Contact> = {}): Contact {
  return {
    id: 'mei',
    profileKeys: ['mei-lin'],
    captured: null,
    edits: { name: 'Mei Lin', role: 'Structural engineer', company: 'Arup' },
    tie: NO_TIE,
    fields: ['Engineering'],
    tags: [],
    email: 'mei@arup.example',
    phone: '',
    doNotContact: false,
    differentFrom: [],
    sample: false,
    createdAt: NOW,
    updatedAt: NOW,
    level: null,
    segment: null,
    archivedAt: null,
    deletedAt: null,
    ...changes,
  };
}

/** Types a text as a person does: each character is an event of its own. */
export function type(field: HTMLElement, text: string): void {
  const start = 'value' in field ? String(field.value) : '';
  for (let end = 1; end <= text.length; end += 1) {
    fireEvent.input(field, { target: { value: start + text.slice(0, end) } });
  }
}

/** Replaces what a field holds in one go, as pasting or a date picker does. */
export function set(field: HTMLElement, value: string): void {
  fireEvent.input(field, { target: { value } });
}

/** Picks a choice of a select. */
export function pick(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}

/** Clicks twice in a row, as a mouse reports it: the second click is the second of two. */
export function doubleClick(button: HTMLElement): void {
  fireEvent.click(button, { detail: 1 });
  fireEvent.click(button, { detail: 2 });
}

/** Opens what is folded away under a summary. */
export function unfold(summary: string | RegExp): void {
  screen.getByText(summary, { selector: 'summary' }).closest('details')?.setAttribute('open', '');
}

/** What a failing room throws, and the words it is explained with. */
export const FAILURE = { title: 'The disk is full.', todo: 'Free some space.' };
export const explain = () => FAILURE;
export const refuse = async (): Promise<never> => {
  throw new Error('full');
};

/** What people type, paste or are called by: none of it may act, vanish or break the page. */
export const HOSTILE = [
  '<img src=x onerror="globalThis.hit = true">',
  '\u202Egnp.exe مَي لين 👩🏽‍🚀 𝕄ei',
  'Wolfeschlegelsteinhausenbergerdorff'.repeat(20),
  '{{ me.name }} {% if true %}</textarea><script>globalThis.hit = true</script>',
] as const;

// Colours need a real browser, which the end-to-end tests use. A piece is no page, so it needs no landmark.
const NOT_HERE = { 'color-contrast': { enabled: false }, region: { enabled: false } };

async function complaintsAbout(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: NOT_HERE });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Everything has a name, a role and a state that screen readers understand. */
export async function expectAccessible(container: Element): Promise<void> {
  expect(await complaintsAbout(container)).toStrictEqual([]);
}

/** Renders a piece and holds it against axe at once. */
export async function renderAccessible(piece: ComponentChild) {
  const rendered = render(<>{piece}</>);
  await expectAccessible(rendered.container);
  return rendered;
}

/** Lets every promise that is on its way arrive, and every effect run. */
export async function settled(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}
