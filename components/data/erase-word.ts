/** What must be typed before data goes for good. */
export const ERASE_WORD = 'erase';
