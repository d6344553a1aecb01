/**
 * A click handler that is deaf to the second click of a double click. By then a list may have moved up and
 * somebody else be under the pointer, or the next text be on the desk: it would log what nobody meant.
 */
export function oneClick(does: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) does();
  };
}
