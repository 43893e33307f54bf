/** The workbench: the editor in place of the text area, copying, and the history, which never leaves the browser. */

const KEPT = 50
const STORE = 'yhdyspinta.queries'

/** @typedef {{text: string, time: string}} Kept */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('#ask'))
const area = /** @type {HTMLTextAreaElement | null} */ (document.querySelector('#query'))
const history = /** @type {HTMLElement | null} */ (document.querySelector('#history'))

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('button.copy'))) offer(button)
if (form && area) await begin(form, area)

/**
 * Let a button copy the text of a field or a paragraph, where the browser can.
 * @param {HTMLButtonElement} button
 */
function offer(button) {
  const field = document.getElementById(button.dataset.copies ?? '')
  if (!field || !navigator.clipboard) return
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field instanceof HTMLInputElement ? field.value : (field.textContent ?? '').trim())
    const status = button.parentElement?.querySelector('[role=status]')
    if (status) status.textContent = button.dataset.done ?? ''
  })
}

/**
 * Put the editor in place, and the history below.
 * @param {HTMLFormElement} form
 * @param {HTMLTextAreaElement} area
 */
async function begin(form, area) {
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
  })
  const host = /** @type {HTMLElement | null} */ (document.querySelector('#editor'))
  const editor = host && (await replaced(host, form, area))
  if (!history) return
  if (history.dataset.kept) keep(history.dataset.kept)
  list(history, (text) => {
    area.value = text
    if (editor) {
      editor.replace(text)
      editor.focus()
    } else area.focus()
  })
}

/**
 * The editor, or nothing where its file cannot be had; then the text area stays.
 * @param {HTMLElement} host
 * @param {HTMLFormElement} form
 * @param {HTMLTextAreaElement} area
 */
async function replaced(host, form, area) {
  const { bundle, completions, phrases, hint, line, column, message } = host.dataset
  /** @type {{edit: Function}} */
  let module
  try {
    module = await import(bundle ?? '')
  } catch {
    return null
  }
  const label = /** @type {HTMLLabelElement} */ (document.querySelector('#query-label'))
  host.hidden = false
  const editor = module.edit(host, {
    text: area.value,
    label: label.textContent,
    hint: [message, hint].filter(Boolean).join(' '),
    phrases: JSON.parse(phrases ?? '{}'),
    completions,
    changed: (/** @type {string} */ text) => (area.value = text),
    run: () => form.requestSubmit(),
  })
  area.hidden = true
  area.required = false
  label.addEventListener('click', () => editor.focus())
  document.querySelector('#editor-hint')?.removeAttribute('hidden')
  if (line && column) {
    editor.mark(Number(line), Number(column), message)
    editor.focus()
  }
  return editor
}

/** @returns {Kept[]} */
function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(STORE) ?? '[]')
    return Array.isArray(found) ? found.filter((each) => typeof each?.text === 'string' && typeof each.time === 'string') : []
  } catch {
    return []
  }
}

/** @param {Kept[]} every */
function store(every) {
  try {
    localStorage.setItem(STORE, JSON.stringify(every))
  } catch {
    // A browser may refuse to keep anything; then there is no history.
  }
}

/**
 * Keep a query as the latest.
 * @param {string} text
 */
function keep(text) {
  const others = kept().filter((each) => each.text !== text)
  store([{ text, time: new Date().toISOString() }, ...others].slice(0, KEPT))
}

/**
 * Show what is kept.
 * @param {HTMLElement} section
 * @param {(text: string) => void} open
 */
function list(section, open) {
  const every = kept()
  section.hidden = every.length === 0
  const spell = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'short', timeStyle: 'short' })
  const items = every.map(({ text, time }) => {
    const item = document.createElement('li')
    const when = document.createElement('time')
    when.dateTime = time
    when.textContent = spell.format(new Date(time))
    const first = text.split('\n').find((line) => line.trim() && !/^\s*(#|PREFIX\b|BASE\b)/i.test(line)) ?? text.split('\n')[0]
    const name = first.trim().slice(0, 90)
    item.append(
      when,
      button(name, `${section.dataset.open}: ${name}`, () => open(text)),
      button(section.dataset.delete ?? '', `${section.dataset.delete}: ${name}`, () => {
        store(kept().filter((each) => each.text !== text))
        list(section, open)
        focusHistory(section)
      }),
    )
    return item
  })
  section.querySelector('ol')?.replaceChildren(...items)
  const clear = /** @type {HTMLButtonElement | null} */ (section.querySelector('.clear'))
  if (clear)
    clear.onclick = () => {
      store([])
      list(section, open)
      focusHistory(section)
      const status = document.querySelector('#history-status')
      if (status) status.textContent = clear.dataset.done ?? ''
    }
}

/**
 * Keep the keyboard's place when what it stood on is gone.
 * @param {HTMLElement} section
 */
function focusHistory(section) {
  const next = /** @type {HTMLElement | null} */ (section.querySelector('li button'))
  const place = next ?? /** @type {HTMLElement | null} */ (document.querySelector('#answer'))
  place?.focus()
}

/**
 * @param {string} text
 * @param {string} label
 * @param {() => void} press
 */
function button(text, label, press) {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  made.setAttribute('aria-label', label)
  made.addEventListener('click', press)
  return made
}
