// A register by keyboard: a letter makes a choice, a number says why, and the next person has the focus. The keys work while one of a
// person's choices has the focus and nowhere else, so that they are in nobody's way who types or is read to. Which keys they are, the page says.
const CHOICES = '.gw-reg__radios input[type="radio"]';

export function keys(form) {
  const rows = [...form.querySelectorAll('.gw-reg')].filter((row) => row.querySelector(CHOICES));
  const button = form.querySelector('button[type="submit"]');

  function next(row) {
    const after = rows[rows.indexOf(row) + 1];
    (after ? after.querySelector(`${CHOICES}:checked`) ?? after.querySelector(CHOICES) : button).focus();
  }

  const told = (input) => input.dispatchEvent(new Event('change', { bubbles: true }));

  function chosen(row, radio) {
    radio.checked = true;
    told(radio);
    if (radio.value === 'attended' || radio.value === 'late') next(row);
    else radio.focus();
  }

  // Why they were sent home, or the reason given.
  function why(row, key) {
    const now = row.querySelector(`${CHOICES}:checked`)?.value;
    const select = now === 'sent-home' ? row.querySelector('.gw-reg__sent select')
      : now === 'absent' || now === 'late' ? row.querySelector('.gw-reg__why select') : null;
    const option = select && [...select.options].find((one) => one.dataset.key === key);
    if (!option) return false;
    select.value = option.value;
    told(select);
    next(row);
    return true;
  }

  form.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.matches(CHOICES)) return;
    const row = event.target.closest('.gw-reg');
    const key = event.key.toLowerCase();
    const radio = [...row.querySelectorAll(CHOICES)].find((one) => one.dataset.key === key);
    if (key === form.dataset.saveKey) form.requestSubmit(button);
    else if (radio) chosen(row, radio);
    else if (!why(row, key)) return;
    event.preventDefault();
  });
}
