"""What the fuzzers are made of: hostile texts, bodies, headers and addresses."""

from __future__ import annotations

import gzip
import zlib
from typing import Final
from urllib.parse import quote

from hypothesis import strategies as st

TEXTS: Final = (
    "",
    " ",
    "\x00",
    "\x01\x02",
    "\x7f",
    "\u0085",
    "\u2028",
    "\ufeff",
    "\ufffd",
    "\U0001f600",
    "ä" * 300,
    "a" * 5000,
    "../" * 12 + "etc/passwd",
    "..\\..\\",
    "%2e%2e%2f",
    "%",
    "%zz",
    "%00",
    "%u0000",
    "<script>alert(1)</script>",
    "'\"`;--",
    "{{7*7}}",
    "${7*7}",
    "-1",
    "0",
    "99999999999999999999",
    "1e309",
    "NaN",
    "true",
    "null",
    "[]",
    "2026-02-30",
    "0000-00-00",
    "urn:x",
    "http://a b/",
    "http://[::1",
    "http://example.org/\u0000",
    "file:///etc/passwd",
    "<urn:x>",
    "_:b",
    "paijat-hame",
    "https://w3id.org/yhdyspinta/id/county/kainuu",
    "kainuu",
    "Kainuu",
    "09",
    "fi",
    "en-GB-x-twain",
)

HEADERS: Final = {
    "Accept": (
        "",
        "*/*",
        "text/html",
        "text/turtle;q=2",
        "a/b;q=x",
        ",,,",
        ";;;=",
        "text/html;q=0",
        "*/html",
        "a" * 5000,
        "text/turtle;" + "a=b;" * 500,
        'application/ld+json;profile="http://x"',
        "é",
        "text/html;q=" + "9" * 400,
    ),
    "Accept-Language": ("", "xx", "fi;q=nan", "sv;q=inf", "*", ",;,", "en-" + "a" * 2000),
    "Content-Type": (
        "",
        "/",
        "text/turtle; charset=utf-16",
        "text/turtle; charset=nonsense",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        'multipart/form-data; boundary="\x80"',
        "application/x-www-form-urlencoded; charset=utf-7",
        "a/b/c",
        "application/sparql-query; charset=latin-1",
    ),
    "Content-Encoding": ("gzip", "deflate", "br", "gzip, gzip", "zstd", "identity", "\x80"),
    "Host": (
        "",
        "a b",
        "<x>",
        "evil.example",
        "[::1",
        "a:99999999",
        "a" * 3000,
        "é",
        "a,b",
        "xn--a",
        "..",
        "-",
        "a..b",
    ),
    "If-None-Match": ("*", '"', 'W/"x"', "x" * 3000, '"a", "b", W/'),
    "If-Match": ("*", '"', 'W/"x"', "x"),
    "If-Modified-Since": (
        "yesterday",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Thu, 99 Foo 99999 99:99:99 GMT",
        "0",
        "Mon, 01 Jan 0000 00:00:00 GMT",
    ),
    "If-Unmodified-Since": ("yesterday", "Thu, 01 Jan 1970 00:00:00 GMT"),
    "Range": ("bytes=0-", "bytes=-1", "bytes=9-1", "bytes=" + "0-1," * 500, "lines=1-2", "bytes=a-b"),
    "If-Range": ('"x"', "yesterday"),
    "Origin": ("null", "https://evil.example", "\x80", "*"),
    "Access-Control-Request-Method": ("PUT", "POST", "BREW", "", "get"),
    "Access-Control-Request-Headers": ("authorization", "," * 500),
    "Authorization": (
        "Bearer",
        "Bearer ",
        "Bearer \x80",
        "Basic eDp5",
        "Bearer " + "a" * 5000,
        "bearer x y",
        'Digest username="',
    ),
    "X-Forwarded-For": ("1.2.3.4", ",", "unknown", "::", "a" * 2000),
    "X-Request-ID": ("a", "a\tb", "x" * 500),
    "Cookie": ("a=b", ";;;", "=" * 500),
    "Slug": ("../x", "ä", ""),
    "Expect": ("100-continue", "nonsense"),
    "Transfer-Encoding": ("chunked", "gzip", "identity"),
    "Content-Length": ("-1", "abc", "0", "99999999999999999999", "5"),
}

PARTS: Final = (
    "county",
    "interface",
    "municipality",
    "organisation",
    "person",
    "source",
    "paijat-hame",
    "kainuu",
    "kainuu.ttl",
    "pohjois-pohjanmaa-nuorisopalvelut",
    "kainuu.jsonld",
    "json",
    "csv",
    "ttl",
    "svg",
    "html",
    "ics",
    "atom",
    "gz",
    "nq.gz",
    "networks",
    "interfaces",
    "organisation",
    "themes",
    "duties",
    "reports%2Fstatistics",
    "reports/statistics",
    "nuoriso",
    "maps/networks",
    "competency/cq-101",
    "fi",
    "sv",
    "2026-11-23",
    "no",
    "yes",
    "Espoo",
    "Helsinki",
    "hus",
)

