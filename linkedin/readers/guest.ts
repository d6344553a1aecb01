import { NONE, readerByTable } from './by-table';

const CARD = '.top-card-layout';

/** The page a signed-out visitor sees (2020 to 2026): sign-in forms stand open inside the card. */
export const guest = readerByTable({
  layout: 'guest',
  mark: '.top-card-layout__title',
  address: 'link[rel="canonical"]',
  titled: true,
  fields: {
    name: '.top-card-layout__title',
    headline: '.top-card-layout__headline',
    location: '.profile-info-subheader > span:first-child,.top-card__subline-item:first-child',
    company: `${CARD} [data-section="currentPositionsDetails"]`,
    school: `${CARD} [data-section="educationsDetails"]`,
    connections:
      '.top-card-layout__first-subline .not-first-middot > :last-child,.top-card__subline-item--bullet',
    about: '[data-section="summary"] .core-section-container__content,.summary > p',
  },
  affiliations: NONE,
  experience: '[data-section="experience"],.experience__list',
});
