## Pages: common

skip-to-content = Skip to content
nav-main = Main menu
nav-language = Language
nav-who = Who is responsible?
nav-maps = Maps
nav-validation = What is missing?
nav-sparql = SPARQL
nav-definitions = Definitions
footer-dated = Every fact is as of the date of its source: a draft says what was planned then, not what holds now.
footer-licence = Licence of the data
own-translation = Our own translation, not an official name
true = yes
false = no
show = Show

## Pages: the question and its answer

home-title = Who is responsible for this?
home-lead = Where the tasks of a municipality and a wellbeing services county meet, there is an interface. Choose a county and a matter: you see who is responsible or prepares it, for whom, in which network and by which source.
home-more = More
home-maps = See the networks and bodies as pictures
home-validation = See what has not been recorded
home-sparql = Query the knowledge graph with SPARQL
field-county = Wellbeing services county
field-county-any = All counties
field-topic = Matter
field-topic-hint = For instance youth services, school counsellor or integration. Leave the field empty to see every interface of the county.
ask = Ask
who-title = Who is responsible?
who-count = { $count ->
    [one] { $count } interface found.
   *[other] { $count } interfaces found.
}
who-everywhere = See the same matter in every county
who-nothing = The sources record no interfaces for this county.
common-duties = Statutory duties of every county
nobody-named = The sources name no one as responsible for this interface.
responsible = Responsibilities
column-who = Who
column-role = Role
column-party = For which party
column-valid = Valid
column-interface = Interface
column-county = County
valid-unstated = not stated
vacant = vacant
unnamed = no name given
state = State of preparation
group-tasks = Tasks ({ $count })
group-networks = The county’s networks on the same theme ({ $count })
group-forums = Forums ({ $count })
group-duties = Statutory duties ({ $count })
missing = What is missing
sources = Sources
lines = lines { $lines }
contact = Get in touch
contact-none = The data has no website for this organisation. Ask the registry office of the county or the municipality.

## Pages: things

passages = What has been recorded from this source
note = Editorial note:
incoming = What refers to this
as-data = The same as data:

## Pages: validation

validation-title = What is missing?
validation-lead = The checks tell what the sources leave unrecorded, why it matters and who can mend it.
validation-count = { $count ->
    [one] { $count } finding.
   *[other] { $count } findings.
}
severity-violation = Violation
severity-warning = Warning
severity-info = Info
check-id = Check
check-reason = Reason
check-mender = Who can mend it

## Pages: SPARQL, maps, definitions

sparql-lead = The default graph is the union of all named graphs. A named graph tells which source a statement comes from.
sparql-query = Query
sparql-format = Result format
sparql-format-any = default
sparql-run = Run
sparql-rows = { $count ->
    [one] { $count } row.
   *[other] { $count } rows.
}
sparql-cut = The page shows the first { $shown }; the other formats give all.
maps-title = Maps
maps-lead = The pictures are drawn from the graph on request. SVG is for print and documents, HTML for exploring. If no county is chosen, the networks and the organisation are those of Päijät-Häme.
maps-open-svg = Open the picture (SVG)
maps-open-html = Open the interactive map (HTML)
definitions-title = Definitions
definitions-lead = The classes, properties and codes of the ontology.
definitions-classes = Classes
definitions-properties = Properties
definitions-codes = Codes

## Maps

