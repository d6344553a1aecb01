import { useEffect, useRef } from 'preact/hooks';
import { selectContact } from '../../storage/selection';

const IN_FIREFOX = import.meta.env.BROWSER === 'firefox';

type Props = { contactId?: string };

/** Opens the side panel (in Firefox the sidebar), at one contact or at Today. */
export function OpenPanel({ contactId }: Props) {
  const windowIdRef = useRef<number>(undefined);
  useEffect(() => {
    // Both browsers open the panel only straight out of a click: what it needs is asked for beforehand.
    const remember = async () => {
      windowIdRef.current = (await chrome.windows.getCurrent()).id;
    };
    if (!IN_FIREFOX) void remember();
  }, []);
  const open = () => {
    if (IN_FIREFOX) void globalThis.browser?.sidebarAction.open();
    else if (windowIdRef.current !== undefined) void chrome.sidePanel.open({ windowId: windowIdRef.current });
    if (contactId) void selectContact(contactId).finally(() => window.close());
    else window.close();
  };
  return (
    <button type="button" class="plain" onClick={open}>
      {contactId ? 'Open in the panel' : 'Open the panel'}
    </button>
  );
}
