import type { Archive, Opened } from './open-file';
import { UnreadableFile } from './unreadable';

function refuseTwice({ files }: Archive): void {
  const groups = Map.groupBy(files, ({ kind }) => kind);
  const [one, other] = [...groups.values()].find(({ length }) => length > 1) ?? [];
  if (!one || !other) return;
  throw new UnreadableFile(
    `“${one.name}” and “${other.name}” hold the same kind of thing. Choose the newer one of the two.`,
  );
}

/**
 * Several files chosen at once, as one archive: computers unpack LinkedIn's zip file by themselves.
 *
 * @throws UnreadableFile when one of them is not LinkedIn's, or two are of one kind.
 */
export function joinFiles(all: readonly Opened[]): Opened {
  const [only] = all;
  if (only && all.length === 1) return only;
  const archives = all.map((opened) => {
    if (opened.kind === 'archive') return opened.archive;
    throw new UnreadableFile(
      `“${opened.name}” is none of LinkedIn’s files. Choose LinkedIn’s files together, and any other table alone.`,
    );
  });
  const archive = {
    connections: archives.flatMap(({ connections }) => connections),
    invitations: archives.flatMap(({ invitations }) => invitations),
    messages: archives.flatMap(({ messages }) => messages),
    files: archives.flatMap(({ files }) => files),
  };
  refuseTwice(archive);
  return { kind: 'archive', archive };
}