map-networks = Networks by theme
map-networks-about = The county’s networks under their themes. A network that stands under several themes is joined by a dashed line.
map-networks-page-about = The county’s networks under their themes. Search by name, hide kinds, select a mark; the same is in the tables below.
map-organisation = Organisation of the county
map-organisation-about = Bodies, management and divisions. Dashed: only planned, by the source.
map-interfaces = Interfaces, parties and owners
map-interfaces-about = Who is responsible or prepares, for whom. Red mark: no one is named.
map-networks-title = { $county }: networks by theme
map-organisation-title = { $county }: organisation
map-legend = Key
map-also = also:
map-shared = the same network under several themes
map-nobody = no one is named
map-no-network = No established network
map-under-theme = under the theme
map-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
map-source = Yhdyspinta knowledge graph, { $name }; sources of 2022–2025, on the page of each thing. *Our own translation.
map-column-parties = Parties
map-column-interfaces = Interfaces
map-column-owners = Responsible or preparing
map-page-search = Search
map-page-found = found
map-page-no-match = Nothing found
map-page-map = Map
map-page-keys = The arrow keys move the map, + and − zoom in and out.
map-page-zoom-in = Zoom in
map-page-zoom-out = Zoom out
map-page-fit = Whole map
map-page-show = Show
map-page-selection = Selected
map-page-nothing-selected = Nothing is selected.
map-page-neighbours = Linked to
map-page-nodes = Things on the map
map-page-links = Links
map-page-name = Name
map-page-kind = Kind
map-page-status = Status
map-page-group = Group
map-page-detail = Detail
map-page-relation = Relation
map-page-target = Target

## Errors

error-title = That did not work
error-home = Back to the start
error-syntax = { $name }, line { $line }, column { $column }: expected: { $expected }. Mend the place; nothing was loaded.
error-query-syntax = The query is not valid SPARQL ({ $name }): line { $line }, column { $column }: expected: { $expected }.
error-unknown-county = No single county is called “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-municipality = No single municipality in the data is called “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-interface = No interface on “{ $name }” is on record.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-thing = No single thing is called “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-query = There is no query “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-parameter = The query has no parameter “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-map = There is no map “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-graph = The named graph “{ $name }” cannot be used: give a whole IRI.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-setting = There is no setting { $name }. The known ones are: { $known }.
error-setting-port = { $name } is “{ $value }”; give a port from 1 to 65535.
error-setting-language = { $name } is “{ $value }”; give one of: { $known }.
error-setting-flag = { $name } is “{ $value }”; give 0 or 1.
error-parameter-type = The value “{ $value }” of parameter { $name } is not of type { $type }.
error-parameter-form = Give a parameter as name=value, not “{ $value }”.
error-elsewhere = No interface on “{ $name }” is on record for { $county }. It is on record elsewhere: { $where }.
error-municipality-alone = The data does not know a county of { $name }, so its interfaces cannot be shown.
error-municipality-elsewhere = { $name } belongs to another county ({ $own }) than the one chosen ({ $county }).
error-format = There is no format “{ $name }” here. Possible: { $known }.
error-who-empty = Choose a county or write a matter.
error-query-service = SERVICE is not run: this service sends no queries elsewhere.
error-query-form = A query must be SELECT, ASK, CONSTRUCT or DESCRIBE. Data cannot be changed here.
error-not-found = Nothing is known of { $iri }. Check the spelling or search from the start page.
error-store-open = The store { $folder } cannot be opened: { $reason }. Check that no other service uses it.
error-file-read = The file { $name } cannot be read: { $reason }.
error-file-write = The file { $name } cannot be written: { $reason }.
error-output = The output cannot be written: { $reason }.
error-file-suffix = The format of { $name } cannot be told from its suffix. Known suffixes: { $known }.
error-unknown-shacl-term = { $name }: SHACL has no term { $term }. Mend the spelling.
error-port-taken = Port { $port } at { $host } is taken or forbidden. Give another: --port.
error-http-400 = The request is incomplete or malformed. Give exactly one query.
error-http-404 = There is no such page. Check the address or begin at the start page.
error-http-405 = This address cannot be called that way.
error-http-406 = The wished format is not available. See the supported formats in the documentation.
error-http-413 = The request is too large.
error-http-415 = Send the query as a form or as application/sparql-query.
error-http-500 = The service has a fault. It has been logged; try again in a while.
error-http-other = The request could not be met.

## Command line

