import type { ComponentChildren } from 'preact';

type Props = {
  title: string;
  /** The plot in one sentence, for whoever does not see it. */
  says: string;
  /** What the plot shows, in words and numbers; the first column names the row. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
  children: ComponentChildren;
};

function DataTable({ title, table }: Pick<Props, 'title' | 'table'>) {
  return (
    // A table wider than the page is scrolled by the arrow keys: for that it must take the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <div class="plot-table" role="region" aria-label={`${title}, as a table`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {cells.map((cell, at) => (
                <td key={table.head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A plot with its numbers in a table behind it. */
export function Plot({ title, says, table, children }: Props) {
  return (
    <figure class="plot stack">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <div class="plot-rows" role="img" aria-label={says}>
        {children}
      </div>
      <details>
        <summary>As a table</summary>
        <DataTable title={title} table={table} />
      </details>
    </figure>
  );
}
