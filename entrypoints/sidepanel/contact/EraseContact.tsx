import { EraseOne } from '../../../components/data/EraseOne';
import type { Action } from '../../../components/use-action';
import { go } from '../use-route';

type Props = { id: string; name: string; run: Action['run'] };

// Few people are erased by hand: what it takes is loaded when one is.
const loadErase = () => import('../../../storage/erase');

// What could be undone of them goes too, which need not be the latest change: the badge is told by itself.
async function erase(id: string): Promise<true> {
  await (await loadErase()).eraseContacts([id]);
  const { browser } = await import('wxt/browser');
  await browser.runtime.sendMessage({ kind: 'refresh-badge' }).catch(() => {});
  return true;
}

/** Erasing a contact for good, with all that hangs on it. */
export function EraseContact({ id, name, run }: Props) {
  return (
    <EraseOne
      name={name}
      onCount={() => run(async () => (await loadErase()).readHanging(id))}
      onErase={async () => {
        if (await run(() => erase(id))) go({ at: 'contacts' });
      }}
    />
  );
}
