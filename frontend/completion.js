/** What may be written next: keywords, variables of the query, terms that the data use, and things by their names. */

import { syntaxTree } from '@codemirror/language'

const CLASS_FOLLOWS = /(^|[\s;])(a|rdf:type)\s+$/

/** @typedef {{name: string, kind: 'class' | 'property', label: string, count: number}} Term */
/** @typedef {{iri: string, label: string, kind: string}} Thing */

const KEYWORDS =
  'ASK BASE BIND BY CONSTRUCT DESCRIBE DISTINCT EXISTS FILTER FROM GRAPH GROUP HAVING LIMIT MINUS NAMED NOT OFFSET OPTIONAL ORDER PREFIX REDUCED SELECT UNDEF UNION VALUES WHERE ASC DESC AVG COUNT MAX MIN SAMPLE SUM BOUND COALESCE CONCAT CONTAINS DATATYPE IF IN LANG LANGMATCHES LCASE REGEX REPLACE STR STRAFTER STRBEFORE STRENDS STRLEN STRSTARTS UCASE YEAR'.split(
    ' ',
  )
const MOST = 60
const LETTERS_OF_NAME = 3

/**
 * A source of completions for the editor.
 * @param {string} address where the terms are; with `q=`, things by their names
 */
export function completeFrom(address) {
  /** @type {Promise<Term[]> | undefined} */
  let known
  const terms = () => (known ??= ask(address).then((answer) => answer?.terms ?? []))

  /** @param {import('@codemirror/autocomplete').CompletionContext} context */
  return async (context) => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1).name
    if (/comment|string|iriref/i.test(node)) return null
    const word = context.matchBefore(/[?$\p{L}][\p{L}\p{N}_:.-]*/u)
    if (!word && !context.explicit) return null
    const from = word?.from ?? context.pos
    const text = word?.text ?? ''
    const options = /^[?$]/.test(text)
      ? variables(context.state.doc.toString(), text)
      : await written(text, before(context, from), await terms(), address)
    const more = options.filter(({ label }) => label !== text)
    return more.length && !context.aborted ? { from, options: more.slice(0, MOST), filter: false } : null
  }
}

/**
 * What stands before a place on its line and the line above.
 * @param {import('@codemirror/autocomplete').CompletionContext} context
 * @param {number} from
 */
function before(context, from) {
  return context.state.sliceDoc(Math.max(0, from - 200), from)
}

/**
 * Options for a word that is no variable.
 * @param {string} text
 * @param {string} before
 * @param {Term[]} terms
 * @param {string} address
 */
async function written(text, before, terms, address) {
  const folded = fold(text)
  const found = terms
    .filter(wanted(before))
    .map((term) => ({ term, rank: Math.min(rank(fold(term.name), folded), rank(fold(term.label), folded)) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((one, other) => one.rank - other.rank || other.term.count - one.term.count)
    .map(({ term }) => ({
      label: term.name,
      detail: `${term.label} · ${term.count.toLocaleString(document.documentElement.lang)}`,
      type: term.kind,
    }))
  const keywords = KEYWORDS.filter((each) => text && each.toLowerCase().startsWith(folded)).map((label) => ({
    label,
    type: 'keyword',
  }))
  const named = text.includes(':') || CLASS_FOLLOWS.test(before) ? [] : await things(text, address)
  return text.length < LETTERS_OF_NAME
    ? [...keywords, ...found, ...named]
    : [...keywords, ...found.slice(0, MOST / 2), ...named, ...found.slice(MOST / 2)]
}

/**
 * Which terms fit a place: classes after `a`, properties after a subject, else all.
 * @param {string} before
 * @returns {(term: Term) => boolean}
 */
function wanted(before) {
  if (CLASS_FOLLOWS.test(before)) return (term) => term.kind === 'class'
  if (/([{.;]\s*([?$]\w+|\S+:\S+|<[^>]*>)\s+|;\s*)$/.test(before)) return (term) => term.kind === 'property'
  return () => true
}

/**
 * How well a name fits what was written, the less the better; Infinity where it does not.
 * @param {string} name
 * @param {string} text
 */
function rank(name, text) {
  if (!text || name.startsWith(text)) return 0
  if (name.split(/[\s:-]+/).some((part) => part.startsWith(text))) return 1
  return text.length > 2 && name.includes(text) ? 2 : Infinity
}

/**
 * The other variables of a query that begin alike.
 * @param {string} query
 * @param {string} text
 */
function variables(query, text) {
  const counts = new Map()
  for (const [name] of query.matchAll(/[?$][\p{L}\p{N}_]+/gu)) counts.set(name, (counts.get(name) ?? 0) + 1)
  if (counts.get(text) === 1) counts.delete(text)
  return [...counts.keys()]
    .filter((name) => name.startsWith(text))
    .sort()
    .map((label) => ({ label, type: 'variable' }))
}

/**
 * Things by their names; choosing one writes its IRI.
 * @param {string} text
 * @param {string} address
 */
async function things(text, address) {
  if (text.length < LETTERS_OF_NAME) return []
  const answer = await ask(`${address}${address.includes('?') ? '&' : '?'}q=${encodeURIComponent(text)}`)
  /** @type {Thing[]} */
  const found = answer?.things ?? []
  return found.map(({ iri, label, kind }) => ({ label, detail: kind, apply: `<${iri}>`, type: 'constant' }))
}

/** @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * An answer of the service, or nothing where it gives none.
 * @param {string} address
 */
async function ask(address) {
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json' } })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
