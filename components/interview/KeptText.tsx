import { TextArea } from '../TextArea';
import { useTypedText } from '../use-typed-text';

type Props = { label: string; value: string; hint?: string; onKeep: (text: string) => unknown };

/** One labelled text of several lines, kept with each keystroke and shown as typed meanwhile. */
export function KeptText({ label, value, hint, onKeep }: Props) {
  const [text, type] = useTypedText(value, onKeep);
  return <TextArea label={label} value={text} onInput={type} {...(hint ? { hint } : {})} />;
}
