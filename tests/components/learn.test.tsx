// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { AdviceLedger } from '../../components/field/AdviceLedger';
import { Verdicts } from '../../components/field/Verdicts';
import { NumberField } from '../../components/NumberField';
import { JoinSpelling } from '../../components/organisation/JoinSpelling';
import { Motivation } from '../../components/organisation/Motivation';
import { OrganisationSays } from '../../components/organisation/OrganisationSays';
import { FieldCard } from '../../components/progress/FieldCard';
import { FieldList } from '../../components/progress/FieldList';
import { HowFar } from '../../components/progress/HowFar';
import { sayMedian } from '../../components/progress/median-words';
import { Rates } from '../../components/progress/Rates';
import { WithoutField } from '../../components/progress/WithoutField';
import { saidOnce } from '../../components/progress/said-once';
import { coverage } from '../../outreach/coverage';
import { newField } from '../../outreach/field';
import { rateOf } from '../../outreach/progress';
import { renderAccessible } from './support';

const COUNTS = { asked: 20, accepted: 4, replied: 8, met: 5, thanked: 5, referred: 1 };
const nothing = () => {};
const hrefOf = (id: string) => `#/contact/${id}`;

describe('Progress', () => {
  test('says each step in a table, for whoever does not see the plot', async () => {
    await renderAccessible(<HowFar counts={COUNTS} />);
    const cells = screen.getAllByRole('row', { hidden: true }).map((row) => row.textContent);
    expect(cells).toEqual([
      'StepPeople',
      'Asked20',
      'Accepted the invitation4',
      'Answered8',
      'Talked5',
      'Thanked5',
      'Gave a name1',
    ]);
  });

  test.each([
    [true, 0, /^Say what field of work .* is missing\. Select them/u],
    [true, 1, /You have met 1 person whose field/u],
    [false, 2, /^You have met 2 people whose field/u],
  ])(
    'says where to say the fields of work that are missing (none: %j, met: %i)',
    async (none, met, words) => {
      await renderAccessible(<WithoutField none={none} met={met} contacts="#/contacts" />);
      const link = screen.getByRole('link', { name: 'Select them in Contacts' });
      expect(link.getAttribute('href')).toBe('#/contacts');
      expect(link.closest('p')?.textContent).toMatch(words);
    },
  );

  test('says nothing of fields that are all said', () => {
    const { container } = render(<WithoutField none={false} met={0} contacts="#/contacts" />);
    expect(container.textContent).toBe('');
  });

  test.each([
    [null, 0, 'Nobody has answered yet.'],
    [2, 1, 'One person has answered, within 2 business days.'],
    [0, 4, 'Half of the 4 people who answered did so within the same business day.'],
    [1, 2, 'Half of the 2 people who answered did so within 1 business day.'],
  ])('says how soon people answer, and how many that stands on: %j of %i', (days, answered, words) => {
    expect(sayMedian(days, answered)).toBe(words);
  });

  test.each([
    ['Too few requests to compare yet', rateOf(2, 5), rateOf(3, 6)],
    ['“E-mail” is answered most often', rateOf(30, 40), rateOf(4, 40)],
    ['No clear difference so far', rateOf(15, 40), rateOf(16, 40)],
  ])('concludes no more than the numbers allow: %s', async (says, email, note) => {
    const rates = [
      { name: 'E-mail', rate: email },
      { name: 'Connection note', rate: note },
    ];
    await renderAccessible(<Rates by="channel" rates={rates} onBy={nothing} />);
    expect(screen.getByText(new RegExp(says, 'u'))).toBeDefined();
  });

  test('says what a field lacks, or that one has heard enough', async () => {
    const heard = { contactId: 'a', level: 'senior', organisation: 'Arup', met: true } as const;
    const one = coverage([heard]);
    await renderAccessible(
      <ul>
        <FieldCard
          name="Bridges"
          coverage={one}
          missing={one.missing}
          verdict="not-yet"
          href="#/field/bridges"
        />
      </ul>,
    );
    expect(screen.getByText('1 of 3 people met')).toBeDefined();
    expect(screen.getByText('Talk to someone who began lately.')).toBeDefined();
    expect(screen.getByText('Not yet')).toBeDefined();
  });
});

