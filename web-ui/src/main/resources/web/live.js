// A region that stays up to date: the stream says that something changed, the region fetches itself as HTML and is put in place,
// keeping the focus, open details and the place on the screen. Who listens is told, politely, once per change.
import { parsed } from './parsed.js';

const QUIET_MS = 35000; // two pings missed: the connection is gone though nobody said so

export function follow(region) {
  const state = document.getElementById('live-state');
  const said = document.getElementById('live-said');
  let source;
  let quiet;
  let fetching = false;
  let again = false;

  const show = (name) => {
    state.dataset.state = name;
    state.textContent = state.dataset[name];
  };
  const heard = () => {
    show('live');
    clearTimeout(quiet);
    quiet = setTimeout(() => { show('lost'); connect(); }, QUIET_MS);
  };

  function connect() {
    if (source) source.close();
    source = new EventSource(region.dataset.follow);
    source.addEventListener('open', heard);
    source.addEventListener('ping', heard);
    source.addEventListener('agenda', (event) => {
      heard();
      const now = region.firstElementChild && region.firstElementChild.dataset.revision;
      if (event.lastEventId !== now) refresh();
    });
    source.addEventListener('reload', refresh);
    source.addEventListener('error', () => {
      show('lost');
      // A browser gives up on an answer that isn't a stream: signed out, or the node is starting. Fetching tells which.
      if (source.readyState === EventSource.CLOSED) setTimeout(refreshThenConnect, 1000 + Math.random() * 2000);
    });
  }

  async function refreshThenConnect() {
    if (await refresh()) connect();
  }

  // One fetch at a time; what changes meanwhile is one more. True when it is worth going on.
  async function refresh() {
    if (fetching) {
      again = true;
      return true;
    }
    fetching = true;
    try {
      const answer = await fetch(region.dataset.part, { headers: { 'X-Gwarchod-Part': 'true' }, cache: 'no-store' });
      if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
        show('ended');
        source.close();
        clearTimeout(quiet);
        region.replaceChildren(); // whoever may no longer see it doesn't keep it on the screen
        return false;
      }
      if (answer.ok) replace(await answer.text());
    } catch {
      show('lost');
    } finally {
      fetching = false;
    }
    if (again) {
      again = false;
      return refresh();
    }
    return true;
  }

  function replace(html) {
    const next = parsed(html).body.firstElementChild;
    const before = region.firstElementChild;
    if (!next || (before && next.dataset.revision === before.dataset.revision)) return;
    const focused = region.contains(document.activeElement) ? document.activeElement.id : '';
    const open = [...region.querySelectorAll('details[open]')].map((one) => one.id);
    next.querySelectorAll('[data-keep]').forEach((line) => {
      const old = before && before.querySelector('[data-keep="' + CSS.escape(line.dataset.keep) + '"]');
      if (!old || content(old) !== content(line)) line.classList.add('gw-changed');
    });
    const same = Boolean(before) && content(before) === content(next);
    region.replaceChildren(next);
    open.forEach((id) => { const one = document.getElementById(id); if (one) one.open = true; });
    if (focused) {
      const target = document.getElementById(focused);
      if (target) target.focus({ preventScroll: true });
    }
    if (same) return; // something they may have open beside it changed: nothing to be told of here
    said.textContent = next.dataset.said;
  }

  function content(line) {
    return line.textContent.replace(/\s+/g, ' ').trim();
  }

  window.addEventListener('pagehide', () => source.close());
  window.addEventListener('pageshow', (event) => { if (event.persisted) refreshThenConnect(); });
  connect();
}
