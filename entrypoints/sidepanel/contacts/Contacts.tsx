import { useModule } from '../../../components/use-module';
import type { Settings } from '../../../outreach/settings';
import { ContactList } from '../ContactList';
import type { RouteTo } from '../use-route';

const loadBoard = () => import('./ContactBoard');

type Props = { route: RouteTo<'contacts'>; settings: Settings; keysOn: boolean };

function LoadedBoard(props: Omit<Props, 'route'>) {
  const board = useModule(loadBoard);
  return board ? <board.ContactBoard {...props} /> : null;
}

/** All contacts, as a list or as a board. */
export function Contacts({ route, ...props }: Props) {
  return route.view === 'board' ? <LoadedBoard {...props} /> : <ContactList keysOn={props.keysOn} />;
}
