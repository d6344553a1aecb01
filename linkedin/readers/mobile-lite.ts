import { NONE, readerByTable } from './by-table';

const CARD = 'div:has(> div > :is(h1,h2).heading-large)';

/** The mobile web's profile page (seen once, 2025-07): its title is without a name, its canonical link is relative. */
export const mobileLite = readerByTable({
  layout: 'mwlite',
  mark: 'meta[name="pageKey"][content^="p_mwlite"],section.basic-profile-section',
  address: 'link[rel="canonical"]',
  titled: false,
  fields: {
    name: `${CARD} > div > .heading-large`,
    headline: `${CARD} > div:nth-child(2)`,
    company: `${CARD} .member-current-company`,
    location: `${CARD} > div:last-child`,
    degree: `${CARD} > div > .heading-large + .dot-separator`,
    connections: `${CARD} > div:last-child > .whitespace-nowrap`,
    mutuals: '#highlights-section a[href*="/connections/"] dt',
    about: '.about-section .description',
  },
  affiliations: NONE,
  experience: '.experience-container',
});
