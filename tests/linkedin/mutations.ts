// Each function runs inside the page and changes what carries no meaning: a right reader does not notice.

/** What stands in the place of "Present" after the words were changed. */
export const NOW = 'heute';

/** Ways in which LinkedIn changes its pages without changing what they say. */
export const MUTATIONS: Record<string, (meaningful: string[]) => void> = {
  'attributes in another order': () => {
    for (const element of document.querySelectorAll('*')) {
      const attributes = [...element.attributes].toReversed();
      for (const { name } of attributes) element.removeAttribute(name);
      for (const { name, value } of attributes) element.setAttribute(name, value);
    }
  },
  'nonsense for every other word': (meaningful) => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the whole travels to the page as one text
    const plain = (text: string) =>
      text
        .normalize('NFC')
        .replace(/[\s\u200B]+/g, ' ')
        .trim();
    const kept = meaningful.map(plain);
    const isMeant = (text: string) => kept.some((one) => one.includes(text) || text.includes(one));
    // A long text, or one of dates, may be in pieces: all of what begins as it does stays.
    const isPiece = (node: Node) => {
      const around = [node.parentNode, node.parentNode?.parentNode, node.parentNode?.parentNode?.parentNode];
      const texts = around.map((one) => plain(one?.textContent ?? ''));
      return kept.some((one) => one.length > 18 && texts.some((text) => text.startsWith(one)));
    };
    // Strangers and posts are no interface, but they mean nothing either.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text) || isMeant(plain(node.data)) || isPiece(node)) continue;
      node.data = node.data.replace(/\p{Lu}/gu, 'Q').replace(/[\p{Ll}\p{Lo}]/gu, 'x');
    }
  },
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
  'div and span as other tags': () => {
    for (const element of document.querySelectorAll('div,span')) {
      const other = document.createElement(element.tagName === 'DIV' ? 'x-box' : 'x-run');
      for (const { name, value } of element.attributes) other.setAttribute(name, value);
      other.append(...element.childNodes);
      element.replaceWith(other);
    }
  },
};

/** Those that leave alone what the layouts of tables stand on: class names and tags that are words and stay. */
export const MILD_MUTATIONS = Object.fromEntries(
  Object.entries(MUTATIONS).filter(([name]) => /order|nonsense|labels/.test(name)),
);
