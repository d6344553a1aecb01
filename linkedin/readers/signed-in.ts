import type { SortedAffiliations } from '../affiliations';
import { currentWork } from '../current-work';
import { textOf } from '../page-lines';
import type { ProfileCard } from '../profile-card';
import { LONGEST_DETAIL, type ReadExperience } from '../reading';
import { connectionsIn, mutualsIn, type TopCard } from '../top-card';
import { fieldsOf, type Reading } from './reader';

/** The parts of a signed-in page, found in each layout's own way. */
export type SignedInParts = {
  card: ProfileCard;
  top: TopCard;
  experience: ReadExperience[];
  affiliations: SortedAffiliations;
  about: Element | undefined;
};

/** Puts the parts of a signed-in page together: SDUI and Ember differ in where these stand, not in what they are. */
export function signedInReading({ card, top, experience, affiliations, about }: SignedInParts): Reading {
  return {
    experience,
    fields: fieldsOf([
      ['name', card.name, 'heading'],
      ['pronouns', top.pronouns, 'name-row'],
      ['headline', top.headline, 'top-card'],
      ...currentWork({ experience, company: affiliations.company, headline: top.headline }),
      ['school', affiliations.school, 'top-card'],
      ['location', top.location, 'place-row'],
      ['degree', top.degree, 'name-row'],
      ['connections', connectionsIn(card), 'top-card'],
      ['mutuals', mutualsIn(card.element), 'mutuals-link'],
      ['about', about && textOf(about, LONGEST_DETAIL), 'about'],
    ]),
  };
}
