import { useState } from 'preact/hooks';
import type { ListingQuery, View } from '../../outreach/view';
import { TextField } from '../TextField';

/** What a list needs of the saved views. */
export type ViewActions = {
  onOpen: (query: ListingQuery) => void;
  onSave: (name: string) => Promise<boolean>;
  onRename: (id: string, name: string) => Promise<boolean>;
  onRemove: (id: string) => void;
};

type NameFormProps = {
  label: string;
  action: string;
  start: string;
  onName: (name: string) => Promise<boolean>;
  onCancel?: () => void;
};

function NameForm({ label, action, start, onName, onCancel }: NameFormProps) {
  const [name, setName] = useState(start);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (name.trim() && (await onName(name))) setName('');
  };
  return (
    <form class="row name-form" onSubmit={submit}>
      <div class="grow">
        <TextField label={label} value={name} maxLength={80} onInput={setName} />
      </div>
      <button type="submit">{action}</button>
      {onCancel && (
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
      )}
    </form>
  );
}

type LineProps = Omit<ViewActions, 'onSave'> & { view: View; isOpen: boolean };

function ViewLine({ view, isOpen, onOpen, onRename, onRemove }: LineProps) {
  const [isNaming, setIsNaming] = useState(false);
  const rename = async (name: string) => {
    const done = await onRename(view.id, name);
    if (done) setIsNaming(false);
    return done;
  };
  if (isNaming) {
    return (
      <li>
        <NameForm
          label={`New name of ${view.name}`}
          action="Rename"
          start={view.name}
          onName={rename}
          onCancel={() => setIsNaming(false)}
        />
      </li>
    );
  }
  return (
    <li class="row view-line">
      <button
        type="button"
        class="line grow"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(view.query)}
      >
        <span dir="auto">{view.name}</span>
      </button>
      <button type="button" class="plain small" onClick={() => setIsNaming(true)}>
        Rename<span class="visually-hidden"> {view.name}</span>
      </button>
      <button type="button" class="plain small" onClick={() => onRemove(view.id)}>
        Remove<span class="visually-hidden"> {view.name}</span>
      </button>
    </li>
  );
}

type Props = ViewActions & { views: readonly View[]; query: ListingQuery };

/** Filters saved under a name: to go back to, to rename, to remove, and to save those in force. */
export function ViewsPanel({ views, query, onSave, ...does }: Props) {
  const now = JSON.stringify(query);
  return (
    <div class="stack">
      {views.length > 0 ? (
        <ul class="stack stack-tight" aria-label="Saved views">
          {views.map((view) => (
            <ViewLine key={view.id} view={view} isOpen={JSON.stringify(view.query) === now} {...does} />
          ))}
        </ul>
      ) : (
        <p class="quiet">Search and filter as you like, then save it here under a name.</p>
      )}
      <NameForm label="Save what is shown now as" action="Save view" start="" onName={onSave} />
    </div>
  );
}
