// The first thing in the body: says that the browser runs modern scripts before any of ours starts, and before anything is painted.
// GOV.UK's components start only where they find this.
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported');
