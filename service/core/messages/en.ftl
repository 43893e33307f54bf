## Pages: common

skip-to-content = Skip to content
nav-main = Main menu
nav-language = Language
nav-menu = Menu
nav-who = Who is responsible?
nav-maps = Maps
nav-validation = What is missing?
nav-sparql = SPARQL
nav-definitions = Definitions
footer-for-data = Data
footer-reading = About the facts
footer-dated = Every fact is as of the date of its source: a draft says what was planned then, not what holds now.
footer-licence = Licence of the data
accessibility-title = Accessibility statement
accessibility-scope = This statement concerns the web service Yhdyspinta at { $site }.
accessibility-aim = The Act on the Provision of Digital Services (306/2019) requires public web services to be accessible. The aim is level AA of WCAG 2.2, which includes the level that the Act requires.
accessibility-state-title = State of compliance
accessibility-state = The service complies partially. What is known to be lacking is listed below.
accessibility-known-title = What is not accessible
accessibility-known-maps = The interactive maps are drawn as a picture that screen readers do not read (WCAG 1.1.1). The same information is in tables below the map, and its search works by keyboard.
accessibility-known-pictures = The maps as pictures (SVG) are large and must be scrolled sideways too. The same information is in the lists and on the pages of things.
accessibility-known-tables = Large tables, such as the matrix and the comparison, are scrolled sideways in a region of their own where the view is narrow or magnified. On a small screen the matrix is a list.
accessibility-known-names = Some names from the sources are in Finnish only. They are marked as Finnish, and our own translations with an asterisk.
accessibility-known-assistive = The service has not yet been tested with screen readers or by people who use assistive technology.
accessibility-tell = If you find something that is not mentioned here, tell us.
accessibility-assessed-title = How accessibility was assessed
accessibility-assessed = This statement was prepared on { $day }, from the developers’ own assessment.
accessibility-way-axe = Each kind of page, and a page of each kind of thing, was checked with axe in Finnish, Swedish and English in light colours, and in English in dark colours.
accessibility-way-keyboard = The main tasks of the users were done with a keyboard alone in Finnish and Swedish. On each kind of page it was checked that the focus is visible at the start of the page and not covered by other content, that headings are in order, that fields have names and that buttons are large enough.
accessibility-way-zoom = Each kind of page was checked at a width of 320 pixels, which equals 400% zoom, with the reader’s own colours and reduced motion: the page needs no sideways scrolling.
accessibility-way-scripts = Each kind of page was also opened without JavaScript.
accessibility-way-people = No outside expert has made an assessment.
accessibility-feedback-title = Give feedback
accessibility-feedback = Send feedback, and requests for information in an accessible form, to
accessibility-feedback-none = Whoever runs the service has not yet given an address for feedback. It is given with the setting { $setting }.
accessibility-answer = The provider of the service answers feedback within 14 days.
accessibility-enforcement-title = Enforcement
accessibility-enforcement = If you get no answer within 14 days or are not satisfied with it, you may make a complaint about accessibility or ask for an investigation. The supervisory authority is the
accessibility-authority = Finnish Transport and Communications Agency Traficom
accessibility-authority-unit = Digital Accessibility Supervision Unit
accessibility-authority-site = www.webaccessibility.fi
accessibility-authority-telephone = switchboard +358 29 534 5000
print-source = Source: Yhdyspinta,
own-translation = Our own translation, not an official name
true = yes
false = no
show = Show

## Pages: the question and its answer

home-title = Who is responsible for this?
home-lead = Where the tasks of a municipality and a wellbeing services county meet, there is an interface. Name a municipality or a county, and a matter: you see who is responsible or prepares it, for whom, in which network and by which source.
home-tasks = What you can do here
home-on-record = What is on record
home-missing = See what is missing in your area
home-missing-about = What has not been recorded, why it matters and who can put it right.
home-due = Check duties and due dates
home-due-about = What the law asks of a municipality and a county, and when next. You can subscribe to the due dates in your calendar.
home-compare = Compare counties
home-compare-about = The same theme side by side: interfaces, those responsible, networks and figures.
home-maps = See the networks as pictures
home-maps-about = Maps to print, to put into documents and to explore.
home-matrix = See the whole country at a glance
home-matrix-about = Themes and duties by county: where someone responsible is named and where not.
home-queries = Answer a question with a saved query
home-queries-about = Put in your own area, and the link to the answer into the minutes.
field-county = Wellbeing services county
field-county-any = All counties
field-topic = Matter or situation
field-topic-hint = In your own words, for instance dementia, school counsellor or youth services. Leave the field empty to see every interface of the municipality or county.
field-place = Municipality or wellbeing services county
field-place-hint = For instance Heinola or Ostrobothnia wellbeing services county.
suggested = Suggestions
suggested-count = Suggestions
suggested-none = No suggestions
ask = Ask
who-title = Whom do I turn to?
who-count = { $count ->
    [one] { $count } interface found.
   *[other] { $count } interfaces found.
}
who-everywhere = See the same matter in every county
who-list = Interfaces found
who-search = Search everything for “{ $topic }”
who-themes = Choose a theme
ask-again = Change the question
who-nothing = The sources record no interfaces for this county.
common-duties = Statutory duties of every county
nobody-named = The sources name no one as responsible for this interface.
side-municipalities = Municipalities
side-other = Others, or no party stated
side-nobody = No one is on record.
could-name = Who can name someone:
municipalities-could-name = Each municipality can name someone: choose one to see its side.
why-named = Why someone should be named:
theme-nobody = Neither an interface nor anyone responsible is on record for this theme.
theme-elsewhere = Interfaces on record elsewhere
organised-by = Organised by
organised-by-law = Organising responsibility by law
coordinated-by = Coordinated by
rhythm-unknown = how often it meets is not stated
duty-closest = Closest duty
duties-of = Duties: { $name }
duties-none = No duty is on record for this theme.
due-next = Next due date
due-by = due by
due-all = All due dates
column-who = Who
column-role = Role
column-party = For which party
column-interface = Interface
column-county = County
vacant = vacant
unnamed = no name given
state = State of preparation
group-tasks = Tasks ({ $count })
group-networks = The county’s networks on the same theme ({ $count })
group-forums = Forums ({ $count })
group-duties = Statutory duties ({ $count })
missing = What is missing
sources = Sources
line = line { $lines }
lines = lines { $lines }
contact = Get in touch
contact-none = The data has no website for this organisation. Ask the registry office of the county or the municipality.

## Pages: things

passages = What has been recorded from this source
note = Editorial note:
incoming = What refers to this
as-data = The same as data:

# Things: the frame of a page, its panels, its headings, and relations the other way round

nav-start = Home
breadcrumbs = Breadcrumbs
glance = At a glance
about-page = About this page
as-of = As of
as-of-unknown = the date is not on record
standing-as-of = by the source: { $date }
last-changed = Data last changed { $date }
permalink = Permanent address
permalink-copy = Copy
permalink-copied = The address has been copied.
permalink-by-hand = Copying failed. The address is selected: copy it with Ctrl and C.
ask-statements = Ask with SPARQL: what is on record about this
ask-references = Ask with SPARQL: what refers to this
report-error = Report an error
report-subject = Error in the data: { $iri }
report-body = The data about “{ $name }” ({ $iri }) has an error.

    What is wrong:

    What is right, and which source shows it:
