import { useState } from 'preact/hooks';

type Props = { onFiles: (files: readonly File[]) => void };

function HowToAsk() {
  return (
    <details>
      <summary>How to get your file from LinkedIn</summary>
      <ol class="points stack stack-tight">
        <li>
          Open{' '}
          <a
            href="https://www.linkedin.com/mypreferences/d/download-my-data"
            target="_blank"
            rel="noreferrer"
          >
            LinkedIn’s page “Export your data”
          </a>
          . You also find it under Settings, Data privacy, Get a copy of your data.
        </li>
        <li>
          Pick the larger data archive, or only Connections, Invitations and Messages. Press “Request
          archive”.
        </li>
        <li>
          LinkedIn writes you an e-mail when it is ready: within minutes for a part, within a day for all.
        </li>
        <li>
          Download the .zip file and choose it here. You need not open it; where the computer did, choose
          Connections.csv, Invitations.csv and messages.csv together.
        </li>
      </ol>
    </details>
  );
}

/** One place for any file, or several of LinkedIn’s: dropped on it, or chosen. */
export function ChooseFile({ onFiles }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    <div class="stack">
      {/* Dropping is a shortcut for the field inside, which works by keyboard. */}
      <div
        class="drop-zone stack stack-tight"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <label class="field">
          Choose LinkedIn’s .zip file or its .csv files, or any table of people as .csv, or drop it here
          <input
            type="file"
            multiple
            accept=".zip,.csv,.tsv,.txt,application/zip,text/csv"
            onChange={({ currentTarget }) => {
              take(currentTarget.files);
              // The same file, once corrected, can be picked again.
              currentTarget.value = '';
            }}
          />
        </label>
        <p class="quiet">It is read here and goes nowhere. You see what is in it before anything is kept.</p>
      </div>
      <HowToAsk />
    </div>
  );
}
