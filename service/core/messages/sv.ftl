## Pages: common

skip-to-content = Gå till innehållet
nav-main = Huvudmeny
nav-language = Språk
nav-menu = Meny
nav-who = Vem ansvarar?
nav-maps = Kartor
nav-validation = Vad saknas?
nav-sparql = SPARQL
nav-definitions = Begrepp
footer-for-data = Data
footer-reading = Om uppgifterna
footer-dated = Varje uppgift är daterad som sin källa: ett utkast berättar vad som då planerades, inte vad som gäller nu.
footer-licence = Materialets licens
accessibility-title = Tillgänglighetsutlåtande
accessibility-scope = Detta utlåtande gäller webbtjänsten Yhdyspinta på adressen { $site }.
accessibility-aim = Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att offentliga webbtjänster är tillgängliga. Målet är nivå AA i version 2.2 av WCAG, som täcker den nivå som lagen kräver.
accessibility-state-title = Tillgänglighetsstatus
accessibility-state = Tjänsten uppfyller kraven delvis. De kända bristerna räknas upp nedan.
accessibility-known-title = Vad som inte är tillgängligt
accessibility-known-maps = De interaktiva kartorna ritas som en bild som skärmläsare inte läser (WCAG 1.1.1). Samma uppgifter finns som tabeller under kartan, och sökningen fungerar med tangentbordet.
accessibility-known-pictures = Kartorna som bilder (SVG) är stora och måste rullas även i sidled. Samma uppgifter finns i listorna och på objektens egna sidor.
accessibility-known-tables = Stora tabeller, såsom matrisen och jämförelsen, rullas i sidled i ett eget område när vyn är smal eller förstorad. På små skärmar finns matrisens uppgifter som en lista.
accessibility-known-names = En del namn från källorna finns bara på finska. De är märkta som finska, och våra egna översättningar med en asterisk.
accessibility-known-assistive = Tjänsten har ännu inte testats med skärmläsare eller tillsammans med personer som använder hjälpmedel.
accessibility-tell = Berätta för oss om du hittar en brist som inte nämns här.
accessibility-assessed-title = Hur tillgängligheten har bedömts
accessibility-assessed = Utlåtandet har upprättats { $day } utifrån utvecklarnas egen bedömning.
accessibility-way-axe = Varje sidtyp och en sida av varje objekttyp har granskats med verktyget axe på finska, svenska och engelska med ljusa färger samt på engelska med mörka färger.
accessibility-way-keyboard = Användarnas viktigaste uppgifter har utförts med enbart tangentbord på finska och svenska. På varje sidtyp har det granskats att fokus syns i början av sidan och inte täcks av annat innehåll, att rubrikerna är i ordning, att fälten har namn och att knapparna är tillräckligt stora.
accessibility-way-zoom = Varje sidtyp har granskats i 320 pixlars bredd, vilket motsvarar 400 procents förstoring, med användarens egna färger och minskad rörelse: sidan behöver inte rullas i sidled.
accessibility-way-scripts = Varje sidtyp har också öppnats utan JavaScript.
accessibility-way-people = Ingen utomstående expert har gjort en bedömning.
accessibility-feedback-title = Ge respons
accessibility-feedback = Skicka respons och önskemål om att få uppgifter i tillgänglig form till
accessibility-feedback-none = Den som driver tjänsten har ännu inte uppgett någon adress för respons. Den anges med inställningen { $setting }.
accessibility-answer = Tjänsteleverantören svarar på responsen inom 14 dagar.
accessibility-enforcement-title = Tillsyn
accessibility-enforcement = Om du inte får svar inom 14 dagar eller inte är nöjd med svaret kan du lämna in ett tillgänglighetsklagomål eller en begäran om utredning. Tillsynsmyndighet är
accessibility-authority = Transport- och kommunikationsverket Traficom
accessibility-authority-unit = Enheten för tillsyn över digital tillgänglighet
accessibility-authority-site = www.tillganglighetskrav.fi
accessibility-authority-telephone = telefonväxel 029 534 5000
print-source = Källa: Yhdyspinta,
own-translation = Vår egen översättning, inte ett officiellt namn
true = ja
false = nej
show = Visa

## Pages: the question and its answer

home-title = Vem ansvarar för det här?
home-lead = När kommunens och välfärdsområdets uppgifter möts uppstår en kontaktyta. Ange kommun eller välfärdsområde och ärende: du ser vem som ansvarar för eller bereder ärendet, för vems räkning, i vilket nätverk och enligt vilken källa.
home-tasks = Det här kan du göra här
home-on-record = Det här har antecknats
home-missing = Se vad som saknas i ditt område
home-missing-about = Vad som inte har antecknats, varför det är viktigt och vem som kan åtgärda saken.
home-due = Kontrollera skyldigheter och tidsfrister
home-due-about = Vad lagen kräver av kommunen och välfärdsområdet och när nästa gång. Tidsfristerna går att prenumerera på i kalendern.
home-compare = Jämför välfärdsområden
home-compare-about = Samma tema sida vid sida: kontaktytor, ansvariga, nätverk och siffror.
home-maps = Se nätverken som bilder
home-maps-about = Kartor att skriva ut, foga till dokument och utforska.
home-matrix = Se hela landet på en gång
home-matrix-about = Teman och skyldigheter per område: var någon ansvarig har namngetts och var inte.
home-queries = Få svar med en färdig fråga
home-queries-about = Byt till ditt eget område och foga länken till svaret till protokollet.
field-county = Välfärdsområde
field-county-any = Alla välfärdsområden
field-topic = Ärende eller situation
field-topic-hint = Med egna ord, till exempel minnessjukdom, kurator eller ungdomstjänster. Lämna fältet tomt för att se alla kontaktytor i kommunen eller området.
field-place = Kommun eller välfärdsområde
field-place-hint = Till exempel Närpes eller Österbottens välfärdsområde.
suggested = Förslag
suggested-count = Antal förslag
suggested-none = Inga förslag
ask = Fråga
who-title = Vem vänder jag mig till?
who-count = { $count ->
    [one] { $count } kontaktyta hittades.
   *[other] { $count } kontaktytor hittades.
}
who-everywhere = Se samma ärende i alla välfärdsområden
who-list = Kontaktytor som hittades
who-search = Sök ”{ $topic }” i hela materialet
who-themes = Välj ett tema
ask-again = Ändra frågan
who-nothing = Källorna anger inga kontaktytor för det här området.
common-duties = Lagstadgade skyldigheter som gäller varje välfärdsområde
nobody-named = Källorna nämner ingen som ansvarar för den här kontaktytan.
side-municipalities = Kommunerna
side-other = Andra, eller parten nämns inte
side-nobody = Ingen har antecknats.
could-name = Ansvarig kan utses av:
municipalities-could-name = Varje kommun kan utse sin ansvariga: välj en kommun för att se dess sida.
why-named = Varför någon bör utses:
theme-nobody = För det här temat har varken kontaktyta eller ansvarig antecknats.
theme-elsewhere = Kontaktytor som antecknats på annat håll
organised-by = Ordnas av
organised-by-law = Organiseringsansvar enligt lag
coordinated-by = Koordineras av
rhythm-unknown = hur ofta det möts anges inte
duty-closest = Närmaste skyldighet
duties-of = Skyldigheter: { $name }
duties-none = Ingen skyldighet har antecknats för det här temat.
due-next = Nästa tidsfrist
due-by = senast
due-all = Alla tidsfrister
column-who = Vem
column-role = Roll
column-party = För vems räkning
column-interface = Kontaktyta
column-county = Välfärdsområde
vacant = obesatt
unnamed = namn nämns inte
state = Beredningsskede
group-tasks = Uppgifter ({ $count })
group-networks = Områdets nätverk kring samma tema ({ $count })
group-forums = Forum ({ $count })
group-duties = Lagstadgade skyldigheter ({ $count })
missing = Vad saknas
sources = Källor
line = rad { $lines }
lines = raderna { $lines }
contact = Ta kontakt
contact-none = Organisationens webbplats finns inte i materialet. Kontakta välfärdsområdets eller kommunens registratorskontor.

## Pages: things

passages = Vad som har antecknats ur källan
note = Redaktionens anmärkning:
incoming = Vad som hänvisar hit
as-data = Samma uppgifter i maskinläsbar form:

# Things: the frame of a page, its panels, its headings, and relations the other way round

nav-start = Startsida
breadcrumbs = Länkstig
glance = I korthet
about-page = Om den här sidan
as-of = Vilken tid uppgifterna gäller
as-of-unknown = tidpunkten har inte antecknats
standing-as-of = enligt källan: { $date }
last-changed = Uppgifterna ändrades senast { $date }
permalink = Permanent adress
permalink-copy = Kopiera
permalink-copied = Adressen har kopierats.
permalink-by-hand = Kopieringen misslyckades. Adressen är markerad: kopiera den med tangenterna Ctrl och C.
ask-statements = Fråga med SPARQL: vad som har antecknats om detta
ask-references = Fråga med SPARQL: vad som hänvisar till detta
report-error = Rapportera ett fel
report-subject = Fel i uppgifterna: { $iri }
report-body = Uppgifterna om ”{ $name }” ({ $iri }) innehåller ett fel.

    Vad som är fel:

    Vad som är rätt och vilken källa som visar det:
related = Se även
related-county = samma tema, samma välfärdsområde
related-area = samma tema, samma samarbetsområde
related-theme = samma tema
more-of-them = Visa resten ({ $count })
all-of-them = Hela listan
unnamed-more = { $count ->
    [one] Dessutom { $count } objekt som inte nämns här.
   *[other] Dessutom { $count } objekt som inte nämns här.
}
unnamed-thing = objekt utan namn
point = { $north }° nordlig bredd, { $east }° östlig längd
written-in-fi = på finska
written-in-sv = på svenska
written-in-en = på engelska
finlex = Läs i Finlex
counted-municipality = { $count ->
    [one] kommun
   *[other] kommuner
}
counted-interface = { $count ->
    [one] kontaktyta
   *[other] kontaktytor
}
counted-network = { $count ->
    [one] nätverk
   *[other] nätverk
}
counted-body = { $count ->
    [one] organ
   *[other] organ
}
counted-forum = { $count ->
    [one] forum
   *[other] forum
}
counted-document = { $count ->
    [one] dokument
   *[other] dokument
}
glance-unnamed = { $count ->
    [one] kontaktyta utan namngiven ansvarig
   *[other] kontaktytor utan namngiven ansvarig
}
glance-duties = { $count ->
    [one] gemensam skyldighet
   *[other] gemensamma skyldigheter
}
belongs-to = Välfärdsområde:
county-interfaces = Kontaktytor i välfärdsområdet
shared-duties = Skyldigheter som förenar kommunen och välfärdsområdet
next-due = De närmaste tidsfristerna
all-duties = { $count ->
    [one] Skyldigheten och dess tidsfrist
   *[other] Alla { $count } skyldigheter och tidsfrister
}
own-side-county = På välfärdsområdets sida
own-side-municipality = På kommunernas sida
who-can-mend = Se vem som kan komplettera uppgifterna
organiser-none = vem som ordnar har inte antecknats
duty-bound = Vem skyldigheten binder
duty-towards = Gentemot vem
duty-answers = Vad som fullgör skyldigheten
duty-interfaces = Kontaktytor på samma teman
compare-on-theme = Jämför två områden på det här temat
no-county = Inget eget välfärdsområde
coordinator-none = Ingen koordinator har antecknats.
person-privacy = Om personen har bara namnet antecknats och den roll där källan offentligt nämner personen (dataskyddslagen 1050/2018, 4 §).
figure = Tal
figure-value = Värde
figure-unit = Enhet
figure-when = Tidpunkt
section-actors = Centrala aktörer
section-agreements = Avtal
section-alike = Möjligen samma nätverk
section-answers-to = Vad som svarar mot skyldigheten
section-area = Områden
section-assigned = Vem uppgiften hör till
section-binding = Bindande verkan och grund
section-bodies = Organ
section-bound = Vem skyldigheten binder
section-by-county = Per välfärdsområde
section-changes = Förändringar
section-composition = Sammansättning
section-content = Vad skyldigheten omfattar
section-coordinator = Koordinator
section-councils = Fullmäktige
section-counterparts = Motpart
section-counties = Välfärdsområden
section-decision = Beslut och föredragning
section-development = Utveckling
section-documents = Dokument
section-duties = Skyldigheter
section-everyday-words = Vardagliga ord för temat
section-facts = Basuppgifter
section-figures = Siffror
section-forums = Forum
section-governs = Vad avtalet gäller
section-holder = Vem som ansvarar och i vilken roll
section-identity = Namn och beteckningar
section-interfaces = Kontaktytor
section-legal-basis = Rättslig grund
section-measured = Vad talet beskriver
section-members = Medlemmar
section-mentions = Omnämnanden
section-models = Modeller och beskrivningar
section-municipalities = Kommuner
section-networks = Nätverk
section-organiser = Vem som ordnar, och på vilken grund
section-organisers = Uppgifter och organiseringsansvar
section-others = Övriga uppgifter
section-own-duties = Särskilda skyldigheter
section-part-of = Som en del av
section-participants = Deltagare
section-parties = Parter
section-parts = Delarna i ordning
section-persons = Personer
section-posts = Tjänster och befattningar
section-predecessors = Föregångare
section-publications = Publikationer och material
section-related-interfaces = Relaterade kontaktytor
section-responsibilities = Ansvar
section-responsible-for = Vad ansvaret gäller
section-rhythm = Hur ofta
section-roles = I vilka roller personen har nämnts
section-same = Samma eller nästan samma
section-schedule = Tidtabell och händelser
section-sections = Paragrafer
section-state = Beredningsskede
section-subjects = Ämne
section-subregions = Ekonomiska regioner
section-tasks = Uppgifter
section-text = Författningstext
section-themes = Teman
section-time = Tidpunkt
section-value = Värde
incoming-other = Objekt vars uppgift ”{ $property }” är detta
incoming-eli-relevant_for = Författningar som tillämpas i området
incoming-eli-is_part_of = { $kind ->
    [section] Paragrafer
   *[other] Delar
}
incoming-dct-creator = { $kind ->
    [survey] Har genomfört enkäterna
   *[other] Har utarbetat
}
incoming-dct-isPartOf = { $kind ->
    [task] Uppgifter som ingår
    [event] Skeden
    [forum] Forum som ingår
    [body] Organ som ingår
   *[other] Delar
}
incoming-dct-isReplacedBy = { $kind ->
   *[other] Kom i stället för
}
incoming-dct-publisher = { $kind ->
   *[other] Har gett ut
}
incoming-dct-references = { $kind ->
    [document] Nämns i dokument
    [interface] Nämns i kontaktytor
    [obligation] Nämns i skyldigheter
    [project] Nämns i projekt
    [model] Nämns i modeller
    [forum] Nämns i forum
   *[other] Nämns i
}
incoming-qb-dataSet = { $kind ->
   *[other] Siffror
}
incoming-geo-hasCentroid = { $kind ->
   *[other] Mittpunkt för
}
incoming-skos-broadMatch = { $kind ->
   *[other] Motsvarande snävare teman
}
incoming-skos-closeMatch = { $kind ->
    [theme] Motsvarande teman i områden och källor
    [obligation] Motsvarande skyldigheter
   *[other] Betyder nästan samma
}
incoming-skos-inScheme = { $kind ->
    [theme] Teman i förteckningen
   *[other] I förteckningen
}
incoming-org-heldBy = { $kind ->
   *[other] Innehar tjänsten eller befattningen
}
incoming-org-memberOf = { $kind ->
    [person] Personer
   *[other] Företrädare
}
incoming-org-originalOrganization = { $kind ->
   *[other] Föregångare i förändringen
}
incoming-org-postIn = { $kind ->
   *[other] Tjänster och befattningar
}
incoming-org-resultingOrganization = { $kind ->
   *[other] Uppstod eller fick uppgifter i förändringen
}
incoming-org-unitOf = { $kind ->
   *[other] Organ och enheter
}
incoming-prov-wasDerivedFrom = { $kind ->
   *[other] Vad som har antecknats härifrån
}
incoming-yp-about = { $kind ->
    [observation] Siffror
    [model] Beskrivningar
   *[other] Vad som sägs om detta
}
incoming-yp-appointedBy = { $kind ->
   *[other] Tillsätter
}
incoming-yp-assignedTo = { $kind ->
    [task] Uppgifter
   *[other] Sköter
}
incoming-yp-boundParty = { $kind ->
   *[other] Bindande skyldigheter
}
incoming-yp-collaborativeArea = { $kind ->
    [county] Välfärdsområden i samarbetsområdet
    [municipality] Kommuner i samarbetsområdet
   *[other] Hör till samarbetsområdet
}
incoming-yp-concerns = { $kind ->
    [event] Händelser som gäller detta
    [model] Beskrivningar i modeller
    [task] Uppgifter som gäller detta
    [document] Dokument som gäller detta
    [project] Projekt som gäller detta
    [network] Nätverk som behandlar detta
    [forum] Forum som behandlar detta
    [agreement] Avtal som gäller detta
    [obligation] Skyldigheter som gäller detta
    [responsibility] Ansvar som gäller detta
   *[other] Gäller detta
}
incoming-yp-coordinator = { $kind ->
    [network] Koordinerar nätverken
   *[other] Koordinerar
}
incoming-yp-counterpart = { $kind ->
   *[other] Motpart till
}
incoming-yp-county = { $kind ->
    [municipality] Kommuner
    [network] Nätverk
    [body] Organ
    [interface] Kontaktytor
    [forum] Forum
    [task] Uppgifter
    [event] Händelser
    [responsibility] Ansvar
    [post] Tjänster och befattningar
    [document] Dokument
    [theme] Områdets egna teman
    [organisation] Organisationer
    [project] Projekt
    [survey] Enkäter och statistik
    [subarea] Delområden
    [agreement] Avtal
    [observation] Siffror
    [model] Modeller och beskrivningar
   *[other] I välfärdsområdet
}
incoming-yp-decidedBy = { $kind ->
   *[other] Beslutar om
}
incoming-yp-economicDevelopmentCentre = { $kind ->
   *[other] Kommuner i livskraftscentralens område
}
incoming-yp-employmentArea = { $kind ->
   *[other] Kommuner i sysselsättningsområdet
}
incoming-yp-employmentAuthority = { $kind ->
   *[other] Kommuner vars arbetskraftsmyndighet detta är
}
incoming-yp-forum = { $kind ->
   *[other] Kontaktytor som behandlas här
}
incoming-yp-forumOn = { $kind ->
   *[other] Forum där detta behandlas
}
incoming-yp-fromParty = { $kind ->
   *[other] Överlåtande part
}
incoming-yp-toParty = { $kind ->
   *[other] Mottagande part
}
incoming-yp-fulfils = { $kind ->
    [interface] Kontaktytor som svarar mot skyldigheten
    [forum] Forum där skyldigheten fullgörs
    [document] Dokument som fullgör skyldigheten
    [event] När skyldigheten har fullgjorts
   *[other] Fullgör skyldigheten
}
incoming-yp-funder = { $kind ->
   *[other] Finansierar
}
incoming-yp-governedBy = { $kind ->
   *[other] Avtalet gäller dessa
}
incoming-yp-holder = { $kind ->
   *[other] Ansvar
}
incoming-yp-joins = { $kind ->
   *[other] Kontaktytor som uppgiften hör till
}
incoming-yp-keyActor = { $kind ->
   *[other] Central aktör i temat
}
incoming-yp-lead = { $kind ->
   *[other] Leder
}
incoming-yp-legalBasis = { $kind ->
    [obligation] Skyldigheter som grundar sig på detta
    [document] Dokument som grundar sig på detta
    [forum] Forum som grundar sig på detta
   *[other] Grundar sig på detta
}
incoming-yp-member = { $kind ->
    [network] Medlem i nätverket
   *[other] Medlem i
}
incoming-yp-organiser = { $kind ->
    [task] Ordnar uppgifterna
    [event] Ordnar händelserna
   *[other] Ordnar
}
incoming-yp-owner = { $kind ->
    [document] Dokument
   *[other] Äger
}
incoming-yp-participant = { $kind ->
    [forum] Deltar i forum
    [event] Deltar i händelser
   *[other] Deltar i
}
incoming-yp-partner = { $kind ->
    [project] Partner i projekt
    [interface] Partner i kontaktytor
   *[other] Partner i
}
incoming-yp-party = { $kind ->
    [interface] Part i kontaktytor
    [responsibility] Ansvar
    [agreement] Part i avtal
   *[other] Part i
}
incoming-yp-possiblySameAs = { $kind ->
   *[other] Kan vara samma som
}
incoming-yp-presenter = { $kind ->
   *[other] Föredrar
}
incoming-yp-region = { $kind ->
    [municipality] Kommuner
    [subregion] Ekonomiska regioner
    [county] Välfärdsområden
   *[other] I landskapet
}
incoming-yp-relatedInterface = { $kind ->
   *[other] Relaterade kontaktytor
}
incoming-yp-requiredContent = { $kind ->
   *[other] Innehåll i skyldigheten
}
incoming-yp-responsibilityFor = { $kind ->
   *[other] Ansvar
}
incoming-yp-runBy = { $kind ->
    [interface] Sköter kontaktytor
   *[other] Sköter
}
incoming-yp-source = { $kind ->
   *[other] Citerade ställen
}
incoming-yp-subarea = { $kind ->
    [municipality] Kommuner
   *[other] I delområdet
}
incoming-yp-subregion = { $kind ->
    [municipality] Kommuner
   *[other] I den ekonomiska regionen
}
incoming-yp-theme = { $kind ->
    [interface] Kontaktytor
    [network] Nätverk
    [obligation] Skyldigheter
    [document] Dokument
    [body] Organ
    [task] Uppgifter
    [event] Händelser
    [project] Projekt
    [agreement] Avtal
    [observation] Siffror
    [model] Modeller och beskrivningar
   *[other] Om temat
}
incoming-yp-towards = { $kind ->
   *[other] Skyldigheter där detta är motpart
}

## Pages: validation

validation-title = Vad saknas?
validation-lead = Kontrollerna visar vad som inte har antecknats i källorna, varför det är viktigt och vem som kan åtgärda saken.
validation-count = { $count ->
    [one] { $count } iakttagelse.
   *[other] { $count } iakttagelser.
}
severity-violation = Brist
severity-warning = Anmärkning
severity-info = För kännedom
check-id = Kontroll
check-reason = Grund
check-mender = Vem kan åtgärda

## Pages: SPARQL, maps, definitions