related = See also
related-county = same theme, same county
related-area = same theme, same collaborative area
related-theme = same theme
more-of-them = Show the rest ({ $count })
all-of-them = The whole list
unnamed-more = { $count ->
    [one] And { $count } more that is not named here.
   *[other] And { $count } more that are not named here.
}
unnamed-thing = thing without a name
point = { $north }° N, { $east }° E
written-in-fi = in Finnish
written-in-sv = in Swedish
written-in-en = in English
finlex = Read in Finlex
counted-municipality = { $count ->
    [one] municipality
   *[other] municipalities
}
counted-interface = { $count ->
    [one] interface
   *[other] interfaces
}
counted-network = { $count ->
    [one] network
   *[other] networks
}
counted-body = { $count ->
    [one] body
   *[other] bodies
}
counted-forum = { $count ->
    [one] forum
   *[other] forums
}
counted-document = { $count ->
    [one] document
   *[other] documents
}
glance-unnamed = { $count ->
    [one] interface with no one named
   *[other] interfaces with no one named
}
glance-duties = { $count ->
    [one] shared duty
   *[other] shared duties
}
belongs-to = Wellbeing services county:
county-interfaces = Interfaces of the county
shared-duties = Duties that bind the municipality and the county together
next-due = Next due dates
all-duties = { $count ->
    [one] The duty and its due date
   *[other] All { $count } duties and due dates
}
own-side-county = On the county’s side
own-side-municipality = On the municipalities’ side
who-can-mend = See who can complete this
organiser-none = organiser not on record
duty-bound = Who is bound
duty-towards = Towards whom
duty-answers = What fulfils it
duty-interfaces = Interfaces on the same themes
compare-on-theme = Compare two counties on this theme
no-county = No county of its own
coordinator-none = No coordinator is on record.
person-privacy = Of the person only the name and the role in which the source has publicly named them are on record (Data Protection Act 1050/2018, section 4).
figure = Figure
figure-value = Value
figure-unit = Unit
figure-when = Time
section-actors = Key actors
section-agreements = Agreements
section-alike = Possibly the same network
section-answers-to = What answers to the duty
section-area = Areas
section-assigned = To whom it is assigned
section-binding = How binding, and on what basis
section-bodies = Bodies
section-bound = Who is bound
section-by-county = By county
section-changes = Changes
section-composition = Composition
section-content = What it contains
section-coordinator = Coordinator
section-councils = Councils
section-counterparts = Counterpart
section-counties = Wellbeing services counties
section-decision = Decision and presentation
section-development = Development
section-documents = Documents
section-duties = Duties
section-everyday-words = Everyday words for this theme
section-facts = Basic facts
section-figures = Figures
section-forums = Forums
section-governs = What it governs
section-holder = Who is responsible, in which role
section-identity = Names and codes
section-interfaces = Interfaces
section-legal-basis = Legal basis
section-measured = What is measured
section-members = Members
section-mentions = Mentions
section-models = Models and descriptions
section-municipalities = Municipalities
section-networks = Networks
section-organiser = Who organises it, and on what basis
section-organisers = Tasks and who organises them
section-others = Other facts
section-own-duties = Duties by name
section-part-of = Part of
section-participants = Participants
section-parties = Parties
section-parts = Parts in order
section-persons = Persons
section-posts = Posts
section-predecessors = Predecessors
section-publications = Publications and material
section-related-interfaces = Related interfaces
section-responsibilities = Responsibilities
section-responsible-for = Responsible for what
section-rhythm = How often
section-roles = Roles in which the person is named
section-same = Same or nearly the same
section-schedule = Timetable and events
section-sections = Sections
section-state = State of preparation
section-subjects = Subject
section-subregions = Subregions
section-tasks = Tasks
section-text = Text of the law
section-themes = Themes
section-time = Time
section-value = Value
incoming-other = Things whose “{ $property }” is this
incoming-eli-relevant_for = Acts that apply in the area
incoming-eli-is_part_of = { $kind ->
    [section] Sections
   *[other] Parts
}
incoming-dct-creator = { $kind ->
    [survey] Surveys carried out
   *[other] Has written
}
incoming-dct-isPartOf = { $kind ->
    [task] Tasks in it
    [event] Stages
    [forum] Forums in it
    [body] Bodies in it
   *[other] Parts
}
incoming-dct-isReplacedBy = { $kind ->
   *[other] Took the place of
}
incoming-dct-publisher = { $kind ->
   *[other] Has published
}
incoming-dct-references = { $kind ->
    [document] Mentioned in documents
    [interface] Mentioned in interfaces
    [obligation] Mentioned in duties
    [project] Mentioned in projects
    [model] Mentioned in models
    [forum] Mentioned in forums
   *[other] Mentioned in
}
incoming-qb-dataSet = { $kind ->
   *[other] Figures
}
incoming-geo-hasCentroid = { $kind ->
   *[other] Centre of
}
incoming-skos-broadMatch = { $kind ->
   *[other] Narrower matching themes
}
incoming-skos-closeMatch = { $kind ->
    [theme] Matching themes of counties and sources
    [obligation] Matching duties
   *[other] Nearly the same
}
incoming-skos-inScheme = { $kind ->
    [theme] Themes listed
   *[other] Listed in it
}
incoming-org-heldBy = { $kind ->
   *[other] Holds the post
}
incoming-org-memberOf = { $kind ->
    [person] Persons
   *[other] Representatives
}
incoming-org-originalOrganization = { $kind ->
   *[other] Predecessor in the change
}
incoming-org-postIn = { $kind ->
   *[other] Posts
}
incoming-org-resultingOrganization = { $kind ->
   *[other] Came about or took over tasks in the change
}
incoming-org-unitOf = { $kind ->
   *[other] Bodies and units
}
incoming-prov-wasDerivedFrom = { $kind ->
   *[other] What has been recorded from this
}
incoming-yp-about = { $kind ->
    [observation] Figures
    [model] Descriptions
   *[other] What is told of this
}
incoming-yp-appointedBy = { $kind ->
   *[other] Appoints
}
incoming-yp-assignedTo = { $kind ->
    [task] Tasks
   *[other] Carries out
}
incoming-yp-boundParty = { $kind ->
   *[other] Duties that bind it
}
incoming-yp-collaborativeArea = { $kind ->
    [county] Counties in the collaborative area
    [municipality] Municipalities in the collaborative area
   *[other] In the collaborative area
}
incoming-yp-concerns = { $kind ->
    [event] Events that concern this
    [model] Described in models
    [task] Tasks that concern this
    [document] Documents that concern this
    [project] Projects that concern this
    [network] Networks that deal with this
    [forum] Forums that deal with this
    [agreement] Agreements that concern this
    [obligation] Duties that concern this
    [responsibility] Responsibilities that concern this
   *[other] Concern this
}
incoming-yp-coordinator = { $kind ->
    [network] Coordinates the networks
   *[other] Coordinates
}
incoming-yp-counterpart = { $kind ->
   *[other] Counterpart of
}
incoming-yp-county = { $kind ->
    [municipality] Municipalities
    [network] Networks
    [body] Bodies
    [interface] Interfaces
    [forum] Forums
    [task] Tasks
    [event] Events
    [responsibility] Responsibilities
    [post] Posts
    [document] Documents
    [theme] The county’s own themes
    [organisation] Organisations
    [project] Projects
    [survey] Surveys and statistics
    [subarea] Sub-areas
    [agreement] Agreements
    [observation] Figures
    [model] Models and descriptions
   *[other] In the county
}
incoming-yp-decidedBy = { $kind ->
   *[other] Decides
}
incoming-yp-economicDevelopmentCentre = { $kind ->
   *[other] Municipalities of the centre
}
incoming-yp-employmentArea = { $kind ->
   *[other] Municipalities of the employment area
}
incoming-yp-employmentAuthority = { $kind ->
   *[other] Municipalities whose employment authority this is
}
incoming-yp-forum = { $kind ->
   *[other] Interfaces dealt with here
}
incoming-yp-forumOn = { $kind ->
   *[other] Forums that meet on this
}
incoming-yp-fromParty = { $kind ->
   *[other] Handed over
}
incoming-yp-toParty = { $kind ->
   *[other] Took over
}
incoming-yp-fulfils = { $kind ->
    [interface] Interfaces that answer to the duty
    [forum] Forums that fulfil the duty
    [document] Documents that fulfil the duty
    [event] When the duty has been fulfilled
   *[other] Fulfil the duty
}
incoming-yp-funder = { $kind ->
   *[other] Funds
}
incoming-yp-governedBy = { $kind ->
   *[other] Governed by the agreement
}
incoming-yp-holder = { $kind ->
   *[other] Responsibilities
}
incoming-yp-joins = { $kind ->
   *[other] Interfaces that the task belongs to
}
incoming-yp-keyActor = { $kind ->
   *[other] Key actor of the theme
}
incoming-yp-lead = { $kind ->
   *[other] Leads
}
incoming-yp-legalBasis = { $kind ->
    [obligation] Duties that rest on this
    [document] Documents that rest on this
    [forum] Forums that rest on this
   *[other] Rest on this
}
incoming-yp-member = { $kind ->
    [network] Member of the network
   *[other] Member of
}
incoming-yp-organiser = { $kind ->
    [task] Organises the tasks
    [event] Organises the events
   *[other] Organises
}
incoming-yp-owner = { $kind ->
    [document] Documents
   *[other] Owns
}
incoming-yp-participant = { $kind ->
    [forum] Takes part in forums
    [event] Takes part in events
   *[other] Takes part in
}
incoming-yp-partner = { $kind ->
    [project] Partner in projects
    [interface] Partner in interfaces
   *[other] Partner in
}
incoming-yp-party = { $kind ->
    [interface] Party to interfaces
    [responsibility] Responsibilities
    [agreement] Party to agreements
   *[other] Party to
}
incoming-yp-possiblySameAs = { $kind ->
   *[other] May be the same as
}
incoming-yp-presenter = { $kind ->
   *[other] Presents
}
incoming-yp-region = { $kind ->
    [municipality] Municipalities
    [subregion] Subregions
    [county] Counties
   *[other] In the region
}
incoming-yp-relatedInterface = { $kind ->
   *[other] Related interfaces
}
incoming-yp-requiredContent = { $kind ->
   *[other] Content of the duty
}
incoming-yp-responsibilityFor = { $kind ->
   *[other] Responsibilities
}
incoming-yp-runBy = { $kind ->
    [interface] Runs the interfaces
   *[other] Runs
}
incoming-yp-source = { $kind ->
   *[other] Cited passages
}
incoming-yp-subarea = { $kind ->
    [municipality] Municipalities
   *[other] In the sub-area
}
incoming-yp-subregion = { $kind ->
    [municipality] Municipalities
   *[other] In the subregion
}
incoming-yp-theme = { $kind ->
    [interface] Interfaces
    [network] Networks
    [obligation] Duties
    [document] Documents
    [body] Bodies
    [task] Tasks
    [event] Events
    [project] Projects
    [agreement] Agreements
    [observation] Figures
    [model] Models and descriptions
   *[other] On this theme
}
incoming-yp-towards = { $kind ->
   *[other] Duties owed to it
}

## Pages: validation

