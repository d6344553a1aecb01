/** A letter to hand to the person's own mail program. */
export type Letter = { to: string; subject: string; text: string };

/** The address to open, or that there is none because the e-mail address cannot be right. */
export type MailLink = { ok: true; href: string; mayBeCut: boolean } | { ok: false; reason: string };

/**
 * Longest address that mail programs are known to take whole: Windows hands over little more than 2,000
 * characters. Longer ones are still made, and say that they may be cut.
 */
const SAFE_LENGTH = 2000;

// One plain address: no list, no display name, nothing that ends the address part of a `mailto:`.
const ADDRESS = /^[^\s@<>()[\]\\,;:"?&%\p{Cc}]+@[^\s@<>()[\]\\,;:"?&%/\p{Cc}]+$/u;

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
const encodedBody = (text: string) => encoded(text.replaceAll(/\r\n?|\n/gu, '\r\n'));

/** Could this be one e-mail address? */
export function isMailAddress(address: string): boolean {
  return address.length <= 320 && ADDRESS.test(address.trim());
}

/**
 * The `mailto:` address of a letter (RFC 6068): subject on one line, line breaks of the text as CRLF. An
 * empty `to` is fine, the mail program then asks; a wrong one is refused rather than sent elsewhere.
 */
export function mailtoFor({ to, subject, text }: Letter): MailLink {
  const address = to.trim();
  if (address && !isMailAddress(address)) {
    return { ok: false, reason: `“${address}” is not an e-mail address.` };
  }
  const recipient = encoded(address).replace('%40', '@');
  const title = encoded(subject.replaceAll(/\s*[\r\n]+\s*/gu, ' '));
  const href = `mailto:${recipient}?subject=${title}&body=${encodedBody(text)}`;
  return { ok: true, href, mayBeCut: href.length > SAFE_LENGTH };
}
