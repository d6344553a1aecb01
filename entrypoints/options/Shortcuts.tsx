import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

const NAMES: Record<string, string> = {
  _execute_action: 'Open the popup',
  _execute_sidebar_action: 'Open the sidebar',
  'open-panel': 'Open the panel',
};

type Shortcut = { name: string; keys: string };

/** The keys as they really are: browsers leave out a shortcut that another extension already has. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = async () => {
      const commands = await browser.commands.getAll();
      setShortcuts(
        commands.flatMap(({ name = '', shortcut }) =>
          NAMES[name] ? [{ name: NAMES[name], keys: shortcut || 'not set' }] : [],
        ),
      );
    };
    void read();
  }, []);
  if (shortcuts.length === 0) return null;
  return (
    <section class="card stack">
      <h2>Keys</h2>
      <dl class="stack stack-tight">
        {shortcuts.map(({ name, keys }) => (
          <div key={name} class="row apart">
            <dt>{name}</dt>
            <dd>
              <strong>{keys}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">You can change them on your browser’s page for extension shortcuts.</p>
    </section>
  );
}
