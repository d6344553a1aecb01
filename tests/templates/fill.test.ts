import { describe, expect, test } from 'vitest';
import { factsFor } from '../../templates/facts-for';
import { fill } from '../../templates/fill';
import { VARIABLE_NAMES, VARIABLES } from '../../templates/variables';
import { MEI, NOBODY, person, sources } from './people';
import { computed } from '../computed';

const KNOWN = factsFor(sources());
const UNKNOWN = factsFor(sources(NOBODY));

function textOf(body: string, values = KNOWN): string {
  const filled = fill({ body }, values, 'message');
  return filled.ok ? filled.text : `error: ${filled.error.message}`;
}

function errorOf(body: string, subject?: string) {
  const filled = fill({ body, ...(subject !== undefined && { subject }) }, KNOWN, 'email');
  return filled.ok ? filled.text : filled.error;
}

describe('a value', () => {
  test.each(VARIABLE_NAMES)('%s can be written and is marked while it is missing', (name) => {
    const empty = { ...UNKNOWN, [name]: '' };
    const filled = fill({ body: `{{ ${name} }}`, to: 'referrer' }, empty, 'message');
    expect(filled).toMatchObject({ ok: true, text: `[${VARIABLES[name]}]`, unfilled: [VARIABLES[name]] });
  });

  test('that is missing is false, takes the default, equals nothing and survives filters', () => {
    expect(textOf('{% if contact.company %}yes{% else %}no{% endif %}', UNKNOWN)).toBe('no');
    expect(textOf('{% unless contact.company %}none{% endunless %}', UNKNOWN)).toBe('none');
    expect(textOf("{{ contact.company | default: 'your firm' }}", UNKNOWN)).toBe('your firm');
    expect(textOf('{{ contact.company | default: contact.school }}', UNKNOWN)).toBe('[their school]');
    expect(textOf("{% if contact.company == 'Arup' %}yes{% endif %}no", UNKNOWN)).toBe('no');
    expect(textOf('{{ contact.role | article | upcase | shorten: 3 }}', UNKNOWN)).toBe('[their role]');
    expect(textOf("{{ 'at ' | append: contact.company }}", UNKNOWN)).toBe('at [their company]');
    expect(textOf('{% assign firm = contact.company %}{{ firm }}', UNKNOWN)).toBe('[their company]');
  });

  test('is listed once among the unfilled, subject first', () => {
    const template = {
      subject: '{{ me.name }}',
      body: '{{ contact.role }} {{ me.name }} {{ contact.role }}',
    };
    expect(fill(template, UNKNOWN, 'email')).toMatchObject({ unfilled: ['your name', 'their role'] });
  });

  test('that is a list is said in a row', () => {
    const fields = { ...KNOWN, 'contact.field': ['design', 'site work', 'research'] };
    expect(textOf('{{ contact.field }}', fields)).toBe('design, site work and research');
    expect(textOf("{{ contact.field | join_words: 'or' }}", fields)).toBe('design, site work or research');
    expect(textOf('{{ contact.field | first }}', fields)).toBe('design');
    expect(textOf('{{ me.places | join_words }}', fields)).toBe('Hong Kong and Lisbon');
  });

  test.each(['{{ me.name }}', '{% if x %}', '{% raw %}', '}}', '{{', '%}'])(
    'of %s stays as it is',
    (value) => {
      const contact = person({ ...MEI, company: value });
      expect(textOf('at {{ contact.company }}.', factsFor(sources({ contact })))).toBe(`at ${value}.`);
    },
  );

  test('that looks like a mark is no mark', () => {
    const contact = person({ ...MEI, company: '[their role] [sic]' });
    const filled = fill({ body: '{{ contact.company }}' }, factsFor(sources({ contact })), 'message');
    expect(filled).toMatchObject({ text: '(their role) [sic]', unfilled: [] });
  });

  test('for the referrer alone is missing in a text to the contact', () => {
    const contact = person(MEI, { kind: 'referred', referrer: 'Ana Silva' });
    const values = factsFor(sources({ contact }));
    expect(textOf('{{ referrer.name }}', values)).toBe('[the full name of who sent you]');
    const told = fill({ body: '{{ referrer.call_name }}', to: 'referrer' }, values, 'email');
    expect(told).toMatchObject({ text: 'Ana' });
  });
});

describe('a sentence', () => {
  const inc = factsFor(sources({ contact: person({ ...MEI, company: 'Birodo, Inc.' }) }));

  test('that ends with an abbreviation ends with one full stop', () => {
    expect(textOf('I read about {{ contact.company }}. It helped.', inc)).toBe(
      'I read about Birodo, Inc. It helped.',
    );
    expect(textOf('At {{ contact.company }}.\n\nHow is {{ contact.company }}?', inc)).toBe(
      'At Birodo, Inc.\n\nHow is Birodo, Inc.?',
    );
  });

  test('that trails off keeps its dots', () => {
    expect(textOf('I wondered ... {{ contact.company }} ...', inc)).toBe('I wondered ... Birodo, Inc. ...');
  });
});

