import { foldText } from './clean-text';
import { nameInTitle } from './profile-card';

/** What a tab says of itself; the slug is that of its address. */
export type TabTitle = {
  title: string;
  slug: string;
};

/**
 * The name that a tab's title gives, as a guess: "(3) Mei Lin | LinkedIn" (2018 to 2026), "Mei Lin - Engineer - Arup |
 * LinkedIn" (signed out). Undefined where the title is the site's own, or one Latin word that the address knows nothing
 * of ("Profile | LinkedIn", seen 2025).
 */
export function nameGuess({ title, slug }: TabTitle): string | undefined {
  if (!/\|[^|]*$/.test(title)) return undefined;
  const name = nameInTitle(title).split(/ [-\u2013\u2014] /)[0] ?? '';
  if (!/\p{L}/u.test(name) || name.includes('|')) return undefined;
  const isOneWord = /^[\p{Script=Latin}.'\u2019-]+$/u.test(name);
  return isOneWord && !plain(slug).includes(plain(name)) ? undefined : name;
}

function plain(text: string): string {
  return foldText(text)
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}
