/**
 * An e-mail address as it is kept: without spaces around it, without "mailto:" or the name a mail program
 * puts before it, the domain in lower case. What is before the @ stays as typed: a server may mind.
 */
export function cleanEmail(typed: string): string {
  const plain = typed.normalize('NFC').trim();
  const [, inner = plain] = /<([^<>]+)>$/u.exec(plain) ?? [];
  const address = inner.trim().replace(/^mailto:/iu, '');
  const at = address.lastIndexOf('@');
  return address.slice(0, at + 1) + (at < 0 ? address : address.slice(at + 1).toLowerCase());
}

/**
 * What tells whether two e-mail addresses reach the same person: no server in use minds capitals. Empty for
 * what is no whole address yet, so that half-typed ones are never the same.
 */
export function emailKey(typed: string): string {
  const address = cleanEmail(typed).toLowerCase();
  return /^[^\s@]+@[^\s@]+$/u.test(address) ? address : '';
}
