// Makes pages better that already work without: the components of GOV.UK, an agenda that stays up to date, a register that isn't lost.
import { initAll } from './govuk.js';
import { follow } from './live.js';
import { keep } from './keep.js';

initAll();
document.querySelectorAll('[data-follow]').forEach(follow);
document.querySelectorAll('form[data-keep-on-failure]').forEach(keep);