sparql-lead = Standardgrafen är unionen av alla namngivna grafer. Den namngivna grafen visar från vilken källa påståendet är.
sparql-query = Fråga
sparql-run = Kör
sparql-rows = { $count ->
    [one] { $count } rad.
   *[other] { $count } rader.
}
sparql-cut = Sidan visar de första { $shown }; de andra formaten ger alla.
workbench-title = SPARQL-frågor
workbench-lead = Skriv en egen fråga eller börja med en färdig. Svaret visas som en tabell och, när kolumnerna passar, även som ett diagram eller en karta.
workbench-example = Färdig fråga som grund
workbench-example-open = Använd som grund
workbench-hint = Vanliga prefix (yp:, skos:, org: …) är kända utan PREFIX-rad. Ctrl + Enter kör frågan.
workbench-answer = Svar
workbench-problem = Frågan kunde inte köras
workbench-mistake = Rätta frågan från rad { $line }, kolumn { $column }, och kör den igen. Tecknet ^ visar stället.
workbench-mistake-line = Rad { $line }
workbench-truth = Svaret är
workbench-time = Beräknat på { $milliseconds } millisekunder.
workbench-empty = Inget motsvarar frågan. Kontrollera hur namnen skrivs, eller ta bort något villkor och försök igen.
workbench-download = Ladda ner allt:
workbench-share = Länk till den här frågan och svaret
workbench-too-long = Frågan är för lång för en länk. Spara texten själv, eller förkorta den om du vill ha en länk.
editor-hint = Förslag visas medan du skriver eller med Ctrl + mellanslag: prefix, klasser, egenskaper och namn på objekt. Tabb går vidare till nästa fält. Ctrl + F söker.
editor-find = Sök
editor-replace-with = Ersätt med
editor-next = nästa
editor-previous = föregående
editor-all = alla
editor-case = skiftlägeskänsligt
editor-regexp = reguljärt uttryck
editor-words = hela ord
editor-replace = ersätt
editor-replace-all = ersätt alla
editor-close = stäng
editor-completions = Förslag
editor-problems = Fel
editor-match = nuvarande träff
editor-on-line = på rad
history-title = Tidigare frågor
history-lead = De 50 senaste frågorna. De finns bara i den här webbläsaren; tjänsten sparar ingenting.
history-open = Öppna
history-delete = Ta bort
history-clear = Ta bort alla
history-cleared = Tidigare frågor har tagits bort.
copy = Kopiera
copied = Kopierat
views = Vy
view-table = Tabell
view-chart = Diagram
view-map = Karta
chart-lead = { $counting }: { $naming }. Samma uppgifter finns i tabellen.
chart-cut = { $count ->
    [one] En rad ryms inte i diagrammet; den finns i tabellen.
   *[other] { $count } rader ryms inte i diagrammet; de finns i tabellen.
}
map-relations-lead = Pilen går från objektet i den första kolumnen till objektet i den andra. Samma uppgifter finns i tabellen.
map-relations-cut = Bilden visar de { $shown } första av { $count } kopplingar; avgränsa frågan för att se resten.
map-relations-none = Svaret har inga kopplingar mellan objekt, så det kan inte ritas som en karta.
map-relations-about = { $things } objekt, { $relations } kopplingar.
maps-title = Kartor
maps-lead = Bilderna ritas ur kunskapsgrafen. Öppna en karta, avgränsa den och ta med den som utskrift eller fil.
maps-open-svg = Öppna bilden (SVG)
maps-open-html = Öppna den interaktiva kartan (HTML)
maps-open-gexf = GEXF
maps-open-graphml = GraphML
maps-open-json = JSON
maps-open-csv = Kopplingar (CSV)
maps-open-nodes-csv = Objekt (CSV)
maps-open-pdf = Öppna i den storlek den är ritad (PDF)
maps-open-png = Öppna som bild (PNG)
definitions-title = Begrepp
definitions-lead = Ontologins klasser, egenskaper och koder.
definitions-classes = Klasser
definitions-properties = Egenskaper
definitions-codes = Koder

## Maps

map-networks = Nätverk per tema
map-networks-about = Välfärdsområdets nätverk under sina teman. Ett nätverk som står under flera teman är förenat med en streckad linje.
map-networks-page-about = Välfärdsområdets nätverk under sina teman. Sök med namn, dölj typer, välj ett objekt; samma uppgifter finns som tabeller nedan.
map-wheel = Nätverk som hjul
map-wheel-about = Välfärdsområdets nätverk kring sina teman som ekrarna i ett hjul. En streckad linje förenar ställena för ett nätverk som står under flera teman.
map-organisation = Välfärdsområdets organisation
map-organisation-about = Organ, ledning och sektorer. Streckad linje: enligt källan ännu bara planerad.
map-interfaces = Kontaktytor, parter och ansvariga
map-interfaces-about = Vem som ansvarar eller bereder, för vems räkning. Orange kors: ingen har utsetts.
map-law = Från lag till forum
map-law-about = Vilken paragraf en skyldighet grundar sig på, vem den binder och vilket forum som svarar mot den. Under skyldigheten står hur ofta den ska fullgöras.
map-law-title = { $theme }: från lag till forum
map-law-no-forum = Inget antecknat forum svarar mot dessa skyldigheter.
map-answers = svarar mot: { $duties }
map-no-county = nationell modell
map-forums = Samarbetsnivåer och forum
map-forums-about = Forumen per nivå, hur ofta de möts och vilka som deltar. Streckad linje: bara föreslaget eller planerat.
map-people = Personer, tjänster och uppgifter
map-people-about = Vad som blir utan ansvarig om någon slutar: personen, tjänsten och vad personen har utsetts till.
map-overlaps = Nätverk som kan vara samma
map-overlaps-about = Par vars namn, medlemmar och teman är nästan desamma eller som en källa misstänker är samma.
map-municipalities = Välfärdsområdets kommuner
map-municipalities-about = Kommunerna enligt vem som ordnar deras sysselsättningstjänster; inom parentes invånarantalet 31.12.2025.
map-municipalities-title = { $county }: kommuner och sysselsättningsområden
map-employment-alone = { $name } ordnar själv
map-employment-area = Sysselsättningsområdet { $name }
map-themes = Teman per välfärdsområde
map-themes-about = Hur många kontaktytor, utsedda ansvariga eller beredare och nätverk som har antecknats för varje tema. Streck: inga uppgifter i källorna.
map-themes-title = Antecknat om teman per välfärdsområde
map-tiles = Siffror per välfärdsområde
map-tiles-about = Varje välfärdsområde är en lika stor ruta ungefär på sin plats. Färgen visar klassen, talet står i rutan; för en snedstreckad ruta saknas uppgift.
map-tiles-title = { $figure } per välfärdsområde
map-dots = Kommunerna på kartan
map-dots-about = Kommunen är en punkt på sin mittpunkt; färg och storlek eller form visar klassen.
map-dots-about-population = Kommunen är en punkt på sin mittpunkt; färg och storlek visar invånarantalets klass.
map-dots-about-language = Kommunen är en punkt på sin mittpunkt; färg och form visar kommunens språkliga status.
map-dots-title-population = { $area }: kommunernas invånarantal
map-dots-title-language = { $area }: kommunernas språkliga status
map-whole-country = Finland
map-networks-title = { $county }: nätverk per tema
map-organisation-title = { $county }: organisation
map-organisation-of-title = { $county }: organisation, läget i källan { $years }
map-legend = Teckenförklaring
map-also = även:
map-shared = samma nätverk under flera teman
map-nobody = ingen har utsetts
map-nothing = Källorna har inga anteckningar om detta. Det betyder inte att ingenting finns.
map-nothing-try = Ändra eller ta bort en avgränsning: { $filters }.
map-no-network = Inget etablerat nätverk
map-under-theme = under temat
map-no-theme = Utan tema
map-theme-of = tema i området
map-members = { $count ->
    [one] { $count } medlem
   *[other] { $count } medlemmar
}
map-source = Yhdyspintas kunskapsgraf { $day }, { $name }; källorna från 2022–2025 anges på varje objekts sida.
map-ours = *Egen översättning.
map-everywhere = alla välfärdsområden
map-column-parties = Parter
map-column-interfaces = Kontaktytor
map-column-owners = Ansvarar eller bereder
map-column-networks = Sköts i nätverk
map-column-law = Lag
map-column-duties = Skyldighet
map-column-actors = Vem den binder
map-column-forums = Forum
map-column-levels = Nivå
map-column-participants = Deltagare
map-column-persons = Person
map-column-posts = Tjänst
map-column-named-for = Utsedd till
map-column-network = Nätverk
map-column-other-network = Möjligen samma
map-national = Nationella modeller
map-no-rhythm = frekvensen har inte antecknats
map-alone = bara en utsedd
map-named-owner = Utsedd ansvarig eller beredare
map-alike = likhet { $score }/100
map-stated-same = antecknat som möjligen samma
map-shared-members = gemensamma medlemmar: { $names }
map-person = Person { $number }
map-on = Läget { $day }: det som man vet har börjat senare eller upphört är utelämnat.
map-scale = { $figure } ({ $unit }), { $when }
map-classes-equal = Klasser: lika steg.
map-classes-quantile = Klasser: femtedelar.
map-no-value = uppgift saknas
map-not-on-record = ingen uppgift i källorna
map-outside = omfattas inte av vårdreformen
map-hus = Streckad linje: { $name }, Nyland
map-filter-county = Välfärdsområde
map-filter-municipality = Kommun
map-filter-theme = Tema
map-filter-kind = Slag
map-filter-figure = Tal
map-filter-on = Dag
map-filter-persons = Personers namn
map-filter-any = Alla
map-persons-yes = Visas
map-persons-no = Utelämnas
map-take = Skriv ut eller ta med
map-too-small = Ryms inte läsbart på arket: { $sizes }. Begränsa kartan eller öppna den i den storlek den är ritad.
map-words = Samma innehåll i ord
map-links = Visa som lista ({ $count })
map-figure-interfaces = Antecknade kontaktytor
map-figure-networks = Antecknade nätverk
map-figure-named-owners = Kontaktytor med en utsedd ansvarig eller beredare
map-figure-coordinators = Nätverk med en utsedd koordinator
map-figure-members = Nätverk med antecknade medlemmar
map-figure-participants = Forum med antecknade deltagare
map-figure-rhythms = Forum med antecknad mötesrytm
map-figure-language = Språklig status
map-figure-population = Invånarantal
map-figure-municipalities = Kommuner
map-unit-interfaces = antal
map-unit-networks = antal
map-unit-named-owners = andel av de antecknade
map-unit-coordinators = andel av de antecknade
map-unit-members = andel av de antecknade
map-unit-participants = andel av de antecknade
map-unit-rhythms = andel av de antecknade
map-unit-population = personer
map-unit-municipalities = antal
map-short-ita-uusimaa = Östra Nyland
map-short-keski-uusimaa = Mellersta Nyland
map-short-lansi-uusimaa = Västra Nyland
map-short-vantaa-ja-kerava = Vanda och Kervo
map-page-search = Sök
map-page-found = träffar
map-page-no-match = Inga träffar
map-page-map = Karta
map-page-keys = Pilarna går från objekt till objekt, Skift och pil flyttar kartan, + och − zoomar in och ut, 0 visar allt, Delete döljer, U tar tillbaka, Esc tar bort valet.
map-page-zoom-in = Zooma in
map-page-zoom-out = Zooma ut
map-page-fit = Hela kartan
map-page-show = Visa
map-page-selection = Valt
map-page-nothing-selected = Inget har valts.
map-page-neighbours = Kopplat till
map-page-nodes = Kartans objekt
map-page-links = Kopplingar
map-page-name = Namn
map-page-kind = Typ
map-page-status = Status
map-page-group = Grupp
map-page-detail = Tilläggsuppgift
map-page-relation = Relation
map-page-target = Objekt
map-page-lacking = Ingen ansvarig antecknad

## Maps: the explorer

explorer-breadcrumbs = Du är här
explorer-title = Utforska kopplingar
explorer-title-of = { $name }: kopplingar
explorer-lead = Börja från ett välfärdsområde, ett tema eller vilket objekt som helst. Öppna objekt och se vad som hör ihop med vad och vem som ansvarar.
explorer-start = Börja från
explorer-start-hint = Till exempel Ungdomstjänster, Närpes eller en persons namn
explorer-start-run = Visa
explorer-start-all = Hela Finland per välfärdsområde
explorer-start-counties = Välfärdsområden
explorer-start-themes = Teman
explorer-start-none = Inget hittades. Pröva ett annat namn eller en del av namnet.
explorer-start-found = Menade du något av dessa?
explorer-other-start = Börja från ett annat objekt
explorer-all = Hela grafen
explorer-summary =
    På kartan finns { $things } objekt och { $lines ->
        [one] { $lines } koppling
       *[other] { $lines } kopplingar
    }.
explorer-summary-most =
    { $lacking ->
        [0] Flest kopplingar har { $name } ({ $count }).
        [one] För ett objekt är ingen ansvarig eller koordinator antecknad; flest kopplingar har { $name } ({ $count }).
       *[other] För { $lacking } objekt är ingen ansvarig eller koordinator antecknad{ $part ->
            [some] , varav { $grouped } i oöppnade grupper
            [all] , alla i oöppnade grupper
           *[none] {""}
        }; flest kopplingar har { $name } ({ $count }).
    }
explorer-map = Karta: { $name }
explorer-keys = Tangenter på kartan: pilarna går från objekt till objekt, Skift och pil flyttar kartan, + och − zoomar, 0 visar allt, Enter öppnar eller stänger, Delete döljer, U ångrar, Esc tar bort valet. Med mus: klick väljer, dubbelklick öppnar, dra flyttar ett objekt.
explorer-keys-title = Tangenter
explorer-by = Gruppera
explorer-by-kind = per typ
explorer-by-theme = per tema
explorer-by-county = per välfärdsområde
explorer-by-none = ingen gruppering
explorer-date = Läget den
explorer-since = Jämför med
explorer-slider = Läget den (skjutreglage)
explorer-to = Kortaste vägen till
explorer-tools = Gruppera, sök en väg eller välj en dag
explorer-run = Uppdatera
explorer-lack = Framhäv det som ingen ansvarig är antecknad för
explorer-lacking = ingen ansvarig eller koordinator antecknad
explorer-kinds = Typer på kartan
explorer-zoom-in = Zooma in
explorer-zoom-out = Zooma ut
explorer-fit = Hela kartan
explorer-full = Helskärm
explorer-full-end = Avsluta helskärm
explorer-undo = Ångra
explorer-redo = Gör om
explorer-search = Sök på kartan
explorer-found =
    { $count ->
        [0] Inga träffar
        [one] En träff
       *[other] { $count } träffar
    }
