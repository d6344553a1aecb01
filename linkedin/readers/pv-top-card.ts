import { readerByTable } from './by-table';

/** Ember's first layouts, before the #anchors (2017-02 to 2021): names of v1 and v2 (2018), then of the lists (2020 on). */
export const pvTopCard = readerByTable({
  layout: 'pvtopcard',
  mark: '.pv-top-card,.pv-top-card-section,.pv-top-card-v2-section__info',
  // "/detail/contact-info" then, "/overlay/contact-info" later.
  address: 'a[href*="contact-info"]',
  titled: true,
  fields: {
    name: '.pv-top-card-section__name,.pv-top-card .pv-top-card--list:not(.pv-top-card--list-bullet) > li:first-child',
    headline: '.pv-top-card-section__headline,.pv-top-card h2',
    location: '.pv-top-card-section__location,.pv-top-card--list-bullet > li:first-child',
    company: '.pv-top-card-v2-section__company-name,.pv-top-card-section__company',
    school: '.pv-top-card-v2-section__school-name,.pv-top-card-section__school',
    degree: '.pv-top-card-section .dist-value,.pv-top-card .dist-value',
    connections:
      '.pv-top-card-v2-section__connections,.pv-top-card-section__connections,.pv-top-card--list-bullet > li:nth-child(2)',
    mutuals: '.pv-highlights-section a[href*="onnectionOf"] .pv-highlight-entity__primary-text',
    about:
      '.pv-top-card-section__summary-text,.pv-about__summary-text,.pv-about-section > p,.pv-about-section .inline-show-more-text',
  },
  affiliations: '.pv-top-card--experience-list li',
  experience: '#experience-section',
});
