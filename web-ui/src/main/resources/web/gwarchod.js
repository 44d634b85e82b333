// Makes pages better that already work without: the components of GOV.UK, and regions that stay up to date by themselves.
import { initAll } from './govuk.js';

initAll();
