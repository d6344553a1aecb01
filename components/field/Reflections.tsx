import type { Reflection } from '../../outreach/interview';
import { REFLECTION_PROMPTS } from '../../outreach/interview';
import type { Talk } from '../../outreach/talk';
import { Dated } from './Dated';

const PROMPTS = ['found', 'impression', 'news', 'fits', 'next'] as const;

type Written = { talk: Talk; reflection: Reflection };

function Prompt({ prompt, written }: { prompt: (typeof PROMPTS)[number]; written: readonly Written[] }) {
  const answered = written.filter(({ reflection }) => reflection[prompt].trim() !== '');
  if (answered.length === 0) return null;
  return (
    <li class="stack stack-tight">
      <h3>{REFLECTION_PROMPTS[prompt]}</h3>
      <div class="answers">
        {answered.map(({ talk, reflection }) => (
          <div key={talk.interview.id} class="answer stack stack-tight">
            <h4 dir="auto">{talk.name}</h4>
            <p dir="auto">{reflection[prompt]}</p>
            <p class="quiet small">
              <Dated at={reflection.at} />
            </p>
          </div>
        ))}
      </div>
    </li>
  );
}

/** What one made of each talk, prompt by prompt, side by side. */
export function Reflections({ talks }: { talks: readonly Talk[] }) {
  const written = talks.flatMap((talk): Written[] => {
    const { reflection } = talk.interview;
    return reflection ? [{ talk, reflection }] : [];
  });
  if (written.length === 0) return null;
  return (
    <section class="stack">
      <h2>What you made of it</h2>
      <ul class="stack stack-wide">
        {PROMPTS.map((prompt) => (
          <Prompt key={prompt} prompt={prompt} written={written} />
        ))}
      </ul>
    </section>
  );
}