validation-title = What is missing?
validation-lead = The checks show what the sources leave unrecorded, why it matters and who can put it right.
validation-count = { $count ->
    [one] { $count } finding.
   *[other] { $count } findings.
}
severity-violation = Violation
severity-warning = Warning
severity-info = Info
check-id = Check
check-reason = Reason
check-mender = Who can correct it

## Pages: SPARQL, maps, definitions

sparql-lead = The default graph is the union of all named graphs. A named graph tells which source a statement comes from.
sparql-query = Query
sparql-run = Run
sparql-rows = { $count ->
    [one] { $count } row.
   *[other] { $count } rows.
}
sparql-cut = The page shows the first { $shown }; the other formats give all.
workbench-title = SPARQL queries
workbench-lead = Write a query of your own or start from a ready one. The answer is shown as a table and, where its columns allow, as a chart or a map.
workbench-example = Ready query to start from
workbench-example-open = Start from this
workbench-hint = Common prefixes (yp:, skos:, org: …) are known without a PREFIX line. Ctrl + Enter runs the query.
workbench-answer = Answer
workbench-problem = The query could not be run
workbench-mistake = Correct the query from line { $line }, column { $column }, and run it again. The sign ^ shows the place.
workbench-mistake-line = Line { $line }
workbench-truth = The answer is
workbench-time = Worked out in { $milliseconds } milliseconds.
workbench-empty = Nothing answers the query. Check how the names are spelt, or leave out a condition and try again.
workbench-download = Download all:
workbench-share = Link to this query and its answer
workbench-too-long = The query is too long for a link. Save its text for yourself, or shorten it if you want a link.
editor-hint = Suggestions come as you write or with Ctrl + Space: prefixes, classes, properties and names of things. Tab moves on to the next field. Ctrl + F searches.
editor-find = Find
editor-replace-with = Replace with
editor-next = next
editor-previous = previous
editor-all = all
editor-case = match case
editor-regexp = regular expression
editor-words = whole words
editor-replace = replace
editor-replace-all = replace all
editor-close = close
editor-completions = Suggestions
editor-problems = Problems
editor-match = current match
editor-on-line = on line
history-title = Earlier queries
history-lead = The latest 50 queries. They are only in this browser; the service keeps nothing.
history-open = Open
history-delete = Delete
history-clear = Delete all
history-cleared = Earlier queries have been deleted.
copy = Copy
copied = Copied
views = View
view-table = Table
view-chart = Chart
view-map = Map
chart-lead = { $counting }: { $naming }. The same is in the table.
chart-cut = { $count ->
    [one] One row is left out of the chart; it is in the table.
   *[other] { $count } rows are left out of the chart; they are in the table.
}
map-relations-lead = An arrow leads from the thing in the first column to that in the second. The same is in the table.
map-relations-cut = The picture has the first { $shown } of { $count } relations; narrow the query to see the rest.
map-relations-none = The answer has no relations between things, so it cannot be drawn as a map.
map-relations-about = { $things } things, { $relations } relations.
maps-title = Maps
maps-lead = The pictures are drawn from the graph. Open a map, narrow it, and take it along as a print or a file.
maps-open-svg = Open the picture (SVG)
maps-open-html = Open the interactive map (HTML)
maps-open-gexf = GEXF
maps-open-graphml = GraphML
maps-open-json = JSON
maps-open-csv = Links (CSV)
maps-open-nodes-csv = Things (CSV)
maps-open-pdf = Open in the size it is drawn (PDF)
maps-open-png = Open as an image (PNG)
definitions-title = Definitions
definitions-lead = The classes, properties and codes of the ontology.
definitions-classes = Classes
definitions-properties = Properties
definitions-codes = Codes

## Maps

map-networks = Networks by theme
map-networks-about = The county’s networks under their themes. A network that stands under several themes is joined by a dashed line.
map-networks-page-about = The county’s networks under their themes. Search by name, hide kinds, select a thing; the same is in the tables below.
map-wheel = Networks as a wheel
map-wheel-about = The county’s networks around their themes like the spokes of a wheel. A dashed line joins the places of a network that stands under several themes.
map-organisation = Organisation of the county
map-organisation-about = Bodies, management and divisions. Dashed: only planned, by the source.
map-interfaces = Interfaces, parties and owners
map-interfaces-about = Who is responsible or prepares, for whom. Orange cross: no one is named.
map-law = From law to forum
map-law-about = The section a duty rests on, whom it binds, and the forum that answers to it. Below the duty stands its rhythm.
map-law-title = { $theme }: from law to forum
map-law-no-forum = No forum on record answers to these duties.
map-answers = answers to: { $duties }
map-no-county = national model
map-forums = Levels of cooperation and forums
map-forums-about = Forums by level, their rhythm and participants. Dashed line: only proposed or planned.
map-people = Persons, posts and tasks
map-people-about = What is left without anyone if someone leaves: person, post, and what they are named for.
map-overlaps = Networks that may be the same
map-overlaps-about = Pairs whose names, members and themes are nearly the same, or that a source suspects to be one.
map-municipalities = Municipalities of a county
map-municipalities-about = Municipalities by the organiser of their employment services; population on 31 December 2025 in brackets.
map-municipalities-title = { $county }: municipalities and employment areas
map-employment-alone = { $name } by itself
map-employment-area = Employment area { $name }
map-themes = Themes by county
map-themes-about = How many interfaces, named owners or preparers, and networks are on record of each theme. Dash: nothing on record.
map-themes-title = On record of themes, by county
map-tiles = Figures by county
map-tiles-about = Each county is a tile of one size, roughly in its place. The colour tells the class, the value stands in the tile; a hatched one has no value.
map-tiles-title = { $figure } by wellbeing services county
map-dots = Municipalities on the map
map-dots-about = A municipality is a dot at its centre point; colour and size or shape tell its class.
map-dots-about-population = A municipality is a dot at its centre point; colour and size tell the class of its population.
map-dots-about-language = A municipality is a dot at its centre point; colour and shape tell its languages.
map-dots-title-population = { $area }: population of the municipalities
map-dots-title-language = { $area }: languages of the municipalities
map-whole-country = Finland
map-networks-title = { $county }: networks by theme
map-organisation-title = { $county }: organisation
map-organisation-of-title = { $county }: organisation, as in the source of { $years }
map-legend = Key
map-also = also:
map-shared = the same network under several themes
map-nobody = no one is named
map-nothing = The sources have nothing on record about this. It does not mean that there is nothing.
map-nothing-try = Change or remove a filter: { $filters }.
map-no-network = No established network
map-under-theme = under the theme
map-no-theme = Without a theme
map-theme-of = theme in the county
map-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
map-source = Yhdyspinta knowledge graph { $day }, { $name }; sources of 2022–2025, on the page of each thing.
map-ours = *Our own translation.
map-everywhere = all counties
map-column-parties = Parties
map-column-interfaces = Interfaces
map-column-owners = Responsible or preparing
map-column-networks = Run by
map-column-law = Law
map-column-duties = Duty
map-column-actors = Whom it binds
map-column-forums = Forum
map-column-levels = Level
map-column-participants = Participants
map-column-persons = Person
map-column-posts = Post
map-column-named-for = Named for
map-column-network = Network
map-column-other-network = Possibly the same
map-national = National models
map-no-rhythm = no rhythm on record
map-alone = only one named
map-named-owner = Named owner or preparer
map-alike = likeness { $score }/100
map-stated-same = noted as possibly the same
map-shared-members = shared members: { $names }
map-person = Person { $number }
map-on = As of { $day }: what is known to have begun later or ended is left out.
map-scale = { $figure } ({ $unit }), { $when }
map-classes-equal = Classes: equal steps.
map-classes-quantile = Classes: fifths.
map-no-value = no value
map-not-on-record = nothing on record in the sources
map-outside = outside the reform
map-hus = Dashed line: { $name }, Uusimaa
map-filter-county = Wellbeing services county
map-filter-municipality = Municipality
map-filter-theme = Theme
map-filter-kind = Kind
map-filter-figure = Figure
map-filter-on = Day
map-filter-persons = Names of persons
map-filter-any = All
map-persons-yes = Shown
map-persons-no = Left out
map-take = Print it or take it along
map-too-small = Cannot be read on the sheet: { $sizes }. Narrow the map, or open it in the size it is drawn.
map-words = The same in words
map-links = Show as a list ({ $count })
map-figure-interfaces = Interfaces on record
map-figure-networks = Networks on record
map-figure-named-owners = Interfaces with a named owner or preparer
map-figure-coordinators = Networks with a named coordinator
map-figure-members = Networks with members on record
map-figure-participants = Forums with participants on record
map-figure-rhythms = Forums with a rhythm on record
map-figure-language = Languages
map-figure-population = Population
map-figure-municipalities = Municipalities
map-unit-interfaces = number
map-unit-networks = number
map-unit-named-owners = share of those on record
map-unit-coordinators = share of those on record
map-unit-members = share of those on record
map-unit-participants = share of those on record
map-unit-rhythms = share of those on record
map-unit-population = persons
map-unit-municipalities = number
map-short-ita-uusimaa = East Uusimaa
map-short-keski-uusimaa = Central Uusimaa
map-short-lansi-uusimaa = West Uusimaa
map-short-vantaa-ja-kerava = Vantaa and Kerava
map-page-search = Search
map-page-found = found
map-page-no-match = Nothing found
map-page-map = Map
map-page-keys = Arrows go from thing to thing, Shift and an arrow moves the map, + and − zoom in and out, 0 shows everything, Delete hides, U brings back, Esc clears the choice.
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
map-page-lacking = No owner on record

