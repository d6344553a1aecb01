import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Choice } from '../../components/keys/Palette';
import { Palette } from '../../components/keys/Palette';
import { useLast } from '../../components/use-last';
import { useLive } from '../../components/use-live';
import { fold } from '../../outreach/fold';
import { STAGE_WORDS } from '../../outreach/stage';
import type { ContactRow } from '../../storage/listing';
import { listContacts } from '../../storage/listing';
import { watch } from '../../storage/watch';
import { hasScreen } from './screens';
import type { Route } from './use-route';
import { go } from './use-route';

// More than fits is no answer: a letter more is quicker than scrolling.
const MOST_PEOPLE = 8;

const PLACES: readonly { label: string; route: Route; also: string }[] = [
  { label: 'Today', route: { at: 'today' }, also: 'due overdue next' },
  { label: 'Contacts', route: { at: 'contacts' }, also: 'people list' },
  { label: 'Board', route: { at: 'contacts', view: 'board' }, also: 'contacts stages columns' },
  { label: 'Organisations', route: { at: 'organisations' }, also: 'companies employers' },
  { label: 'Progress', route: { at: 'progress' }, also: 'fields rates' },
  { label: 'Add someone', route: { at: 'add' }, also: 'new person by hand' },
];

const OPTIONS: readonly { label: string; hash: string; also: string }[] = [
  { label: 'Backup', hash: '#backup', also: 'export save restore import data' },
  { label: 'Templates', hash: '#templates', also: 'texts wording' },
  { label: 'Questions', hash: '#questions', also: 'bank ask talk' },
  { label: 'Bring people in', hash: '#bring-in', also: 'import file archive csv cards' },
  { label: 'Options', hash: '', also: 'settings about me' },
];

async function openOptions(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html') + hash });
}

type PlaceChoice = Choice & { also: string };

function placeChoice(
  id: string,
  { label, also }: { label: string; also: string },
  to: () => void,
): PlaceChoice {
  return { id, label, also, detail: '', isPerson: false, go: to };
}

function places(onKeys: () => void): PlaceChoice[] {
  const here = PLACES.filter(({ route }) => hasScreen(route.at));
  return [
    ...here.map((place) => placeChoice(place.label, place, () => go(place.route))),
    ...OPTIONS.map((place) => placeChoice(place.label, place, () => void openOptions(place.hash))),
    placeChoice('keys', { label: 'Keys', also: 'keyboard shortcuts help' }, onKeys),
  ];
}

function personChoice({ id, name, role, company, stage }: ContactRow): Choice {
  const detail = [role, company, STAGE_WORDS[stage].label].filter(Boolean).join(' · ');
  return { id, label: name, detail, isPerson: true, go: () => go({ at: 'contact', id, moment: null }) };
}

type Props = { onKeys: () => void; onClose: () => void };

/** Finds people as one types, and places in Cuppa. */
export function FindAnything({ onKeys, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const wanted = fold(typed);
  const people = useLast(
    useLive(watch, `find ${wanted}`, async () => {
      if (wanted === '') return [];
      const { rows } = await listContacts({ search: typed });
      return rows.slice(0, MOST_PEOPLE);
    }),
  );
  const known = places(onKeys).filter(({ label, also }) => fold(`${label} ${also}`).includes(wanted));
  const choices = people && [...people.map(personChoice), ...known];
  return <Palette choices={choices} typed={typed} onType={setTyped} onClose={onClose} />;
}