explorer-chosen = Valt
explorer-chosen-none = Välj ett objekt på kartan eller i listan.
explorer-open = Öppna kopplingar
explorer-close = Stäng kopplingar
explorer-open-group = Öppna gruppen
explorer-close-group = Stäng gruppen
explorer-hide = Dölj
explorer-from-here = Börja härifrån
explorer-path-here = Kortaste vägen hit
explorer-unpin = Tillbaka på plats
explorer-tree = Som lista
explorer-table = Som tabell
explorer-table-things = Kartans objekt ({ $count })
explorer-table-lines = Kartans kopplingar ({ $count })
explorer-column-name = Namn
explorer-column-kind = Typ
explorer-column-owner = Ansvarig eller koordinator
explorer-column-count = Kopplingar
explorer-column-from = Från
explorer-column-relation = Relation
explorer-column-to = Till
explorer-column-when = Giltighet
explorer-more = och { $count } till som inte får plats på kartan. Gruppera eller börja från ett snävare objekt.
explorer-left-out = { $count } till fick inte plats på kartan.
explorer-hidden = Dolt
explorer-show-again = Visa igen
explorer-path = Kortaste vägen
explorer-path-none = Det finns ingen väg mellan objekten.
explorer-path-steps = { $count } steg
explorer-path-end = Ta bort vägen
explorer-time-note = Kartan utelämnar bara det som man vet har börjat senare eller upphört. Där giltigheten inte är känd avgör källans år; streckad linje: det är inte känt om det gällde.
explorer-time-absent = { $name }: inte verksam { $date }.
explorer-time-changes =
    { $count ->
        [0] Inga ändringar är antecknade på kartan mellan { $since } och { $date }.
        [one] Mellan { $since } och { $date } en ändring i kartans objekt och kopplingar; den är märkt och står i början av tabellen.
       *[other] Mellan { $since } och { $date } { $count } ändringar i kartans objekt och kopplingar; de är märkta och står i början av tabellen.
    }
explorer-time-backward = Jämförelsedagen { $since } är inte före lägets dag { $date }: välj en tidigare jämförelsedag.
explorer-start-stays = Det objekt som kartan börjar från kan inte döljas. Välj ett annat objekt eller börja från ett annat.
explorer-search-wider = Börja en karta med sökningen ”{ $name }”
explorer-time-end = Visa utan datum
explorer-changes = Vad ändrades mellan { $since } och { $date }
explorer-change-began = började
explorer-change-ended = upphörde
explorer-change-learned = uppgift från en ny källa; början är inte känd
explorer-when-from = från och med { $day }
explorer-when-until = till och med { $day }
explorer-when-stated = i källan { $year }
explorer-when-unknown = inte känt
explorer-download = Ladda ner eller hänvisa
explorer-download-html = Ladda ner kartan som en fil (HTML)
explorer-download-json = Kartans uppgifter (JSON)
explorer-cite = Hänvisa till den här vyn
explorer-cite-text = Yhdyspinta: { $title }. Uppgifter från { $updated }, version { $version }. Läst { $today }. { $address }
explorer-cite-hint = Kopiera texten till dokumentet. Länken öppnar samma vy; om uppgifterna har ändrats säger sidan det.
explorer-copy = Kopiera hänvisningen
explorer-copied = Hänvisningen har kopierats.
explorer-changed = Uppgifterna har ändrats sedan hänvisningen: den gällde version { $cited }, nu { $version }.
explorer-signs = Tecken
explorer-failed = Kartan kunde inte uppdateras. Försök igen.
explorer-kind-county = välfärdsområde
explorer-kind-municipality = kommun
explorer-kind-theme = tema
explorer-kind-interface = kontaktyta
explorer-kind-network = nätverk
explorer-kind-forum = forum
explorer-kind-body = organ
explorer-kind-organisation = organisation
explorer-kind-post = tjänst eller befattning
explorer-kind-person = person
explorer-kind-task = uppgift
explorer-kind-obligation = skyldighet
explorer-kind-section = paragraf
explorer-kind-agreement = avtal
explorer-kind-document = dokument
explorer-kinds-county = Välfärdsområden
explorer-kinds-municipality = Kommuner
explorer-kinds-theme = Teman
explorer-kinds-interface = Kontaktytor
explorer-kinds-network = Nätverk
explorer-kinds-forum = Forum
explorer-kinds-body = Organ
explorer-kinds-organisation = Organisationer
explorer-kinds-post = Tjänster och befattningar
explorer-kinds-person = Personer
explorer-kinds-task = Uppgifter
explorer-kinds-obligation = Skyldigheter
explorer-kinds-section = Paragrafer
explorer-kinds-agreement = Avtal
explorer-kinds-document = Dokument
explorer-back-county = i området
explorer-back-theme = under temat
explorer-back-party = part i
explorer-back-legal-basis = grund för
explorer-back-bound-party = skyldighet
explorer-back-towards = motpart i skyldigheten
explorer-back-unit-of = i organisationen
explorer-back-post-in = tjänst
explorer-back-held-by = innehar
explorer-back-member-of = medlem
explorer-back-member = medlem i
explorer-back-participant = deltar i
explorer-back-forum-on = forum
explorer-back-forum = behandlar
explorer-back-organiser = ordnar
explorer-back-assigned-to = sköter
explorer-back-joins = förenas i kontaktytan
explorer-back-fulfils = fullgörs av
explorer-back-run-by = sköter
explorer-back-related-interface = relaterad kontaktyta
explorer-back-coordinator = koordinerar
explorer-back-presenter = föredrar
explorer-back-decided-by = beslutar om
explorer-back-owner = äger
explorer-back-partner = partner i
explorer-back-governed-by = reglerar
explorer-back-appointed-by = tillsätter
explorer-back-sub-organization-of = underordnat organ
explorer-back-possibly-same-as = möjligen samma som
explorer-back-concerns = behandlas i
explorer-back-key-actor = central aktör i
explorer-back-lead = leder
explorer-back-is-part-of = omfattar
explorer-back-is-replaced-by = ersatte
explorer-back-references = nämns i
explorer-back-employment-area = kommun
explorer-back-employment-authority = arbetskraftsmyndighet för
explorer-back-role-owner = ansvarar för
explorer-back-role-decider = beslutar om
explorer-back-role-preparer = bereder
explorer-back-role-presenter = föredrar
explorer-back-role-coordinator = koordinerar
explorer-back-role-deputy = ersättare i
explorer-back-role-adviser = ger råd om
explorer-back-role-contributor = medverkar i
explorer-back-role-informed = informeras om

## Errors

error-title = Det här lyckades inte
error-home = Tillbaka till startsidan
error-title-missing = Sidan hittades inte
error-without = Ta bort villkoret
error-first-page = Första sidan
error-unknown-language = Språket ”{ $name }” finns inte. Välj något av dessa:{ $count ->
    [0] { "" }
   *[other] { " " }{ $suggestions }.
}
language-fi = suomi (finska)
language-sv = svenska
language-en = English (engelska)
error-syntax = { $name }, rad { $line }, kolumn { $column }: förväntat: { $expected }. Rätta stället; inget lästes in.
error-query-syntax = Frågan är inte giltig SPARQL ({ $name }): rad { $line }, kolumn { $column }: förväntat: { $expected }.
error-unknown-county = Inget välfärdsområde motsvarar entydigt ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-unknown-municipality = Ingen kommun i materialet motsvarar entydigt ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-unknown-place = ”{ $name }” motsvarar inte entydigt någon kommun eller något välfärdsområde.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-two-places = Ange bara en plats: antingen place, eller county och municipality.
error-aland = { $name }: Åland omfattas inte av vårdreformen, och på Åland finns inga välfärdsområden. Fråga landskapet eller kommunen.
error-hus = { $name } är inget välfärdsområde, så inga kontaktytor har antecknats för den. I Nyland har den ett eget lagstadgat organiseringsansvar.
error-municipality-organises = { $name } hör inte till något välfärdsområde: staden ordnar själv social- och hälsovården samt räddningsväsendet.
error-unknown-interface = Ingen kontaktyta för ”{ $name }” har antecknats.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-unknown-thing = Ingenting hittas entydigt med namnet ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-unknown-query = Frågan ”{ $name }” finns inte.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-unknown-parameter = Frågan har ingen parameter ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-unknown-map = Kartan ”{ $name }” finns inte.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-unknown-filter = Kartan har inget filter ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-unknown-kind = Inget forum är av typen ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-unknown-figure = Talet ”{ $name }” kan inte visas.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-unknown-persons = Valet är { $suggestions }, inte ”{ $name }”.
error-unknown-size = Arkstorleken ”{ $name }” finns inte; a4 och a3 går bra.
error-map-too-large = Kartan har { $count } objekt, och läsbart ryms { $most }. Begränsa med: { $filters }.
error-sheet-too-small = På arket { $size } skulle den minsta texten bli oläslig. Välj ett större ark eller begränsa med: { $filters }.
error-unknown-graph = Den namngivna grafen ”{ $name }” kan inte användas: ange en hel IRI.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
}
error-unknown-setting = Inställningen { $name } finns inte. Kända inställningar: { $known }.
error-setting-range = { $name } är ”{ $value }”; ange ett heltal { $least }–{ $most }.
error-setting-language = { $name } är ”{ $value }”; ange ett av dessa: { $known }.
error-setting-flag = { $name } är ”{ $value }”; ange 0 eller 1.
error-parameter-type = Värdet ”{ $value }” för parametern { $name } är inte av typen { $type }.
error-parameter-form = Ange parametern i formen namn=värde, inte ”{ $value }”.
error-elsewhere = Om ”{ $name }” har ingen kontaktyta antecknats för { $county }. Den finns antecknad på annat håll: { $where }.
error-municipality-alone = Välfärdsområdet för { $name } finns inte i materialet, så dess kontaktytor kan inte visas.
error-municipality-elsewhere = { $name } hör till ett annat välfärdsområde ({ $own }) än det som valdes ({ $county }).
error-format = Formatet ”{ $name }” kan inte användas här. Möjliga format: { $known }.
error-who-empty = Välj ett välfärdsområde eller en kommun, eller skriv ett ärende.
error-query-service = SERVICE körs inte: tjänsten anropar inga andra, eller så kan uttrycket inte skiljas från det som står omkring.
error-query-engine = Frågan kan inte utföras: { $reason }.
error-query-form = Frågan måste vara SELECT, ASK, CONSTRUCT eller DESCRIBE. Data kan inte ändras här.
error-not-found = Det finns inga uppgifter om { $iri }. Kontrollera stavningen eller sök med namnet.
error-store-open = Lagret { $folder } kan inte öppnas: { $reason }. Kontrollera att ingen annan tjänst använder det.
error-file-read = Filen { $name } kan inte läsas: { $reason }.
error-file-write = Filen { $name } kan inte skrivas: { $reason }.
error-output = Resultatet kan inte skrivas: { $reason }.
error-file-suffix = Formatet för { $name } framgår inte av ändelsen. Kända ändelser: { $known }.
error-unknown-shacl-term = { $name }: SHACL har ingen term { $term }. Rätta stavningen.
error-port-taken = Porten { $port } på { $host } är upptagen eller förbjuden. Ange en annan: --port.
error-http-400 = Begäran är ofullständig eller har fel form. Ange exakt en fråga.
error-http-404 = Sidan finns inte. Adressen kan vara felskriven, eller sidan har tagits bort.
error-http-405 = Den här adressen kan inte anropas så.{ $count ->
    [0] { "" }
   *[other] { " " }Möjliga metoder: { $methods }.
}
error-http-406 = Det begärda formatet finns inte. De format som stöds anges i anvisningen.
error-http-413 = Begäran är för stor.
error-http-415 = Skicka frågan som formulär eller i formatet application/sparql-query.
error-http-500 = Ett fel har uppstått i tjänsten. Det har loggats; försök igen om en stund.
error-http-other = Begäran kunde inte uppfyllas.

