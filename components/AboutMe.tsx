import type { Me } from '../outreach/settings';
import { TextField } from './TextField';

type Props = {
  me: Me;
  onChange: (patch: Partial<Me>) => void;
  /** The three fields of the first run, or all of them. */
  short?: boolean;
};

const LIST = 'Commas between them';

function Before({ me, onChange }: Pick<Props, 'me' | 'onChange'>) {
  return (
    <>
      <TextField
        label="Schools before"
        value={me.schools}
        onInput={(schools) => onChange({ schools })}
        hint={`${LIST}, with the short name too: The University of Hong Kong, HKU`}
      />
      <TextField
        label="Employers before"
        value={me.employers}
        onInput={(employers) => onChange({ employers })}
        hint={LIST}
      />
      <TextField
        label="Groups you belong to"
        value={me.groups}
        onInput={(groups) => onChange({ groups })}
        hint={`${LIST}: societies, clubs, alumni groups`}
      />
      <TextField
        label="Languages you speak"
        value={me.languages}
        onInput={(languages) => onChange({ languages })}
        hint={LIST}
      />
    </>
  );
}

/** What the person says of themselves; a request's first sentence is made of it. */
export function AboutMe({ me, onChange, short = false }: Props) {
  return (
    <div class="stack">
      <TextField label="Your name" value={me.name} onInput={(name) => onChange({ name })} />
      <TextField
        label="Your school or employer"
        value={me.organisation}
        onInput={(organisation) => onChange({ organisation })}
      />
      {!short && (
        <TextField
          label="Your programme or work"
          value={me.programme}
          onInput={(programme) => onChange({ programme })}
          hint="For example: second-year civil engineering student"
        />
      )}
      <TextField
        label="What you are exploring"
        value={me.exploring}
        onInput={(exploring) => onChange({ exploring })}
        hint="Follows “I am exploring …”, for example: structural engineering"
      />
      {!short && (
        <TextField
          label="Places you know"
          value={me.places}
          onInput={(places) => onChange({ places })}
          hint="Where you live or grew up: shared ground for a request"
        />
      )}
      {!short && <Before me={me} onChange={onChange} />}
    </div>
  );
}
