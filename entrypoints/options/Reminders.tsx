import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Tick } from '../../components/Tick';
import type { Settings } from '../../outreach/settings';
import type { SettingsPatch } from '../../storage/settings';

const REFUSED =
  'The browser does not let Cuppa show notifications. The number on its button still tells you.';

type Props = { settings: Settings; onPatch: (patch: SettingsPatch) => void };

/** Notifications: off unless the person asks for them, and never naming anyone if they wish. */
export function Reminders({ settings: { notify }, onPatch }: Props) {
  const [problem, setProblem] = useState('');
  const change = (part: Partial<Settings['notify']>) => onPatch({ notify: { ...notify, ...part } });
  // The browser asks the person only straight out of a click: nothing may be awaited before.
  const switchOn = async () => {
    const granted = await browser.permissions.request({ permissions: ['notifications'] });
    setProblem(granted ? '' : REFUSED);
    if (granted) change({ on: true });
  };
  return (
    <section class="card stack">
      <h2>Reminders</h2>
      <p>The number on Cuppa’s button says how many people need something today.</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={notify.on}
          onChange={(event) => {
            if (event.currentTarget.checked) void switchOn();
            else change({ on: false });
            event.currentTarget.checked = notify.on;
          }}
        />
        Also show a notification, once for each thing that comes due
      </label>
      {notify.on && (
        <Tick isOn={notify.hideNames} onTurn={(isOn) => change({ hideNames: isOn })}>
          Do not show names in notifications
        </Tick>
      )}
      <p role="status">{problem}</p>
    </section>
  );
}