## Command line

cli-about = Vem ansvarar där kommunens och välfärdsområdets uppgifter möts? Fråga, kontrollera, rita, exportera och publicera kunskapsgrafen.
cli-exit = Returvärden: 0 i ordning, 1 iakttagelser (validate), 2 felaktig begäran, 130 avbruten.
cli-serve = Starta webbtjänsten och skriv ut dess adress. Varje flagga är också en miljövariabel, till exempel YHDYSPINTA_PORT.
cli-who = Visa vem som ansvarar för ärendet TOPIC. Du kan ange namn på finska, svenska eller engelska eller en kod. Exempel: yhdyspinta who Ungdomstjänster --county "Norra Österbotten"
cli-query = Kör den sparade frågan NAME; --list visar frågorna. Exempel: yhdyspinta query county-networks -p county=paijat-hame
cli-validate = Kontrollera den medföljande grafen eller filerna DATA. Utan filer kontrolleras den egna grafen; den ger 1, eftersom ingen har utsetts för vissa kontaktytor.
cli-map = Rita kartan NAME till en fil; --list visar kartorna. Exempel: yhdyspinta map networks --out natverk.svg
cli-export = Exportera hela grafen. Exempel: yhdyspinta export --format nquads --out graf.nq
cli-load = Läs in filen FILE i en namngiven graf i ett lager på disk: allt eller inget. Exempel: yhdyspinta load egen.ttl --graph https://exempel.fi/graf --store lager
cli-describe = Visa allt som grafen säger om objektet IRI (även i formen kind/slug). Exempel: yhdyspinta describe county/paijat-hame
cli-opt-host = Adress att lyssna på
cli-opt-port = Port 1–65535
cli-opt-language = Språk när läsaren inte väljer: fi, sv eller en
cli-opt-lang = Svarets språk
cli-opt-http-workers = Processer som svarar på HTTP-förfrågningar
cli-opt-query-seconds = Sekunder som en fråga får ta
cli-opt-query-megabytes = Megabyte minne som en fråga får använda
cli-opt-query-rows = Rader som ett svar får ha
cli-opt-answer-megabytes = Megabyte som ett svar får vara
cli-opt-query-workers = Frågor som får köras samtidigt
cli-opt-query-queue = Frågor som dessutom får vänta
cli-opt-store = Mapp för lagret på disk; en tom mapp fylls en gång med den medföljande grafen
cli-opt-no-data = Lämna ett tomt lager tomt
cli-opt-county = Välfärdsområde: namn eller kod
cli-opt-map-kind = Typ, till exempel forum-negotiation
cli-opt-figure = Talet som kartan visar
cli-opt-map-on = Dagen då det som visas ska gälla (2026-12-31)
cli-opt-persons = Om personer namnges: yes eller no
cli-opt-size = Arket som ritas: a4 eller a3
cli-opt-municipality = Kommun: namn eller kod
cli-opt-theme = Nationellt tema
cli-opt-format = Utskriftens format
cli-opt-parameter = Frågans parameter, namn=värde; kan upprepas
cli-opt-list = Lista namnen och avsluta
cli-opt-shapes = SHACL-fil i stället för de medföljande; kan upprepas
cli-opt-kind = Endast integritet (integrity) eller fullständighet (completeness)
cli-opt-fail-on = Lindrigaste iakttagelse som ger returvärdet 1
cli-opt-on = Dag vars läge kontrolleras (standard: i dag)
cli-opt-out = Fil att skriva till
cli-opt-no-persons = Utelämna personnamn
cli-opt-graph = Den namngivna grafens IRI
cli-opt-help = Visa den här hjälpen
cli-opt-version = Visa versionen
cli-serving = Yhdyspinta finns på { $url } (avsluta: Ctrl-C)
cli-loading = Läser in grafen
cli-validating = Kontrollerar grafen
cli-loaded = { $count ->
    [one] { $count } påstående lästes in i grafen { $graph }.
   *[other] { $count } påståenden lästes in i grafen { $graph }.
}
cli-written = Skrev { $name }.
cli-conforms = Inga iakttagelser.
cli-and-more = … och { $count } till
cli-error = Fel: { $text }
cli-missing-name = Ange ett namn eller flaggan --list.

## Referenstabeller
error-tables = Tabellerna har { $count ->
    [one] ett fel
   *[other] { $count } fel
 }. Rätta dem; inget skrevs.
table-problem = { $table }, rad { $row }, kolumn { $column }: { $reason }
table-missing-column = kolumnen saknas
table-row-length = raden har { $found } kolumner, rubrikraden { $wanted }
table-malformed = värdet ”{ $value }” har inte formen { $pattern }
table-duplicate = samma kod finns redan på rad { $row }
table-two-names = koden { $code } har ett annat värde på rad { $row }: ”{ $other }”
table-two-counties = { $name } finns redan på rad { $row } i ett annat välfärdsområde
table-unknown-code = koden ”{ $value }” finns inte i tabellen { $table }
table-sum = värdet är ”{ $value }”, men räknat ur tabellen { $table } är det { $total }
table-check-digit = kontrolltecknet i FO-numret ”{ $value }” är fel
table-other-act = värdet ”{ $value }” är inte radens författning; dess identifierare vore { $wanted }
error-municipality-gone = Kommunen { $name } finns inte längre i tabellen. Beskriv först sammanslagningen och den tidigare kommunen { $iri } (yp:FormerMunicipality) i graph_data/duties.ttl. Inget skrevs.
change-added = Tillagd
change-removed = Borttagen
change-renamed = Nytt namn
change-moved = Flyttad
change-code = Kod
change-municipality = Kommun
change-before = Före
change-after = Efter
cli-rebuild = Gör referensfilerna på nytt ur tabellerna (kommuner, anordnare, författningar) och berätta vad som ändras
cli-opt-folder = Mapp som filerna skrivs i
cli-opt-write = Skriv filerna; annars berättas bara vad som skulle ändras
cli-not-written = Inget skrevs. Filerna { $files } skrivs med --write.

## Sista dagar och flöden
nav-due = Tidsfrister
due-title = Skyldigheter och tidsfrister
due-lead = Välj ett välfärdsområde eller en kommun. Du ser vad lagen kräver, senast när och enligt vilken paragraf.
due-subscribe-title = Tidsfristerna i din egen kalender
due-download = Ladda ner filen (.ics)
due-subscribe-how = En kalender som du prenumererar på uppdateras av sig själv, en nedladdad fil gör det inte. Om knappen inte öppnar din kalender, lägg till en ny kalender från en webbadress och ange denna adress:
due-year = De följande 12 månaderna
due-year-none = Inga tidsfrister är kända för de följande 12 månaderna.
due-later = Senare
due-unknown = Tidsfristen är inte känd
due-ask = Visa skyldigheterna
due-count = { $count ->
    [one] En skyldighet.
   *[other] { $count } skyldigheter.
 }
due-reading = Lagen nämner inga dagar: en gång om året har lästs som kalenderår och en gång per fullmäktigeperiod som periodens sista dag.
due-none = Enligt våra uppgifter förpliktar ingen av dessa författningar denna aktör. Åland står utanför reformen.
due-outside-terms = Dagen ligger utanför de kända fullmäktigeperioderna. Därför har skyldigheter per fullmäktigeperiod ingen tidsfrist.
due-undated = { $count ->
    [one] En skyldighet som lagen inte anger något intervall för
   *[other] { $count } skyldigheter som lagen inte anger något intervall för
 }
due-bound-as = Binder:
due-subscribe = Prenumerera på tidsfristerna i kalendern
due-changes = Följ ändringarna (Atom)
due-outcome-due = Inget fullgörande har antecknats.
due-outcome-done = Fullgjord.
due-outcome-unknown-record = Okänt: tiden räknas från föregående gång, som inte har antecknats.
due-outcome-unknown-term = Okänt: dagen hör inte till någon känd fullmäktigeperiod.
due-outcome-undated = Lagen anger inget intervall.
column-due = Senast
column-duty = Skyldighet
column-counterparts = Motparter
column-law = Lag
column-frequency = Intervall
column-outcome = Läge
field-municipality = Kommun
field-on = Dag
feed-due-title = Tidsfrister för skyldigheter: { $actor }
feed-due-about = Tidsfristerna för lagstadgade samarbetsskyldigheter. Yhdyspinta.
feed-due-event = Senast i dag: { $duty }
feed-due-with = Motparter: { $counterparts }
feed-changes-title = Ändringar: { $actor }
feed-changes-about = Daterade händelser, ansvar, dokument och uppdaterade datamängder som gäller aktören.
feed-changes-entry = { $change }: { $thing }
change-kind-begins = Börjar
change-kind-ends = Slutar
change-kind-issued = Utgivet
change-kind-updated = Uppgifterna uppdaterade
error-due-empty = Välj ett välfärdsområde eller en kommun.
error-day = ”{ $value }” är ingen dag. Skriv dagen i formen 2026-12-31.
cli-due = Berätta vilka skyldigheter som binder och när var och en senast ska fullgöras
cli-opt-due-on = Dagen vars läge visas (förval: i dag)

