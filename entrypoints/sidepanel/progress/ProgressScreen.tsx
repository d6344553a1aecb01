import { useEffect, useState } from 'preact/hooks';
import { FieldList } from '../../../components/progress/FieldList';
import { HowFar } from '../../../components/progress/HowFar';
import '../../../components/progress/progress.css';
import { sayMedian } from '../../../components/progress/median-words';
import { Rates } from '../../../components/progress/Rates';
import { WithoutField } from '../../../components/progress/WithoutField';
import { useLive } from '../../../components/use-live';
import { coverage } from '../../../outreach/coverage';
import { fieldIdOf } from '../../../outreach/field';
import type { RateBy } from '../../../outreach/progress';
import { countSteps, medianDaysToReply } from '../../../outreach/progress';
import { counted } from '../../../outreach/wording';
import { latestChange } from '../../../storage/latest-change';
import { readOwnTemplates } from '../../../storage/own-templates';
import type { Measurements } from '../../../storage/progress';
import { readMeasurements } from '../../../storage/progress';
import { watch } from '../../../storage/watch';
import { go, hashOf } from '../use-route';
import { namedRates } from './named-rates';

// Measured on arrival and after each change; what was measured last stays in sight meanwhile. `null` while the
// first is under way.
function useMeasurements(): { done: number; measurements: Measurements | null } {
  const change = useLive(watch, 'latest change', async () => ({ latest: await latestChange() }));
  const key = change && `${change.latest?.id} ${change.latest?.at}`;
  const [done, setDone] = useState(0);
  const [measurements, setMeasurements] = useState<Measurements | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    if (key === undefined) return undefined;
    const here = new AbortController();
    const ifHere =
      <Value,>(use: (value: Value) => void) =>
      (value: Value) => {
        if (!here.signal.aborted) use(value);
      };
    readMeasurements(ifHere(setDone)).then(
      ifHere(setMeasurements),
      ifHere((error: unknown) => setFailure({ error })),
    );
    return () => here.abort();
  }, [key]);
  if (failure) throw failure.error;
  return { done, measurements };
}

function NothingYet() {
  return (
    <div class="stack">
      <h1>Nothing to show yet</h1>
      <p>Ask someone for a talk, and here you see what comes of it.</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => go({ at: 'contacts' })}>
          See your contacts
        </button>
      </div>
    </div>
  );
}

function Fields({ people, fields, goal }: Measurements) {
  const names = [...new Set(people.flatMap((person) => person.fields))].toSorted((one, other) =>
    one.localeCompare(other),
  );
  const lines = names.map((name) => {
    const id = fieldIdOf(name);
    const heard = people.filter((person) => person.fields.includes(name)).map((person) => person.heard);
    const verdict = fields.find((field) => field.id === id)?.verdicts.at(-1)?.verdict ?? null;
    return { name, href: hashOf({ at: 'field', id }), coverage: coverage(heard, goal), verdict };
  });
  const without = people.filter((person) => person.heard.met && person.fields.length === 0).length;
  return (
    <section class="stack">
      <h2>Fields of work</h2>
      <FieldList fields={lines} goal={goal} />
      <WithoutField none={names.length === 0} met={without} contacts={hashOf({ at: 'contacts' })} />
    </section>
  );
}

/** What has come of it all: fields covered, how far requests led, and what gets answers. */
export function ProgressScreen() {
  const { done, measurements } = useMeasurements();
  const own = useLive(watch, 'own templates', readOwnTemplates);
  const [by, setBy] = useState<RateBy>('channel');
  if (!measurements || !own) {
    return done > 0 ? <p role="status">Counting: {counted(done, 'contact')} so far …</p> : null;
  }
  const outcomes = measurements.people.map(({ outcome }) => outcome);
  const counts = countSteps(outcomes);
  if (counts.asked + counts.met === 0) return <NothingYet />;
  return (
    <div class="stack stack-wide">
      <h1 class="visually-hidden">Progress</h1>
      <Fields {...measurements} />
      <HowFar counts={counts} />
      <p>{sayMedian(medianDaysToReply(outcomes), counts.replied)}</p>
      <Rates by={by} rates={namedRates(outcomes, by, own)} onBy={setBy} />
    </div>
  );
}
