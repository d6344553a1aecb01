import type { ComponentType } from 'preact';
import type { Settings } from '../../outreach/settings';
import type { Place, RouteTo } from './use-route';

/** What a screen of its own file is given. */
export type ScreenProps<At extends Place> = { route: RouteTo<At>; settings: Settings };

/** What loading a screen gives. */
export type LoadedModule<At extends Place> = { Screen: ComponentType<ScreenProps<At>> };

type Loaders = { [At in Place]?: () => Promise<LoadedModule<At>> };

/**
 * Screens loaded when one goes there, a line each, as `merge` is.
 * A tab or a link to a place that is not here is not shown (`hasScreen`).
 */
export const LOADERS: Loaders = {
  merge: async () => ({ Screen: (await import('./MergeScreen')).MergeScreen }),
  organisations: async () => ({
    Screen: (await import('./organisation/OrganisationsScreen')).OrganisationsScreen,
  }),
  organisation: async () => ({
    Screen: (await import('./organisation/OrganisationScreen')).OrganisationScreen,
  }),
  field: async () => ({ Screen: (await import('./field/FieldScreen')).FieldScreen }),
  interview: async () => ({ Screen: (await import('./interview/InterviewScreen')).InterviewScreen }),
  progress: async () => ({ Screen: (await import('./progress/ProgressScreen')).ProgressScreen }),
};

/** Is there a screen for this place? */
export function hasScreen(at: Place): boolean {
  return at in LOADERS || at === 'today' || at === 'contacts' || at === 'add' || at === 'contact';
}