cli-about = Who is responsible where the tasks of municipalities and wellbeing services counties meet? Ask, check, draw, export and serve the knowledge graph.
cli-exit = Exit status: 0 fine, 1 findings (validate), 2 bad use, 130 interrupted.
cli-serve = Start the web service and print its address. Each flag is also an environment variable, such as YHDYSPINTA_PORT.
cli-who = Tell who is responsible for TOPIC. Names in Finnish, Swedish and English will do, and codes. Example: yhdyspinta who "Youth services" --county "North Ostrobothnia"
cli-query = Run the saved query NAME; --list lists them. Example: yhdyspinta query county-networks -p county=paijat-hame
cli-validate = Check the shipped graph, or the files DATA. The shipped graph ends with 1, because some interfaces have no one named.
cli-map = Draw the map NAME into a file; --list lists them. Example: yhdyspinta map networks --out networks.svg
cli-export = Export the whole graph. Example: yhdyspinta export --format nquads --out graph.nq
cli-load = Load FILE into a named graph of a store on disk: all of it or nothing. Example: yhdyspinta load own.ttl --graph https://example.org/graph --store store
cli-describe = Tell everything the graph says of the thing IRI (or kind/slug). Example: yhdyspinta describe county/paijat-hame
cli-opt-host = Address to listen on
cli-opt-port = Port, 1–65535
cli-opt-language = Language when the reader states none: fi, sv or en
cli-opt-lang = Language of the answer
cli-opt-store = Folder of a store on disk; an empty one is filled once from the shipped graph
cli-opt-no-data = Leave an empty store empty
cli-opt-county = County: name or code
cli-opt-municipality = Municipality: name or code
cli-opt-format = Format of the output
cli-opt-parameter = Parameter of the query, name=value; may be repeated
cli-opt-list = List the names and stop
cli-opt-shapes = SHACL file instead of the shipped ones; may be repeated
cli-opt-kind = Only integrity or only completeness
cli-opt-fail-on = The lightest finding that makes the exit status 1
cli-opt-on = Day as of which to check (default today)
cli-opt-out = File to write
cli-opt-no-persons = Leave out the names of persons
cli-opt-graph = IRI of the named graph
cli-opt-help = Show this help
cli-opt-version = Show the version
cli-serving = Yhdyspinta is at { $url } (stop with Ctrl-C)
cli-loading = Loading the graph
cli-validating = Checking the graph
cli-loaded = { $count } statements were loaded into the graph { $graph }.
cli-written = Wrote { $name }.
cli-conforms = No findings.
cli-and-more = … and { $count } more
cli-error = Error: { $text }
cli-missing-name = Give a name, or --list.

## Reference tables
error-tables = The tables have { $count ->
    [one] a fault
   *[other] { $count } faults
 }. Mend them; nothing was written.
table-problem = { $table }, row { $row }, column { $column }: { $reason }
table-missing-column = the column is missing
table-row-length = the row has { $found } columns, the header { $wanted }
table-malformed = the value “{ $value }” is not of the form { $pattern }
table-duplicate = the same key stands on row { $row } already
table-two-names = code { $code } has another value on row { $row }: “{ $other }”
table-two-counties = { $name } stands on row { $row } already, in another county
table-unknown-code = the code “{ $value }” is not in the table { $table }
table-sum = the value is “{ $value }”, but counted from the table { $table } it is { $total }
table-check-digit = the check digit of the business ID “{ $value }” is wrong
table-other-act = the value “{ $value }” is not the act of this row, whose identifier would be { $wanted }
error-municipality-gone = The municipality { $name } is no longer in the table. First describe the merger and the former municipality { $iri } (yp:FormerMunicipality) in graph_data/duties.ttl. Nothing was written.
change-added = Added
change-removed = Removed
change-renamed = Renamed
change-moved = Moved
change-code = Code
change-municipality = Municipality
change-before = Before
change-after = After
cli-rebuild = Make the reference files again from the tables (municipalities, organisers, statutes) and tell what changes
cli-opt-folder = Folder to write the files to
cli-opt-write = Write the files; otherwise only what would change is told
cli-not-written = Nothing was written. The files { $files } are written with --write.

## Due days and feeds
nav-due = Due days
due-title = Duties and when they are due
due-ask = Show the duties
due-count = { $count ->
    [one] One duty.
   *[other] { $count } duties.
 }
