// Each function runs inside the page and changes what carries no meaning: a right reader does not notice.

/** What stands in the place of "Present" after the words were changed. */
export const NOW = 'heute';

/** Ways in which LinkedIn changes its pages without changing what they say. */
export const MUTATIONS: Record<string, () => void> = {
  'all classes hashed anew': () => {
    for (const element of document.querySelectorAll('[class]')) {
      const hashed = [...element.classList].map(
        (name) => `_${btoa(encodeURIComponent(name)).slice(-12, -2)}`,
      );
      element.setAttribute('class', hashed.join(' '));
    }
  },
  'labels in another language': () => {
    for (const element of document.querySelectorAll('[aria-label],[alt],[title]')) {
      for (const name of ['aria-label', 'alt', 'title'])
        if (element.hasAttribute(name)) element.setAttribute(name, 'Qxz');
    }
  },
  'interface words in another language': () => {
    const words: [RegExp, string][] = [
      [
        /^(Contact info|Message|More|Connect|Follow|Experience|Education|About|Show all|Highlights|Activity)$/,
        'Zörbel',
      ],
      [/\b(connections|followers)\b/, 'Zörbelen'],
      [/\band (\d+) other mutual Zörbelen/, 'y $1 más en zörbel'],
      [/\bother mutual Zörbelen/, 'zörbelen'],
      [/\bPresent\b/, 'heute'],
      [/\b(Full-time|Contract|Internship)\b/, 'Vollzeit'],
      [/^(\u00B7 )?([123])(st|nd|rd\+?)$/, '$1$2.'],
      [/^([123])(st|nd|rd\+?) degree connection$/, '$2. Zörbel'],
    ];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      const found = words.filter(([pattern]) => pattern.test(node.data.trim()));
      if (found.length === 0) continue;
      node.data = words.reduce(
        (text, [pattern, word]) => text.replace(pattern, word),
        ` ${node.data.trim()} `.slice(1, -1),
      );
    }
  },
  'h1 and h2, p and span swapped': () => {
    const others: Record<string, string> = { H1: 'h2', H2: 'h1', P: 'span' };
    for (const element of document.querySelectorAll('h1,h2,p')) {
      const other = document.createElement(others[element.tagName] ?? 'div');
      for (const { name, value } of element.attributes) other.setAttribute(name, value);
      other.append(...element.childNodes);
      element.replaceWith(other);
    }
  },
  'div as another tag': () => {
    for (const element of document.querySelectorAll('div')) {
      const other = document.createElement('x-box');
      for (const { name, value } of element.attributes) other.setAttribute(name, value);
      other.append(...element.childNodes);
      element.replaceWith(other);
    }
  },
};
