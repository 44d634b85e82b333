// Before anything is painted: whether the browser runs modern scripts, so that nothing jumps later.
document.documentElement.classList.add('js');
document.addEventListener('DOMContentLoaded', () => {
  document.body.classList.add('js-enabled');
  if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported');
});
