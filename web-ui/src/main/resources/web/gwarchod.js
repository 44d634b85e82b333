// Makes pages better that already work without: the components of GOV.UK, an agenda that stays up to date, a register that isn't lost.
import { initAll } from './govuk.js';
import { neverQueued, refreshed } from './concern.js';
import { follow } from './live.js';
import { invitation } from './invitation.js';
import { keep } from './keep.js';
import { forget } from './kept.js';
import { passkey } from './passkey.js';

initAll();
document.querySelectorAll('[data-follow]').forEach(follow);
document.querySelectorAll('form[data-keep-on-failure]').forEach(keep);
document.querySelectorAll('form[data-never-queued]').forEach(neverQueued);
document.querySelectorAll('[data-refresh]').forEach(refreshed);
document.querySelectorAll('form[data-passkey]').forEach(passkey);
document.querySelectorAll('form[data-invitation]').forEach(invitation);
document.querySelectorAll('form[action="/sign-out"]').forEach((form) => form.addEventListener('submit', forget));
