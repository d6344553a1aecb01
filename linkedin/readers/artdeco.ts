import { sortAffiliations, type Affiliation } from '../affiliations';
import { currentWork } from '../current-work';
import { experienceIn } from '../experience';
import { isSeen, linesOf, ownText, textOf, type Line } from '../page-lines';
import { findCard, type ProfileCard } from '../profile-card';
import { connectionsIn, mutualsIn, readTopCard } from '../top-card';
import { fieldsOf, type Reader, type Reading, type Subject } from './reader';

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
  const top = readTopCard(card);
  const section = (name: string): Element | undefined => anchoredSection(scope, name);
  const experience = experienceOf(section('experience'));
  const { company, school } = sortAffiliations(panel(card, section('education')), {
    experience: linesIn(section('experience')),
    education: linesIn(section('education')),
  });
  return {
    experience,
    fields: fieldsOf({
      name: [card.name, 'heading'],
      pronouns: [top.pronouns, 'name-row'],
      headline: [top.headline, 'top-card'],
      ...currentWork({ experience, company, headline: top.headline }),
      school: [school, 'top-card'],
      location: [top.location, 'place-row'],
      degree: [top.degree, 'name-row'],
      connections: [connectionsIn(card), 'top-card'],
      mutuals: [mutualsIn(card.element), 'mutuals-link'],
      about: [aboutIn(section('about')), 'about'],
    }),
  };
}

function anchoredSection(scope: Element, name: string): Element | undefined {
  return scope.querySelector(`[id="${name}"]`)?.closest('section') ?? undefined;
}

function linesIn(section: Element | undefined): Line[] {
  return section === undefined || !isSeen(section) ? [] : linesOf(section);
}

function experienceOf(section: Element | undefined): ReturnType<typeof experienceIn> {
  return section === undefined ? [] : experienceIn(section);
}

function aboutIn(section: Element | undefined): string | undefined {
  const text = linesIn(section).find((line) => line.at.closest('h1,h2,h3') === null);
  return text && textOf(text.at, 4000);
}

// Firm and school stand in a list between headline and place, each with a logo. 2022: links to the cards' anchors;
// 2024 on: buttons whose label begins as the Education card's heading does, in whatever language.
function panel({ element, heading, contactLink }: ProfileCard, education?: Element): Affiliation[] {
  const schoolWord = linesIn(education)[0]?.text ?? '';
  const items = [...element.querySelectorAll('li')].filter(
    (item) =>
      isBetween(item, heading, contactLink) &&
      item.querySelector('img') !== null &&
      linesOf(item).length === 1,
  );
  return items.map((item) => {
    const target = item.querySelector('a')?.getAttribute('href');
    const label = item.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '';
    const isSchool = target === '#education' || (schoolWord !== '' && label.startsWith(`${schoolWord}:`));
    const kind = isSchool ? 'school' : target === '#experience' ? 'company' : undefined;
    return { text: linesOf(item)[0]?.text ?? ownText(item), kind };
  });
}

function isBetween(element: Element, first: Element, last: Element): boolean {
  const after = first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  const before = last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
  return after !== 0 && before !== 0;
}