## Maps: the explorer

explorer-breadcrumbs = You are here
explorer-title = Explore connections
explorer-title-of = { $name }: connections
explorer-lead = Start from a county, a theme or anything else. Open things to see what is connected with what and who is responsible.
explorer-start = Start from
explorer-start-hint = Such as Youth services, Lahti or a person's name
explorer-start-run = Show
explorer-start-all = All of Finland by county
explorer-start-counties = Wellbeing services counties
explorer-start-themes = Themes
explorer-start-none = Nothing was found. Try another name or a part of it.
explorer-start-found = Did you mean one of these?
explorer-other-start = Start from something else
explorer-all = The whole graph
explorer-summary =
    The map has { $things ->
        [one] { $things } thing
       *[other] { $things } things
    } and { $lines ->
        [one] { $lines } connection
       *[other] { $lines } connections
    }.
explorer-summary-most =
    { $lacking ->
        [0] The most linked is { $name } ({ $count }).
        [one] For one no owner or coordinator is on record; the most linked is { $name } ({ $count }).
       *[other] For { $lacking } no owner or coordinator is on record{ $part ->
            [some] , { $grouped } of them in groups not opened
            [all] , all of them in groups not opened
           *[none] {""}
        }; the most linked is { $name } ({ $count }).
    }
explorer-map = Map: { $name }
explorer-keys = Keys on the map: arrows go from thing to thing, Shift and an arrow moves the map, + and − zoom, 0 shows everything, Enter opens or closes, Delete hides, U undoes, Esc clears the choice. By mouse: a click chooses, a double click opens, dragging moves a thing.
explorer-keys-title = Keys
explorer-by = Group
explorer-by-kind = by kind
explorer-by-theme = by theme
explorer-by-county = by county
explorer-by-none = not at all
explorer-date = As of
explorer-since = Compare with
explorer-slider = As of (slider)
explorer-to = Shortest path to
explorer-tools = Group, find a path or choose a day
explorer-run = Update
explorer-lack = Highlight what has no owner on record
explorer-lacking = no owner or coordinator on record
explorer-kinds = Kinds on the map
explorer-zoom-in = Zoom in
explorer-zoom-out = Zoom out
explorer-fit = Whole map
explorer-full = Full screen
explorer-full-end = Leave full screen
explorer-undo = Undo
explorer-redo = Redo
explorer-search = Search the map
explorer-found =
    { $count ->
        [0] Nothing found
        [one] One found
       *[other] { $count } found
    }
explorer-chosen = Chosen
explorer-chosen-none = Choose a thing on the map or in the list.
explorer-open = Open its connections
explorer-close = Close its connections
explorer-open-group = Open the group
explorer-close-group = Close the group
explorer-hide = Hide
explorer-from-here = Start from here
explorer-path-here = Shortest path to this
explorer-unpin = Put back in its place
explorer-tree = As a list
explorer-table = As a table
explorer-table-things = Things on the map ({ $count })
explorer-table-lines = Connections on the map ({ $count })
explorer-column-name = Name
explorer-column-kind = Kind
explorer-column-owner = Owner or coordinator
explorer-column-count = Connections
explorer-column-from = From
explorer-column-relation = Relation
explorer-column-to = To
explorer-column-when = Validity
explorer-more = and { $count } more for which the map has no room. Group them or start from something narrower.
explorer-left-out = { $count } more did not fit on the map.
explorer-hidden = Hidden
explorer-show-again = Bring back
explorer-path = Shortest path
explorer-path-none = There is no path between them.
explorer-path-steps =
    { $count ->
        [one] One step
       *[other] { $count } steps
    }
explorer-path-end = Leave the path
explorer-time-note = The map leaves out only what is known to have begun later or to have ended. Where no validity is on record, the year of the source decides; a dashed line: not known whether it held.
explorer-time-absent = { $name }: not in operation on { $date }.
explorer-time-changes =
    { $count ->
        [0] No changes are on record on the map between { $since } and { $date }.
        [one] Between { $since } and { $date } one change in what is on the map; it is marked, and listed above the table.
       *[other] Between { $since } and { $date } { $count } changes in what is on the map; they are marked, and listed above the table.
    }
explorer-time-backward = The day compared with, { $since }, is not before the day of the map, { $date }: choose an earlier one.
explorer-start-stays = What the map starts from cannot be hidden. Choose something else, or start from something else.
explorer-search-wider = Start a map from a search for “{ $name }”
explorer-time-end = Show without a day
explorer-changes = What changed between { $since } and { $date }
explorer-change-began = began
explorer-change-ended = ended
explorer-change-learned = told by a new source; when it began is not known
explorer-when-from = from { $day }
explorer-when-until = until { $day }
explorer-when-stated = in a source of { $year }
explorer-when-unknown = not known
explorer-download = Download or cite
explorer-download-html = Download the map as one file (HTML)
explorer-download-json = The map's data (JSON)
explorer-cite = Cite this view
explorer-cite-text = Yhdyspinta: { $title }. Data of { $updated }, version { $version }. Read { $today }. { $address }
explorer-cite-hint = Copy the text into your document. The link opens the same view; the page tells if the data have changed.
explorer-copy = Copy the reference
explorer-copied = The reference has been copied.
explorer-changed = The data have changed since this was cited: version { $cited } then, { $version } now.
explorer-signs = Signs
explorer-failed = The map could not be updated. Try again.
explorer-kind-county = wellbeing services county
explorer-kind-municipality = municipality
explorer-kind-theme = theme
explorer-kind-interface = interface
explorer-kind-network = network
explorer-kind-forum = forum
explorer-kind-body = body
explorer-kind-organisation = organisation
explorer-kind-post = post
explorer-kind-person = person
explorer-kind-task = task
explorer-kind-obligation = duty
explorer-kind-section = section
explorer-kind-agreement = agreement
explorer-kind-document = document
explorer-kinds-county = Wellbeing services counties
explorer-kinds-municipality = Municipalities
explorer-kinds-theme = Themes
explorer-kinds-interface = Interfaces
explorer-kinds-network = Networks
explorer-kinds-forum = Forums
explorer-kinds-body = Bodies
explorer-kinds-organisation = Organisations
explorer-kinds-post = Posts
explorer-kinds-person = Persons
explorer-kinds-task = Tasks
explorer-kinds-obligation = Duties
explorer-kinds-section = Sections
explorer-kinds-agreement = Agreements
explorer-kinds-document = Documents
explorer-back-county = in the area
explorer-back-theme = under the theme
explorer-back-party = party to
explorer-back-legal-basis = basis of
explorer-back-bound-party = duty
explorer-back-towards = counterpart of the duty
explorer-back-unit-of = in the organisation
explorer-back-post-in = post
explorer-back-held-by = holds
explorer-back-member-of = has as member
explorer-back-member = member of
explorer-back-participant = takes part in
explorer-back-forum-on = forum
explorer-back-forum = deals with
explorer-back-organiser = organises
explorer-back-assigned-to = carries out
explorer-back-joins = joined by
explorer-back-fulfils = fulfilled by
explorer-back-run-by = runs
explorer-back-related-interface = related interface
explorer-back-coordinator = coordinates
explorer-back-presenter = presents
explorer-back-decided-by = decides on
explorer-back-owner = owns
explorer-back-partner = partner in
explorer-back-governed-by = governs
explorer-back-appointed-by = appoints
explorer-back-sub-organization-of = subordinate body
explorer-back-possibly-same-as = possibly same as
explorer-back-concerns = treated in
explorer-back-key-actor = key actor in
explorer-back-lead = leads
explorer-back-is-part-of = has part
explorer-back-is-replaced-by = replaced
explorer-back-references = mentioned in
explorer-back-employment-area = municipality
explorer-back-employment-authority = employment authority of
explorer-back-role-owner = is responsible for
explorer-back-role-decider = decides on
explorer-back-role-preparer = prepares
explorer-back-role-presenter = presents
explorer-back-role-coordinator = coordinates
explorer-back-role-deputy = deputy for
explorer-back-role-adviser = advises on
explorer-back-role-contributor = contributes to
explorer-back-role-informed = is informed of

## Errors

