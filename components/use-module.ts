import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the app that is loaded after the first paint (the draft desk brings the template engine);
 * `undefined` until it is there. A failure to load is thrown while rendering, for `Page` to show.
 *
 * @param load a constant function, such as `() => import('…')`.
 */
export function useModule<Module>(load: () => Promise<Module>): Module | undefined {
  const [loaded, setLoaded] = useState<{ module: Module } | { error: unknown } | null>(null);
  useEffect(() => {
    load().then(
      (module) => setLoaded({ module }),
      (error: unknown) => setLoaded({ error }),
    );
  }, [load]);
  if (loaded && 'error' in loaded) throw loaded.error;
  return loaded?.module;
}
