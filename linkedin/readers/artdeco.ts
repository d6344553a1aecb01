import { sortAffiliations, type Affiliation } from '../affiliations';
import { experienceIn } from '../experience';
import { allIn, isBefore, linesOf } from '../page-lines';
import { findCard, type ProfileCard } from '../profile-card';
import { readTopCard } from '../top-card';
import type { Reader, Reading, Subject } from './reader';
import { signedInReading } from './signed-in';

const KINDS = new Map<string | null | undefined, Affiliation['kind']>([
  ['#experience', 'company'],
  ['#education', 'school'],
]);

/** Ember's layout with anchors such as #experience before each card (2022-03 to 2025-12). */
export const artdeco: Reader = {
  layout: 'artdeco',
  canRead: (page) =>
    page.querySelector('main a[href*="/overlay/contact-info"]') !== null &&
    page.querySelector('#experience,#about,#education,.pv-profile-card__anchor,body.ember-application') !==
      null,
  read,
};

function read({ page, key }: Subject): Reading {
  const scope = page.querySelector('main') ?? page.body;
  const card = findCard({ scope, key, title: page.title });
  if ('reason' in card) return card;
  const [jobs, education, about] = ['experience', 'education', 'about'].map((name) => anchored(scope, name));
  const experience = jobs === undefined ? [] : experienceIn(jobs);
  const affiliations = sortAffiliations(panel(card), { experience, education });
  return signedInReading({ card, top: readTopCard(card), experience, affiliations, about: textIn(about) });
}

function anchored(scope: Element, name: string): Element | undefined {
  return scope.querySelector(`[id="${name}"]`)?.closest('section') ?? undefined;
}

// The text comes after the card's heading.
function textIn(section: Element | undefined): Element | undefined {
  return section && linesOf(section).find(({ at }) => at.closest('h1,h2,h3') === null)?.at;
}

// Firm and school stand in a list between headline and place, links to the cards' anchors in 2022, buttons since
// 2024.
function panel({ element, heading, contactLink }: ProfileCard): Affiliation[] {
  const items = allIn(element, 'li').filter(
    (item) =>
      isBefore(heading, item) && isBefore(item, contactLink) && item.querySelector('button,a') !== null,
  );
  return items.flatMap((item) => {
    const lines = linesOf(item);
    const kind = KINDS.get(item.querySelector('a')?.getAttribute('href'));
    return lines.length === 1 ? lines.map(({ text }) => ({ text, kind })) : [];
  });
}