error-title = That did not work
error-home = Back to the start
error-title-missing = Page not found
error-without = Remove the condition
error-first-page = First page
error-unknown-language = There is no language “{ $name }” here. Choose one of these:{ $count ->
    [0] { "" }
   *[other] { " " }{ $suggestions }.
}
language-fi = suomi (Finnish)
language-sv = svenska (Swedish)
language-en = English
error-syntax = { $name }, line { $line }, column { $column }: expected: { $expected }. Correct the place; nothing was loaded.
error-query-syntax = The query is not valid SPARQL ({ $name }): line { $line }, column { $column }: expected: { $expected }.
error-unknown-county = No single county is called “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-municipality = No single municipality in the data is called “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-place = “{ $name }” is not clearly one of the municipalities and counties.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-two-places = Give one place only: either place, or county and municipality.
error-aland = { $name }: Åland is outside the reform and has no wellbeing services counties. Ask the region or the municipality.
error-hus = { $name } is not a wellbeing services county, so no interfaces are on record for it. In Uusimaa it has an organising responsibility of its own by law.
error-municipality-organises = { $name } belongs to no wellbeing services county: it organises health and social services and rescue services itself.
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
error-unknown-filter = This map has no filter “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-kind = No forum is of the kind “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-figure = The figure “{ $name }” cannot be shown.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-persons = The choice is { $suggestions }, not “{ $name }”.
error-unknown-size = There is no sheet “{ $name }”; a4 and a3 will do.
error-map-too-large = The map has { $count } things, and { $most } can be read. Narrow it by: { $filters }.
error-sheet-too-small = On { $size } the smallest text could not be read. Choose a larger sheet, or narrow the map by: { $filters }.
error-unknown-graph = The named graph “{ $name }” cannot be used: give a whole IRI.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
}
error-unknown-setting = There is no setting { $name }. The known ones are: { $known }.
error-setting-range = { $name } is “{ $value }”; give a whole number from { $least } to { $most }.
error-setting-language = { $name } is “{ $value }”; give one of: { $known }.
error-setting-flag = { $name } is “{ $value }”; give 0 or 1.
error-parameter-type = The value “{ $value }” of parameter { $name } is not of type { $type }.
error-parameter-form = Give a parameter as name=value, not “{ $value }”.
error-elsewhere = No interface on “{ $name }” is on record for { $county }. It is on record elsewhere: { $where }.
error-municipality-alone = The data does not know a county of { $name }, so its interfaces cannot be shown.
error-municipality-elsewhere = { $name } belongs to another county ({ $own }) than the one chosen ({ $county }).
error-format = There is no format “{ $name }” here. Possible: { $known }.
error-who-empty = Choose a county or a municipality, or write a matter.
error-query-service = SERVICE is not run: this service calls no other, or the clause cannot be told from what stands around it.
error-query-engine = The query cannot be evaluated: { $reason }.
error-query-form = A query must be SELECT, ASK, CONSTRUCT or DESCRIBE. Data cannot be changed here.
error-not-found = Nothing is known of { $iri }. Check the spelling or search from the start page.
error-store-open = The store { $folder } cannot be opened: { $reason }. Check that no other service uses it.
error-file-read = The file { $name } cannot be read: { $reason }.
error-file-write = The file { $name } cannot be written: { $reason }.
error-output = The output cannot be written: { $reason }.
error-file-suffix = The format of { $name } cannot be told from its suffix. Known suffixes: { $known }.
error-unknown-shacl-term = { $name }: SHACL has no term { $term }. Correct the spelling.
error-port-taken = Port { $port } at { $host } is taken or forbidden. Give another: --port.
error-http-400 = The request is incomplete or malformed. Give exactly one query.
error-http-404 = There is no such page. The address may be misspelt, or the page is gone.
error-http-405 = This address cannot be called like this.{ $count ->
    [0] { "" }
   *[other] { " " }Possible methods: { $methods }.
}
error-http-406 = The requested format is not available. The documentation lists the supported ones.
error-http-413 = The request is too large.
error-http-415 = Send the query as a form or as application/sparql-query.
error-http-500 = The service has a fault. It has been logged; try again in a while.
error-http-other = The request could not be met.

## Command line

cli-about = Who is responsible where the tasks of municipalities and wellbeing services counties meet? Ask, check, draw, export and serve the knowledge graph.
cli-exit = Exit status: 0 fine, 1 findings (validate), 2 bad request, 130 interrupted.
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
cli-opt-http-workers = Processes that answer HTTP requests
cli-opt-query-seconds = Seconds that one query may run
cli-opt-query-megabytes = Megabytes of memory that one query may use
cli-opt-query-rows = Rows that one answer may have
cli-opt-answer-megabytes = Megabytes that one answer may be
cli-opt-query-workers = Queries that may run at once
cli-opt-query-queue = Queries that may wait besides
cli-opt-store = Folder of a store on disk; an empty one is filled once from the shipped graph
cli-opt-no-data = Leave an empty store empty
cli-opt-county = County: name or code
cli-opt-map-kind = Kind, such as forum-negotiation
cli-opt-figure = The figure that the map shows
cli-opt-map-on = The day on which what is shown is to hold (2026-12-31)
cli-opt-persons = Whether persons are named: yes or no
cli-opt-size = The sheet to draw for: a4 or a3
cli-opt-municipality = Municipality: name or code
cli-opt-theme = National theme
cli-opt-format = Format of the output
cli-opt-parameter = Parameter of the query, name=value; may be repeated
cli-opt-list = List the names and stop
cli-opt-shapes = SHACL file instead of the shipped ones; may be repeated
cli-opt-kind = Only integrity or only completeness
cli-opt-fail-on = The least serious finding that makes the exit status 1
cli-opt-on = Day as of which to check (default today)
cli-opt-out = File to write
cli-opt-no-persons = Leave out the names of persons
cli-opt-graph = IRI of the named graph
cli-opt-help = Show this help
cli-opt-version = Show the version
cli-serving = Yhdyspinta is at { $url } (stop with Ctrl-C)
cli-loading = Loading the graph
cli-validating = Checking the graph
cli-loaded = { $count ->
    [one] { $count } statement was loaded into the graph { $graph }.
   *[other] { $count } statements were loaded into the graph { $graph }.
}
cli-written = Wrote { $name }.
cli-conforms = No findings.
cli-and-more = … and { $count } more
cli-error = Error: { $text }
cli-missing-name = Give a name, or --list.

## Reference tables
error-tables = The tables have { $count ->
    [one] a fault
   *[other] { $count } faults
 }. Correct them; nothing was written.
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
nav-due = Due dates
due-title = Duties and due dates
due-lead = Choose a county or a municipality. You see what the law requires, by when, and by which section.
due-subscribe-title = Due dates in your own calendar
due-download = Download the file (.ics)
due-subscribe-how = A calendar that you subscribe to keeps itself up to date, a downloaded file does not. If the button does not open your calendar, add a new calendar to it from a web address and give this address:
due-year = The next 12 months
due-year-none = No due dates are known for the next 12 months.
due-later = Later
due-unknown = The due date is not known
due-ask = Show the duties
due-count = { $count ->
    [one] One duty.
   *[other] { $count } duties.
 }
due-reading = The law names no days: once a year is read as the calendar year, once per council term as the last day of the term.
due-none = As far as the data knows, none of these statutes binds this actor. Åland stands outside the reform.
due-outside-terms = The day is in no known council term, so duties per council term have no due date.
due-undated = { $count ->
    [one] One duty for which the law sets no interval
   *[other] { $count } duties for which the law sets no interval
 }
due-bound-as = Binds:
due-subscribe = Subscribe to the due dates in a calendar
due-changes = Follow the changes (Atom)
due-outcome-due = Nothing on record.
due-outcome-done = Done.
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
feed-due-title = Due dates of duties: { $actor }
feed-due-about = Due dates of statutory duties of cooperation. Yhdyspinta.
feed-due-event = Due today at the latest: { $duty }
feed-due-with = Counterparts: { $counterparts }
feed-changes-title = Changes: { $actor }
feed-changes-about = Dated events, responsibilities, documents and updated datasets that concern the actor.
feed-changes-entry = { $change }: { $thing }
change-kind-begins = Begins
change-kind-ends = Ends
change-kind-issued = Issued
change-kind-updated = Data updated
error-due-empty = Choose a county or a municipality.
error-day = “{ $value }” is not a day. Write the day as 2026-12-31.
cli-due = Tell which duties bind, and by when each must be done
cli-opt-due-on = Day to tell the situation of (default today)

