/* global initAll, isSupported */
document.body.classList.add('js-enabled')
if (isSupported()) document.body.classList.add('govuk-frontend-supported')
initAll()

for (const button of document.querySelectorAll('[data-concord-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