const MET = { level: 'senior', met: true } as const;
const lineOf = (name: string, heard: Parameters<typeof coverage>[0]) => ({
  name,
  href: `#/field/${name}`,
  coverage: coverage(heard),
  verdict: null,
});

const unknown = (contactId: string) => ({ contactId, level: null, organisation: '', met: true });

describe('fields', () => {
  const bridges = lineOf('Bridges', [{ ...MET, contactId: 'a', organisation: 'Arup' }]);
  const rail = lineOf('Rail', [
    { ...MET, contactId: 'a', organisation: 'Arup' },
    { ...MET, contactId: 'b', organisation: 'Arup' },
  ]);
  const water = lineOf('Water', [{ contactId: 'c', level: null, organisation: '', met: false }]);

  test('say once what several of them want, and each what it wants alone', () => {
    const { shared, own } = saidOnce([bridges, rail]);
    expect(shared).toEqual([{ says: 'Talk to someone who began lately.', fields: [bridges, rail] }]);
    expect([...own].map(([name, wants]) => [name, wants.map(({ says }) => says)])).toEqual([
      ['Bridges', []],
      ['Rail', ['Talk to someone who is not at Arup.']],
    ]);
  });

  test('say once that levels are not known, however many of each field', () => {
    const { shared, own } = saidOnce([
      lineOf('Bridges', [unknown('a')]),
      lineOf('Rail', [unknown('a'), unknown('b')]),
    ]);
    expect(shared.map(({ says }) => says)).toContain('Say how far along the people you met are.');
    expect([...own.values()].flat()).toEqual([]);
  });

  test('are a card each once begun, and until then a name that leads there', async () => {
    await renderAccessible(<FieldList fields={[bridges, rail, water]} goal={3} />);
    expect(screen.getAllByText(/Talk to someone who began lately/u)).toHaveLength(1);
    expect(screen.getByText('In each of these fields:')).toBeDefined();
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Bridges', 'Rail']);
    expect(screen.getByRole('link', { name: 'Water' }).getAttribute('href')).toBe('#/field/Water');
    expect(screen.getByText('2 of 3 people met')).toBeDefined();
  });
});

describe('a field', () => {
  test('shows one piece of advice once, with everyone who gave it', async () => {
    const row = { text: 'Visit a site', state: 'given', givenAt: 0, doneAt: null, toldAt: null } as const;
    const rows = [
      { ...row, contactId: 'a', name: 'Ana', touchId: '1' },
      { ...row, contactId: 'b', name: 'Ben', touchId: '2', state: 'told' as const },
    ];
    const onDone = vi.fn<() => void>();
    await renderAccessible(
      <AdviceLedger groups={[{ text: row.text, rows, people: 2 }]} onDone={onDone} hrefOf={hrefOf} />,
    );
    expect(screen.getAllByText(/^Visit a site/u)).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: /^I did it/u }));
    expect(onDone).toHaveBeenCalledWith(rows[0]);
  });

  test('is decided with the reasons typed, which then are gone from the box', async () => {
    const onDecide = vi.fn<() => Promise<object>>(async () => ({}));
    await renderAccessible(<Verdicts field={newField('Rail')} verdict={null} onDecide={onDecide} />);
    const box = screen.getByLabelText<HTMLTextAreaElement>('Reasons');
    fireEvent.input(box, { target: { value: 'Three agree' } });
    fireEvent.click(screen.getByRole('button', { name: 'Pursue it' }));
    expect(onDecide).toHaveBeenCalledWith('pursue', 'Three agree');
    await vi.waitFor(() => expect(box.value).toBe(''));
  });

  test('keeps the reasons in the box when they could not be saved', async () => {
    const onDecide = vi.fn<() => Promise<undefined>>(async () => undefined);
    render(<Verdicts field={newField('Rail')} verdict={null} onDecide={onDecide} />);
    const box = screen.getByLabelText<HTMLTextAreaElement>('Reasons');
    fireEvent.input(box, { target: { value: 'Three agree' } });
    fireEvent.click(screen.getByRole('button', { name: 'Drop it' }));
    await vi.waitFor(() => expect(onDecide).toHaveBeenCalled());
    expect(box.value).toBe('Three agree');
  });
});

