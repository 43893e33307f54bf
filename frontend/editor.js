/** The SPARQL editor: CodeMirror in a shadow root, so that its style sheets are constructed ones, which a policy without inline styles lets pass. */

import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { basicSetup } from 'codemirror'
import { sparql } from 'codemirror-lang-sparql'
import { completeFrom } from './completion.js'
import { theme } from './theme.js'

/**
 * @typedef {object} Options
 * @property {string} text what stands in it at first
 * @property {string} label its name for those who cannot see it
 * @property {string} hint which keys do what
 * @property {Record<string, string>} phrases CodeMirror's own words in the reader's language
 * @property {string} completions where the terms of the data, and things by their names, are found
 * @property {(text: string) => void} changed called with each new text
 * @property {() => void} run called by Ctrl+Enter
 */

const highlighting = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--link)', fontWeight: '600' },
  { tag: [tags.string, tags.number, tags.bool], color: 'var(--mark)' },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: 'var(--ink)', fontStyle: 'italic' },
  { tag: tags.comment, color: 'var(--ink)', opacity: '.75' },
  { tag: tags.invalid, color: 'var(--warn)', textDecoration: 'underline wavy' },
])

/**
 * Put an editor into an element.
 * @param {HTMLElement} host an element without a shadow root
 * @param {Options} options
 * @returns {{focus: () => void, replace: (text: string) => void, mark: (line: number, column: number, message: string) => void}}
 */
export function edit(host, options) {
  const root = host.attachShadow({ mode: 'open' })
  const parent = document.createElement('div')
  root.append(parent)
  const run = () => {
    options.run()
    return true
  }
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        basicSetup,
        autocompletion({ override: [completeFrom(options.completions)], icons: false, maxRenderedOptions: 60 }),
        keymap.of(completionKeymap),
        bracketMatching(),
        sparql(),
        syntaxHighlighting(highlighting),
        lintGutter(),
        EditorView.lineWrapping,
        EditorView.domEventHandlers({ beforeinput: replaceSelected }),
        EditorState.phrases.of(options.phrases),
        EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-description': options.hint }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.changed(update.state.doc.toString())
        }),
        theme,
      ],
    }),
  })
  return {
    focus: () => view.focus(),
    replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    mark: (line, column, message) => mark(view, line, column, message),
  }
}

/**
 * Replace what is selected by what is typed. Left to itself, Chromium keeps the look of the replaced text with an inline
 * style, which the policy refuses with a complaint.
 * @param {InputEvent} event
 * @param {EditorView} view
 */
function replaceSelected(event, view) {
  const { main } = view.state.selection
  const text = event.data
  if (event.inputType !== 'insertText' || !text || main.empty || view.composing) return false
  const insert = () => view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true })
  const handled = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, main.from, main.to, text, insert))
  if (!handled) view.dispatch(insert())
  event.preventDefault()
  return true
}

/**
 * Mark the character, or the end of the line, where a query stops being one, and put the cursor there.
 * @param {EditorView} view
 * @param {number} line from 1
 * @param {number} column in characters, from 1
 * @param {string} message
 */
function mark(view, line, column, message) {
  const { doc } = view.state
  const place = doc.line(Math.min(Math.max(line, 1), doc.lines))
  const before = [...place.text].slice(0, Math.max(column - 1, 0)).join('').length
  const at = place.from + before
  const from = at < place.to ? at : Math.max(place.from, place.to - 1)
  const to = Math.min(place.to, from + (place.text.slice(from - place.from).match(/^[\w?$:.-]+/)?.[0].length ?? 1))
  view.dispatch(setDiagnostics(view.state, [{ from, to, severity: 'error', message }]))
  view.dispatch({ selection: { anchor: from }, scrollIntoView: true })
}
