import { mountPage } from '../../components/mount-page';
import { frame } from '../../storage/frame';

mountPage({
  frame,
  load: async () => (await import('./Popup')).Popup,
  // The worker may be asleep; a message wakes it to put the new number on the badge. The first paint does
  // not wait for the polyfill this takes.
  onChanged: async () => {
    const { browser } = await import('wxt/browser');
    await browser.runtime.sendMessage({ kind: 'refresh-badge' }).catch(() => {});
  },
});
