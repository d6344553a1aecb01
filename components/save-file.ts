/**
 * Offers text to the person as a file in the downloads folder. A link with a blob address needs no
 * permission and works under our content security policy.
 */
export function saveTextFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob by then; freeing it at once cancels it in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
