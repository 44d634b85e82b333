// What was entered in a form and isn't saved yet, kept in this tab for the case that the page goes: a phone drops pages it needs room for.
// It is encrypted under the form's own token, which only this session gets from the server and no page leaves behind: who has signed out
// leaves nothing readable, and what can't be read is thrown away.
const PREFIX = 'kept ';
const place = () => PREFIX + window.location.pathname;

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('gwarchod') : null;

let over = false;

const works = () => !over && window.crypto?.subtle !== undefined;

async function key(form) {
  const bits = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`kept ${form.elements._csrf.value}`));
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const entries = (form) => [...new FormData(form)].filter(([name]) => !name.startsWith('_'));

const coded = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const decoded = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

export async function put(form) {
  if (!works()) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(form), new TextEncoder().encode(JSON.stringify(entries(form))));
  if (works()) sessionStorage.setItem(place(), `${coded(iv)} ${coded(sealed)}`);
}

export function drop() {
  sessionStorage.removeItem(place());
}

// Puts back what was kept; false where there was nothing, or nothing this session can read.
export async function back(form) {
  const kept = works() && sessionStorage.getItem(place());
  if (!kept) return false;
  try {
    const [iv, sealed] = kept.split(' ').map(decoded);
    const said = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await key(form), sealed)));
    if (JSON.stringify(said) === JSON.stringify(entries(form))) return false;
    said.forEach(([name, value]) => fill(form, name, value));
    return true;
  } catch {
    drop();
    return false;
  }
}

function fill(form, name, value) {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList) [...field].forEach((one) => { one.checked = one.value === value; });
  else if (field) field.value = value;
}

// Somebody signs out: nothing stays in this tab, and the other tabs of this browser show nothing any more.
export function forget() {
  over = true;
  Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX)).forEach((name) => sessionStorage.removeItem(name));
  channel?.postMessage('signed-out');
}

export function whenSignedOutElsewhere(then) {
  channel?.addEventListener('message', (event) => { if (event.data === 'signed-out') then(); });
}
