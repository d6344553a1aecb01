import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../outreach/draft';
import { draftIdOf } from '../../outreach/draft';
import type { Channel } from '../../outreach/touch';
import type { ZonedInstant } from '../../outreach/zoned';
import type { OtherTexts } from '../../templates/coach/context-for';
import { factsFor } from '../../templates/facts-for';
import type { Sources } from '../../templates/facts-for';
import type { TalkNotes } from '../../templates/facts-of-talk';
import type { EarlierQuery, SentEarlier } from '../../templates/start-from';
import { fill } from '../../templates/fill';
import type { FillError } from '../../templates/fill-error';
import type { Template } from '../../templates/template';
import { useComeBack } from './use-come-back';

/** Where drafts are kept; the page hands in the storage room's functions. */
export type DraftStore = {
  read: (contactId: string, template: string, channel: Channel) => Promise<Draft | null>;
  /** Called with each keystroke. */
  keep: (draft: Draft) => Promise<void>;
  /** Others written to lately, for the coach to compare with. */
  others: (contactId: string) => Promise<OtherTexts>;
  /** Texts of this kind sent to others on this channel, the newest first. */
  earlier: (like: EarlierQuery) => Promise<readonly SentEarlier[]>;
  /** Notes of the last talk with a contact, where there was one. */
  talk?: (contactId: string) => Promise<TalkNotes | null>;
  /** When personalised notes went out lately. */
  notes: () => Promise<readonly ZonedInstant[]>;
};

/** What is being written. */
export type Writing = Pick<Draft, 'subject' | 'text' | 'waived'>;

/** The draft on screen and what can be done with it. */
export type DraftState = {
  id: string;
  /** `null` until the kept draft was read or the template filled. */
  writing: Writing | null;
  /** Why the template could not be filled, or what was typed could not be kept; `null` while all is well. */
  problem: unknown;
  /** Is this the person's own wording, kept, rather than the template as filled? */
  kept: boolean;
  write: (patch: Partial<Writing>) => void;
  /** Puts another wording in the place of this one; `bringBack` takes that back. */
  replace: (patch: Partial<Writing>) => void;
  /** Fills the template again over what was written; `bringBack` takes that back. */
  startAgain: () => void;
  bringBack: (() => void) | null;
};

type Props = { store: DraftStore; contactId: string; template: Template; sources: Omit<Sources, 'now'> };
type Open = { id: string; writing: Writing; kept: boolean; replaced: Writing | null };

/** The template cannot be filled in; says what is wrong and where. */
export class TemplateMistake extends Error {
  readonly todo: string;

  constructor({ message, line, column, field }: FillError) {
    super(message);
    this.todo = `${message} (${field}, line ${line}, column ${column}.) Correct it in the options, under Templates.`;
  }
}

function filled(template: Template, sources: Props['sources']): Writing {
  const result = fill(template, factsFor({ ...sources, now: Date.now() }), sources.channel);
  if (!result.ok) throw new TemplateMistake(result.error);
  return { subject: result.subject, text: result.text, waived: [] };
}

type Drafted = { contactId: string; template: Template; channel: Channel; writing: Writing };

function draftOf({ contactId, template, channel, writing }: Drafted, updatedAt: number): Draft {
  const { subject, text, waived } = writing;
  const place = { contactId, template: template.id, channel };
  return { ...place, id: draftIdOf(place), subject, text, waived, updatedAt };
}

/** One draft to one contact from one template on one channel, kept with each keystroke (promise 5). */
export function useDraft({ store, contactId, template, sources }: Props): DraftState {
  const { channel } = sources;
  const id = draftIdOf({ contactId, template: template.id, channel });
  const [open, setOpen] = useState<Open | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  // What was said in the talk is asked for once: the text must not change under the hand that writes it.
  const talkRef = useRef<TalkNotes | undefined>(undefined);
  // When the wording on the screen was typed; epoch milliseconds.
  const shownOfRef = useRef(0);

  useEffect(() => {
    let left = false;
    setProblem(null);
    const show = ([draft, talk]: [Draft | null, TalkNotes | null | undefined]) => {
      if (left) return;
      talkRef.current = talk ?? undefined;
      shownOfRef.current = draft?.updatedAt ?? 0;
      const writing = draft ?? filled(template, { ...sources, talk: talkRef.current });
      setOpen({ id, writing, kept: draft !== null, replaced: null });
    };
    Promise.all([store.read(contactId, template.id, channel), store.talk?.(contactId)])
      .then(show)
      .catch(setProblem);
    return () => {
      left = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- facts that change meanwhile must not replace the text on screen
  }, [id]);

  useComeBack(
    id,
    () => store.read(contactId, template.id, channel),
    (draft) => {
      if (draft.updatedAt <= shownOfRef.current) return;
      shownOfRef.current = draft.updatedAt;
      setOpen({ id, writing: draft, kept: true, replaced: null });
    },
  );

  const put = (writing: Writing, replaced: Writing | null) => {
    shownOfRef.current = Date.now();
    setOpen({ id, writing, kept: true, replaced });
    setProblem(null);
    const draft = draftOf({ contactId, template, channel, writing }, shownOfRef.current);
    store.keep(draft).catch(setProblem);
  };
  const again = (before: Writing) => {
    try {
      put(filled(template, { ...sources, talk: talkRef.current }), before);
    } catch (mistake) {
      setProblem(mistake);
    }
  };
  const current = open?.id === id ? open : null;
  const replaced = current?.replaced ?? null;
  return {
    id,
    writing: current?.writing ?? null,
    problem,
    kept: current?.kept ?? false,
    write: (patch) => current && put({ ...current.writing, ...patch }, null),
    replace: (patch) => current && put({ ...current.writing, ...patch }, current.writing),
    startAgain: () => current && again(current.writing),
    bringBack: replaced && (() => put(replaced, null)),
  };
}
