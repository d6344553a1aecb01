import { STAGE_WORDS } from '../../outreach/stage';
import type { Stage } from '../../outreach/stage';

/** Someone who was referred, with those they referred in turn. */
export type Branch = {
  id: string;
  name: string;
  stage: Stage;
  mayMention: boolean;
  referred: readonly Branch[];
};

type Props = {
  /** Who referred this person; the id is null when they are no contact. */
  from: { id: string | null; name: string; mayMention: boolean } | null;
  /** This person, in the middle of the tree. */
  name: string;
  to: readonly Branch[];
  hrefOf: (id: string) => string;
};

function Branches({ branches, hrefOf }: { branches: readonly Branch[]; hrefOf: Props['hrefOf'] }) {
  return (
    <ul class="tree">
      {branches.map(({ id, name, stage, referred }) => (
        <li key={id}>
          <a href={hrefOf(id)} dir="auto">
            {name}
          </a>{' '}
          <span class="quiet">{STAGE_WORDS[stage].label}</span>
          {referred.length > 0 && <Branches branches={referred} hrefOf={hrefOf} />}
        </li>
      ))}
    </ul>
  );
}

function From({ from, hrefOf }: { from: NonNullable<Props['from']>; hrefOf: Props['hrefOf'] }) {
  return (
    <p>
      <span class="quiet">Referred by </span>
      {from.id === null ? (
        <span dir="auto">{from.name}</span>
      ) : (
        <a href={hrefOf(from.id)} dir="auto">
          {from.name}
        </a>
      )}
      <span class="quiet"> · {from.mayMention ? 'you may mention them' : 'do not mention them'}</span>
    </p>
  );
}

/** Who referred this person, and whom they referred, two levels deep. */
export function ReferralTree({ from, name, to, hrefOf }: Props) {
  return (
    <div class="stack stack-tight">
      {from && <From from={from} hrefOf={hrefOf} />}
      {to.length > 0 && (
        <>
          <p class="quiet">
            <span dir="auto">{name}</span> referred
          </p>
          <Branches branches={to} hrefOf={hrefOf} />
        </>
      )}
    </div>
  );
}
