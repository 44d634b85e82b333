// Makes passkeys and signs in with them. The forms for it are hidden until it is known that this browser can.
const can = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON;

async function answered(form) {
  const body = new URLSearchParams({ _csrf: form.elements.namedItem('_csrf').value });
  const given = await fetch(form.dataset.options, { method: 'POST', body });
  if (!given.ok || !given.headers.get('Content-Type').startsWith('application/json')) {
    location.assign('/sign-in-again?next=' + encodeURIComponent(location.pathname));      // who signed in a while ago is asked to again
    throw new Error('nothing was given');
  }
  const options = await given.json();
  const credential = form.dataset.passkey === 'add'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return JSON.stringify(credential.toJSON());
}

export function passkey(form) {
  if (!can) {
    return;
  }
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const failed = form.querySelector('[data-failed]');
    failed.hidden = true;
    try {
      form.elements.namedItem(form.dataset.answer ?? 'answer').value = await answered(form);
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}
