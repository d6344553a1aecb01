import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Page } from '../../components/Page';
import { settingsFrame } from '../../storage/frame';
import { Options } from './Options';
import './options.css';

// The worker may be asleep; a message wakes it to put the new number on the badge.
const refreshBadge = () => void browser.runtime.sendMessage({ kind: 'refresh-badge' }).catch(() => {});

const app = document.getElementById('app');
if (app) {
  render(
    <Page frame={settingsFrame} onChanged={refreshBadge}>
      <Options />
    </Page>,
    app,
  );
}