## Insights
insights-title = Vad nätverken och ansvarsfördelningen visar
insights-lead = Sju frågor om hur nätverk, teman och ansvar hänger ihop. Svaren är räknade på det som finns antecknat i källorna; det som källorna inte tar upp syns inte här.
insights-contents = Frågor
insights-figures = Siffror och definitioner
insights-more = Visa resten ({ $count })
insights-name = Namn
insights-bridges-question = Vilka nätverk förenar flest teman?
insights-bridges-answer = { $count ->
    [one] Ett av { $networks } nätverk står under flera teman.
   *[other] { $count } av { $networks } nätverk står under flera teman.
}
insights-bridges-none = { $networks ->
    [0] Inga nätverk är antecknade, så frågan kan inte besvaras.
   *[other] Inget av de antecknade nätverken ({ $networks }) står under flera teman.
}
insights-bridges-note = Teman som källan har antecknat nätverket under är med. Antecknade nätverk: { $networks }.
insights-bridges-item = { $themes } teman{ $cut ->
    [0] {""}
   *[other] ; utan nätverket skulle en del av temana bli åtskilda
}
insights-leaving-question = Vad blir utan ansvarig om en enda person slutar?
insights-leaving-answer = { $count ->
    [one] En person eller tjänst är ensam utsedd
   *[other] { $count } personer eller tjänster är ensamma utsedda
} { $things ->
    [one] för en sak.
   *[other] för sammanlagt { $things } saker.
}
insights-leaving-none = { $holders ->
    [0] Inga personer eller tjänster är antecknade som utsedda, så frågan kan inte besvaras.
   *[other] Ingenting beror på en enda person eller tjänst: för varje sak har flera, ett organ eller en organisation utsetts, eller ingen alls.
}
insights-leaving-note = Utsedda personer och tjänster: { $holders }. Ansvariga, beredare, koordinatorer, beslutsfattare, föredragande och ersättare är med. Uppgiften gäller källans datum: uppdraget kan redan ha gått över till någon annan.
insights-leaving-item = { $alone ->
    [one] en sak skulle stå utan utsedd person
   *[other] { $alone } saker skulle stå utan utsedd person
}
insights-hanging-question = Vilka kontaktytor står och faller med en enda person?
insights-hanging-answer = { $count ->
    [one] En
   *[other] { $count }
} av { $interfaces } kontaktytor hänger på en enda person eller tjänst.{ $nobody ->
    [0] {""}
    [one] {" "}För en kontaktyta har ingen utsetts.
   *[other] {" "}För ytterligare { $nobody } kontaktytor har ingen utsetts.
}
insights-hanging-none = { $interfaces ->
    [0] Inga kontaktytor är antecknade, så frågan kan inte besvaras.
   *[other] Ingen av de antecknade kontaktytorna ({ $interfaces }) hänger på en enda person.{ $nobody ->
        [0] {""}
        [one] {" "}För en kontaktyta har ingen utsetts.
       *[other] {" "}För { $nobody } kontaktytor har ingen utsetts.
    }
}
insights-hanging-note = En kontaktyta som också ett organ eller en organisation har utsetts för hänger inte på en enda person. Sakkunniga som källan inte nämner vid namn räknas inte. Som utsedd räknas varje roll, även koordinator; på sidan ”Vad saknas?” krävs en ansvarig eller en beredare.
insights-hanging-item = bara en utsedd
insights-unshared-question = Vilka teman förenas inte med andra av något nätverk?
insights-unshared-answer = { $none ->
    [0] Varje tema har ett nätverk.
    [one] Ett av { $themes } teman har inget nätverk i källorna.
   *[other] { $none } av { $themes } teman har inget nätverk i källorna.
}{ $alone ->
    [0] {""}
    [one] {" "}Ett tema har bara nätverk som enbart står under det temat.
   *[other] {" "}{ $alone } teman har bara nätverk som enbart står under det egna temat.
}
insights-unshared-none = Varje tema har ett nätverk som förenar det med ett annat tema.
insights-unshared-note = Svaret bygger på de antecknade nätverken ({ $networks }). Ett tema utan antecknat nätverk kan ändå ha ett.
insights-unshared-item = { $networks ->
    [0] inget antecknat nätverk
    [one] ett nätverk, bara under detta tema
   *[other] { $networks } nätverk, alla bara under detta tema
}
insights-overlaps-question = Vilka nätverk överlappar varandra?
insights-overlaps-answer = { $count ->
    [one] Ett par av nätverk kan vara samma nätverk under två namn.
   *[other] { $count } par av nätverk kan vara samma nätverk under två namn.
} { $likely ->
    [0] Detta antecknades när källorna lästes.
   *[other] Lika till namn, medlemmar och teman: { $likely }.
}
insights-overlaps-none = { $networks ->
    [0] Inga nätverk är antecknade, så frågan kan inte besvaras.
   *[other] Inga antecknade nätverk ({ $networks }) verkar vara samma nätverk under två namn.
}
insights-overlaps-note = Likhet bevisar inte att det är samma nätverk. Om det enas eller det andras medlemmar inte är antecknade påverkar medlemmarna inte poängen.
insights-overlaps-item = { $score ->
    [0] antecknat som möjligen samma
   *[other] likhet { $score }/100
}, { $sharedmembers ->
    [0] inga gemensamma medlemmar antecknade
    [one] en gemensam medlem
   *[other] { $sharedmembers } gemensamma medlemmar
}
insights-municipalities-question = Vilka kommuner är med i minst antal nätverk?
insights-municipalities-answer = { $least ->
    [0] { $count ->
        [one] En av { $municipalities } kommuner nämns inte som medlem i något nätverk.
       *[other] { $count } av { $municipalities } kommuner nämns inte som medlem i något nätverk.
    }
   *[other] { $count ->
        [one] En av { $municipalities } kommuner nämns som medlem i bara { $least } nätverk.
       *[other] { $count } av { $municipalities } kommuner nämns som medlem i bara { $least } nätverk.
    }
}{ $untold ->
    [0] {""}
    [one] {" "}Om en kommun går det inte att säga något, eftersom inga kommuner i dess område är antecknade som medlemmar.
   *[other] {" "}Om { $untold } kommuner går det inte att säga något, eftersom inga kommuner i deras område är antecknade som medlemmar.
}
insights-municipalities-none = Det är inte antecknat för något nätverk vilka kommuner som är medlemmar.
insights-municipalities-note = Antecknade nätverk: { $networks }; medlemmar är antecknade för { $known }. En kommun kan alltså vara med fast den inte nämns.
insights-municipalities-item = { $memberships ->
    [0] nämns inte som medlem i något nätverk
    [one] nämns som medlem i ett nätverk
   *[other] nämns som medlem i { $memberships } nätverk
}{ $collective ->
    [0] {""}
    [one] {" "}(därtill i ett nätverk som en av områdets kommuner)
   *[other] {" "}(därtill i { $collective } nätverk som en av områdets kommuner)
}
insights-groups-question = Vilka nätverk och teman hör ihop?
insights-groups-answer = { $count ->
    [one] Nätverken bildar en helhet.
   *[other] Nätverken bildar { $count } helheter som inget tema och ingen medlem förenar.
}{ $loose ->
    [0] {""}
    [one] {" "}Ett nätverk har varken antecknat tema eller namngivna medlemmar.
   *[other] {" "}{ $loose } nätverk har varken antecknat tema eller namngivna medlemmar.
}
insights-groups-none = { $networks ->
    [0] Inga nätverk är antecknade, så frågan kan inte besvaras.
   *[other] Inget antecknat nätverk ({ $networks }) har tema eller namngivna medlemmar.
}
insights-groups-note = Inom en helhet kommer man från ett nätverk till ett annat genom ett gemensamt tema eller en namngiven medlem. Helheten har fått namn efter det som flest nätverk hör till.
insights-groups-item = { $networks ->
    [one] ett nätverk
   *[other] { $networks } nätverk
}, { $themes ->
    [one] ett tema
   *[other] { $themes } teman
}
insights-relation-county = Välfärdsområde
insights-relation-themes = Teman
insights-relation-things = Utan utsedd skulle bli
insights-relation-holder = Utsedd
insights-relation-networks = Nätverk
insights-relation-other = Möjligen samma som
insights-relation-members = Gemensamma medlemmar
insights-relation-common-themes = Gemensamma teman
insights-measure-themes = Teman
insights-definition-themes = Teman som källan har antecknat nätverket eller helhetens nätverk under.
insights-measure-betweenness = Förmedling
insights-definition-betweenness = Andelen (0–1) av paren av nätverk och teman vars kortaste förbindelse går genom nätverket (betweenness). I en helhet med över 1 000 noder är talet en uppskattning. Nätverk som har ett tema är med.
insights-measure-cut = Förbindelsepunkt
insights-definition-cut = Ja, om andra skulle förlora förbindelsen med varandra utan den (articulation point).
insights-measure-alone = Ensam utsedd
insights-definition-alone = Saker som ingen annan har utsetts för.
insights-measure-degree = Utsedd
insights-definition-degree = Saker som personen eller tjänsten har utsetts för, ensam eller med andra (degree).
insights-measure-named = Utsedda
insights-definition-named = Personer, tjänster, organ och organisationer som har utsetts för kontaktytan. En obesatt tjänst räknas inte.
insights-measure-networks = Nätverk
insights-definition-networks = Antecknade nätverk som inte har upphört. Till ett nationellt tema räknas också nätverken under områdenas egna teman som motsvarar det.
insights-measure-joining = Förenande
insights-definition-joining = Nätverk som också står under ett annat tema.
insights-measure-counties = Områden
insights-definition-counties = Välfärdsområden som har nätverk under temat.
insights-measure-score = Poäng
insights-definition-score = Likhet 0–100: namnet väger tre femtedelar, medlemmarna och temana var sin femtedel, i den mån de är kända. Talet för medlemmar och teman är Dices koefficient. Par visas från 85 poäng.
insights-measure-shared-members = Gemensamma medlemmar
insights-definition-shared-members = Medlemmar som är antecknade för båda.
insights-measure-shared-themes = Gemensamma teman
insights-definition-shared-themes = Teman som båda är antecknade under.
insights-measure-noted = Antecknat
insights-definition-noted = Ja, om paret antecknades som möjligen samma när källorna lästes.
insights-measure-memberships = Medlemskap
insights-definition-memberships = Nätverk som källan nämner kommunen som medlem i.
insights-measure-collective = Som områdets kommun
insights-definition-collective = Områdets nätverk där källan antecknar områdets kommuner som medlemmar utan att nämna dem.
insights-measure-communities = Grupper
insights-definition-communities = Grupper med tätare förbindelser inom sig än mellan sig (Louvain-metoden, alltid med samma lott).
insights-measure-core = Kärna
insights-definition-core = Det största k för vilket helheten har en del där var och en har minst k förbindelser inom delen (k-core).

## Matrix and comparison
nav-matrix = Matris
matrix-title-themes = Teman per område
matrix-title-duties = Skyldigheter per område
matrix-lead-themes = Vilka teman varje välfärdsområdes kontaktytor gäller, och om ansvariga har utsetts för dem.
matrix-lead-duties = Vilka skyldigheter som gäller varje välfärdsområde, Helsingfors och HUS-sammanslutningen, och om ansvariga har utsetts för dem. En skyldighet som bara binder kommuner gäller ett välfärdsområde endast om området är motpart.
matrix-kind = Vad som visas
matrix-organiser = Anordnare
matrix-everyone = Alla anordnare
matrix-row-themes = Tema
matrix-row-duties = Skyldighet
matrix-legend = Lägen och antal
matrix-total = Totalt
matrix-empty = Det finns inga rader för denna anordnare. HUS-sammanslutningen ingår bara bland skyldigheterna.
matrix-short-without = { " " }välfärdsområde
matrix-extent = Vilka rader
matrix-extent-all = Alla
matrix-extent-recorded = Bara de som det finns uppgifter om
matrix-extent-gaps = Bara de som saknar en ansvarig
matrix-theme-any = Alla teman
matrix-nothing = Det finns inga rader med dessa villkor. Lätta på villkoren.
matrix-how = Tecknet leder till det som uppgiften bygger på. Kolumnens och radens namn leder till deras egna sidor.
matrix-by-organiser = Per anordnare
matrix-others = Inga uppgifter:
matrix-link = { $subject }, { $organiser }: { $state }
recorded-interface = kontaktytor
recorded-owner = utsedda ansvariga eller beredare
recorded-network = nätverk
matrix-state-covered = ansvariga utsedda
matrix-state-one-sided = bara ena sidan
matrix-state-unowned = ingen ansvarig
matrix-state-nothing = ingen uppgift
matrix-state-not-applicable = gäller inte
matrix-about-covered = Båda parterna har utsett en ansvarig eller en beredare. Om skyldigheten inte har någon motpart räcker det att den egna sidan har gjort det.
matrix-about-one-sided = Någon har utsetts, men inte på båda sidor.
matrix-about-unowned = Det finns uppgifter om saken, men ingen ansvarig eller beredare har utsetts.
matrix-about-nothing = Våra källor säger inget om saken. Det betyder inte att inget har gjorts.
matrix-about-not-applicable = Skyldigheten eller reformen gäller inte anordnaren. Åland står utanför reformen.
compare-title = Jämför välfärdsområden
compare-lead = Välj ett tema och { $fewest }–{ $most } välfärdsområden. Du ser kontaktytor, ansvariga, nätverk, forum, dokument och siffror sida vid sida.
compare-counties = Välfärdsområden ({ $fewest }–{ $most })
compare-ask = Jämför
compare-aspect = Vad som jämförs
compare-interfaces = Kontaktytor
compare-owners = Ansvar
compare-only = Uppgifter finns bara här:
compare-no-party = Parten nämns inte
compare-duties = Skyldigheter
compare-swap = Byt ordning
compare-networks = Nätverk
compare-forums = Forum
compare-documents = Dokument
compare-population = Invånarantal
compare-per-interfaces = Kontaktytor per 100 000 invånare
compare-per-networks = Nätverk per 100 000 invånare
compare-per-forums = Forum per 100 000 invånare
compare-figures = Källornas övriga siffror
compare-value = { NUMBER($value, maximumFractionDigits: 2) }
compare-euros = { NUMBER($value, maximumFractionDigits: 2) } euro per invånare
compare-undated = tidpunkten anges inte
error-matrix-kind = Det finns ingen matris ”{ $name }”. Möjliga: { $known }.
error-compare-counties = Välj { $fewest }–{ $most } välfärdsområden. Nu är { $count } valda.
error-compare-theme = Välj ett tema.
error-unknown-theme = Det finns inget nationellt tema ”{ $name }”, eller så passar namnet in på flera.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
 }