## Insights
insights-title = What networks and responsibilities tell
insights-lead = Seven questions about how networks, themes and responsibilities hang together. The answers are worked out from what the sources state; what the sources leave out is not seen here.
insights-contents = Questions
insights-figures = Figures and definitions
insights-more = Show the rest ({ $count })
insights-name = Name
insights-bridges-question = Which networks join the most themes?
insights-bridges-answer = { $count ->
    [one] One of { $networks } networks stands under several themes.
   *[other] { $count } of { $networks } networks stand under several themes.
}
insights-bridges-none = { $networks ->
    [0] No network is on record, so this cannot be answered.
   *[other] None of the networks on record ({ $networks }) stands under several themes.
}
insights-bridges-note = Themes count that the source has recorded the network under. Networks on record: { $networks }.
insights-bridges-item = { $themes } themes{ $cut ->
    [0] {""}
   *[other] ; without it some themes would be cut off from others
}
insights-leaving-question = What is left with no one named if one person leaves?
insights-leaving-answer = { $count ->
    [one] One person or post is the only one named
   *[other] { $count } persons or posts are the only ones named
} { $things ->
    [one] for one thing.
   *[other] for { $things } things in all.
}
insights-leaving-none = { $holders ->
    [0] No person or post is on record as named, so this cannot be answered.
   *[other] Nothing depends on one person or post: for each thing several, a body or an organisation are named, or no one.
}
insights-leaving-note = Persons and posts named: { $holders }. Owners, preparers, coordinators, decision-makers, presenters and deputies count. This is as of the date of the source: the task may have passed to someone else.
insights-leaving-item = { $alone ->
    [one] one thing would be left with no one named
   *[other] { $alone } things would be left with no one named
}
insights-hanging-question = Which interfaces hang on one person?
insights-hanging-answer = { $count ->
    [one] One
   *[other] { $count }
} of { $interfaces } interfaces hang on one person or post.{ $nobody ->
    [0] {""}
    [one] {" "}For one interface no one is named.
   *[other] {" "}For another { $nobody } interfaces no one is named.
}
insights-hanging-none = { $interfaces ->
    [0] No interface is on record, so this cannot be answered.
   *[other] None of the interfaces on record ({ $interfaces }) hangs on one person.{ $nobody ->
        [0] {""}
        [one] {" "}For one interface no one is named.
       *[other] {" "}For { $nobody } interfaces no one is named.
    }
}
insights-hanging-note = An interface for which a body or an organisation is named as well does not hang on one person. Experts whom the source does not name are not counted. Every role counts as named, a coordinator too; the page “What is missing?” wants an owner or a preparer.
insights-hanging-item = only one named
insights-unshared-question = Which themes are joined to no other by a network?
insights-unshared-answer = { $none ->
    [0] Every theme has a network.
    [one] One of { $themes } themes has no network in the sources.
   *[other] { $none } of { $themes } themes have no network in the sources.
}{ $alone ->
    [0] {""}
    [one] {" "}One theme has only networks that stand under that theme alone.
   *[other] {" "}{ $alone } themes have only networks that stand under that theme alone.
}
insights-unshared-none = Every theme has a network that joins it to another theme.
insights-unshared-note = The answer rests on the networks on record ({ $networks }). A theme without one may still have a network.
insights-unshared-item = { $networks ->
    [0] no network on record
    [one] one network, under this theme alone
   *[other] { $networks } networks, all under this theme alone
}
insights-overlaps-question = Which networks overlap?
insights-overlaps-answer = { $count ->
    [one] One pair of networks may be one network by two names.
   *[other] { $count } pairs of networks may be one network by two names.
} { $likely ->
    [0] This was noted when the sources were read.
   *[other] Alike in name, members and themes: { $likely }.
}
insights-overlaps-none = { $networks ->
    [0] No network is on record, so this cannot be answered.
   *[other] No networks on record ({ $networks }) look like one network by two names.
}
insights-overlaps-note = Being alike does not prove that it is the same network. Where the members of either are not on record, members do not count in the score.
insights-overlaps-item = { $score ->
    [0] noted as possibly the same
   *[other] likeness { $score }/100
}, { $sharedmembers ->
    [0] no shared members on record
    [one] one shared member
   *[other] { $sharedmembers } shared members
}
insights-municipalities-question = Which municipalities take part in the fewest networks?
insights-municipalities-answer = { $least ->
    [0] { $count ->
        [one] One of { $municipalities } municipalities is not named as a member of any network.
       *[other] { $count } of { $municipalities } municipalities are not named as members of any network.
    }
   *[other] { $count ->
        [one] One of { $municipalities } municipalities is named as a member of only { $least }.
       *[other] { $count } of { $municipalities } municipalities are named as members of only { $least }.
    }
}{ $untold ->
    [0] {""}
    [one] {" "}Of one municipality nothing can be said, since no municipal members are on record in its county.
   *[other] {" "}Of { $untold } municipalities nothing can be said, since no municipal members are on record in their counties.
}
insights-municipalities-none = It is not on record of any network which municipalities are its members.
insights-municipalities-note = Networks on record: { $networks }; with members on record: { $known }. So a municipality may take part without being named.
insights-municipalities-item = { $memberships ->
    [0] not named as a member of any network
    [one] named as a member of one network
   *[other] named as a member of { $memberships } networks
}{ $collective ->
    [0] {""}
    [one] {" "}(in one more as one of the county’s municipalities)
   *[other] {" "}(in { $collective } more as one of the county’s municipalities)
}
insights-groups-question = Which networks and themes belong together?
insights-groups-answer = { $count ->
    [one] The networks form one whole.
   *[other] The networks form { $count } wholes that no theme or member joins.
}{ $loose ->
    [0] {""}
    [one] {" "}One network has neither a theme nor named members on record.
   *[other] {" "}{ $loose } networks have neither a theme nor named members on record.
}
insights-groups-none = { $networks ->
    [0] No network is on record, so this cannot be answered.
   *[other] No network on record ({ $networks }) has a theme or named members.
}
insights-groups-note = Within a whole one gets from one network to another by a theme or a named member they share. It is called after what most networks belong to.
insights-groups-item = { $networks ->
    [one] one network
   *[other] { $networks } networks
}, { $themes ->
    [one] one theme
   *[other] { $themes } themes
}
insights-relation-county = County
insights-relation-themes = Themes
insights-relation-things = Left with no one named
insights-relation-holder = Named
insights-relation-networks = Networks
insights-relation-other = Possibly the same as
insights-relation-members = Shared members
insights-relation-common-themes = Shared themes
insights-measure-themes = Themes
insights-definition-themes = Themes that the source has recorded the network, or the networks of the whole, under.
insights-measure-betweenness = Betweenness
insights-definition-betweenness = The share (0–1) of pairs of networks and themes whose shortest connection leads through the network. In a whole of more than 1,000 nodes it is an estimate. Networks that have a theme are included.
insights-measure-cut = Articulation point
insights-definition-cut = Yes if others would lose their connection to each other without it.
insights-measure-alone = Named alone
insights-definition-alone = Things for which no one else is named.
insights-measure-degree = Named for
insights-definition-degree = Things for which the person or post is named, alone or with others (degree).
insights-measure-named = Named
insights-definition-named = Persons, posts, bodies and organisations named for the interface. A vacant post is not counted.
insights-measure-networks = Networks
insights-definition-networks = Networks on record that have not ended. A national theme counts the networks of the counties’ own themes that match it as well.
insights-measure-joining = Joining
insights-definition-joining = Networks that stand under another theme as well.
insights-measure-counties = Counties
insights-definition-counties = Counties that have networks under the theme.
insights-measure-score = Score
insights-definition-score = Likeness 0–100: the name weighs three fifths, members and themes a fifth each, as far as they are known. The figure of members and themes is Dice’s coefficient. Pairs are shown from 85 on.
insights-measure-shared-members = Shared members
insights-definition-shared-members = Members on record for both.
insights-measure-shared-themes = Shared themes
insights-definition-shared-themes = Themes that both are recorded under.
insights-measure-noted = Noted
insights-definition-noted = Yes if the pair was noted as possibly the same when the sources were read.
insights-measure-memberships = Memberships
insights-definition-memberships = Networks of which the source names the municipality as a member.
insights-measure-collective = As one of all
insights-definition-collective = The county’s networks of which the source records the county’s municipalities as members without naming them.
insights-measure-communities = Communities
insights-definition-communities = Groups with more connections within than between them (Louvain method, always with the same lot).
insights-measure-core = Core
insights-definition-core = The largest k for which a part of the whole exists where each has at least k connections within that part (k-core).

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
matrix-short-without = { " " }wellbeing services county
matrix-extent = Which rows
matrix-extent-all = All
matrix-extent-recorded = Only those with something on record
matrix-extent-gaps = Only those that lack an owner
matrix-theme-any = All themes
matrix-nothing = No rows meet these conditions. Loosen them.
matrix-how = A sign leads to what it rests on. The names of columns and rows lead to their own pages.
matrix-by-organiser = By organiser
matrix-others = Nothing on record:
matrix-link = { $subject }, { $organiser }: { $state }
recorded-interface = interfaces
recorded-owner = named owners or preparers
recorded-network = networks
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
compare-only = On record only here:
compare-no-party = No party is mentioned
compare-duties = Duties
compare-swap = Swap the order
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

## Limits of queries and writes
error-keeper = The service did not start: the process that holds the data ended at once. See the errors above.
error-read-only = The data cannot be changed: the service reads it from memory. Start it with --store FOLDER.
error-query-timeout = The query took more than { $seconds } seconds and was stopped. Narrow it, for instance by naming a county or adding LIMIT.
error-query-too-large = The query needed too much memory, or its answer would be too large. Narrow it, or download the whole data from /data.
error-busy = The service is busy at the moment. Try again in { $seconds } seconds.
error-truncated = The answer was cut off at a limit and is not the whole answer.
error-unauthorised = Writing needs a valid token (Authorization: Bearer …).
error-integrity = Nothing was changed: the change would break { $count ->
    [one] a rule
   *[other] { $count } rules
 }. Correct the data by the report.
error-store-unreachable = The store cannot be reached. Try again in a while.
error-store-timeout = The store did not answer in time. Try again in a while.

## Writes
cli-opt-store-written = Folder of a store on disk
error-not-writable = This service is read-only. To write, start it with a store: yhdyspinta serve --store FOLDER.
error-no-tokens = Writing is closed, since there are no tokens. The administrator makes one with: yhdyspinta token add NAME --store FOLDER.
error-forbidden-graphs = The token may not change these graphs: { $graphs }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
 }. Nothing has changed.