describe('blank space', () => {
  test('of a line with nothing but tags goes with the line', () => {
    const body = 'One.\n{% if me.name %}\nTwo.\n{% endif %}\nThree.';
    expect(textOf(body)).toBe('One.\nTwo.\nThree.');
    expect(textOf(body, UNKNOWN)).toBe('One.\nThree.');
  });

  test('between paragraphs is one empty line, whatever was left out', () => {
    const body =
      'One.\n\n{% if me.name %}\nTwo.\n{% endif %}\n\n{% if me.name %}Three.{% endif %}\n\nFour.\n\n';
    expect(textOf(body)).toBe('One.\n\nTwo.\n\nThree.\n\nFour.');
    expect(textOf(body, UNKNOWN)).toBe('One.\n\nFour.');
  });

  test('left by an empty part of a sentence closes', () => {
    expect(
      textOf('I am {% if me.name %}Tom {% endif %} from {% if me.name %}HKU{% endif %} .', UNKNOWN),
    ).toBe('I am from.');
  });

  test('of Windows line ends and a subject over two lines is made plain', () => {
    expect(textOf('One.\r\n\r\n\r\nTwo.')).toBe('One.\n\nTwo.');
    expect(fill({ subject: 'A\nb', body: 'c' }, KNOWN, 'email')).toMatchObject({ subject: 'A b' });
  });
});

describe('a subject', () => {
  test('is filled only where the channel has one', () => {
    const template = { subject: 'About {{ nothing }}', body: 'Hello' };
    expect(fill(template, KNOWN, 'message')).toMatchObject({ ok: true, subject: '' });
    expect(fill(template, KNOWN, 'inmail')).toMatchObject({ ok: false, error: { field: 'subject' } });
  });
});

describe('a mistake', () => {
  test.each([
    ['Hi\n {{ contact.compnay }}', 2, 5, '“contact.compnay”; the nearest is “contact.company”'],
    ['{% if me.name %}{{ company }}{% endif %}', 1, 20, 'nearest is “contact.company”'],
    ['{% unless me.name %}{{ me.nam }}{% endunless %}', 1, 24, 'nearest is “me.name”'],
    ['{{ contact }}', 1, 4, '“contact”'],
    ['{{ contact.name.size }}', 1, 4, 'nearest is “contact.name”'],
    ['{{ constructor }}', 1, 4, '“constructor”'],
    ['{{ me.name | artcle }}', 1, 14, 'nearest is “article”'],
    ['{{ me.name | raw }}', 1, 14, 'no filter “raw”'],
    ['a\nb {% if me.name %} c', 2, 3, '“{% if me.name %}” is opened and never closed'],
    ['a {{ me.name', 1, 3, 'needs “}}” at its end'],
    ['a {% if me.name', 1, 3, 'needs “%}” at its end'],
    ['{% endif %}', 1, 1, '“endif” has nothing before it'],
    ['{% fi %}', 1, 1, 'nearest is “if”'],
    ['{% for i in (1..9) %}{% endfor %}', 1, 1, 'There is no “for” here'],
    ['{% include "x" %}', 1, 1, 'There is no “include” here'],
    ['{{ }}', 1, 4, 'a name such as “contact.name” is missing'],
    ['{% if %}x{% endif %}', 1, 6, 'a name such as “contact.name” is missing'],
    ['{% assign %}', 1, 10, 'A name is missing after “assign”'],
    ['{% if me.name = "a" %}x{% endif %}', 1, 16, 'compared with “==”'],
    ['{% %}', 1, 4, 'A word such as “if” is missing'],
  ])('in %j is said in its place', (body, ...said) => {
    const [line, column, message] = said;
    const error = errorOf(body);
    expect(error).toMatchObject({ line, column, field: 'body' });
    expect(error).toHaveProperty('message', expect.stringContaining(message));
  });

  test('on a line with nothing but tags keeps its line', () => {
    expect(errorOf('{% if me.name %}\nx\n{% endif %}\n{{ nope }}')).toMatchObject({ line: 4, column: 4 });
  });
});

describe('a template too large', () => {
  const double = '{% assign a = a | append: a %}'.repeat(60);
  test.each([
    ['in itself', 'x'.repeat(10_001), 'too long'],
    ['in what it adds up to', `{% assign a = 'xxxxxxxx' %}${double}{{ a }}`, 'too long a text'],
    ['in what it repeats', `{% assign a = last.text %}${'{{ a }}'.repeat(500)}`, 'too long a text'],
    ['in its ranges', '{{ (1..99999999) }}', 'too long a text'],
    ['for a draft', '{{ last.text }}{{ last.text }}', 'longer than 20000 characters'],
  ])('%s is an error at once', (_, body, message) => {
    const started = computed();
    const values = { ...KNOWN, 'last.text': 'word '.repeat(3000) };
    const filled = fill({ body }, values, 'message');
    expect(filled).toHaveProperty('error.message', expect.stringContaining(message));
    expect(computed() - started).toBeLessThan(1000);
  });

  test('in its depth is filled or refused, never thrown', () => {
    const body = '{% if me.name %}'.repeat(350) + '{% endif %}'.repeat(350);
    expect(fill({ body }, KNOWN, 'message')).toHaveProperty('ok');
  });
});