QUERIES: Final = (
    "SELECT * { ?s ?p ?o } LIMIT 3",
    "ASK { ?s a <urn:x> }",
    "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 3",
    "DESCRIBE <https://w3id.org/yhdyspinta/id/county/kainuu>",
    "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
    "SELECT ?s { ?s <p>|!(<q>|^<r>)/<s>* ?o FILTER REGEX(STR(?o), '(a+)+$') } LIMIT 1",
    "SELECT (CONCAT('a', ?x) AS ?y) { VALUES (?x) { ('b') (UNDEF) } BIND(1/0 AS ?z) }",
    "PREFIX a: <urn:a:> SELECT * FROM a:g FROM NAMED a:h { a:s a:p ?o OPTIONAL { ?o a:q 'x'@fi} MINUS { ?o a:r 1e3 }}",
    "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { SERV\\u0049CE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { { SELECT (MAX(?o) AS ?m) { ?s ?p ?o } GROUP BY ?p HAVING (COUNT(*) > 1) } } ORDER BY DESC(?m) OFFSET 1",
    "SELECT * { ?s ?p '" + "a" * 20_000 + "' }",
    "SELECT * " + "{" * 400 + "}" * 400,
    "SELECT * { FILTER(" + "(" * 400 + "1" + ")" * 400 + ") }",
    "SELECT * { ?s " + "/".join(["<p>"] * 400) + " ?o }",
    "SELECT * { FILTER(" + "!" * 3000 + "true) }",
    "SELECT * { " + " UNION ".join(["{ ?s ?p ?o }"] * 300) + " } LIMIT 1",
)

UPDATES: Final = (
    "INSERT DATA { <urn:s> <urn:p> <urn:o> }",
    "INSERT DATA { <urn:s> <urn:p> 'a' } ; INSERT DATA { broken",
    "INSERT DATA { <s> <p> <o> } ; LOAD <http://127.0.0.1:9/x>",
    "LOAD SILENT <file:///etc/passwd>",
    "L\\u004FAD <http://127.0.0.1:9/>",
    "DELETE WHERE { ?s ?p ?o ; <urn:p> <urn:nothing> }",
    "CREATE GRAPH <urn:g> ; DROP GRAPH <urn:none>",
    "COPY <urn:none> TO <urn:g>",
    "INSERT { ?s ?p ?o } USING <urn:none> WHERE { ?s ?p ?o }",
    "WITH <urn:g> DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } USING <urn:g> WHERE { ?s ?p ?o }",
    'INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> "\\uD800" } }',
)

LAUGHS: Final = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "'
    + "ha" * 50
    + '">'
    + "".join(f'<!ENTITY {to} "{f"&{of};" * 10}">' for of, to in zip("abcdefghi", "bcdefghij", strict=True))
    + ']><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:">'
    '<rdf:Description rdf:about="urn:s"><e:p>&j;</e:p></rdf:Description></rdf:RDF>'
)
OUTSIDE: Final = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:">'
    '<rdf:Description rdf:about="urn:s"><e:p>&x;</e:p></rdf:Description></rdf:RDF>'
)

BODIES: Final[tuple[tuple[str, bytes], ...]] = tuple(
    (kind, text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    for kind, text in (
        ("text/turtle", "<urn:s> <urn:p> <urn:o> ."),
        ("text/turtle", "<urn:s> <urn:p> 'ä' .".encode("utf-16")),
        ("text/turtle", "<urn:s> <urn:p> 'ä' .".encode("latin-1")),
        ("text/turtle", "<urn:s> <urn:p> 'a\x00b', '\\u0000', '\ud800' ."),
        ("text/turtle", "<urn:a b> <urn:p> <http://[::1> ."),
        ("text/turtle", "<../../x> <> <#> . @base <not an iri> ."),
        ("text/turtle", "<urn:s> <urn:p> " + "[ <urn:p> " * 20_000),
        ("text/turtle", "<urn:s> <urn:p> " + "(" * 20_000),
        ("text/turtle", "<urn:s> <urn:p> " + "<< " * 20_000),
        ("text/turtle", "@prefix a: <urn:> ." * 2000 + "a:s a:p"),
        ("application/trig", "<urn:g> { <urn:s> <urn:p> <urn:o> } <urn:h> {"),
        ("application/n-quads", "<urn:s> <urn:p> <urn:o> <urn:g> .\n" * 1000 + "<urn:s> <urn:p>"),
        ("application/n-triples", b"\xff\xfe<urn:s> <urn:p> <urn:o> ."),
        ("application/n-triples", "\ufeff<urn:s> <urn:p> <urn:o> ."),
        ("application/rdf+xml", LAUGHS),
        ("application/rdf+xml", OUTSIDE),
        ("application/rdf+xml", "<" + "a" * 100_000),
        ("application/rdf+xml", "<a>" * 20_000),
        ("application/rdf+xml", "<?xml version='1.0' encoding='utf-16'?><a/>"),
        ("application/ld+json", '{"@context": "http://127.0.0.1:9/c", "@id": "urn:s", "p": "o"}'),
        ("application/ld+json", '{"@context": "file:///etc/passwd"}'),
        ("application/ld+json", "[" * 50_000),
        ("application/ld+json", '{"a":' * 20_000),
        ("application/ld+json", '{"@id": "\\ud800", "urn:p": 1e999}'),
        ("application/sparql-query", "SELECT * { ?s ?p ?o } LIMIT 1".encode("utf-16")),
        ("application/sparql-query", b"\xff\xfe"),
        ("application/sparql-update", "INSERT DATA { <urn:s> <urn:p> 'ä' }".encode("latin-1")),
        ("application/x-www-form-urlencoded", b"&".join([b"query=a"] * 1100)),
        ("application/x-www-form-urlencoded", b"query=%ff&=&&;=%"),
        ("application/x-www-form-urlencoded", b"update=" + b"%41" * 20_000),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name=a; filename="../../a.ttl"\r\n'
            b"Content-Type: text/turtle\r\n\r\n<urn:s> <urn:p> <urn:o> .\r\n--x--\r\n",
        ),
        ("multipart/form-data; boundary=x", b"--x\r\n\r\n" * 3000),
        ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="\r\n'),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Type: text/turtle; charset=utf-16\r\n\r\nx\r\n--x--"),
    )
)

