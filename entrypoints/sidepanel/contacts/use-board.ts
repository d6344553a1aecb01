import { useEffect, useState } from 'preact/hooks';
import { useTick } from '../../../components/use-tick';
import type { Stage } from '../../../outreach/stage';
import { STAGES } from '../../../outreach/stage';
import type { ListingQuery } from '../../../outreach/view';
import type { Listing } from '../../../storage/listing';
import { watchListing } from '../../../storage/listing';

/** Those who match, by stage; not there until looked up. */
export type ByStage = { [Name in Stage]?: Listing };

/** The stages a query asks for. */
export function stagesOf({ stages }: ListingQuery): readonly Stage[] {
  return stages.length > 0 ? STAGES.filter((stage) => stages.includes(stage)) : STAGES;
}

/** The contacts that match, a listing for each stage. A failure is thrown while rendering, for `Page` to show. */
export function useBoard(query: ListingQuery): ByStage {
  const tick = useTick();
  const [byStage, setByStage] = useState<ByStage>({});
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const key = `${tick} ${JSON.stringify(query)}`;
  useEffect(() => {
    const stops = stagesOf(query).map((stage) =>
      watchListing(
        { ...query, stages: [stage] },
        (listing) => setByStage((before) => ({ ...before, [stage]: listing })),
        (error) => setFailure({ error }),
      ),
    );
    return () => {
      for (const stop of stops) stop();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the query
  }, [key]);
  if (failure) throw failure.error;
  return byStage;
}