due-reading = The law names no days: once a year is read as the calendar year, once per council term as the last day of the term.
due-none = As far as the data knows, none of these statutes binds this actor. Åland stands outside the reform.
due-outside-terms = The day lies outside the known council terms, so duties per council term have no last day.
due-undated = { $count ->
    [one] One duty for which the law sets no interval
   *[other] { $count } duties for which the law sets no interval
 }
due-bound-as = Binds:
due-subscribe = Subscribe to the due days in a calendar
due-changes = Follow the changes (Atom)
due-outcome-due = Nothing on record.
due-outcome-done = Done:
due-outcome-unknown-record = Unknown: the time counts from the previous occasion, which is not on record.
due-outcome-unknown-term = Unknown: the day is in no known council term.
due-outcome-undated = The law sets no interval.
column-due = Due by
column-duty = Duty
column-counterparts = Counterparts
column-law = Law
column-frequency = Interval
column-outcome = Outcome
field-municipality = Municipality
field-on = Day
feed-due-title = Due days of duties: { $actor }
feed-due-about = The last days of statutory duties of cooperation. Yhdyspinta.
feed-due-event = Due today at the latest: { $duty }
feed-due-with = Counterparts: { $counterparts }
feed-changes-title = Changes: { $actor }
feed-changes-about = Dated events, responsibilities, documents and updated datasets that concern the actor.
change-kind-begins = Begins: { $thing }
change-kind-ends = Ends: { $thing }
change-kind-issued = Issued: { $thing }
change-kind-updated = Data updated: { $thing }
error-due-empty = Choose a county or a municipality.
error-day = “{ $value }” is not a day. Write the day as 2026-12-31.
cli-due = Tell which duties bind, and by when each must be done
cli-opt-due-on = Day to tell the situation of (default today)

## Matrix and comparison
nav-matrix = Matrix
matrix-title-themes = Themes by county
matrix-title-duties = Duties by county
matrix-lead-themes = Which themes the interfaces of each county cover, and whether anyone is named for them.
matrix-lead-duties = Which duties concern each county, Helsinki and HUS Group, and whether anyone is named for them. A duty that binds only municipalities concerns a county only if the county is its counterpart.
matrix-kind = What to show
matrix-organiser = Organiser
matrix-everyone = All organisers
matrix-row-themes = Theme
matrix-row-duties = Duty
matrix-legend = States and counts
matrix-total = Total
matrix-empty = There are no rows for this organiser. HUS Group is among the duties only.
matrix-state-covered = covered
matrix-state-one-sided = one-sided
matrix-state-unowned = unowned
matrix-state-nothing = nothing on record
matrix-state-not-applicable = not applicable
matrix-about-covered = Both sides have named an owner or a preparer. Where a duty has no counterpart, its own side is enough.
matrix-about-one-sided = Someone is named, but not on both sides.
matrix-about-unowned = Something is on record, but no owner or preparer is named.
matrix-about-nothing = Our sources say nothing of it. That does not mean that nothing has been done.
matrix-about-not-applicable = The duty or the reform does not concern the organiser. Åland stands outside the reform.
compare-title = Compare counties
compare-lead = Choose a theme and { $fewest } to { $most } counties. You see interfaces, owners, networks, forums, documents and figures side by side.
compare-counties = Counties ({ $fewest }–{ $most })
compare-ask = Compare
compare-aspect = What is compared
compare-interfaces = Interfaces
compare-owners = Responsibilities
compare-networks = Networks
compare-forums = Forums
compare-documents = Documents
compare-population = Population
compare-per-interfaces = Interfaces per 100,000 residents
compare-per-networks = Networks per 100,000 residents
compare-per-forums = Forums per 100,000 residents
compare-figures = Other figures of the sources
compare-value = { NUMBER($value, maximumFractionDigits: 2) }
compare-euros = { NUMBER($value, maximumFractionDigits: 2) } euros per resident
compare-undated = no date given
error-matrix-kind = There is no matrix “{ $name }”. Possible: { $known }.
error-compare-counties = Choose { $fewest } to { $most } counties. { $count } chosen.
error-compare-theme = Choose a theme.
error-unknown-theme = No single national theme is called “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
 }