## Gränser för frågor och skrivningar
error-keeper = Tjänsten startade inte: processen som håller uppgifterna slutade genast. Se felen ovan.
error-read-only = Uppgifterna kan inte ändras: tjänsten läser materialet ur minnet. Starta den med --store MAPP.
error-query-timeout = Frågan tog över { $seconds } sekunder och avbröts. Avgränsa frågan, till exempel genom att nämna ett välfärdsområde eller lägga till LIMIT.
error-query-too-large = Frågan behövde för mycket minne eller svaret skulle bli för stort. Avgränsa frågan eller ladda ner hela materialet från /data.
error-busy = Tjänsten är upptagen just nu. Försök igen om { $seconds } sekunder.
error-truncated = Svaret avbröts vid en gräns och är inte hela svaret.
error-unauthorised = För att skriva behövs en giltig nyckel (Authorization: Bearer …).
error-integrity = Ändringen gjordes inte: den skulle bryta mot { $count ->
    [one] en regel
   *[other] { $count } regler
 }. Rätta uppgifterna enligt rapporten.
error-store-unreachable = Datalagret kan inte nås. Försök igen om en stund.
error-store-timeout = Datalagret svarade inte i tid. Försök igen om en stund.

## Writes
cli-opt-store-written = Mapp för lagret på disk
error-not-writable = Tjänsten kan bara läsas. För att skriva, starta den med ett lager: yhdyspinta serve --store MAPP.
error-no-tokens = Det går inte att skriva, eftersom inga nycklar finns. Administratören skapar en nyckel med: yhdyspinta token add NAMN --store MAPP.
error-forbidden-graphs = Nyckeln får inte ändra dessa grafer: { $graphs }{ $more ->
    [0] { "" }
   *[other] { " " }och { $more } till
 }. Ingenting har ändrats.
error-tokens-file = Nyckelfilen { $name } kan inte läsas: { $reason }.
error-token-name = ”{ $name }” duger inte som namn på en nyckel. Använd högst 64 tecken: bokstäverna a–z och A–Z, siffror och . _ @ -.
error-token-taken = Nyckeln { $name } finns redan. Välj ett annat namn eller ta bort den gamla: yhdyspinta token remove { $name }.
error-token-unknown = Det finns ingen nyckel { $name }. Nycklarna listas med yhdyspinta token list.
error-token-scope = ”{ $scope }” är ingen avgränsning av grafer. Ange en grafs IRI, början av en IRI följd av *, eller default.
error-token-expires = Dagen { $day } har redan passerat. Ange en kommande dag som nyckelns sista giltighetsdag.
error-token-folder = Ange vilket lagers nycklar det gäller: --store MAPP, eller med ett fjärrlager --state MAPP.
error-since = ”{ $value }” är varken numret på en ändring eller en dag. Skriv till exempel 12 eller 2026-12-31.
error-no-log = I mappen { $folder } finns inget lager med en ändringslogg.
error-restore-folder = Mappen { $folder } är inte tom. Återställ säkerhetskopian i en ny mapp.
error-restore-file = { $name } är ingen hel säkerhetskopia. Ingenting återställdes.
cli-token = Hantera skribenternas nycklar (bearer token)
cli-token-add = Skapa nyckeln NAME och skriv ut den. Nyckeln sparas ingenstans, så ta vara på den genast. Exempel: yhdyspinta token add redaktion --store lager --scope "https://example.org/grafer/*"
cli-token-list = Lista nycklarna
cli-token-remove = Ta bort nyckeln NAME; tjänsten slutar genast att godta den
cli-token-added = Nyckeln { $name } har skapats. Ta vara på den: den visas inte igen.
cli-token-removed = Nyckeln { $name } har tagits bort.
cli-opt-scope = Graf som nyckeln får ändra: IRI, början av en IRI och *, eller default; kan upprepas (förval: alla)
cli-opt-expires = Sista giltighetsdagen, till exempel 2026-12-31
cli-opt-state = Mapp för nycklarna när lagret är en fjärrtjänst
cli-log = Visa ändringsloggen: vem ändrade, när och vad. Tjänsten kan vara i gång. Exempel: yhdyspinta log --store lager --since 2026-12-01
cli-opt-since = Nummer på en ändring eller en dag (UTC) att börja från
cli-opt-writer = Bara den här skribentens ändringar
cli-backup = Säkerhetskopiera lagret till filen FILE. Tjänsten kan vara i gång. Nycklarna kopieras inte. Exempel: yhdyspinta backup --store lager kopia.jsonl.gz
cli-restore = Återställ säkerhetskopian FILE i en tom mapp, med ändringsloggen. Exempel: yhdyspinta restore kopia.jsonl.gz --store ny
cli-restored = Återställt. Ändringar: { $changes }, påståenden: { $count }.
column-number = Nr
column-time = Tid (UTC)
column-writer = Skribent
column-removed = Borttaget
column-inserted = Tillagt
column-graphs = Grafer
column-created = Skapad
column-expires = Sista dag
error-write-failed = Ändringen kunde inte sparas ({ $reason }). Ingenting har ändrats. Kontrollera diskutrymmet och försök igen.
error-log-damaged = Ändringsloggen { $name } är skadad. Återställ en säkerhetskopia av lagret i en tom mapp (yhdyspinta restore).
error-store-in-use = Lagret { $folder } används av ett annat program. Stoppa tjänsten först eller använd den.

## Saved queries
nav-queries = Frågor
queries-title = Frågor
queries-lead = Färdiga frågor till grafen: var och en är en sida, JSON, CSV och SPARQL. Parametrarnas värden kan du byta.
queries-find = Sök frågor med ord
queries-count = { $count ->
    [one] En fråga.
   *[other] { $count } frågor.
}
queries-all = Visa alla
queries-groups = Grupper
queries-nothing = Det finns ingen färdig fråga med de här orden. Försök med ett ord eller skriv en egen fråga:
queries-parameters = Parametrar
queries-group-reports = Rapporter
queries-group-competency = Frågor som grafen ska svara på
queries-group-maps = Underlag för kartorna
query-in-sparql = Öppna på SPARQL-sidan
query-text = Frågans text (SPARQL)
query-version = version
minutes-title = Länk för protokollet
minutes-data = Yhdyspinta, uppgifter från { $day } (datamängdens version { $version }).
minutes-copy = Kopiera hänvisningen och länken
error-parameter-repeated = Parametern { $name } har getts mer än en gång. Ge ett värde.
error-parameter-many = Parametern { $name } har för många värden. Ge högst { $most }.

## Operation
error-setting-origin = { $name } innehåller ”{ $value }”; ange protokoll och server, till exempel https://example.org.
error-setting-email = { $name } innehåller ”{ $value }”; ange en e-postadress, till exempel radgivning@example.org.
error-setting-proxies = { $name } är ”{ $value }”; ange antalet proxyservrar (0–9) eller deras nätverk, till exempel 10.0.0.0/8.
error-rate = Du har skickat många begäranden på kort tid. Försök igen om { $seconds } sekunder.
error-malformed = Adressen eller en rubrik är felaktig: adresser är UTF-8 utan styrtecken. Kontrollera adressen.
error-not-ready = Tjänsten når just nu inte sina data. Försök igen om en stund.
cli-opt-upload-megabytes = Största storlek på en begärans innehåll i megabyte.
cli-opt-rate = Hur många begäranden per minut en klient får skicka till varje klass av rutter; 0 sätter ingen gräns.
cli-opt-proxies = Proxyservrar vars uppgift om klientens adress godtas: deras antal eller nätverk.
cli-opt-site = Tjänstens offentliga adress, till exempel https://example.org.
cli-opt-contact-email = E-postadress dit läsare kan rapportera fel.
cli-opt-cors = Ursprung vars sidor får läsa svaren; * är alla, tom text inget.
cli-opt-embed-origins = Ursprung vars sidor får bädda in kort, listor och sökning i en ram; * är alla, none inget.
cli-opt-log = Form för loggen över begäranden på standardfelutmatningen.

## SPARQL-protokollet, graflagret, datamängden

error-not-offered = Svaret finns inte i det önskade formatet. Be om något av dessa (Accept eller format=): { $known }.
error-media-type = ”{ $given }” kan inte läsas här. Skicka något av dessa (Content-Type): { $known }.
error-body-packed = Innehållet är inte helt eller inte giltig { $coding }. Ingenting har ändrats. Skicka det på nytt.
error-body-encoding = Begäran är inte UTF-8-text. Skicka den som UTF-8.
error-body-multipart = Innehållet är inte giltig multipart/form-data med minst en fil. Ingenting har ändrats.
error-protocol-missing = Fältet { $field } saknas. Ange det exakt en gång.
error-protocol-several = Fältet { $field } anges { $count } gånger. Ange det exakt en gång.
error-protocol-iri = ”{ $value }” är inte en absolut IRI. Ange en hel IRI, till exempel https://example.org/graph.
error-graph-target = Namnge en graf: antingen graph=IRI eller default, inte båda och inte flera.
error-graph-reserved = Grafen { $iri } har inget eget namn. Använd default i stället.
error-http-412 = Grafen är inte i det läge som begäran förutsätter. Läs den på nytt och upprepa ändringen.
sparql-cut-text = Sidan visar början; de övriga formaten ger allt.
data-title = Data
data-lead = Allt som tjänsten vet, som data: licens, innehåll och sätt att få det.
data-modified = Senast ändrad
data-version = Dataversion
data-numbers = Storlek
data-triples = Påståenden
data-subjects = Beskrivna objekt
data-classes = Klasser
data-properties = Egenskaper
data-graphs = Namngivna grafer, en per källa
data-graph-about = En namngiven graf: vad en källa säger, { $triples } påståenden.
data-downloads = Ladda ner allt
data-without-persons = utan personnamn
data-interfaces = Fråga och länka
data-endpoint = SPARQL-slutpunkt
data-graph-store = Graflagringsprotokollet
data-void = Beskrivning (VoID)
data-vocabularies = Använda vokabulärer
column-class = Klass
column-property = Egenskap
column-count = Antal
column-graph = Graf
column-modified = Ändrad

## Linked data and dumps

gone = Detta har upphört. I stället finns nu:
error-gone = Objektet har upphört. I stället finns nu { $successors }.
error-persons-choice = ”{ $value }” duger inte: persons är yes eller no.

## Updates
error-update-syntax = Uppdateringen är inte giltig SPARQL: rad { $line }, kolumn { $column }: väntade: { $expected }. Ingenting har ändrats.
error-update-load = LOAD körs inte: tjänsten hämtar ingenting från annat håll. Skicka själva uppgifterna, till exempel med INSERT DATA eller till /graphs. Ingenting har ändrats.
error-update-using = Både uppdateringen (USING eller WITH) och begäran (using-graph-uri, using-named-graph-uri) anger dataset. Lämna bort det ena. Ingenting har ändrats.
error-update-graph = Det finns ingen graf { $graph } att kopiera från. Kontrollera stavningen, eller skriv SILENT om grafen får saknas. Ingenting har ändrats.

