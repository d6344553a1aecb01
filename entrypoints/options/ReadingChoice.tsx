import type { Consent, Settings } from '../../outreach/settings';
import { CONSENT_VERSION } from '../../outreach/settings';
import type { SettingsPatch } from '../../storage/settings';

const CHOICES: { reading: Consent['reading']; label: string }[] = [
  { reading: 'on-click', label: 'Read the profile in front of me when I click' },
  { reading: 'never', label: 'Never read pages: I type what I see' },
];

type Props = { settings: Settings; onPatch: (patch: SettingsPatch) => void };

/** Whether pages are read at all, with LinkedIn's terms said again where it is decided. */
export function ReadingChoice({ settings, onPatch }: Props) {
  const choose = (reading: Consent['reading']) =>
    onPatch({ consent: { version: CONSENT_VERSION, at: Date.now(), reading } });
  return (
    <fieldset class="card stack">
      <legend class="visually-hidden">Reading pages</legend>
      <h2>Reading pages</h2>
      {CHOICES.map(({ reading, label }) => (
        <label key={reading} class="choice">
          <input
            type="radio"
            name="reading"
            checked={settings.consent?.reading === reading}
            onChange={() => choose(reading)}
          />
          {label}
        </label>
      ))}
      <p class="quiet">
        LinkedIn’s{' '}
        <a href="https://www.linkedin.com/legal/user-agreement" target="_blank" rel="noreferrer">
          user agreement
        </a>{' '}
        forbids extensions that copy profile data, and accounts can be restricted. Reading only on your click
        does not make it permitted.
      </p>
    </fieldset>
  );
}