FORMATS: Final = (
    "",
    "json",
    "xml",
    "csv",
    "tsv",
    "turtle",
    "jsonld",
    "ntriples",
    "rdfxml",
    "trig",
    "nquads",
    "html",
    "\x00",
    "../x",
)


def hostile_text() -> st.SearchStrategy[str]:
    """A text that somebody means ill by, or any text at all."""
    return st.sampled_from(TEXTS) | st.text(max_size=40)


def part() -> st.SearchStrategy[str]:
    """A part of a path or a value of a field, half of them such as there are."""
    plain = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20).map(lambda text: quote(text, safe=""))
    return st.sampled_from(PARTS) | plain | quoted_text()


def quoted_text() -> st.SearchStrategy[str]:
    """The same for an address: quoted once, twice, or as it is where that can be sent."""
    raw = hostile_text().map(lambda text: "".join(char for char in text if "!" <= char <= "~" and char not in "?#"))
    return st.one_of(
        hostile_text().map(lambda text: quote(text, safe="", errors="surrogatepass")),
        hostile_text().map(lambda text: quote(quote(text, safe="", errors="surrogatepass"), safe="")),
        st.binary(max_size=12).map(lambda data: quote(data, safe="")),
        raw,
    )


def headers() -> st.SearchStrategy[dict[str, str | bytes]]:
    """Headers, most with values that they should not have."""
    printable = st.binary(max_size=60).map(lambda data: bytes(byte for byte in data if byte >= 0x20 and byte != 0x7F))
    value = {name: st.sampled_from(values) | printable for name, values in HEADERS.items()}
    framing = {"Transfer-Encoding", "Content-Length", "Expect", "Host"}
    named = st.sampled_from(sorted(set(HEADERS) - framing)).flatmap(lambda name: st.tuples(st.just(name), value[name]))
    return st.lists(named, max_size=5).map(dict)


@st.composite
def mangled(draw: st.DrawFn, texts: tuple[str, ...]) -> str:
    """A text with some parts cut out, doubled, or replaced."""
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        piece = draw(
            st.sampled_from(("", "", *TEXTS)) | st.sampled_from("{}()[]<>.;,?$:#\\\"'@^|/*!&=%\n") | st.text(max_size=4)
        )
        text = text[:start] + piece + text[end:]
    return text


@st.composite
def bodies(draw: st.DrawFn) -> tuple[dict[str, str | bytes], bytes]:
    """Headers and a body that do not always fit each other."""
    kind, data = draw(st.sampled_from(BODIES))
    if draw(st.integers(0, 3)) == 0:
        kind = draw(st.sampled_from([each for each, _ in BODIES]) | st.sampled_from(HEADERS["Content-Type"]))
    if draw(st.booleans()):
        start = draw(st.integers(0, len(data)))
        data = data[:start] + draw(st.binary(max_size=8)) + data[start + draw(st.integers(0, 8)) :]
    coding = draw(st.sampled_from(("", "", "gzip", "deflate", "half", "lie", "bomb")))
    if coding == "gzip":
        data = gzip.compress(data)
    elif coding == "deflate":
        data = zlib.compress(data)
    elif coding == "half":
        data = gzip.compress(data)[: draw(st.integers(0, 40))]
    elif coding == "bomb":
        data = BOMB
    fields: dict[str, str | bytes] = {"Content-Type": kind}
    if coding:
        fields["Content-Encoding"] = "deflate" if coding == "deflate" else "gzip"
    return fields, data


BOMB: Final = gzip.compress(b"# " + b"a" * (100 << 20), compresslevel=6)
"""A hundred megabytes in a hundred kilobytes."""
