/**
 * Offers the parts, one after the other, to the person as a file in the downloads folder. A link with a blob
 * address needs no permission and works under our content security policy.
 */
export function saveFile(name: string, parts: readonly BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob by then; freeing it at once cancels it in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Offers JSON text as a file; see `saveFile`. */
export function saveTextFile(name: string, text: string): void {
  saveFile(name, [text], 'application/json');
}
