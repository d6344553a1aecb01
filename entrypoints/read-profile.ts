import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript({
  globalName: true,
  main: () => ({ status: 'refused', url: location.href, reason: 'not-a-profile', detail: 'toy' }),
});
