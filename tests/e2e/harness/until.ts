const PAUSE = 50;

/** Asks again until there is an answer; an attempt that throws, as on a page just replaced, counts as none. */
export async function until<Answer>(
  attempt: () => Promise<Answer | null | undefined | false>,
  { within = 10_000, failure }: { within?: number; failure: string },
): Promise<Answer> {
  const end = Date.now() + within;
  let cause: unknown;
  do {
    try {
      const answer = await attempt();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  } while (Date.now() < end);
  throw new Error(failure, { cause });
}