## Fjärrlager
error-store-address = Lagrets adress { $address } är ingen webbadress. Ange till exempel https://server/sparql.
error-store-credentials = Ange lagrets uppgifter en gång: antingen i adressen eller som nyckel, inte båda.
error-store-two-servers = Lagrets adresser för frågor och uppdateringar måste finnas på samma server.
error-query-builtin = Frågan använder en funktion som är lagrets egen. Använd bara funktionerna i SPARQL 1.1.
error-remote-blank-node = Noder utan namn kan inte tas bort ur ett fjärrlager. Ge objekten identifierare.
cli-opt-store-anywhere = Lager: en mapp på disk eller ett fjärrlagers frågeadress (https://…)
cli-opt-store-update = Fjärrlagrets uppdateringsadress, hel eller relativ till frågeadressen; bara denna tjänst får skriva dit
cli-opt-store-token = Nyckel till fjärrlagret (hellre i miljövariabeln YHDYSPINTA_STORE_TOKEN)
cli-opt-state-folder = Mapp där skribenternas nycklar finns

## Anrop till andra servrar
error-federation-host = Servern { $host } får inte anropas. Administratören anger vilka som får (YHDYSPINTA_FEDERATE).
error-federation-address = Servern { $host } har en adress som inte är offentlig och anropas inte.
error-federation-unreachable = Servern { $host } kan inte nås. Försök igen senare.
error-federation-slow = Servern { $host } svarar inte i tid. Begär mindre av den eller försök igen senare.
error-federation-large = Svaret från { $host } är för stort. Begär mindre av den.
error-federation-status = Servern { $host } svarar med statuskoden { $status }.
error-federation-unreadable = Svaret från { $host } kan inte läsas: det är av ett annat slag än det som begärdes.
error-federation-many = En fråga eller uppdatering får anropa andra servrar högst { $most } gånger.
error-federation-variable = SERVICE behöver tjänstens adress; variabeln { $variable } duger inte.
error-federation-blank = Tjänsten { $endpoint } svarar med tomma noder, som inte betyder något här. Begär bara IRI:er och literaler av den.
error-setting-hosts = { $name } är ”{ $value }”; ange servrar som example.org eller example.org:8443, åtskilda med kommatecken.
cli-opt-federate = Servrar som frågor (SERVICE) och uppdateringar (LOAD) får anropa, till exempel query.example.org eller example.org:8443; åtskilda med kommatecken

# Former som det inte går att granska enligt

error-shape-path = Vägen i formen { $shape } är inte en egenskapsväg i SHACL. Skriv den enligt avsnitt 2.3.1 i SHACL-rekommendationen.
error-shape-parameter = Formen { $shape } har ett värde för { $term } som inte är tillåtet. Rätta det i formfilen.
error-shape-recursive = Formen { $shape } hänvisar till sig själv, direkt eller genom andra. SHACL definierar inte det: ta bort en av hänvisningarna.
error-shape-deep = Formen { $shape } innehåller fler än { $most } former eller vägar inuti varandra. Dela upp den i färre nivåer.
error-shape-literal = En form hänvisar till texten { $shape } där en annan form borde stå. Ange en form.
error-shape-not-run = Formen { $shape } använder { $term }, som skulle köra kod, regler eller beräknade mål. Endast SHACL:s kärna och SPARQL-villkor granskas: ta bort den.
error-shape-query = Frågan i formen { $shape } går inte att läsa: { $problem }
error-shape-query-form = Frågan i formen { $shape } får inte innehålla { $form } (SHACL, bilaga A). Skriv den på ett annat sätt.
error-shape-failure = En fråga i formen { $shape } meddelar själv att den misslyckades. Kontrollera vad den frågar.
error-shape-validator = Villkorskomponenten { $component } har ingen validerare för formen { $shape }. Ge den en.

## Reports of validation

validation-on = Läget { $day }
validation-accepted = { $count ->
    [one] { $count } iakttagelse har godtagits för viss tid och räknas inte.
   *[other] { $count } iakttagelser har godtagits för viss tid och räknas inte.
}
validation-accepted-title = Godtagna för viss tid
validation-accepted-until = räknas igen från { $day }
validation-since = Sedan den tidigare rapporten: { $new } nya, { $mended } åtgärdade.
validation-new = ny
validation-mended-title = Åtgärdade
validation-by = Gruppera
validation-by-mender = Efter vem som kan åtgärda
validation-by-check = Efter kontroll
validation-by-county = Efter välfärdsområde
validation-by-theme = Efter tema
validation-no-mender = Okänt vem som kan åtgärda
validation-no-county = Inget eget välfärdsområde
validation-no-theme = Inget tema
cli-opt-check = Endast denna kontroll, till exempel C-INTERFACE-OWNER
cli-opt-county-findings = Endast det som gäller detta välfärdsområde
cli-opt-since-report = Tidigare rapport (JSON): berättar vad som är nytt och vad som är åtgärdat; endast nya iakttagelser ger returvärdet 1
cli-opt-by = Vad rapporten grupperas efter
cli-opt-all = Visa alla fall, inte bara de { $count } första av varje kontroll
cli-opt-timeout = Sekunder efter vilka kontrollen avbryts
cli-opt-memory = Megabyte som kontrollen får använda utöver grafen
error-judgement-timeout = Kontrollen tog över { $seconds } sekunder och avbröts. Ge den mer tid (--timeout), eller hitta den form vars fråga inte tar slut: kontrollera med en formfil i taget.
error-judgement-too-large = Kontrollen behövde över { $megabytes } megabyte utöver grafen och avbröts. Ge den mer (--memory), eller kontrollera med färre former i taget (--shapes).
error-report-unreadable = { $name } är ingen rapport från detta program i JSON. Skapa en med: yhdyspinta validate --format json > rapport.json
error-data-and-store = Ange antingen DATA eller ett lager, inte båda.
overlap-score = Likhet: { $score }/100.
validation-any = Alla
validation-severity = Minst så allvarlig
validation-remove = ta bort
validation-theme = Tema
validation-one-case = Ett fall
validation-case-gone = Detta hittas inte längre: det har åtgärdats eller så har kontrollen ändrats.
validation-by-severity = Efter allvarlighetsgrad
validation-more-groups = { $count } till
validation-cases = Fall
validation-pages = Sidor med fall
validation-shown = Fallen { $first }–{ $last } av { $total }.
validation-previous = Föregående
validation-next = Nästa
validation-permalink = Permanent länk
error-page-number = ”{ $value }” är inget sidnummer. Sidorna numreras från 1.
cli-opt-record = Spara kontrollernas siffror varje dag i lagret så att utvecklingen kan ritas
cli-opt-record-store = Spara siffrorna i lagret på disk så att utvecklingen kan ritas
error-record-store = Siffrorna sparas i ett lager på disk. Ange det med --store MAPP. En tjänst som är i gång sparar dem själv: yhdyspinta serve --record.
completeness-title = Hur fullständiga är uppgifterna?
completeness-lead = Andelen kontroller som inte hittar någon brist, av alla kontroller som gäller objektet.
completeness-kind = Vad
completeness-share = Andel
completeness-checks = Kontroller
completeness-of = { $part } av { $whole }
completeness-percent = { $percent } %
completeness-none = Inget av detta slag kontrolleras här.
kind-county = Välfärdsområden
kind-interface = Kontaktytor
kind-network = Nätverk
kind-body = Organ
kind-municipality = Kommuner
trend-title = Hur har läget utvecklats?
trend-lead = På hur många ställen kontrollerna har hittat en brist, dag för dag.
trend-none = Inga siffror har sparats ännu. De sparas varje dag när tjänsten startas så här: yhdyspinta serve --store MAPP --record.
trend-day = Dag
trend-whole = Kontrollerat
trend-chart = Iakttagelser per dag
trend-organisation = Vad { $name } kan åtgärda
trend-everyone = Alla
error-unknown-check = Det finns ingen kontroll ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
 }
error-unknown-group = Rapporten har ingen grupp ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
 }
error-explorer-too-large = På kartan skulle det finnas { $count } objekt; en läsbar karta rymmer högst { $most }. Gruppera objekten eller börja från ett snävare objekt.
error-unknown-choice = Fältet { $field } har inget värde ”{ $value }”. Tillåtna: { $known }.

## Lists

list-interfaces = Kontaktytor
list-interfaces-lead = Uppgifter som välfärdsområdet och kommunerna bara kan sköta tillsammans.
list-networks = Nätverk
list-networks-lead = Vilka som samlas kring vad.
list-bodies = Organ
list-bodies-lead = Fullmäktige, styrelser, sektioner och grupper, existerande och planerade.
list-forums = Forum
list-forums-lead = Var parterna möts och hur ofta.
list-obligations = Skyldigheter
list-obligations-lead = Vad lagen kräver, och av vem.
list-municipalities = Kommuner
list-municipalities-lead = Alla kommuner med välfärdsområde, landskap och språk.
list-regions = Landskap
list-regions-lead = Landskapen och deras välfärdsområden.
list-documents = Dokument
list-documents-lead = Planer, berättelser, avtal och guider som källorna nämner.
list-count = { $count } i listan.
list-all = Visa alla
list-sort = Sortera efter
list-nothing = Ingenting uppfyller alla villkor. Ta bort något av dem:
list-chosen = Valda villkor
list-csv = Tabell (CSV)
list-without = Ta bort villkoret { $facet }: { $value }
list-empty = Den här listan är ännu tom.
list-pages = Listans sidor
list-shown = { $first }–{ $last } av { $total }.
facet-name = Namn
facet-county = Välfärdsområde
facet-theme = Tema
facet-state = Beredningsskede
facet-owner = Ansvarig
facet-status = Status
facet-coordinator = Koordinator
facet-kind = Typ
facet-frequency = Hur ofta
facet-bound = Vem skyldigheten binder
facet-act = Författning
facet-region = Landskap
facet-languages = Språk
facet-value-unknown = okänt
facet-value-known = känt
facet-value-named = utsedd
facet-value-nobody = ingen utsedd
home-lists = Bläddra
error-unknown-value = Listan har inget med värdet ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Menade du: { $suggestions }?
 }

## Embeds

embed-title = Bädda in på den egna webbplatsen
embed-lead = En kommun, ett välfärdsområde eller en organisation kan visa sökningen, en lista eller ett kort om ett objekt på sina egna sidor. Välj, se förhandsvisningen och kopiera koden.
embed-what = Vad ska bäddas in
embed-what-finder = Sökning: vem ansvarar?
embed-what-card = Kort om ett objekt
embed-what-list = Lista
embed-thing = Objekt (för kortet)
embed-thing-hint = Namnet, eller adressen till en sida i den här tjänsten.
embed-list = Lista (för listan)
embed-county = Avgränsa till ett välfärdsområde (sökning och lista)
embed-scheme = Färger
embed-scheme-reader = Enligt läsarens enhet
embed-scheme-light = Ljusa
embed-scheme-dark = Mörka
embed-preview = Förhandsvisning
embed-code = Koden för din sida
embed-code-hint = Klistra in koden i sidans källkod där innehållet ska visas.
embed-copy = Kopiera koden
embed-copied = Koden har kopierats.
embed-how = Så fungerar det
embed-how-script = Det inbäddade innehållet fungerar utan JavaScript. Med skriptet blir ramen lika hög som innehållet; annars rullas innehållet i ramen.
embed-how-link = Länkarna i ramen öppnas på en ny flik, och sist finns en länk till hela sidan.
embed-how-data = Ramen använder inga kakor. Den berättar bara sin egen höjd för din sida.
embed-whole = Öppna hela sidan i Yhdyspinta
embed-source = Källa: Yhdyspinta, uppgifterna uppdaterade { $day }.
embed-new-tab = Länkarna öppnas på en ny flik.
embed-first = Här visas de { $count } första.
embed-more = och { $count } till
error-embed-thing = Skriv vilket objekt kortet ska handla om.
error-embed-nothing = Sökningen ”{ $name }” ger inga träffar. Pröva objektets namn eller sidans adress.
did-you-mean = Menade du?

## Search

search-title = Sök
search-lead = Allt som har antecknats: personer och organ, nätverk, skyldigheter, paragrafer, dokument. Vardagsord räcker.
search-field = Vad söker du?
search-run = Sök
search-count = { $count ->
    [one] { $count } objekt med alla orden.
   *[other] { $count } objekt med alla orden.
}
search-loosely = Inget har alla orden. { $count } objekt har några av dem.
search-nothing = Orden hittades inte. Pröva ett annat ord, ett ord i taget eller bläddra i listorna.
search-near = Menade du
search-kind-all = Alla typer
search-pages = Resultatsidor
search-kinds = Efter typ
single-county = välfärdsområde
single-region = landskap
single-subregion = ekonomisk region
single-subarea = delområde
single-municipality = kommun
single-organisation = organisation
single-body = organ
single-post = tjänst eller befattning
single-person = person
single-network = nätverk
single-forum = forum
single-interface = kontaktyta
single-theme = tema
single-task = uppgift
single-responsibility = ansvar
single-obligation = skyldighet
single-act = författning
single-section = paragraf
single-agreement = avtal
single-document = dokument
single-event = händelse
single-term = fullmäktigeperiod
single-survey = enkät
single-observation = tal
single-model = modell
single-project = projekt
single-source = källa
kinds-county = välfärdsområden
kinds-region = landskap
kinds-subregion = ekonomiska regioner
kinds-subarea = delområden
kinds-municipality = kommuner
kinds-organisation = organisationer
kinds-body = organ
kinds-post = tjänster och befattningar
kinds-person = personer
kinds-network = nätverk
kinds-forum = forum
kinds-interface = kontaktytor
kinds-theme = teman
kinds-task = uppgifter
kinds-responsibility = ansvar
kinds-obligation = skyldigheter
kinds-act = författningar
kinds-section = paragrafer
kinds-agreement = avtal
kinds-document = dokument
kinds-event = händelser
kinds-term = fullmäktigeperioder
kinds-survey = enkäter
kinds-observation = siffror
kinds-model = modeller
kinds-project = projekt
kinds-source = källor
