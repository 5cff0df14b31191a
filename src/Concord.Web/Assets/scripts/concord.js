/* global initAll */
// The design system's inline snippet asks whether modules are supported. Our policy forbids inline scripts, and a module that runs is the answer.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

for (const button of document.querySelectorAll('[data-concord-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