describe('an organisation', () => {
  const mei = {
    name: 'Mei',
    stage: 'asked',
    tieKind: 'none',
    level: null,
    doNotContact: false,
    secondOn: null,
  } as const;

  test('says where things stand', async () => {
    const state = { kind: 'waiting', for: [mei], secondOn: '2026-10-06', next: null } as const;
    const { container } = await renderAccessible(<OrganisationSays state={state} />);
    expect(container.textContent).toMatch(/Asked Mei, no answer yet\. Write to a second person/u);
    expect(container.textContent).toMatch(/Find someone else there to ask\./u);
  });

  test('is wished for from not at all to very much, or left open', async () => {
    const onChange = vi.fn<(value: number | null) => void>();
    await renderAccessible(<Motivation value={2} onChange={onChange} />);
    fireEvent.click(screen.getByLabelText('not at all'));
    fireEvent.click(screen.getByRole('button', { name: 'Leave open' }));
    expect(onChange.mock.calls).toEqual([[0], [null]]);
  });

  test('is joined only with another one that is kept', async () => {
    const onJoin = vi.fn<(other: string) => void>();
    await renderAccessible(
      <JoinSpelling
        name="Arup"
        spellings={['Arup']}
        others={['Arup', 'Ove Arup']}
        onJoin={onJoin}
        onPart={nothing}
      />,
    );
    const box = screen.getByLabelText(/^Also called/u);
    for (const value of ['Arup', 'Nowhere', 'Ove Arup']) {
      fireEvent.input(box, { target: { value } });
      fireEvent.click(screen.getByRole('button', { name: 'Join the two', hidden: true }));
    }
    expect(onJoin.mock.calls).toEqual([['Ove Arup']]);
    expect(screen.getByRole('status', { hidden: true }).textContent).toBe('');
    fireEvent.input(box, { target: { value: 'Nowhere' } });
    fireEvent.click(screen.getByRole('button', { name: 'Join the two', hidden: true }));
    expect(screen.getByRole('status', { hidden: true }).textContent).toContain('is called “Nowhere”');
  });
});

describe('a number to type', () => {
  const range = { least: 5, most: 120 };

  test('hands on what fits, and shows the rest as typed', async () => {
    const onChange = vi.fn<(value: number) => void>();
    await renderAccessible(<NumberField label="Minutes" value={20} range={range} onChange={onChange} />);
    const box = screen.getByLabelText<HTMLInputElement>('Minutes');
    for (const value of ['', '3', '30', '300', '30.5']) {
      fireEvent.input(box, { target: { value } });
      // What is typed faster than it is kept is left out.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    expect(onChange.mock.calls).toEqual([[30]]);
    expect(box.value).toBe('30.5');
  });

  test('follows a change made elsewhere, as by Undo', async () => {
    const { rerender } = render(<NumberField label="Minutes" value={20} range={range} onChange={nothing} />);
    const box = screen.getByLabelText<HTMLInputElement>('Minutes');
    fireEvent.input(box, { target: { value: '30' } });
    rerender(<NumberField label="Minutes" value={30} range={range} onChange={nothing} />);
    rerender(<NumberField label="Minutes" value={20} range={range} onChange={nothing} />);
    await vi.waitFor(() => expect(box.value).toBe('20'));
  });
});
