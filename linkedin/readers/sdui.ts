import { sortAffiliations, type Affiliation } from '../affiliations';
import { foldText } from '../clean-text';
import { experienceIn } from '../experience';
import { allIn, isSeen, linesOf } from '../page-lines';
import { findCard, type ProfileCard } from '../profile-card';
import { readTopCard } from '../top-card';
import type { Reader, Reading, Subject } from './reader';
import { signedInReading } from './signed-in';

// A picture overlay's screen may stand before the profile's (seen 2026): the end of the name decides.
const SCREEN = '[data-sdui-screen$=".profile.Profile"]';
const TEXT_BOX = '[data-testid="expandable-text-box"]';

/** The newest layout: every class hashed, lines told apart by structure and text alone (2025-11 to 2026-10). */
export const sdui: Reader = {
  layout: 'sdui',
  canRead: (page) => page.querySelector(SCREEN) !== null,
  read,
};

function read({ page, key }: Subject): Reading {
  const scope = allIn(page, SCREEN).find(isSeen) ?? page.body;
  const card = findCard({ scope, key, title: page.title });
  if ('reason' in card) return card;
  const top = readTopCard(card);
  const below = cardsBelow(scope, card.element);
  const experience = below.experience === undefined ? [] : experienceIn(below.experience);
  const affiliations = sortAffiliations(affiliationsIn(card, top.affiliation), {
    experience,
    education: below.education,
  });
  return signedInReading({ card, top, experience, affiliations, about: below.about });
}

type CardsBelow = {
  experience?: Element | undefined;
  education?: Element | undefined;
  about?: Element | undefined;
};

// Card keys hold the person's id and the card's name ("…ref<id>ExperienceTopLevelSection"); a card with another
// person's id is a left-over. Keys can be useless (seen 2026): then the links and the shape of the card decide.
function cardsBelow(scope: Element, top: Element): CardsBelow {
  const ownKey = /^.*\bref[\w-]{20,}(?=Topcard)/.exec(keyOf(top))?.[0];
  const sections = allIn(scope, 'section').filter((section) => {
    const key = keyOf(section);
    const foreign = ownKey !== undefined && /\bref[\w-]{20,}/.test(key) && !key.startsWith(ownKey);
    return !foreign && section !== top && !section.contains(top) && isSeen(section);
  });
  const named = (name: string): Element | undefined =>
    sections.find((section) => keyOf(section).includes(name)) ??
    sections.find((section) => section.querySelector(`a[href*="/details/${name.toLowerCase()}"]`) !== null);
  const aboutCard = sections.find((section) => keyOf(section).endsWith('About'));
  return {
    experience: named('Experience'),
    education: named('Education'),
    about:
      aboutCard === undefined
        ? sections.map(leadingTextBox).find((box) => box !== undefined)
        : (aboutCard.querySelector(TEXT_BOX) ?? linesOf(aboutCard)[1]?.at),
  };
}

function keyOf(card: Element): string {
  return card.getAttribute('componentkey') ?? '';
}

// The About card is the only one whose text comes right after its heading.
function leadingTextBox(section: Element): Element | undefined {
  const [heading, first] = linesOf(section);
  const box = first?.at.closest(TEXT_BOX) ?? undefined;
  return heading?.at.closest('h1,h2,h3') && box && section.contains(box) ? box : undefined;
}

// Line and buttons say the same twice: what only one of them says counts only where the other is missing.
function affiliationsIn(card: ProfileCard, line: string | undefined): Affiliation[] {
  const logos = logoButtons(card);
  if (line === undefined || logos.length === 0) return line === undefined ? logos : [{ text: line }];
  return logos.filter(({ text }) => foldText(line).includes(foldText(text)));
}

// Beside the place, firm and school stand once more as buttons with a logo; the stand-in picture's id tells which.
function logoButtons({ element, contactLink, lines }: ProfileCard): Affiliation[] {
  const start = lines.findIndex((line) => contactLink.contains(line.at));
  const buttons = allIn(element, 'button,[role="button"]').filter(
    (button) => button.querySelector('figure,img') !== null,
  );
  return buttons.flatMap((button) => {
    const inside = lines.slice(start + 1).filter((line) => button.contains(line.at));
    const mark = button.querySelector('svg[id]')?.id ?? '';
    const kind = (['company', 'school'] as const).find((name) => mark.startsWith(name));
    return inside.length === 1 ? inside.map(({ text }) => ({ text, kind })) : [];
  });
}
