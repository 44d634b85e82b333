// A form that isn't lost with the connection: it is sent from here, and where that fails it stays as it is and is sent again when there
// is a connection. Sending twice is safe: the form carries a key, and the same key is carried out once. What isn't saved yet is kept
// unreadably in this tab, and goes when somebody signs out.
import { keys } from './keys.js';
import { back, drop, put, whenSignedOutElsewhere } from './kept.js';
import { parsed } from './parsed.js';

// `returned`: the form came back with problems. What it shows is newer than what was kept.
export function keep(form, returned = false) {
  const state = document.getElementById('keep-state');
  let waiting = false;
  let entered = 0;
  let out = false;

  const show = (name) => {
    state.dataset.state = name;
    state.textContent = name ? state.dataset[name] : '';
  };

  async function send() {
    waiting = false;
    show('sending');
    let answer;
    try {
      if (out) await renew();
      answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    } catch {
      lost();
      return;
    }
    if (answer.status >= 500) {
      lost();
    } else if (answer.status === 403 || new URL(answer.url).pathname === '/sign-in') {
      out = true;
      show('out');
      state.scrollIntoView({ block: 'nearest' });
    } else if (answer.redirected) {
      saved();
      window.location.assign(answer.url);
    } else {
      shown(await answer.text());
    }
  }

  function saved() {
    clearTimeout(entered);
    drop();
  }

  // After signing in again the form needs the token of the new session.
  async function renew() {
    const answer = await fetch(window.location.pathname, { cache: 'no-store' });
    const page = parsed(await answer.text());
    const fresh = page.querySelector('input[name="_csrf"]');
    if (fresh) form.elements._csrf.value = fresh.value;
    out = false;
  }

  function lost() {
    waiting = true;
    show('lost');
    state.scrollIntoView({ block: 'nearest' });
  }

  // The form came back with problems: as a page without scripts shows it, with the focus on what is wrong.
  function shown(html) {
    const page = parsed(html);
    document.title = page.title;
    const main = document.getElementById('main-content');
    main.replaceChildren(...page.getElementById('main-content').childNodes);
    clearTimeout(entered);
    main.querySelectorAll('form[data-keep-on-failure]').forEach((again) => keep(again, true));
    const summary = main.querySelector('.govuk-error-summary');
    if (summary) {
      summary.tabIndex = -1;
      summary.focus();
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  window.addEventListener('online', () => { if (waiting) send(); });
  ['input', 'change'].forEach((type) => form.addEventListener(type, () => {
    clearTimeout(entered);
    entered = setTimeout(() => put(form), 100);
  }));
  window.addEventListener('pageshow', (event) => { if (event.persisted) window.location.reload(); });
  whenSignedOutElsewhere(() => {
    saved();
    form.reset();
    window.location.replace('/sign-in');
  });
  if (returned) {
    put(form);
  } else {
    back(form).then((there) => { if (there) show('restored'); });
  }
  keys(form);
}
