import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { AboutMe } from '../../components/AboutMe';
import { LongWork } from '../../components/LongWork';
import { Notice } from '../../components/Notice';
import { NumberField } from '../../components/NumberField';
import { SelectField } from '../../components/SelectField';
import { Tick } from '../../components/Tick';
import type { Action } from '../../components/use-action';
import { useAction } from '../../components/use-action';
import { useHash } from '../../components/use-hash';
import { useLive } from '../../components/use-live';
import { useModule } from '../../components/use-module';
import { useProgress } from '../../components/use-progress';
import { CADENCE_LABELS } from '../../outreach/cadence';
import type { Settings } from '../../outreach/settings';
import { CADENCES, FIELD_GOAL, MINUTES } from '../../outreach/settings';
import { explainFailure } from '../../storage/failure';
import { readSettings } from '../../storage/settings';
import { typeIntoSettings } from '../../storage/typed';
import type { SettingsPatch } from '../../storage/settings';
import { watch } from '../../storage/watch';
import { limitsOf } from '../../templates/limits';
import { ChannelLimits } from './ChannelLimits';
import { CoachRules } from './CoachRules';
import { FoldedPlace } from './FoldedPlace';
import { NotesAMonth } from './NotesAMonth';
import type { PlaceId } from './Places';
import { Contents } from './Places';
import { ReadingChoice } from './ReadingChoice';
import { Reminders } from './Reminders';
import { SamplePerson } from './SamplePerson';
import { Shortcuts } from './Shortcuts';
import { WorkDays } from './WorkDays';

function accountsWith(limits: Settings['limits']) {
  const noteOf = (account: Settings['account']) => limitsOf('note', { account, limits })[0]?.limit ?? 0;
  return [
    { value: 'free', label: `Free: notes of ${noteOf('free')} characters` },
    { value: 'premium', label: `Premium: notes of ${noteOf('premium')} characters` },
  ] as const;
}

const CADENCE_OPTIONS = CADENCES.map((value) => ({ value, label: CADENCE_LABELS[value] }));

// Brings the template engine, which no other part of this page needs.
const loadTemplates = () => import('./TemplateEditor');

// Brings all questions.
const loadQuestions = () => import('./QuestionBank');

const loadFiles = () => import('./export/ExportFiles');
const loadCards = () => import('./export/BringInCards');
const loadImport = () => import('./import/ImportFiles');
const loadData = () => import('./data/YourData');

// A page of its own, to be printed.
const loadCourseLog = () => import('./export/CourseLog');

function CourseLogPage() {
  const log = useModule(loadCourseLog);
  return log ? <log.CourseLog /> : null;
}

function Place({ id, children }: { id: PlaceId; children: ComponentChildren }) {
  return (
    <div id={id} class="place stack stack-wide">
      {children}
    </div>
  );
}

type SectionProps = { settings: Settings; onPatch: (patch: SettingsPatch) => void };

function Me({ settings, onPatch }: SectionProps) {
  // What is being typed is shown as typed, whatever is being saved meanwhile.
  const [me, setMe] = useState(settings.me);
  return (
    <section class="card stack">
      <h2>About me</h2>
      <AboutMe
        me={me}
        onChange={(patch) => {
          setMe({ ...me, ...patch });
          onPatch({ me: patch });
        }}
      />
    </section>
  );
}

function Asking({ settings, onPatch }: SectionProps) {
  return (
    <section class="card stack">
      <h2>Asking and following up</h2>
      <SelectField
        label="My LinkedIn account"
        value={settings.account}
        options={accountsWith(settings.limits)}
        onChange={(account) => onPatch({ account })}
      />
      {settings.account === 'free' && <NotesAMonth settings={settings} onPatch={onPatch} />}
      <NumberField
        label="Minutes to ask for"
        value={settings.minutes}
        range={MINUTES}
        hint={`Between ${MINUTES.least} and ${MINUTES.most}; most guides say 20`}
        onChange={(minutes) => onPatch({ minutes })}
      />
      <NumberField
        label="People to talk to in a field before deciding"
        value={settings.goalPerField}
        range={FIELD_GOAL}
        hint="One or two voices are not enough; most guides say 3"
        onChange={(goalPerField) => onPatch({ goalPerField })}
      />
      <SelectField
        label="When there is no answer"
        value={settings.cadence}
        options={CADENCE_OPTIONS}
        onChange={(cadence) => onPatch({ cadence })}
      />
      <Tick isOn={settings.noonRule} onTurn={(isOn) => onPatch({ noonRule: isOn })}>
        What I send at noon or later counts from the next business day
      </Tick>
    </section>
  );
}