error-tokens-file = The file of tokens { $name } cannot be read: { $reason }.
error-token-name = “{ $name }” is no name for a token. Use up to 64 characters: letters a–z and A–Z, digits, and . _ @ -.
error-token-taken = There is a token { $name } already. Choose another name, or remove the old one: yhdyspinta token remove { $name }.
error-token-unknown = There is no token { $name }. The tokens are listed by yhdyspinta token list.
error-token-scope = “{ $scope }” is no scope. Give the IRI of a graph, the beginning of an IRI followed by *, or default.
error-token-expires = The day { $day } has passed already. Give a day to come as the last day of the token.
error-token-folder = Say whose tokens are meant: --store FOLDER, or with a remote store --state FOLDER.
error-since = “{ $value }” is neither the number of a change nor a day. Write for instance 12 or 2026-12-31.
error-no-log = The folder { $folder } holds no store with a change log.
error-restore-folder = The folder { $folder } is not empty. Restore the backup into a new folder.
error-restore-file = { $name } is no whole backup. Nothing was restored.
cli-token = Manage the tokens of those who may write (bearer tokens)
cli-token-add = Make the token NAME and print it. It is kept nowhere, so put it away at once. Example: yhdyspinta token add editor --store store --scope "https://example.org/graphs/*"
cli-token-list = List the tokens
cli-token-remove = Remove the token NAME; the service stops accepting it at once
cli-token-added = The token { $name } was made. Put it away: it is not shown again.
cli-token-removed = The token { $name } was removed.
cli-opt-scope = Graph that the token may change: an IRI, the beginning of one and *, or default; may be repeated (default: all)
cli-opt-expires = Last day on which it is valid, such as 2026-12-31
cli-opt-state = Folder of the tokens where the store is a remote service
cli-log = Show the change log: who changed what, and when. The service may be running. Example: yhdyspinta log --store store --since 2026-12-01
cli-opt-since = Number of a change, or a day (UTC), to begin from
cli-opt-writer = Only the changes of this writer
cli-backup = Back the store up into FILE. The service may be running. Tokens are left out. Example: yhdyspinta backup --store store copy.jsonl.gz
cli-restore = Restore the backup FILE into an empty folder, with its change log. Example: yhdyspinta restore copy.jsonl.gz --store new
cli-restored = Restored. Changes: { $changes }, statements: { $count }.
column-number = No.
column-time = Time (UTC)
column-writer = Writer
column-removed = Removed
column-inserted = Added
column-graphs = Graphs
column-created = Made
column-expires = Last day
error-write-failed = The change could not be saved ({ $reason }). Nothing has changed. Check the disk space and try again.
error-log-damaged = The change log { $name } is damaged. Restore a backup of the store into an empty folder (yhdyspinta restore).
error-store-in-use = The store { $folder } is in use by another program. Stop the service first, or use the service.

## Saved queries
nav-queries = Queries
queries-title = Queries
queries-lead = Ready questions to the graph: each is a page, JSON, CSV and SPARQL. You can change the values of the parameters.
queries-find = Find queries by words
queries-count = { $count ->
    [one] One query.
   *[other] { $count } queries.
}
queries-all = Show all
queries-groups = Groups
queries-nothing = No ready query has these words. Try one word, or write a query of your own:
queries-parameters = Parameters
queries-group-reports = Reports
queries-group-competency = Questions that the graph must answer
queries-group-maps = What the maps are drawn from
query-in-sparql = Open on the SPARQL page
query-text = Text of the query (SPARQL)
query-version = version
minutes-title = Link for the minutes
minutes-data = Yhdyspinta, data of { $day } (version { $version }).
minutes-copy = Copy the reference and the link
error-parameter-repeated = Parameter { $name } is given more than once. Give one value.
error-parameter-many = Parameter { $name } has too many values. Give at most { $most }.

## Operation
error-setting-origin = { $name } contains “{ $value }”; give scheme and host, such as https://example.org.
error-setting-email = { $name } contains “{ $value }”; give one e-mail address, such as help@example.org.
error-setting-proxies = { $name } is “{ $value }”; give the number of proxies (0–9) or their networks, such as 10.0.0.0/8.
error-rate = You have sent many requests within a short time. Try again in { $seconds } seconds.
error-malformed = The address or a header is malformed: addresses are UTF-8 without control characters. Check the address.
error-not-ready = The service cannot reach its data at the moment. Try again in a while.
cli-opt-upload-megabytes = Greatest size of a request's body in megabytes.
cli-opt-rate = Requests a minute that one client may send to each class of routes; 0 sets no limit.
cli-opt-proxies = Proxies that are believed about the client's address: their number, or their networks.
cli-opt-site = Public address of the service, such as https://example.org.
cli-opt-contact-email = E-mail address to which readers may report an error.
cli-opt-cors = Origins whose pages may read the answers; * is all, an empty text none.
cli-opt-embed-origins = Origins whose pages may frame the cards, the lists and the finder; * is all, none is none.
cli-opt-log = Form of the request log on standard error.

## SPARQL protocol, graph store, the dataset

error-not-offered = The answer does not come in the requested format. Ask for one of these (Accept or format=): { $known }.
error-media-type = “{ $given }” cannot be read here. Send one of these (Content-Type): { $known }.
error-body-packed = The body is not whole or not valid { $coding }. Nothing has changed. Send it again.
error-body-encoding = The request is not UTF-8 text. Send it as UTF-8.
error-body-multipart = The body is not valid multipart/form-data with at least one file. Nothing has changed.
error-protocol-missing = The field { $field } is missing. Give exactly one.
error-protocol-several = The field { $field } is given { $count } times. Give exactly one.
error-protocol-iri = “{ $value }” is not an absolute IRI. Give a whole IRI, such as https://example.org/graph.
error-graph-target = Name one graph: either graph=IRI or default, not both and not several.
error-graph-reserved = The graph { $iri } has no name of its own. Use default instead.
error-http-412 = The graph is not in the state that the request requires. Read it again and repeat the change.
sparql-cut-text = The page shows the beginning; the other formats give all.
data-title = Data
data-lead = Everything that this service knows, as data: licence, contents and ways to get it.
data-modified = Last changed
data-version = Version of the data
data-numbers = Size
data-triples = Statements
data-subjects = Things described
data-classes = Classes
data-properties = Properties
data-graphs = Named graphs, one for each source
data-graph-about = One named graph: what one source says, { $triples } statements.
data-downloads = Download everything
data-without-persons = without names of persons
data-interfaces = Query and link
data-endpoint = SPARQL endpoint
data-graph-store = Graph store protocol
data-void = Description (VoID)
data-vocabularies = Vocabularies used
column-class = Class
column-property = Property
column-count = Count
column-graph = Graph
column-modified = Changed

## Linked data and dumps

gone = This has ended. In its place there is now:
error-gone = The thing has ended. In its place there is now { $successors }.
error-persons-choice = “{ $value }” will not do: persons is yes or no.

## Updates
error-update-syntax = The update is not valid SPARQL: line { $line }, column { $column }: expected: { $expected }. Nothing has changed.
error-update-load = LOAD is not run: this service fetches nothing from elsewhere. Send the data itself, for instance with INSERT DATA or to /graphs. Nothing has changed.
error-update-using = The update names its dataset itself (USING or WITH), and so does the request (using-graph-uri, using-named-graph-uri). Leave out one of the two. Nothing has changed.
error-update-graph = There is no graph { $graph } to copy from. Check the spelling, or write SILENT if it may be missing. Nothing has changed.

