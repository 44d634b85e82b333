// A concern that cannot wait is never kept to be sent later: either it is sent now, or the page says so and whom to phone.
import { parsed } from './parsed.js';

const AGAIN_MS = 15000;

export function neverQueued(form) {
  const state = document.getElementById('concern-state');
  let sending = false;

  const show = (name) => {
    state.dataset.state = name;
    state.textContent = name ? state.dataset[name] : '';
    if (name) state.scrollIntoView({ block: 'nearest' });
  };

  async function send() {
    if (sending) return;
    sending = true;
    show('sending');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (answer.status >= 500) show('lost');
      else if (answer.status === 403 || new URL(answer.url).pathname === '/sign-in') show('out');
      else if (answer.redirected) window.location.assign(answer.url);
      else form.submit(); // nothing was stored: the page comes back with what is wrong, as without scripts
    } catch {
      show('lost');
    }
    sending = false;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  window.addEventListener('offline', () => show('offline'));
  window.addEventListener('online', () => { if (state.dataset.state === 'offline' || state.dataset.state === 'lost') show('back'); });
  if (!navigator.onLine) show('offline');
}

// What became of concerns, looked at again and again: whoever sent one doesn't have to. Nothing is moved away under somebody who is in it.
export function refreshed(region) {
  const said = document.getElementById('concern-said');
  setInterval(async () => {
    if (document.hidden || region.contains(document.activeElement)) return;
    try {
      const answer = await fetch(region.dataset.refresh, { cache: 'no-store' });
      if (!answer.ok || answer.redirected) return;
      const fresh = parsed(await answer.text()).getElementById(region.id);
      if (fresh && fresh.innerHTML !== region.innerHTML) {
        region.replaceChildren(...fresh.childNodes);
        said.textContent = region.dataset.changed;
      }
    } catch {
      // the next turn looks again
    }
  }, AGAIN_MS);
}
