import { useState } from 'preact/hooks';
import type { Action } from '../../components/use-action';
import { addSamplePerson, removeSamplePerson } from '../../storage/sample';

/** An invented person to try everything on. */
export function SamplePerson({ run }: { run: Action['run'] }) {
  const [said, setSaid] = useState('');
  const add = async () => {
    const change = await run(addSamplePerson);
    if (change !== undefined)
      setSaid(change ? 'Added: see Today in the panel.' : 'The sample person is already there.');
  };
  const remove = async () => {
    const change = await run(removeSamplePerson);
    if (change !== undefined) setSaid(change ? 'Removed.' : 'There is no sample person to remove.');
  };
  return (
    <section class="card stack">
      <h2>A sample person</h2>
      <p>Someone invented, with a little history, to try everything on.</p>
      <div class="row">
        <button type="button" onClick={add}>
          Add the sample person
        </button>
        <button type="button" class="plain" onClick={remove}>
          Remove
        </button>
      </div>
      <p class="quiet" role="status">
        {said}
      </p>
    </section>
  );
}
