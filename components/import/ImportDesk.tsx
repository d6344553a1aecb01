import { Notice } from '../Notice';
import { ArchivePreview } from './ArchivePreview';
import { ChooseFile } from './ChooseFile';
import './import.css';
import type { ImportStore } from './store';
import { TableColumns } from './TableColumns';
import { TablePreview } from './TablePreview';
import type { Importing } from './use-import';
import { useImport } from './use-import';
import { Working } from './Working';

function Step({ stage, open, map, mapAgain, bringIn, lookAgain, undo, cancel }: Importing) {
  switch (stage.at) {
    case 'start':
      return <ChooseFile onFiles={open} />;
    case 'working':
      return <Working key={stage.what} {...stage} onCancel={cancel} />;
    case 'failed':
      return (
        <>
          <Notice {...stage.failure} />
          <ChooseFile onFiles={open} />
        </>
      );
    case 'archive':
      return (
        <ArchivePreview archive={stage.archive} news={stage.news} onImport={bringIn} onCancel={cancel} />
      );
    case 'columns':
      return (
        <TableColumns
          header={stage.header}
          rows={stage.rows}
          start={stage.mapping}
          onDone={map}
          onCancel={cancel}
        />
      );
    case 'table':
      return (
        <TablePreview
          news={stage.news}
          left={stage.left}
          onImport={bringIn}
          onBack={mapAgain}
          onCancel={cancel}
        />
      );
    case 'done':
      return (
        <>
          <Notice title={stage.said} tone="plain">
            {stage.undo && (
              <button type="button" onClick={undo}>
                Undo
              </button>
            )}
            {stage.more && (
              <button type="button" onClick={lookAgain}>
                Look for what you wrote to each other
              </button>
            )}
          </Notice>
          <ChooseFile onFiles={open} />
        </>
      );
  }
}

/** Brings in LinkedIn’s archive or anyone’s table, with a preview before anything is kept. */
export function ImportDesk({ store }: { store: ImportStore }) {
  const importing = useImport(store);
  return (
    <div class="import stack">
      <Step {...importing} />
    </div>
  );
}
