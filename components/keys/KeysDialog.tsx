import { Tick } from '../Tick';
import { Dialog } from './Dialog';

type Props = {
  /** Do single keys act? */
  on: boolean;
  onToggle: (on: boolean) => void;
  onClose: () => void;
};

const GROUPS: readonly { title: string; keys: readonly (readonly [readonly string[], string])[] }[] = [
  {
    title: 'On Today',
    keys: [
      [['j', '↓'], 'Next person'],
      [['k', '↑'], 'Person before'],
      [['Enter'], 'Do the next step'],
      [['o'], 'Open the person'],
      [['s'], 'Put off to later'],
      [['l'], 'Let go'],
      [['e'], 'Done already'],
    ],
  },
  {
    title: 'In Contacts',
    keys: [
      [['j', '↓'], 'Next person'],
      [['k', '↑'], 'Person before'],
      [['Enter'], 'Open the person'],
      [['x'], 'Select, or no longer'],
      [['m'], 'Move, on the board'],
      [['Esc'], 'Stop selecting'],
    ],
  },
  {
    title: 'In a talk',
    keys: [
      [['1', '…', '5'], 'Begin a note that is marked'],
      [['Alt 1', '…', '5'], 'Mark the note being written'],
      [['Enter'], 'Next note'],
      [['↑'], 'Change the last note'],
    ],
  },
  {
    title: 'Everywhere',
    keys: [
      [['u'], 'Undo'],
      [['/'], 'Search'],
      [['?'], 'This list'],
      [['Esc'], 'Back to the list'],
    ],
  },
];

/** Which keys do what, and the switch for those who would rather they did nothing (WCAG 2.1.4). */
export function KeysDialog({ on, onToggle, onClose }: Props) {
  return (
    <Dialog label="Keys" onClose={onClose}>
      <form method="dialog" class="stack">
        <div class="row apart">
          <h2 class="over-title">Keys</h2>
          <button class="plain">Close</button>
        </div>
        {GROUPS.map(({ title, keys }) => (
          <section key={title} class="stack stack-tight">
            <h3>{title}</h3>
            <dl class="key-list">
              {keys.map(([names, words]) => (
                <div key={words} class="key-line">
                  <dt>
                    {names.map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Tick isOn={on} onTurn={onToggle}>
          Single keys act. Without them, Tab and Enter still reach everything, and Ctrl or ⌘ with K finds
          people.
        </Tick>
      </form>
    </Dialog>
  );
}
