import { NONE, readerByTable } from './by-table';

const CARD = '#topcard';

/** The signed-out page of 2013 to 2016. */
export const guest2015 = readerByTable({
  layout: 'guest-2015',
  mark: '#topcard #name,#topcard .full-name',
  address: 'link[rel="canonical"]',
  titled: true,
  fields: {
    name: `${CARD} #name,${CARD} .full-name`,
    headline: `${CARD} .headline,${CARD} #headline`,
    location: `${CARD} .locality`,
    company: `${CARD} [data-section="currentPositionsDetails"] li`,
    school: `${CARD} [data-section="educationsDetails"] li`,
    connections: `${CARD} .member-connections strong`,
    about: '#summary .description',
  },
  affiliations: NONE,
  experience: '#experience,#background-experience',
});
