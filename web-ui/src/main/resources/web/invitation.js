// Moves what a link carries after its `#` into the form, and out of the address.
export function invitation(form) {
  const carried = location.hash.slice(1).match(/^([a-z0-9-]+)\.([a-z0-9-]+)$/);
  if (carried) {
    form.elements.namedItem('username').value = carried[1];
    form.elements.namedItem('code').value = carried[2];
    history.replaceState(null, '', location.pathname);
  }
}
