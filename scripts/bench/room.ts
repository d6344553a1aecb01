// What a list is made of, by itself: bundled and run inside a page of ours, beside what the browser itself costs.
export { PackIndex } from '../../storage/pack-index.ts';
export { searchIndex } from '../../storage/listing-search.ts';
export { EVERYONE } from '../../outreach/view.ts';