## Remote store
error-store-address = The address of the store, { $address }, is no address of the web. Give for example https://server/sparql.
error-store-credentials = Give the credentials of the store once: in the address or as a token, not both.
error-store-two-servers = The query and update addresses of the store must be on the same server.
error-query-builtin = The query calls a function of the store’s own. Use only the functions of SPARQL 1.1.
error-remote-blank-node = Blank nodes cannot be removed from a remote store. Give the things identifiers.
cli-opt-store-anywhere = Store: a folder on disk, or the query address of a remote one (https://…)
cli-opt-store-update = Update address of a remote store, whole or relative to the query address; only this service may write there
cli-opt-store-token = Token for a remote store (better in the environment variable YHDYSPINTA_STORE_TOKEN)
cli-opt-state-folder = Folder of the tokens of those who may write

## Calls to other hosts
error-federation-host = The host { $host } may not be called. The administrator names those that may (YHDYSPINTA_FEDERATE).
error-federation-address = The host { $host } leads to an address that is not public, and is not called.
error-federation-unreachable = The host { $host } cannot be reached. Try again later.
error-federation-slow = The host { $host } does not answer in time. Ask it for less, or try again later.
error-federation-large = The answer of { $host } is too large. Ask it for less.
error-federation-status = The host { $host } answers with status { $status }.
error-federation-unreadable = The answer of { $host } cannot be read: it is of another kind than was asked for.
error-federation-many = One query or update may call other hosts at most { $most } times.
error-federation-variable = SERVICE needs the address of the service; the variable { $variable } will not do.
error-federation-blank = The service { $endpoint } answers with blank nodes, which mean nothing here. Ask it for IRIs and literals only.
error-setting-hosts = { $name } is “{ $value }”; give hosts such as example.org or example.org:8443, parted by commas.
cli-opt-federate = Hosts that queries (SERVICE) and updates (LOAD) may call, such as query.example.org or example.org:8443; parted by commas

# Shapes that cannot be judged by

error-shape-path = The path of the shape { $shape } is not a SHACL property path. Write it as section 2.3.1 of the SHACL recommendation says.
error-shape-parameter = The shape { $shape } has a value for { $term } that is not allowed there. Correct it in the shapes file.
error-shape-recursive = The shape { $shape } refers to itself, directly or through others. SHACL leaves that undefined: take one of the references away.
error-shape-deep = The shape { $shape } holds more than { $most } shapes or paths inside each other. Divide it into fewer levels.
error-shape-literal = A shape refers to the text { $shape } where another shape should stand. Name a shape.
error-shape-not-run = The shape { $shape } uses { $term }, which would run code, rules or computed targets. Only SHACL core and SPARQL constraints are judged: take it away.
error-shape-query = The query of the shape { $shape } cannot be read: { $problem }
error-shape-query-form = The query of the shape { $shape } may not have { $form } (SHACL, appendix A). Write it otherwise.
error-shape-failure = A query of the shape { $shape } reports a failure of its own. Look at what it asks.
error-shape-validator = The constraint component { $component } has no validator for the shape { $shape }. Give it one.

## Reports of validation

validation-on = State on { $day }
validation-accepted = { $count ->
    [one] { $count } finding has been accepted for a time and is not counted.
   *[other] { $count } findings have been accepted for a time and are not counted.
}
validation-accepted-title = Accepted for a time
validation-accepted-until = counts again from { $day }
validation-since = Since the earlier report: { $new } new, { $mended } corrected.
validation-new = new
validation-mended-title = Corrected
validation-by = Group by
validation-by-mender = By who can correct it
validation-by-check = By check
validation-by-county = By county
validation-by-theme = By theme
validation-no-mender = Not known who can correct it
validation-no-county = No county of its own
validation-no-theme = No theme
cli-opt-check = Only this check, such as C-INTERFACE-OWNER
cli-opt-county-findings = Only what concerns this county
cli-opt-since-report = Earlier report (JSON): tell what is new and what is corrected; only new findings make the exit status 1
cli-opt-by = What to group by
cli-opt-all = Show every case, not the first { $count } of each check
cli-opt-timeout = Seconds after which judging is stopped
cli-opt-memory = Megabytes that judging may use beyond the graph
error-judgement-timeout = Checking took more than { $seconds } seconds and was stopped. Give it more time (--timeout), or find the shape whose query does not end: check with one shapes file at a time.
error-judgement-too-large = Checking needed more than { $megabytes } megabytes beyond the graph and was stopped. Give it more (--memory), or check fewer shapes at a time (--shapes).
error-report-unreadable = { $name } is no report of this program in JSON. Write one with: yhdyspinta validate --format json > report.json
error-data-and-store = Name either DATA or a store, not both.
overlap-score = Likeness: { $score }/100.
validation-any = All
validation-severity = At least as serious as
validation-remove = remove
validation-theme = Theme
validation-one-case = One case
validation-case-gone = This is no longer found: it has been corrected, or the check has changed.
validation-by-severity = By severity
validation-more-groups = { $count } more
validation-cases = Cases
validation-pages = Pages of cases
validation-shown = Cases { $first }–{ $last } of { $total }.
validation-previous = Previous
validation-next = Next
validation-permalink = Permanent link
error-page-number = “{ $value }” is no number of a page. Pages are numbered from 1.
cli-opt-record = Keep each day's figures of the checks in the store, so that a trend can be drawn
cli-opt-record-store = Keep the figures in the store on disk, so that a trend can be drawn
error-record-store = Figures are kept in a store on disk. Name it with --store FOLDER; a running service keeps them itself: yhdyspinta serve --record.
completeness-title = How complete is the data?
completeness-lead = The share of the checks that find nothing missing, of all the checks that concern the thing.
completeness-kind = What
completeness-share = Share
completeness-checks = Checks
completeness-of = { $part } of { $whole }
completeness-percent = { $percent }%
completeness-none = Nothing of this kind is checked here.
kind-county = Counties
kind-interface = Interfaces
kind-network = Networks
kind-body = Bodies
kind-municipality = Municipalities
trend-title = How has it developed?
trend-lead = In how many places the checks found something missing, day by day.
trend-none = No figures have been kept yet. They are kept each day when the service is started with: yhdyspinta serve --store FOLDER --record.
trend-day = Day
trend-whole = Checked
trend-chart = Findings by day
trend-organisation = What { $name } can correct
trend-everyone = Everyone
error-unknown-check = There is no check “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
 }
error-unknown-group = The report has no group “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
 }
error-explorer-too-large = The map would hold { $count } things; a readable one holds at most { $most }. Group them or start from something narrower.
error-unknown-choice = The field { $field } has no value “{ $value }”. It takes: { $known }.

## Lists

list-interfaces = Interfaces
list-interfaces-lead = Tasks that a county and municipalities can only do together.
list-networks = Networks
list-networks-lead = Who meets on what.
list-bodies = Bodies
list-bodies-lead = Councils, boards, divisions and groups, in force or planned.
list-forums = Forums
list-forums-lead = Where the parties meet, and how often.
list-obligations = Duties
list-obligations-lead = What the law asks, and of whom.
list-municipalities = Municipalities
list-municipalities-lead = Every municipality, with its county, region and languages.
list-regions = Regions
list-regions-lead = The regions and the wellbeing services counties in them.
list-documents = Documents
list-documents-lead = Plans, reports, agreements and guides that the sources name.
list-count = { $count } in the list.
list-all = Show all
list-sort = Sort by
list-nothing = Nothing on record has all of these. Remove one of them:
list-chosen = Chosen conditions
list-csv = Table (CSV)
list-without = Remove the condition { $facet }: { $value }
list-empty = There is nothing in this list yet.
list-pages = Pages of the list
list-shown = { $first }–{ $last } of { $total }.
facet-name = Name
facet-county = Wellbeing services county
facet-theme = Theme
facet-state = State of preparation
facet-owner = Responsible
facet-status = Status
facet-coordinator = Coordinator
facet-kind = Kind
facet-frequency = How often
facet-bound = Whom it binds
facet-act = Act
facet-region = Region
facet-languages = Languages
facet-value-unknown = not known
facet-value-known = known
facet-value-named = named
facet-value-nobody = nobody named
home-lists = Browse
error-unknown-value = The list has nothing with the value “{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Did you mean: { $suggestions }?
 }

## Embeds

embed-title = Embed on your own site
embed-lead = A municipality, a county or an association can show the finder, a list or the card of one thing on its own pages. Choose, look at the preview and copy the code.
embed-what = What to embed
embed-what-finder = Finder: who is responsible?
embed-what-card = Card of one thing
embed-what-list = List
embed-thing = Thing (for the card)
embed-thing-hint = Its name, or the address of its page in this service.
embed-list = List (for the list)
embed-county = Narrow to a county (finder and list)
embed-scheme = Colours
embed-scheme-reader = As the reader’s device has them
embed-scheme-light = Light
embed-scheme-dark = Dark
embed-preview = Preview
embed-code = Code for your page
embed-code-hint = Paste the code into the source of your page where the content is to appear.
embed-copy = Copy the code
embed-copied = The code is copied.
embed-how = How it works
embed-how-script = The frame works without JavaScript. With the script it is as high as its content; without it the content scrolls within the frame.
embed-how-link = Links in the frame open a new tab, and the last one leads to the whole page.
embed-how-data = The frame sets no cookies. It tells your page its own height and nothing else.
embed-whole = Open the whole page in Yhdyspinta
embed-source = Source: Yhdyspinta, data updated { $day }.
embed-new-tab = Links open a new tab.
embed-first = These are the first { $count }.
embed-more = and { $count } more
error-embed-thing = Write which thing the card is to show.
error-embed-nothing = Nothing is found for “{ $name }”. Try the name of a thing or the address of its page.
did-you-mean = Did you mean?

## Search

search-title = Search
search-lead = Everything on record: people and bodies, networks, duties, sections, documents. Everyday words will do.
search-field = What are you looking for?
search-run = Search
search-count = { $count ->
    [one] { $count } thing has all these words.
   *[other] { $count } things have all these words.
}
search-loosely = Nothing has all these words. { $count } have some of them.
search-nothing = Nothing on record has these words. Try another word for the same thing, one word alone, or browse the lists.
search-near = Did you mean
search-kind-all = All kinds
search-pages = Pages of results
search-kinds = By kind
single-county = county
single-region = region
single-subregion = subregion
single-subarea = sub-area
single-municipality = municipality
single-organisation = organisation
single-body = body
single-post = post
single-person = person
single-network = network
single-forum = forum
single-interface = interface
single-theme = theme
single-task = task
single-responsibility = responsibility
single-obligation = obligation
single-act = act
single-section = section
single-agreement = agreement
single-document = document
single-event = event
single-term = council term
single-survey = survey
single-observation = figure
single-model = model
single-project = project
single-source = source
kinds-county = counties
kinds-region = regions
kinds-subregion = subregions
kinds-subarea = sub-areas
kinds-municipality = municipalities
kinds-organisation = organisations
kinds-body = bodies
kinds-post = posts
kinds-person = persons
kinds-network = networks
kinds-forum = forums
kinds-interface = interfaces
kinds-theme = themes
kinds-task = tasks
kinds-responsibility = responsibilities
kinds-obligation = obligations
kinds-act = acts
kinds-section = sections
kinds-agreement = agreements
kinds-document = documents
kinds-event = events
kinds-term = council terms
kinds-survey = surveys
kinds-observation = figures
kinds-model = models
kinds-project = projects
kinds-source = sources
