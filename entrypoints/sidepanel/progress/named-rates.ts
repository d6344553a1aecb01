import type { NamedRate } from '../../../components/progress/Rates';
import type { TieKind } from '../../../outreach/contact';
import { TIE_LABELS } from '../../../outreach/contact';
import type { OwnTemplate } from '../../../outreach/own-template';
import type { Outcome, RateBy } from '../../../outreach/progress';
import { ratesBy } from '../../../outreach/progress';
import type { Channel } from '../../../outreach/touch';
import { CHANNEL_LABELS } from '../../../outreach/touch';
import { BUILT_INS } from '../../../templates/built-ins';
import { overlay } from '../../../templates/overlay';

function labelIn(labels: Record<string, string>, key: string): string {
  return Object.hasOwn(labels, key) ? (labels[key] ?? key) : key;
}

function templateNames(own: readonly OwnTemplate[]): Record<string, string> {
  const names = overlay(BUILT_INS, own).map(({ template }) => [template.id, template.name] as const);
  return { ...Object.fromEntries(names), '': 'Written freely' };
}

function labelsFor(by: RateBy, own: readonly OwnTemplate[]): Record<string, string> {
  const channels: Record<Channel, string> = CHANNEL_LABELS;
  const ties: Record<TieKind, string> = TIE_LABELS;
  if (by === 'channel') return channels;
  if (by === 'tie') return ties;
  return by === 'template' ? templateNames(own) : {};
}

/** Rates under the names people know; a template that is gone keeps the name it was kept under. */
export function namedRates(
  outcomes: readonly Outcome[],
  by: RateBy,
  own: readonly OwnTemplate[],
): NamedRate[] {
  const labels = labelsFor(by, own);
  return [...ratesBy(outcomes, by)].map(([key, rate]) => ({ name: labelIn(labels, key), rate }));
}