// All of it is there to begin with; one comes here to change it.
function Writing({ settings, onPatch, run }: SectionProps & Pick<Action, 'run'>) {
  const templates = useModule(loadTemplates);
  const questions = useModule(loadQuestions);
  return (
    <div class="stack">
      <FoldedPlace id="templates" title="Templates" gist="the texts Cuppa fills in for you">
        {templates && <templates.TemplateEditor settings={settings} run={run} />}
      </FoldedPlace>
      <FoldedPlace id="questions" title="Questions" gist="what to ask in a talk">
        {questions && <questions.QuestionBank run={run} />}
      </FoldedPlace>
      <FoldedPlace id="limits" title="How long a text may be" gist="on LinkedIn, by e-mail, spoken">
        <ChannelLimits settings={settings} onPatch={onPatch} />
      </FoldedPlace>
      <FoldedPlace id="coach" title="The coach" gist="what it tells you about a draft">
        <CoachRules settings={settings} onPatch={onPatch} />
      </FoldedPlace>
    </div>
  );
}

function Data() {
  const files = useModule(loadFiles);
  const cards = useModule(loadCards);
  const bringIn = useModule(loadImport);
  const data = useModule(loadData);
  return (
    <>
      <Place id="backup">{data && <data.YourData />}</Place>
      <Place id="bring-in">
        <section class="card stack stack-wide">
          <h2>Bring people in</h2>
          {bringIn && <bringIn.ImportFiles />}
          {cards && <cards.BringInCards />}
        </section>
      </Place>
      <FoldedPlace
        id="files"
        title="Save files to take elsewhere"
        gist="calendar, tables, address cards, course log"
      >
        {files && <files.ExportFiles />}
      </FoldedPlace>
      <Place id="erase">{data && <data.EraseData />}</Place>
    </>
  );
}

function AllOptions({ hash }: { hash: string }) {
  const settings = useLive(watch, 'settings', readSettings);
  const { run, failure } = useAction();
  const { progress, during } = useProgress();
  if (!settings) return null;
  const patch = (change: SettingsPatch) => void run(() => during((tell) => typeIntoSettings(change, tell)));
  return (
    <main class="page options stack stack-wide">
      <h1>Cuppa options</h1>
      {hash === '#erased' && (
        <Notice title="Everything is erased." todo="Cuppa is as it was after installing." tone="plain" />
      )}
      <Contents hash={hash} />
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      <Place id="me">
        <Me settings={settings} onPatch={patch} />
      </Place>
      <Place id="asking">
        <Asking settings={settings} onPatch={patch} />
      </Place>
      <LongWork label="Working out everyone’s dates…" progress={progress} />
      <Place id="days">
        <WorkDays settings={settings} onPatch={patch} />
      </Place>
      <Place id="reminders">
        <Reminders settings={settings} onPatch={patch} />
      </Place>
      <Place id="reading">
        <ReadingChoice settings={settings} onPatch={patch} />
      </Place>
      <Writing settings={settings} onPatch={patch} run={run} />
      <Data />
      <SamplePerson run={run} />
      <Shortcuts />
      <p class="quiet">Everything here stays in this browser. Cuppa is not affiliated with LinkedIn.</p>
    </main>
  );
}

/** The options: about me, how to ask and follow up, whether pages are read, and a sample person; or the course log. */
export function Options() {
  const hash = useHash();
  return hash === '#course-log' ? <CourseLogPage /> : <AllOptions hash={hash} />;
}
