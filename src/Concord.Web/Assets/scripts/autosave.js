// A return saves itself while it is written. What could not be saved stays in this browser until it is, and is offered
// back after the browser was closed. A save from elsewhere is never overwritten: the page then shows both texts.
const written = document.querySelector('form[data-concord-autosave]')
if (written) {
  const key = `concord-return-${written.dataset.concordAutosave}`
  const told = written.querySelector('[data-concord-told]')
  const pause = 3000
  let changes = 0
  let kept = 0
  let saving = null
  let stopped = written.dataset.concordStopped === 'true'
  let timer

  const tell = words => { told.textContent = words }
  const fields = () => [...new FormData(written)].filter(([name]) => !name.startsWith('__'))
  const isOwn = name => name !== 'version' && !name.startsWith('opened.')
  const words = all => JSON.stringify(all.filter(([name]) => isOwn(name)).map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]))

  const remember = () => {
    try { localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: fields() })) } catch { /* A full or forbidden store: the server's copy is then the only one. */ }
  }
  const forget = () => { try { localStorage.removeItem(key) } catch { /* as above */ } }
  const recall = () => { try { return JSON.parse(localStorage.getItem(key)) } catch { return null } }
  const clock = at => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

  const send = async () => {
    const now = changes
    try {
      const answer = await fetch(window.location.pathname, {
        method: 'POST',
        body: new URLSearchParams(new FormData(written)),
        headers: { 'X-Requested-With': 'autosave', Accept: 'application/json' },
        redirect: 'manual'
      })
      if (answer.ok) {
        const { version, marks } = await answer.json()
        written.elements.version.value = version
        for (const [name, mark] of Object.entries(marks)) if (written.elements[name]) written.elements[name].value = mark
        kept = now
        if (changes === now) forget()
        else remember()
        tell(`Saved ${clock(Date.now())}`)
      } else if (answer.status === 409) {
        stopped = true
        tell('Not saved: this return was saved in another tab or by somebody else. Your words are kept here. Press “Save draft” to see both texts and choose.')
      } else if (answer.status === 422) {
        tell(`Not saved yet: ${(await answer.json()).message}. Your words are kept in this browser.`)
      } else {
        tell('Not saved: you may have been signed out. Your words are kept in this browser. Sign in again in another tab, then press “Save draft” here.')
      }
    } catch {
      tell('You are offline. Your words are kept in this browser and will be saved when you are back.')
    }
  }

  const save = async () => {
    clearTimeout(timer)
    if (stopped || saving || kept === changes) return
    saving = send()
    await saving
    saving = null
    if (!stopped && kept !== changes && navigator.onLine) later()
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(save, pause)
  }

  written.addEventListener('input', () => {
    changes++
    remember()
    later()
  })
  window.addEventListener('online', save)
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save() })
  // A save that is under way comes first, so that the page does not collide with itself.
  written.addEventListener('submit', event => {
    clearTimeout(timer)
    stopped = true
    if (!saving) return
    event.preventDefault()
    saving.then(() => { saving = null; written.requestSubmit(event.submitter) })
  })

  const offered = recall()
  if (offered && words(offered.fields) !== words(fields())) {
    const offer = written.querySelector('[data-concord-kept]')
    offer.hidden = false
    offer.querySelector('[data-concord-when]').textContent = new Date(offered.at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })
    offer.querySelector('[data-concord-put-back]').addEventListener('click', () => {
      const back = new Map(offered.fields)
      for (const field of written.elements) {
        if (!field.name || field.name.startsWith('__') || field.type === 'submit') continue
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = back.get(field.name) === field.value
        else if (back.has(field.name)) field.value = back.get(field.name)
      }
      offer.hidden = true
      changes++
      tell('Your words are back.')
      save()
    })
    offer.querySelector('[data-concord-throw-away]').addEventListener('click', () => {
      forget()
      offer.hidden = true
    })
  } else if (offered) forget()
}
