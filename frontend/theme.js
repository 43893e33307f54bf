/** The editor in the colours of the pages, which are light or dark by themselves. */

import { EditorView } from '@codemirror/view'

const button = {
  backgroundImage: 'none',
  backgroundColor: 'var(--soft)',
  color: 'var(--ink)',
  border: '1px solid var(--ink)',
  borderRadius: '.3rem',
  minHeight: '1.6rem',
  padding: '.1rem .5rem',
}

export const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', border: '1px solid var(--ink)', borderRadius: '.3rem' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', fontSize: '.95rem', lineHeight: '1.5', minHeight: '18rem', maxHeight: '70vh' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--soft)', color: 'var(--ink)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--soft) 60%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--link) 30%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--mark)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--warn)' },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--mark) 20%, transparent)' },
  '.cm-searchMatch': { backgroundColor: 'transparent', outline: '1px solid var(--mark)' },
  '.cm-searchMatch-selected': { backgroundColor: 'color-mix(in srgb, var(--focus) 40%, transparent)' },
  '.cm-panels': { backgroundColor: 'var(--soft)', color: 'var(--ink)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '.5rem 2.2rem .5rem .6rem', fontSize: '.95rem' },
  '.cm-panel.cm-search label': { fontSize: '.9rem', whiteSpace: 'normal' },
  '.cm-panel.cm-search [name=close]': { ...button, top: '.4rem', right: '.4rem' },
  '.cm-textfield': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--ink)', fontFamily: 'inherit', fontSize: '1rem', minHeight: '1.8rem' },
  '.cm-button': { ...button, fontFamily: 'inherit', fontSize: '.9rem' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--ink)', borderRadius: '.3rem', maxWidth: '92vw' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '16rem', maxWidth: '92vw', minWidth: 'min(20rem, 92vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '.3rem .6rem', display: 'flex', flexWrap: 'wrap', gap: '0 .8rem', justifyContent: 'space-between', whiteSpace: 'normal' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--link)', color: 'var(--paper)' },
  '.cm-completionDetail': { fontStyle: 'normal', marginLeft: '0' },
  '.cm-completionMatchedText': { textDecoration: 'underline' },
  '.cm-diagnostic': { padding: '.4rem .7rem', fontFamily: 'inherit', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeft: '5px solid var(--warn)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--warn) 2px' },
  '@media (forced-colors: active)': {
    '&.cm-focused': { outlineColor: 'Highlight' },
    '.cm-selectionBackground, .cm-tooltip-autocomplete > ul > li[aria-selected]': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
    '.cm-cursor': { borderLeftColor: 'CanvasText' },
  },
})
