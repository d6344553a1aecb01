import type { ComponentType } from 'preact';
import { render } from 'preact';
import type { Frame } from './Page';
import { Page } from './Page';
import { useModule } from './use-module';
import './looks.css';

type Props = {
  frame: Frame;
  /** Loads what the page shows; begun at once, but nothing that it brings delays the first paint. */
  load: () => Promise<ComponentType>;
  /** Called when the page opens and after each change of the data. */
  onChanged: () => Promise<void>;
};

/** Puts a page into its document, in the frame that every page has. */
export function mountPage({ frame, load, onChanged }: Props): void {
  const loading = load();
  // Drawing the page throws it for `Page` to show; until then it is nobody's yet, and no stray failure.
  loading.catch(() => {});
  const loaded = () => loading;
  function Content() {
    const Shown = useModule(loaded);
    return Shown ? <Shown /> : null;
  }
  const app = document.getElementById('app');
  if (!app) return;
  render(
    <Page frame={frame} onChanged={onChanged}>
      <Content />
    </Page>,
    app,
  );
}
