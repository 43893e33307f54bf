## Pages: common

skip-to-content = Siirry sisältöön
nav-main = Päävalikko
nav-language = Kieli
nav-menu = Valikko
nav-who = Kuka vastaa?
nav-maps = Kartat
nav-validation = Mitä puuttuu?
nav-sparql = SPARQL
nav-definitions = Käsitteet
footer-for-data = Aineisto
footer-reading = Tiedoista
footer-dated = Jokainen tieto on lähteensä päivältä: luonnos kertoo, mitä silloin suunniteltiin, ei sitä, mikä nyt on voimassa.
footer-licence = Aineiston lisenssi
accessibility-title = Saavutettavuusseloste
accessibility-scope = Tämä seloste koskee verkkopalvelua Yhdyspinta osoitteessa { $site }.
accessibility-aim = Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää, että julkiset verkkopalvelut ovat saavutettavia. Tavoitteena on WCAG-ohjeiston version 2.2 taso AA, joka kattaa lain edellyttämän tason.
accessibility-state-title = Saavutettavuuden tila
accessibility-state = Palvelu täyttää vaatimukset osittain. Tiedossa olevat puutteet luetellaan alla.
accessibility-known-title = Mikä ei ole saavutettavaa
accessibility-known-maps = Vuorovaikutteiset kartat piirretään kuvana, jota ruudunlukija ei lue (WCAG 1.1.1). Samat tiedot ovat taulukkoina kartan alla, ja haku toimii näppäimistöllä.
accessibility-known-pictures = Kartat kuvina (SVG) ovat suuria, ja niitä on vieritettävä myös sivusuunnassa. Samat tiedot ovat luetteloissa ja kohteiden sivuilla.
accessibility-known-tables = Suuria taulukoita, kuten matriisia ja vertailua, vieritetään sivusuunnassa omassa alueessaan, kun näkymä on kapea tai suurennettu. Pienellä näytöllä matriisin tiedot ovat luettelona.
accessibility-known-names = Osa lähteistä peräisin olevista nimistä on vain suomeksi. Ne on merkitty suomenkielisiksi, ja omat käännöksemme tähdellä.
accessibility-known-assistive = Palvelua ei ole vielä testattu ruudunlukijoilla eikä apuvälineiden käyttäjien kanssa.
accessibility-tell = Jos löydät puutteen, jota tässä ei mainita, kerro siitä.
accessibility-assessed-title = Miten saavutettavuus on arvioitu
accessibility-assessed = Seloste on laadittu { $day } palvelun kehittäjien itsearvion perusteella.
accessibility-way-axe = Jokainen sivutyyppi ja yksi sivu jokaisesta kohdetyypistä on tarkistettu axe-työkalulla suomeksi, ruotsiksi ja englanniksi vaalein värein sekä englanniksi tummin värein.
accessibility-way-keyboard = Käyttäjien keskeisimmät tehtävät on tehty pelkällä näppäimistöllä suomeksi ja ruotsiksi. Jokaiselta sivutyypiltä on tarkistettu, että kohdistus näkyy sivun alussa eikä jää muun sisällön alle, että otsikot ovat järjestyksessä, että kentillä on nimet ja että painikkeet ovat riittävän suuria.
accessibility-way-zoom = Jokainen sivutyyppi on tarkistettu 320 pikselin levyisenä, mikä vastaa 400 prosentin suurennosta, käyttäjän omin värein ja vähennetyin liikkein: sivua ei tarvitse vierittää sivusuunnassa.
accessibility-way-scripts = Jokainen sivutyyppi on avattu myös ilman JavaScriptiä.
accessibility-way-people = Ulkopuolista asiantuntija-arviota ei ole tehty.
accessibility-feedback-title = Anna palautetta
accessibility-feedback = Lähetä palaute ja pyynnöt saada tieto saavutettavassa muodossa osoitteeseen
accessibility-feedback-none = Palvelun ylläpitäjä ei ole vielä ilmoittanut palauteosoitetta. Ylläpitäjä antaa sen asetuksella { $setting }.
accessibility-answer = Palveluntarjoaja vastaa palautteeseen 14 päivän kuluessa.
accessibility-enforcement-title = Valvonta
accessibility-enforcement = Jos et saa vastausta 14 päivän kuluessa tai et ole siihen tyytyväinen, voit tehdä saavutettavuuskantelun tai selvityspyynnön. Valvova viranomainen on
accessibility-authority = Liikenne- ja viestintävirasto Traficom
accessibility-authority-unit = Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö
accessibility-authority-site = www.saavutettavuusvaatimukset.fi
accessibility-authority-telephone = puhelinvaihde 029 534 5000
print-source = Lähde: Yhdyspinta,
own-translation = Oma käännöksemme, ei virallinen nimi
true = kyllä
false = ei
show = Näytä

## Pages: the question and its answer

home-title = Kuka tästä vastaa?
home-lead = Kun kunnan ja hyvinvointialueen tehtävät kohtaavat, syntyy yhdyspinta. Kerro kunta tai hyvinvointialue ja asia: näet, kuka siitä vastaa tai sitä valmistelee, kenen puolesta, missä verkostossa ja minkä lähteen mukaan.
home-tasks = Mitä täällä voi tehdä
home-on-record = Mitä on kirjattu
home-missing = Katso, mitä alueeltasi puuttuu
home-missing-about = Mitä on kirjaamatta, miksi sillä on merkitystä ja kuka voi korjata asian.
home-due = Tarkista velvoitteet ja määräpäivät
home-due-about = Mitä laki vaatii kunnalta ja hyvinvointialueelta ja milloin seuraavan kerran. Määräpäivät voi tilata kalenteriin.
home-compare = Vertaa hyvinvointialueita
home-compare-about = Sama teema rinnakkain: yhdyspinnat, vastuutahot, verkostot ja luvut.
home-maps = Katso verkostot kuvina
home-maps-about = Kartat tulosteiksi, asiakirjoihin ja tutkittaviksi.
home-matrix = Katso koko maa yhdellä silmäyksellä
home-matrix-about = Teemat ja velvoitteet alueittain: missä vastuu on nimetty ja missä ei.
home-queries = Vastaa kysymykseen valmiilla kyselyllä
home-queries-about = Vaihda oma alueesi ja liitä vastauksen linkki pöytäkirjaan.
field-county = Hyvinvointialue
field-county-any = Kaikki hyvinvointialueet
field-topic = Asia tai tilanne
field-topic-hint = Omin sanoin, esimerkiksi muistisairaus, kuraattori tai nuorisopalvelut. Jätä kenttä tyhjäksi, niin näet kunnan tai alueen kaikki yhdyspinnat.
field-place = Kunta tai hyvinvointialue
field-place-hint = Esimerkiksi Heinola tai Pohjanmaan hyvinvointialue.
suggested = Ehdotukset
suggested-count = Ehdotuksia
suggested-none = Ei ehdotuksia
ask = Kysy
who-title = Kenen puoleen käännyn?
who-count = { $count ->
    [one] Löytyi { $count } yhdyspinta.
   *[other] Löytyi { $count } yhdyspintaa.
}
who-everywhere = Katso sama asia kaikilta hyvinvointialueilta
who-list = Löydetyt yhdyspinnat
who-search = Etsi sanaa ”{ $topic }” kaikesta aineistosta
who-themes = Valitse teema
ask-again = Muuta kysymystä
who-nothing = Lähteisiin ei ole kirjattu yhdyspintoja tälle alueelle.
common-duties = Lakisääteiset velvoitteet, jotka koskevat jokaista hyvinvointialuetta
nobody-named = Lähteissä ei ole nimetty ketään vastaamaan tästä yhdyspinnasta.
side-municipalities = Kunnat
side-other = Muut, tai osapuolta ei mainita
side-nobody = Ketään ei ole kirjattu.
could-name = Vastuutahon voi nimetä:
municipalities-could-name = Kukin kunta voi nimetä vastuutahonsa: valitse kunta, niin näet sen puolen.
why-named = Miksi vastuutaho pitäisi nimetä:
theme-nobody = Tästä teemasta ei ole kirjattu yhdyspintaa eikä vastuutahoa.
theme-elsewhere = Muualla kirjatut yhdyspinnat
organised-by = Järjestää
organised-by-law = Järjestämisvastuu lain mukaan
coordinated-by = Koordinoi
rhythm-unknown = kokoontumistiheyttä ei mainita
duty-closest = Lähin velvoite
duties-of = Velvoitteet: { $name }
duties-none = Tästä teemasta ei ole kirjattu velvoitetta.
due-next = Seuraava määräpäivä
due-by = viimeistään
due-all = Kaikki määräpäivät
column-who = Kuka
column-role = Rooli
column-party = Kenen puolesta
column-interface = Yhdyspinta
column-county = Hyvinvointialue
vacant = täyttämättä
unnamed = nimeä ei mainita
state = Valmistelun vaihe
group-tasks = Tehtävät ({ $count })
group-networks = Alueen verkostot samasta teemasta ({ $count })
group-forums = Foorumit ({ $count })
group-duties = Lakisääteiset velvoitteet ({ $count })
missing = Mitä puuttuu
sources = Lähteet
line = rivi { $lines }
lines = rivit { $lines }
contact = Ota yhteyttä
contact-none = Aineistossa ei ole tämän organisaation verkkosivua. Kysy hyvinvointialueen tai kunnan kirjaamosta.

## Pages: things

passages = Mitä lähteestä on kirjattu
note = Toimituksen huomautus:
incoming = Mistä tähän viitataan
as-data = Samat tiedot koneluettavassa muodossa:

# Things: the frame of a page, its panels, its headings, and relations the other way round

nav-start = Etusivu
breadcrumbs = Murupolku
glance = Yhdellä silmäyksellä
about-page = Tästä sivusta
as-of = Minkä ajan tieto
as-of-unknown = ajankohtaa ei ole kirjattu
standing-as-of = lähteen mukaan: { $date }
last-changed = Tietoja muutettu viimeksi { $date }
permalink = Pysyvä osoite
permalink-copy = Kopioi
permalink-copied = Osoite on kopioitu.
permalink-by-hand = Kopiointi ei onnistunut. Osoite on valittuna: kopioi se näppäimillä Ctrl ja C.
ask-statements = Kysy SPARQLilla: mitä tästä on kirjattu
ask-references = Kysy SPARQLilla: mikä viittaa tähän
report-error = Ilmoita virheestä
report-subject = Virhe tiedoissa: { $iri }
report-body = Kohteen ”{ $name }” ({ $iri }) tiedoissa on virhe.

    Mikä on väärin:

    Mikä olisi oikein ja mistä lähteestä sen näkee:
related = Katso myös
related-county = sama teema, sama hyvinvointialue
related-area = sama teema, sama yhteistyöalue
related-theme = sama teema
more-of-them = Näytä loput ({ $count })
all-of-them = Koko luettelo
unnamed-more = { $count ->
    [one] Lisäksi { $count } kohde, jota ei nimetä tässä.
   *[other] Lisäksi { $count } kohdetta, joita ei nimetä tässä.
}
unnamed-thing = nimetön kohde
point = { $north }° pohjoista leveyttä, { $east }° itäistä pituutta
written-in-fi = suomeksi
written-in-sv = ruotsiksi
written-in-en = englanniksi
finlex = Lue Finlexissä
counted-municipality = { $count ->
    [one] kunta
   *[other] kuntaa
}
counted-interface = { $count ->
    [one] yhdyspinta
   *[other] yhdyspintaa
}
counted-network = { $count ->
    [one] verkosto
   *[other] verkostoa
}
counted-body = { $count ->
    [one] toimielin
   *[other] toimielintä
}
counted-forum = { $count ->
    [one] foorumi
   *[other] foorumia
}
counted-document = { $count ->
    [one] asiakirja
   *[other] asiakirjaa
}
glance-unnamed = { $count ->
    [one] yhdyspinta ilman nimettyä vastuutahoa
   *[other] yhdyspintaa ilman nimettyä vastuutahoa
}
glance-duties = { $count ->
    [one] yhteinen velvoite
   *[other] yhteistä velvoitetta
}
belongs-to = Hyvinvointialue:
county-interfaces = Hyvinvointialueen yhdyspinnat
shared-duties = Velvoitteet, jotka sitovat kuntaa ja hyvinvointialuetta yhteen
next-due = Seuraavat määräpäivät
all-duties = { $count ->
    [one] Velvoite ja sen määräpäivä
   *[other] Kaikki { $count } velvoitetta ja määräpäivät
}
own-side-county = Hyvinvointialueen puolella
own-side-municipality = Kuntien puolella
who-can-mend = Katso, kuka voi täydentää tiedot
organiser-none = järjestäjää ei ole kirjattu
duty-bound = Ketä sitoo
duty-towards = Ketä kohtaan
duty-answers = Mikä täyttää velvoitteen
duty-interfaces = Yhdyspinnat samoilla teemoilla
compare-on-theme = Vertaa kahta aluetta tällä teemalla
no-county = Ei omaa hyvinvointialuetta
coordinator-none = Koordinaattoria ei ole kirjattu.
person-privacy = Henkilöstä on kirjattu vain nimi ja tehtävä, jossa lähde on hänet julkisesti nimennyt (tietosuojalaki 1050/2018, 4 §).
figure = Luku
figure-value = Arvo
figure-unit = Yksikkö
figure-when = Ajankohta
section-actors = Keskeiset toimijat
section-agreements = Sopimukset
section-alike = Mahdollisesti sama verkosto
section-answers-to = Mikä vastaa velvoitteeseen
section-area = Alueet
section-assigned = Kenelle tehtävä kuuluu
section-binding = Sitovuus ja peruste
section-bodies = Toimielimet
section-bound = Ketä velvoite sitoo
section-by-county = Hyvinvointialueittain
section-changes = Muutokset
section-composition = Kokoonpano
section-content = Mitä velvoite sisältää
section-coordinator = Koordinaattori
section-councils = Valtuustot
section-counterparts = Vastinpari
section-counties = Hyvinvointialueet
section-decision = Päätös ja esittely
section-development = Kehittäminen
section-documents = Asiakirjat
section-duties = Velvoitteet
section-everyday-words = Arkisia sanoja tälle teemalle
section-facts = Perustiedot
section-figures = Luvut
section-forums = Foorumit
section-governs = Mitä sopimus koskee
section-holder = Kuka vastaa ja missä roolissa
section-identity = Nimet ja tunnukset
section-interfaces = Yhdyspinnat
section-legal-basis = Oikeusperusta
section-measured = Mitä luku kuvaa
section-members = Jäsenet
section-mentions = Maininnat
section-models = Mallit ja kuvaukset
section-municipalities = Kunnat
section-networks = Verkostot
section-organiser = Järjestäjä ja peruste
section-organisers = Tehtävät ja järjestämisvastuu
section-others = Muut tiedot
section-own-duties = Nimetyt velvoitteet
section-part-of = Osana
section-participants = Osallistujat
section-parties = Osapuolet
section-parts = Osat järjestyksessä
section-persons = Henkilöt
section-posts = Virat ja toimet
section-predecessors = Edeltäjät
section-publications = Julkaisut ja aineistot
section-related-interfaces = Liittyvät yhdyspinnat
section-responsibilities = Vastuut
section-responsible-for = Mistä vastataan
section-rhythm = Kuinka usein
section-roles = Missä tehtävissä henkilö on nimetty
section-same = Sama tai lähes sama
section-schedule = Aikataulu ja tapahtumat
section-sections = Pykälät
section-state = Valmistelun vaihe
section-subjects = Aihe
section-subregions = Seutukunnat
section-tasks = Tehtävät
section-text = Säädösteksti
section-themes = Teemat
section-time = Ajankohta
section-value = Arvo
incoming-other = Kohteet, joiden tieto ”{ $property }” on tämä
incoming-eli-relevant_for = Alueella sovellettavat säädökset
incoming-eli-is_part_of = { $kind ->
    [section] Pykälät
   *[other] Osat
}
incoming-dct-creator = { $kind ->
    [survey] Toteuttanut kyselyt
   *[other] Laatinut
}
incoming-dct-isPartOf = { $kind ->
    [task] Tehtävät osana
    [event] Vaiheet
    [forum] Foorumit osana
    [body] Toimielimet osana
   *[other] Osat
}
incoming-dct-isReplacedBy = { $kind ->
   *[other] Tuli tämän tilalle
}
incoming-dct-publisher = { $kind ->
   *[other] Julkaissut
}
incoming-dct-references = { $kind ->
    [document] Mainitaan asiakirjoissa
    [interface] Mainitaan yhdyspinnoissa
    [obligation] Mainitaan velvoitteissa
    [project] Mainitaan hankkeissa
    [model] Mainitaan malleissa
    [forum] Mainitaan foorumeissa
   *[other] Mainitaan kohteissa
}
incoming-qb-dataSet = { $kind ->
   *[other] Luvut
}
incoming-geo-hasCentroid = { $kind ->
   *[other] Minkä keskipiste
}
incoming-skos-broadMatch = { $kind ->
   *[other] Suppeammat vastaavat teemat
}
incoming-skos-closeMatch = { $kind ->
    [theme] Alueiden ja lähteiden vastaavat teemat
    [obligation] Vastaavat velvoitteet
   *[other] Lähes samaa tarkoittavat
}
incoming-skos-inScheme = { $kind ->
    [theme] Luettelon teemat
   *[other] Luettelossa
}
incoming-org-heldBy = { $kind ->
   *[other] Hoitaa virkaa tai tointa
}
incoming-org-memberOf = { $kind ->
    [person] Henkilöt
   *[other] Edustajat
}
incoming-org-originalOrganization = { $kind ->
   *[other] Edeltäjänä muutoksessa
}
incoming-org-postIn = { $kind ->
   *[other] Virat ja toimet
}
incoming-org-resultingOrganization = { $kind ->
   *[other] Syntyi tai sai tehtäviä muutoksessa
}
incoming-org-unitOf = { $kind ->
   *[other] Toimielimet ja yksiköt
}
incoming-prov-wasDerivedFrom = { $kind ->
   *[other] Mitä tästä on kirjattu
}
incoming-yp-about = { $kind ->
    [observation] Luvut
    [model] Kuvaukset
   *[other] Mitä tästä kerrotaan
}
incoming-yp-appointedBy = { $kind ->
   *[other] Asettaa
}
incoming-yp-assignedTo = { $kind ->
    [task] Tehtävät
   *[other] Hoitaa
}
incoming-yp-boundParty = { $kind ->
   *[other] Sitovat velvoitteet
}
incoming-yp-collaborativeArea = { $kind ->
    [county] Yhteistyöalueen hyvinvointialueet
    [municipality] Yhteistyöalueen kunnat
   *[other] Yhteistyöalueeseen kuuluvat
}
incoming-yp-concerns = { $kind ->
    [event] Tätä koskevat tapahtumat
    [model] Kuvaukset malleissa
    [task] Tätä koskevat tehtävät
    [document] Tätä koskevat asiakirjat
    [project] Tätä koskevat hankkeet
    [network] Tätä käsittelevät verkostot
    [forum] Tätä käsittelevät foorumit
    [agreement] Tätä koskevat sopimukset
    [obligation] Tätä koskevat velvoitteet
    [responsibility] Tätä koskevat vastuut
   *[other] Tätä koskevat
}
incoming-yp-coordinator = { $kind ->
    [network] Koordinoi verkostoja
   *[other] Koordinoi
}
incoming-yp-counterpart = { $kind ->
   *[other] Vastinparina
}
incoming-yp-county = { $kind ->
    [municipality] Kunnat
    [network] Verkostot
    [body] Toimielimet
    [interface] Yhdyspinnat
    [forum] Foorumit
    [task] Tehtävät
    [event] Tapahtumat
    [responsibility] Vastuut
    [post] Virat ja toimet
    [document] Asiakirjat
    [theme] Alueen omat teemat
    [organisation] Organisaatiot
    [project] Hankkeet
    [survey] Kyselyt ja tilastot
    [subarea] Osa-alueet
    [agreement] Sopimukset
    [observation] Luvut
    [model] Mallit ja kuvaukset
   *[other] Hyvinvointialueella
}
incoming-yp-decidedBy = { $kind ->
   *[other] Päättää
}
incoming-yp-economicDevelopmentCentre = { $kind ->
   *[other] Elinvoimakeskuksen kunnat
}
incoming-yp-employmentArea = { $kind ->
   *[other] Työllisyysalueen kunnat
}
incoming-yp-employmentAuthority = { $kind ->
   *[other] Kunnat, joiden työvoimaviranomainen tämä on
}
incoming-yp-forum = { $kind ->
   *[other] Yhdyspinnat, joista täällä kokoonnutaan
}
incoming-yp-forumOn = { $kind ->
   *[other] Foorumit, joissa tästä kokoonnutaan
}
incoming-yp-fromParty = { $kind ->
   *[other] Luovuttajana
}
incoming-yp-toParty = { $kind ->
   *[other] Vastaanottajana
}
incoming-yp-fulfils = { $kind ->
    [interface] Yhdyspinnat, jotka vastaavat velvoitteeseen
    [forum] Foorumit, joissa velvoite täytetään
    [document] Asiakirjat, joilla velvoite täytetään
    [event] Milloin velvoite on täytetty
   *[other] Velvoitteen täyttävät
}
incoming-yp-funder = { $kind ->
   *[other] Rahoittaa
}
incoming-yp-governedBy = { $kind ->
   *[other] Sopimus koskee näitä
}
incoming-yp-holder = { $kind ->
   *[other] Vastuut
}
incoming-yp-joins = { $kind ->
   *[other] Yhdyspinnat, joihin tehtävä kuuluu
}
incoming-yp-keyActor = { $kind ->
   *[other] Keskeisenä toimijana teemassa
}
incoming-yp-lead = { $kind ->
   *[other] Vetää
}
incoming-yp-legalBasis = { $kind ->
    [obligation] Tähän perustuvat velvoitteet
    [document] Tähän perustuvat asiakirjat
    [forum] Tähän perustuvat foorumit
   *[other] Tähän perustuvat
}
incoming-yp-member = { $kind ->
    [network] Jäsenenä verkostossa
   *[other] Jäsenenä
}
incoming-yp-organiser = { $kind ->
    [task] Järjestää tehtävät
    [event] Järjestää tapahtumat
   *[other] Järjestää
}
incoming-yp-owner = { $kind ->
    [document] Asiakirjat
   *[other] Omistaa
}
incoming-yp-participant = { $kind ->
    [forum] Osallistuu foorumeihin
    [event] Osallistuu tapahtumiin
   *[other] Osallistuu
}
incoming-yp-partner = { $kind ->
    [project] Kumppanina hankkeissa
    [interface] Kumppanina yhdyspinnoissa
   *[other] Kumppanina
}
incoming-yp-party = { $kind ->
    [interface] Osapuolena yhdyspinnoissa
    [responsibility] Vastuut
    [agreement] Osapuolena sopimuksissa
   *[other] Osapuolena
}
incoming-yp-possiblySameAs = { $kind ->
   *[other] Voi olla sama kuin
}
incoming-yp-presenter = { $kind ->
   *[other] Esittelee
}
incoming-yp-region = { $kind ->
    [municipality] Kunnat
    [subregion] Seutukunnat
    [county] Hyvinvointialueet
   *[other] Maakunnassa
}
incoming-yp-relatedInterface = { $kind ->
   *[other] Liittyvät yhdyspinnat
}
incoming-yp-requiredContent = { $kind ->
   *[other] Sisältönä velvoitteessa
}
incoming-yp-responsibilityFor = { $kind ->
   *[other] Vastuut
}
incoming-yp-runBy = { $kind ->
    [interface] Ylläpitää yhdyspintoja
   *[other] Ylläpitää
}
incoming-yp-source = { $kind ->
   *[other] Viitatut kohdat
}
incoming-yp-subarea = { $kind ->
    [municipality] Kunnat
   *[other] Osa-alueella
}
incoming-yp-subregion = { $kind ->
    [municipality] Kunnat
   *[other] Seutukunnassa
}
incoming-yp-theme = { $kind ->
    [interface] Yhdyspinnat
    [network] Verkostot
    [obligation] Velvoitteet
    [document] Asiakirjat
    [body] Toimielimet
    [task] Tehtävät
    [event] Tapahtumat
    [project] Hankkeet
    [agreement] Sopimukset
    [observation] Luvut
    [model] Mallit ja kuvaukset
   *[other] Tästä teemasta
}
incoming-yp-towards = { $kind ->
   *[other] Velvoitteet, joissa vastapuolena
}

## Pages: validation

validation-title = Mitä puuttuu?
validation-lead = Tarkistukset kertovat, mitä lähteisiin ei ole kirjattu, miksi sillä on merkitystä ja kuka voi korjata asian.
validation-count = { $count ->
    [one] { $count } havainto.
   *[other] { $count } havaintoa.
}
severity-violation = Puute
severity-warning = Huomautus
severity-info = Tiedoksi
check-id = Tarkistus
check-reason = Peruste
check-mender = Kuka voi korjata

## Pages: SPARQL, maps, definitions

sparql-lead = Oletusgraafi on kaikkien nimettyjen graafien yhdiste. Nimetty graafi kertoo, mistä lähteestä väittämä on.
sparql-query = Kysely
sparql-run = Suorita
sparql-rows = { $count ->
    [one] { $count } rivi.
   *[other] { $count } riviä.
}
sparql-cut = Sivulla näytetään ensimmäiset { $shown }; muut muodot antavat kaikki.
workbench-title = SPARQL-kyselyt
workbench-lead = Kirjoita oma kysely tai aloita valmiista. Vastaus näkyy taulukkona ja, kun sarakkeet sopivat, myös kaaviona tai karttana.
workbench-example = Valmis kysely pohjaksi
workbench-example-open = Avaa pohjaksi
workbench-hint = Tavalliset etuliitteet (yp:, skos:, org: …) tunnetaan ilman PREFIX-riviä. Ctrl + Enter suorittaa kyselyn.
workbench-answer = Vastaus
workbench-problem = Kyselyä ei voitu suorittaa
workbench-mistake = Korjaa kysely riviltä { $line }, sarakkeesta { $column } alkaen, ja suorita se uudelleen. Merkki ^ näyttää kohdan.
workbench-mistake-line = Rivi { $line }
workbench-truth = Vastaus on
workbench-time = Laskettu { $milliseconds } millisekunnissa.
workbench-empty = Mikään ei vastaa kyselyä. Tarkista nimien kirjoitusasu, tai poista jokin ehto ja kokeile uudelleen.
workbench-download = Lataa kaikki:
workbench-share = Linkki tähän kyselyyn ja vastaukseen
workbench-too-long = Kysely on liian pitkä linkiksi. Tallenna sen teksti itsellesi, tai lyhennä sitä, jos haluat linkin.
editor-hint = Ehdotukset tulevat kirjoittaessa tai painamalla Ctrl + välilyönti: etuliitteet, luokat, ominaisuudet ja kohteiden nimet. Sarkain siirtää seuraavaan kohtaan. Ctrl + F etsii.
editor-find = Etsi
editor-replace-with = Korvaava teksti
editor-next = seuraava
editor-previous = edellinen
editor-all = kaikki
editor-case = sama kirjainkoko
editor-regexp = säännöllinen lauseke
editor-words = kokonaiset sanat
editor-replace = korvaa
editor-replace-all = korvaa kaikki
editor-close = sulje
editor-completions = Ehdotukset
editor-problems = Virheet
editor-match = nykyinen osuma
editor-on-line = rivillä
history-title = Aiemmat kyselyt
history-lead = Viimeisimmät 50 kyselyä. Ne ovat vain tässä selaimessa; palveluun ei tallennu mitään.
history-open = Avaa
history-delete = Poista
history-clear = Poista kaikki
history-cleared = Aiemmat kyselyt on poistettu.
copy = Kopioi
copied = Kopioitu
views = Näkymä
view-table = Taulukko
view-chart = Kaavio
view-map = Kartta
chart-lead = { $counting }: { $naming }. Samat tiedot ovat taulukossa.
chart-cut = { $count ->
    [one] Yksi rivi jää kaaviosta pois; se on taulukossa.
   *[other] { $count } riviä jää kaaviosta pois; ne ovat taulukossa.
}
map-relations-lead = Nuoli kulkee ensimmäisen sarakkeen kohteesta toisen sarakkeen kohteeseen. Samat tiedot ovat taulukossa.
map-relations-cut = Kuvassa on { $shown } ensimmäistä yhteyttä { $count } yhteydestä; rajaa kyselyä, niin näet loput.
map-relations-none = Vastauksessa ei ole kohteiden välisiä yhteyksiä, joten siitä ei voi piirtää karttaa.
map-relations-about = { $things } kohdetta, { $relations } yhteyttä.
maps-title = Kartat
maps-lead = Kuvat piirretään tietograafista. Avaa kartta, rajaa se ja ota se mukaan tulosteena tai tiedostona.
maps-open-svg = Avaa kuva (SVG)
maps-open-html = Avaa vuorovaikutteinen kartta (HTML)
maps-open-gexf = GEXF
maps-open-graphml = GraphML
maps-open-json = JSON
maps-open-csv = Yhteydet (CSV)
maps-open-nodes-csv = Kohteet (CSV)
maps-open-pdf = Avaa koossa, jossa se on piirretty (PDF)
maps-open-png = Avaa kuvana (PNG)
definitions-title = Käsitteet
definitions-lead = Ontologian luokat, ominaisuudet ja koodit.
definitions-classes = Luokat
definitions-properties = Ominaisuudet
definitions-codes = Koodit

## Maps

map-networks = Verkostot teemoittain
map-networks-about = Hyvinvointialueen verkostot teemojen alla. Usean teeman alla oleva verkosto on yhdistetty katkoviivalla.
map-networks-page-about = Hyvinvointialueen verkostot teemojen alla. Etsi nimellä, piilota lajeja, valitse kohde; samat tiedot ovat taulukoina alla.
map-wheel = Verkostot kehällä
map-wheel-about = Hyvinvointialueen verkostot teemojen ympärillä kuin pyörän puolat. Katkoviiva yhdistää usean teeman alla olevan verkoston paikat.
map-organisation = Hyvinvointialueen organisaatio
map-organisation-about = Toimielimet, johto ja toimialat. Katkoviiva: lähteen mukaan vasta suunniteltu.
map-interfaces = Yhdyspinnat, osapuolet ja vastuutahot
map-interfaces-about = Kuka vastaa tai valmistelee, kenen puolesta. Oranssi risti: ketään ei ole nimetty.
map-law = Laista foorumiin
map-law-about = Mihin pykälään velvoite perustuu, ketä se sitoo ja millä foorumilla siihen vastataan. Velvoitteen alla lukee, kuinka usein se on täytettävä.
map-law-title = { $theme }: laista foorumiin
map-law-no-forum = Mikään kirjattu foorumi ei vastaa näihin velvoitteisiin.
map-answers = vastaa: { $duties }
map-no-county = valtakunnallinen malli
map-forums = Yhteistyön tasot ja foorumit
map-forums-about = Foorumit tasoittain, kuinka usein ne kokoontuvat ja ketkä osallistuvat. Katkoviiva: vasta ehdotettu tai suunniteltu.
map-people = Henkilöt, virat ja tehtävät
map-people-about = Mikä jää ilman nimettyä, jos joku lähtee: henkilö, hänen virkansa ja se, mihin hänet on nimetty.
map-overlaps = Verkostot, jotka voivat olla samoja
map-overlaps-about = Verkostoparit, joiden nimet, jäsenet ja teemat ovat lähes samat tai joiden lähde epäilee olevan sama verkosto.
map-municipalities = Hyvinvointialueen kunnat
map-municipalities-about = Kunnat työllisyyspalvelujensa järjestäjän mukaan; suluissa asukasluku 31.12.2025.
map-municipalities-title = { $county }: kunnat ja työllisyysalueet
map-employment-alone = { $name } järjestää itse
map-employment-area = Työllisyysalue { $name }
map-themes = Teemat hyvinvointialueittain
map-themes-about = Montako yhdyspintaa, nimettyä vastuutahoa tai valmistelijaa ja verkostoa kustakin teemasta on kirjattu. Viiva: ei merkintöjä lähteissä.
map-themes-title = Teemoista kirjattu hyvinvointialueittain
map-tiles = Luvut hyvinvointialueittain
map-tiles-about = Jokainen hyvinvointialue on samankokoinen ruutu suunnilleen paikallaan. Väri kertoo luokan, luku on ruudussa; vinoviivoitetusta alueesta ei ole tietoa.
map-tiles-title = { $figure } hyvinvointialueittain
map-dots = Kunnat kartalla
map-dots-about = Kunta on piste keskipisteensä kohdalla; väri ja koko tai muoto kertovat luokan.
map-dots-about-population = Kunta on piste keskipisteensä kohdalla; väri ja koko kertovat asukasluvun luokan.
map-dots-about-language = Kunta on piste keskipisteensä kohdalla; väri ja muoto kertovat kunnan kielisyyden.
map-dots-title-population = { $area }: kuntien asukasluvut
map-dots-title-language = { $area }: kuntien kielisyys
map-whole-country = Suomi
map-networks-title = { $county }: verkostot teemoittain
map-organisation-title = { $county }: organisaatio
map-organisation-of-title = { $county }: organisaatio, lähteen tilanne { $years }
map-legend = Merkit
map-also = myös:
map-shared = sama verkosto usean teeman alla
map-nobody = ketään ei ole nimetty
map-nothing = Tästä ei ole merkintöjä lähteissä. Se ei tarkoita, ettei mitään ole.
map-nothing-try = Vaihda tai poista rajaus: { $filters }.
map-no-network = Ei vakiintunutta verkostoa
map-under-theme = teeman alla
map-no-theme = Ilman teemaa
map-theme-of = alueen teema
map-members = { $count ->
    [one] { $count } jäsen
   *[other] { $count } jäsentä
}
map-source = Yhdyspinnan tietograafi { $day }, { $name }; lähteet 2022–2025, kunkin kohteen sivulla.
map-ours = *Oma käännös.
map-everywhere = kaikki hyvinvointialueet
map-column-parties = Osapuolet
map-column-interfaces = Yhdyspinnat
map-column-owners = Vastaa tai valmistelee
map-column-networks = Hoidetaan verkostossa
map-column-law = Laki
map-column-duties = Velvoite
map-column-actors = Ketä sitoo
map-column-forums = Foorumi
map-column-levels = Taso
map-column-participants = Osallistujat
map-column-persons = Henkilö
map-column-posts = Virka
map-column-named-for = Mihin nimetty
map-column-network = Verkosto
map-column-other-network = Mahdollisesti sama
map-national = Valtakunnalliset mallit
map-no-rhythm = rytmiä ei ole kirjattu
map-alone = vain yksi nimetty
map-named-owner = Nimetty vastuutaho tai valmistelija
map-alike = samankaltaisuus { $score }/100
map-stated-same = merkitty mahdollisesti samaksi
map-shared-members = yhteisiä jäseniä: { $names }
map-person = Henkilö { $number }
map-on = Tilanne { $day }: pois on jätetty se, minkä tiedetään alkaneen myöhemmin tai päättyneen.
map-scale = { $figure } ({ $unit }), { $when }
map-classes-equal = Luokat: tasavälein.
map-classes-quantile = Luokat: viidennekset.
map-no-value = ei tietoa
map-not-on-record = ei merkintää lähteissä
map-outside = ei kuulu sote-uudistukseen
map-hus = Katkoviiva: { $name }, Uusimaa
map-filter-county = Hyvinvointialue
map-filter-municipality = Kunta
map-filter-theme = Teema
map-filter-kind = Laji
map-filter-figure = Luku
map-filter-on = Päivä
map-filter-persons = Henkilöiden nimet
map-filter-any = Kaikki
map-persons-yes = Näytetään
map-persons-no = Jätetään pois
map-take = Tulosta tai ota mukaan
map-too-small = Arkille ei mahdu luettavana: { $sizes }. Rajaa karttaa tai avaa se koossa, jossa se on piirretty.
map-words = Sama sanoina
map-links = Näytä luettelona ({ $count })
map-figure-interfaces = Kirjatut yhdyspinnat
map-figure-networks = Kirjatut verkostot
map-figure-named-owners = Yhdyspinnat, joilla on nimetty vastuutaho tai valmistelija
map-figure-coordinators = Verkostot, joilla on nimetty koordinaattori
map-figure-members = Verkostot, joiden jäseniä on kirjattu
map-figure-participants = Foorumit, joiden osallistujia on kirjattu
map-figure-rhythms = Foorumit, joiden kokoontumisrytmi on kirjattu
map-figure-language = Kielisyys
map-figure-population = Asukasluku
map-figure-municipalities = Kunnat
map-unit-interfaces = kpl
map-unit-networks = kpl
map-unit-named-owners = osuus kirjatuista
map-unit-coordinators = osuus kirjatuista
map-unit-members = osuus kirjatuista
map-unit-participants = osuus kirjatuista
map-unit-rhythms = osuus kirjatuista
map-unit-population = henkilöä
map-unit-municipalities = kpl
map-short-ita-uusimaa = Itä-Uusimaa
map-short-keski-uusimaa = Keski-Uusimaa
map-short-lansi-uusimaa = Länsi-Uusimaa
map-short-vantaa-ja-kerava = Vantaa ja Kerava
map-page-search = Etsi
map-page-found = osumaa
map-page-no-match = Ei osumia
map-page-map = Kartta
map-page-keys = Nuolet siirtyvät kohteesta toiseen, Vaihto ja nuoli siirtää karttaa, + ja − lähentävät ja loitontavat, 0 näyttää kaiken, Delete piilottaa, U palauttaa, Esc poistaa valinnan.
map-page-zoom-in = Lähennä
map-page-zoom-out = Loitonna
map-page-fit = Koko kartta
map-page-show = Näytä
map-page-selection = Valittu
map-page-nothing-selected = Mitään ei ole valittu.
map-page-neighbours = Yhteydessä
map-page-nodes = Kartan kohteet
map-page-links = Yhteydet
map-page-name = Nimi
map-page-kind = Laji
map-page-status = Tila
map-page-group = Ryhmä
map-page-detail = Lisätieto
map-page-relation = Suhde
map-page-target = Kohde
map-page-lacking = Mille ei ole kirjattu vastuutahoa

## Maps: the explorer

explorer-breadcrumbs = Olet tässä
explorer-title = Tutki yhteyksiä
explorer-title-of = { $name }: yhteydet
explorer-lead = Aloita hyvinvointialueesta, teemasta tai mistä tahansa kohteesta. Avaa kohteita, niin näet, mikä liittyy mihin ja kuka vastaa.
explorer-start = Aloita kohteesta
explorer-start-hint = Esimerkiksi Nuorisopalvelut, Lahti tai henkilön nimi
explorer-start-run = Näytä
explorer-start-all = Koko Suomi hyvinvointialueittain
explorer-start-counties = Hyvinvointialueet
explorer-start-themes = Teemat
explorer-start-none = Mitään ei löytynyt. Kokeile toista nimeä tai osaa nimestä.
explorer-start-found = Tarkoititko jotakin näistä?
explorer-other-start = Aloita toisesta kohteesta
explorer-all = Koko graafi
explorer-summary =
    Kartassa on { $things ->
        [one] { $things } kohde
       *[other] { $things } kohdetta
    } ja { $lines ->
        [one] { $lines } yhteys
       *[other] { $lines } yhteyttä
    }.
explorer-summary-most =
    { $lacking ->
        [0] Eniten yhteyksiä on kohteella { $name } ({ $count }).
        [one] Yhdelle ei ole kirjattu vastuutahoa eikä koordinaattoria; eniten yhteyksiä on kohteella { $name } ({ $count }).
       *[other] Vastuutahoa tai koordinaattoria ei ole kirjattu { $lacking } kohteelle{ $part ->
            [some] , joista { $grouped } avaamattomissa ryhmissä
            [all] , kaikki avaamattomissa ryhmissä
           *[none] {""}
        }; eniten yhteyksiä on kohteella { $name } ({ $count }).
    }
explorer-map = Kartta: { $name }
explorer-keys = Näppäimet kartalla: nuolet siirtyvät kohteesta toiseen, Vaihto ja nuoli siirtää karttaa, + ja − lähentävät ja loitontavat, 0 näyttää kaiken, Enter avaa tai sulkee, Delete piilottaa, U kumoaa, Esc poistaa valinnan. Hiirellä: napsautus valitsee, kaksoisnapsautus avaa, vetäminen siirtää kohteen.
explorer-keys-title = Näppäimet
explorer-by = Ryhmittele
explorer-by-kind = lajeittain
explorer-by-theme = teemoittain
explorer-by-county = hyvinvointialueittain
explorer-by-none = ei ryhmitellä
explorer-date = Tilanne päivänä
explorer-since = Vertaa päivään
explorer-slider = Tilanne päivänä (liukusäädin)
explorer-to = Lyhin yhteys kohteeseen
explorer-tools = Ryhmittele, hae yhteys tai valitse päivä
explorer-run = Päivitä
explorer-lack = Korosta, mille ei ole kirjattu vastuutahoa
explorer-lacking = vastuutahoa tai koordinaattoria ei ole kirjattu
explorer-kinds = Kartan lajit
explorer-zoom-in = Lähennä
explorer-zoom-out = Loitonna
explorer-fit = Koko kartta
explorer-full = Koko näyttö
explorer-full-end = Poistu koko näytöstä
explorer-undo = Kumoa
explorer-redo = Tee uudelleen
explorer-search = Etsi kartalta
explorer-found =
    { $count ->
        [0] Ei osumia
        [one] Yksi osuma
       *[other] { $count } osumaa
    }
explorer-chosen = Valittu
explorer-chosen-none = Valitse kohde kartalta tai luettelosta.
explorer-open = Avaa yhteydet
explorer-close = Sulje yhteydet
explorer-open-group = Avaa ryhmä
explorer-close-group = Sulje ryhmä
explorer-hide = Piilota
explorer-from-here = Aloita tästä
explorer-path-here = Lyhin yhteys tähän
explorer-unpin = Palauta paikalleen
explorer-tree = Luettelona
explorer-table = Taulukkona
explorer-table-things = Kartan kohteet ({ $count })
explorer-table-lines = Kartan yhteydet ({ $count })
explorer-column-name = Nimi
explorer-column-kind = Laji
explorer-column-owner = Vastuutaho tai koordinaattori
explorer-column-count = Yhteyksiä
explorer-column-from = Mistä
explorer-column-relation = Suhde
explorer-column-to = Mihin
explorer-column-when = Voimassaolo
explorer-more = ja { $count } muuta, joita kartalle ei mahdu. Ryhmittele tai aloita tarkemmasta kohteesta.
explorer-left-out = Kartalle mahtumatta jäi { $count }.
explorer-hidden = Piilotettu
explorer-show-again = Palauta
explorer-path = Lyhin yhteys
explorer-path-none = Kohteiden välillä ei ole yhteyttä.
explorer-path-steps =
    { $count ->
        [one] Yksi askel
       *[other] { $count } askelta
    }
explorer-path-end = Poista yhteyden haku
explorer-time-note = Kartta jättää pois vain sen, minkä tiedetään alkaneen myöhemmin tai päättyneen. Jos voimassaoloa ei ole kirjattu, ratkaisee lähteen vuosi; katkoviiva: ei tiedetä, oliko voimassa.
explorer-time-absent = { $name }: ei toiminnassa { $date }.
explorer-time-changes =
    { $count ->
        [0] Kartalla ei ole kirjattuja muutoksia aikavälillä { $since } – { $date }.
        [one] Aikavälillä { $since } – { $date } yksi muutos kartan kohteissa ja yhteyksissä; se on merkitty ja lueteltu taulukon alussa.
       *[other] Aikavälillä { $since } – { $date } { $count } muutosta kartan kohteissa ja yhteyksissä; ne on merkitty ja lueteltu taulukon alussa.
    }
explorer-time-backward = Vertailupäivä { $since } ei ole ennen tilanteen päivää { $date }: valitse aikaisempi vertailupäivä.
explorer-start-stays = Alkukohdetta ei voi piilottaa. Valitse toinen kohde tai aloita toisesta kohteesta.
explorer-search-wider = Aloita kartta haulla ”{ $name }”
explorer-time-end = Näytä ilman päivää
explorer-changes = Mitä muuttui päivien { $since } ja { $date } välillä
explorer-change-began = alkoi
explorer-change-ended = päättyi
explorer-change-learned = tieto uudesta lähteestä; alku ei tiedossa
explorer-when-from = { $day } alkaen
explorer-when-until = { $day } asti
explorer-when-stated = lähteessä { $year }
explorer-when-unknown = ei tiedossa
explorer-download = Lataa tai viittaa
explorer-download-html = Lataa kartta yhtenä tiedostona (HTML)
explorer-download-json = Kartan tiedot (JSON)
explorer-cite = Viittaa tähän näkymään
explorer-cite-text = Yhdyspinta: { $title }. Tiedot { $updated }, versio { $version }. Luettu { $today }. { $address }
explorer-cite-hint = Kopioi teksti asiakirjaan. Linkki avaa saman näkymän; jos tiedot ovat muuttuneet, sivu kertoo sen.
explorer-copy = Kopioi viittaus
explorer-copied = Viittaus on kopioitu.
explorer-changed = Viittauksen jälkeen tiedot ovat muuttuneet: viitattu versio { $cited }, nyt { $version }.
explorer-signs = Merkit
explorer-failed = Karttaa ei saatu päivitettyä. Yritä uudelleen.
explorer-kind-county = hyvinvointialue
explorer-kind-municipality = kunta
explorer-kind-theme = teema
explorer-kind-interface = yhdyspinta
explorer-kind-network = verkosto
explorer-kind-forum = foorumi
explorer-kind-body = toimielin
explorer-kind-organisation = organisaatio
explorer-kind-post = virka tai toimi
explorer-kind-person = henkilö
explorer-kind-task = tehtävä
explorer-kind-obligation = velvoite
explorer-kind-section = pykälä
explorer-kind-agreement = sopimus
explorer-kind-document = asiakirja
explorer-kinds-county = Hyvinvointialueet
explorer-kinds-municipality = Kunnat
explorer-kinds-theme = Teemat
explorer-kinds-interface = Yhdyspinnat
explorer-kinds-network = Verkostot
explorer-kinds-forum = Foorumit
explorer-kinds-body = Toimielimet
explorer-kinds-organisation = Organisaatiot
explorer-kinds-post = Virat ja toimet
explorer-kinds-person = Henkilöt
explorer-kinds-task = Tehtävät
explorer-kinds-obligation = Velvoitteet
explorer-kinds-section = Pykälät
explorer-kinds-agreement = Sopimukset
explorer-kinds-document = Asiakirjat
explorer-back-county = alueella
explorer-back-theme = teeman alla
explorer-back-party = osapuolena
explorer-back-legal-basis = perusteena
explorer-back-bound-party = velvoite
explorer-back-towards = velvoitteen vastapuolena
explorer-back-unit-of = organisaatiossa
explorer-back-post-in = virka tai toimi
explorer-back-held-by = hoitaa
explorer-back-member-of = jäsenenä
explorer-back-member = jäsenenä verkostossa
explorer-back-participant = osallistuu
explorer-back-forum-on = foorumi
explorer-back-forum = käsittelee
explorer-back-organiser = järjestää
explorer-back-assigned-to = hoitaa
explorer-back-joins = yhdistävä yhdyspinta
explorer-back-fulfils = täyttäjä
explorer-back-run-by = ylläpitää
explorer-back-related-interface = liittyvä yhdyspinta
explorer-back-coordinator = koordinoi
explorer-back-presenter = esittelee
explorer-back-decided-by = päättää
explorer-back-owner = omistaa
explorer-back-partner = kumppanina
explorer-back-governed-by = sopimus koskee
explorer-back-appointed-by = asettaa
explorer-back-sub-organization-of = alempi toimielin
explorer-back-possibly-same-as = mahdollisesti sama kuin
explorer-back-concerns = käsitellään
explorer-back-key-actor = keskeinen toimija
explorer-back-lead = vetää
explorer-back-is-part-of = osa
explorer-back-is-replaced-by = korvasi
explorer-back-references = mainitaan
explorer-back-employment-area = kunta
explorer-back-employment-authority = työvoimaviranomaisena
explorer-back-role-owner = vastaa
explorer-back-role-decider = päättää
explorer-back-role-preparer = valmistelee
explorer-back-role-presenter = esittelee
explorer-back-role-coordinator = koordinoi
explorer-back-role-deputy = varahenkilönä
explorer-back-role-adviser = neuvoo
explorer-back-role-contributor = osallistuu valmisteluun
explorer-back-role-informed = saa tiedon

## Errors

error-title = Tämä ei onnistunut
error-home = Palaa etusivulle
error-title-missing = Sivua ei löytynyt
error-without = Jätä ehto pois
error-first-page = Ensimmäinen sivu
error-unknown-language = Kieltä ”{ $name }” ei ole. Valitse jokin näistä:{ $count ->
    [0] { "" }
   *[other] { " " }{ $suggestions }.
}
language-fi = suomi
language-sv = svenska (ruotsi)
language-en = English (englanti)
error-syntax = { $name }, rivi { $line }, sarake { $column }: odotettiin: { $expected }. Korjaa kohta; tiedostosta ei ladattu mitään.
error-query-syntax = Kysely ei ole kelvollista SPARQL-kieltä ({ $name }): rivi { $line }, sarake { $column }: odotettiin: { $expected }.
error-unknown-county = Hyvinvointialuetta ”{ $name }” ei löydy yksiselitteisesti.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-unknown-municipality = Kuntaa ”{ $name }” ei löydy aineistosta yksiselitteisesti.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-unknown-place = Paikkaa ”{ $name }” ei löydy kunnista eikä hyvinvointialueista yksiselitteisesti.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-two-places = Anna vain yksi paikka: joko place, tai county ja municipality.
error-aland = { $name }: Ahvenanmaa on sote-uudistuksen ulkopuolella, eikä siellä ole hyvinvointialueita. Kysy maakunnasta tai kunnasta.
error-hus = { $name } ei ole hyvinvointialue, joten sille ei ole kirjattu yhdyspintoja. Sillä on Uudellamaalla oma lakisääteinen järjestämisvastuunsa.
error-municipality-organises = { $name } ei kuulu mihinkään hyvinvointialueeseen: se järjestää itse sosiaali- ja terveydenhuollon sekä pelastustoimen.
error-unknown-interface = Asiaa ”{ $name }” vastaavaa yhdyspintaa ei ole kirjattu.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-unknown-thing = Nimellä ”{ $name }” ei löydy yksiselitteisesti mitään.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-unknown-query = Kyselyä ”{ $name }” ei ole.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-unknown-parameter = Kyselyllä ei ole parametria ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-unknown-map = Karttaa ”{ $name }” ei ole.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-unknown-filter = Suodatinta ”{ $name }” ei tällä kartalla ole.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-unknown-kind = Lajia ”{ $name }” ei foorumeilla ole.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-unknown-figure = Lukua ”{ $name }” ei voi näyttää.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-unknown-persons = Valinta on { $suggestions }, ei ”{ $name }”.
error-unknown-size = Arkkikokoa ”{ $name }” ei ole; a4 ja a3 käyvät.
error-map-too-large = Kartalla on { $count } kohdetta, ja siihen mahtuu luettavasti { $most }. Rajaa: { $filters }.
error-sheet-too-small = Arkilla { $size } pienin teksti jäisi lukukelvottomaksi. Valitse suurempi arkki tai rajaa: { $filters }.
error-unknown-graph = Nimettyä graafia ”{ $name }” ei voi käyttää: anna kokonainen IRI-tunnus.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
}
error-unknown-setting = Asetusta { $name } ei ole. Tunnetut asetukset: { $known }.
error-setting-range = { $name } on ”{ $value }”; anna kokonaisluku { $least }–{ $most }.
error-setting-language = { $name } on ”{ $value }”; anna jokin näistä: { $known }.
error-setting-flag = { $name } on ”{ $value }”; anna 0 tai 1.
error-parameter-type = Parametrin { $name } arvo ”{ $value }” ei ole tyyppiä { $type }.
error-parameter-form = Anna parametri muodossa nimi=arvo, ei ”{ $value }”.
error-elsewhere = Asiasta ”{ $name }” ei ole kirjattu yhdyspintaa alueelle { $county }. Muualla se on kirjattu: { $where }.
error-municipality-alone = Kunnan { $name } hyvinvointialuetta ei ole aineistossa, joten sen yhdyspintoja ei voi näyttää.
error-municipality-elsewhere = { $name } kuuluu toiseen hyvinvointialueeseen ({ $own }) kuin mitä valittiin ({ $county }).
error-format = Muotoa ”{ $name }” ei voi käyttää tässä. Mahdolliset muodot: { $known }.
error-who-empty = Valitse hyvinvointialue tai kunta, tai kirjoita asia.
error-query-service = SERVICE-lauseketta ei suoriteta: palvelu ei kutsu muita, tai lauseketta ei voi erottaa ympäristöstään.
error-query-engine = Kyselyä ei voi suorittaa: { $reason }.
error-query-form = Kyselyn on oltava SELECT, ASK, CONSTRUCT tai DESCRIBE. Tietoja ei voi muuttaa tästä.
error-not-found = Tunnuksesta { $iri } ei tiedetä mitään. Tarkista kirjoitusasu tai etsi nimellä.
error-store-open = Varastoa { $folder } ei voi avata: { $reason }. Tarkista, ettei toinen palvelu käytä sitä.
error-file-read = Tiedostoa { $name } ei voi lukea: { $reason }.
error-file-write = Tiedostoa { $name } ei voi kirjoittaa: { $reason }.
error-output = Tulostetta ei voi kirjoittaa: { $reason }.
error-file-suffix = Tiedoston { $name } muotoa ei tunneta päätteestä. Tunnetut päätteet: { $known }.
error-unknown-shacl-term = { $name }: SHACL-kielessä ei ole termiä { $term }. Korjaa kirjoitusasu.
error-port-taken = Portti { $port } osoitteessa { $host } on jo käytössä tai kielletty. Anna toinen: --port.
error-http-400 = Pyyntö on puutteellinen tai väärässä muodossa. Anna tasan yksi kysely.
error-http-404 = Sivua ei ole. Osoitteessa voi olla virhe, tai sivu on poistettu.
error-http-405 = Tätä osoitetta ei voi kutsua näin.{ $count ->
    [0] { "" }
   *[other] { " " }Mahdolliset menetelmät: { $methods }.
}
error-http-406 = Pyydettyä muotoa ei ole. Tuetut muodot kerrotaan ohjeessa.
error-http-413 = Pyyntö on liian suuri.
error-http-415 = Lähetä kysely lomakkeena tai muodossa application/sparql-query.
error-http-500 = Palvelussa on vika. Se on kirjattu; yritä hetken kuluttua uudelleen.
error-http-other = Pyyntöä ei voitu täyttää.

## Command line

cli-about = Kuka vastaa siellä, missä kunnan ja hyvinvointialueen tehtävät kohtaavat? Kysy, tarkista, piirrä, vie ja julkaise tietograafi.
cli-exit = Paluuarvot: 0 kunnossa, 1 havaintoja (validate), 2 virheellinen pyyntö, 130 keskeytetty.
cli-serve = Käynnistä verkkopalvelu ja tulosta sen osoite. Jokainen valitsin on myös ympäristömuuttuja, esimerkiksi YHDYSPINTA_PORT.
cli-who = Kerro, kuka vastaa asiasta TOPIC. Nimet käyvät suomeksi, ruotsiksi ja englanniksi, samoin koodit. Esimerkki: yhdyspinta who Nuorisopalvelut --county Pohjois-Pohjanmaa
cli-query = Suorita tallennettu kysely NAME; --list luettelee kyselyt. Esimerkki: yhdyspinta query county-networks -p county=paijat-hame
cli-validate = Tarkista mukana tuleva graafi tai tiedostot DATA. Ilman tiedostoja tarkistetaan oma graafi; se päättyy arvoon 1, koska joillekin yhdyspinnoille ei ole nimetty ketään.
cli-map = Piirrä kartta NAME tiedostoon; --list luettelee kartat. Esimerkki: yhdyspinta map networks --out verkostot.svg
cli-export = Vie koko graafi. Esimerkki: yhdyspinta export --format nquads --out graafi.nq
cli-load = Lataa tiedosto FILE nimettyyn graafiin levyllä olevassa varastossa: kaikki tai ei mitään. Esimerkki: yhdyspinta load oma.ttl --graph https://esimerkki.fi/graafi --store varasto
cli-describe = Kerro kaikki, mitä graafi sanoo kohteesta IRI (myös muodossa kind/slug). Esimerkki: yhdyspinta describe county/paijat-hame
cli-opt-host = Osoite, jota kuunnellaan
cli-opt-port = Portti 1–65535
cli-opt-language = Kieli, kun lukija ei valitse: fi, sv tai en
cli-opt-lang = Vastauksen kieli
cli-opt-http-workers = Prosesseja, jotka vastaavat HTTP-pyyntöihin
cli-opt-query-seconds = Sekunteja, jotka yksi kysely saa kestää
cli-opt-query-megabytes = Megatavuja muistia, jotka yksi kysely saa käyttää
cli-opt-query-rows = Rivejä, jotka yhdessä vastauksessa saa olla
cli-opt-answer-megabytes = Megatavuja, jotka yksi vastaus saa olla
cli-opt-query-workers = Kyselyjä, jotka saavat olla käynnissä yhtä aikaa
cli-opt-query-queue = Kyselyjä, jotka saavat lisäksi odottaa
cli-opt-store = Levyllä olevan varaston kansio; tyhjä kansio täytetään kerran mukana tulevasta graafista
cli-opt-no-data = Jätä tyhjä varasto tyhjäksi
cli-opt-county = Hyvinvointialue: nimi tai koodi
cli-opt-map-kind = Laji, kuten forum-negotiation
cli-opt-figure = Luku, jonka kartta näyttää
cli-opt-map-on = Päivä, jona esitetyn on oltava voimassa (2026-12-31)
cli-opt-persons = Nimetäänkö henkilöt: yes tai no
cli-opt-size = Arkki, jolle piirretään: a4 tai a3
cli-opt-municipality = Kunta: nimi tai koodi
cli-opt-theme = Valtakunnallinen teema
cli-opt-format = Tulosteen muoto
cli-opt-parameter = Kyselyn parametri, nimi=arvo; voi toistaa
cli-opt-list = Luettele nimet ja lopeta
cli-opt-shapes = SHACL-tiedosto mukana tulevien sijaan; voi toistaa
cli-opt-kind = Vain eheys (integrity) tai kattavuus (completeness)
cli-opt-fail-on = Lievin havainto, joka antaa paluuarvon 1
cli-opt-on = Päivä, jonka tilanne tarkistetaan (oletus tänään)
cli-opt-out = Tiedosto, johon kirjoitetaan
cli-opt-no-persons = Jätä henkilöiden nimet pois
cli-opt-graph = Nimetyn graafin IRI
cli-opt-help = Näytä tämä ohje
cli-opt-version = Näytä versio
cli-serving = Yhdyspinta on osoitteessa { $url } (lopeta: Ctrl-C)
cli-loading = Ladataan graafia
cli-validating = Tarkistetaan graafia
cli-loaded = { $count ->
    [one] { $count } väittämä ladattiin graafiin { $graph }.
   *[other] { $count } väittämää ladattiin graafiin { $graph }.
}
cli-written = Kirjoitettiin { $name }.
cli-conforms = Ei havaintoja.
cli-and-more = … ja { $count } muuta
cli-error = Virhe: { $text }
cli-missing-name = Anna nimi tai valitsin --list.

## Viitetaulukot
error-tables = Taulukoissa on { $count ->
    [one] virhe
   *[other] { $count } virhettä
 }. Korjaa ne; mitään ei kirjoitettu.
table-problem = { $table }, rivi { $row }, sarake { $column }: { $reason }
table-missing-column = sarake puuttuu
table-row-length = rivillä on { $found } saraketta, otsikossa { $wanted }
table-malformed = arvo ”{ $value }” ei ole muotoa { $pattern }
table-duplicate = sama tunnus on jo rivillä { $row }
table-two-names = koodilla { $code } on rivillä { $row } toinen arvo: ”{ $other }”
table-two-counties = { $name } on jo rivillä { $row } toisella hyvinvointialueella
table-unknown-code = koodia ”{ $value }” ei ole taulukossa { $table }
table-sum = arvo on ”{ $value }”, mutta taulukosta { $table } laskien se on { $total }
table-check-digit = Y-tunnuksen ”{ $value }” tarkistusmerkki on väärä
table-other-act = arvo ”{ $value }” ei ole rivin säädös; sen tunnus olisi { $wanted }
error-municipality-gone = Kuntaa { $name } ei enää ole taulukossa. Kuvaa ensin graph_data/duties.ttl-tiedostossa yhdistyminen ja entinen kunta { $iri } (yp:FormerMunicipality). Mitään ei kirjoitettu.
change-added = Lisätty
change-removed = Poistettu
change-renamed = Nimi vaihtunut
change-moved = Siirtynyt
change-code = Koodi
change-municipality = Kunta
change-before = Ennen
change-after = Jälkeen
cli-rebuild = Tee viitetiedostot uudelleen taulukoista (kunnat, järjestäjät, säädökset) ja kerro, mikä muuttuu
cli-opt-folder = Kansio, johon tiedostot kirjoitetaan
cli-opt-write = Kirjoita tiedostot; muuten vain kerrotaan, mikä muuttuisi
cli-not-written = Mitään ei kirjoitettu. Tiedostot { $files } kirjoitetaan valitsimella --write.

## Määräpäivät ja syötteet
nav-due = Määräpäivät
due-title = Velvoitteet ja määräpäivät
due-lead = Valitse hyvinvointialue tai kunta. Näet, mihin laki velvoittaa, mihin mennessä ja minkä pykälän mukaan.
due-subscribe-title = Määräpäivät omaan kalenteriin
due-download = Lataa tiedosto (.ics)
due-subscribe-how = Tilattu kalenteri päivittyy itsestään, ladattu tiedosto ei. Jos kalenterisi ei avaudu painikkeesta, lisää siihen uusi kalenteri verkko-osoitteesta ja anna tämä osoite:
due-year = Seuraavat 12 kuukautta
due-year-none = Tiedossa ei ole määräpäiviä seuraavien 12 kuukauden ajalta.
due-later = Myöhemmin
due-unknown = Määräpäivä ei ole tiedossa
due-ask = Näytä velvoitteet
due-count = { $count ->
    [one] Yksi velvoite.
   *[other] { $count } velvoitetta.
 }
due-reading = Laki ei nimeä päiviä: kerran vuodessa on luettu kalenterivuodeksi ja kerran valtuustokaudessa kauden viimeiseksi päiväksi.
due-none = Tietojemme mukaan mikään näistä säädöksistä ei velvoita tätä toimijaa. Ahvenanmaa on uudistuksen ulkopuolella.
due-outside-terms = Päivä ei kuulu mihinkään tunnettuun valtuustokauteen. Siksi valtuustokausittaisilla velvoitteilla ei ole määräpäivää.
due-undated = { $count ->
    [one] Yksi velvoite, jolle laki ei aseta määräväliä
   *[other] { $count } velvoitetta, joille laki ei aseta määräväliä
 }
due-bound-as = Sitoo:
due-subscribe = Tilaa määräpäivät kalenteriin
due-changes = Seuraa muutoksia (Atom)
due-outcome-due = Ei kirjattua toteutusta.
due-outcome-done = Toteutunut.
due-outcome-unknown-record = Ei tiedossa: määräaika lasketaan edellisestä kerrasta, jota ei ole kirjattu.
due-outcome-unknown-term = Ei tiedossa: päivä ei kuulu tunnettuun valtuustokauteen.
due-outcome-undated = Laki ei aseta määräväliä.
column-due = Viimeistään
column-duty = Velvoite
column-counterparts = Vastapuolet
column-law = Laki
column-frequency = Määräväli
column-outcome = Tilanne
field-municipality = Kunta
field-on = Päivä
feed-due-title = Velvoitteiden määräpäivät: { $actor }
feed-due-about = Lakisääteisten yhteistyövelvoitteiden määräpäivät. Yhdyspinta.
feed-due-event = Viimeistään tänään: { $duty }
feed-due-with = Vastapuolet: { $counterparts }
feed-changes-title = Muutokset: { $actor }
feed-changes-about = Toimijaa koskevat päivätyt tapahtumat, vastuut, asiakirjat ja päivitetyt aineistot.
feed-changes-entry = { $change }: { $thing }
change-kind-begins = Alkaa
change-kind-ends = Päättyy
change-kind-issued = Julkaistu
change-kind-updated = Tiedot päivitetty
error-due-empty = Valitse hyvinvointialue tai kunta.
error-day = ”{ $value }” ei ole päivä. Kirjoita päivä muodossa 2026-12-31.
cli-due = Kerro, mitkä velvoitteet sitovat ja milloin kukin on viimeistään tehtävä
cli-opt-due-on = Päivä, jonka tilanne kerrotaan (oletus: tänään)

## Insights
insights-title = Mitä verkostot ja vastuut kertovat
insights-lead = Seitsemän kysymystä siitä, miten verkostot, teemat ja vastuut liittyvät toisiinsa. Vastaukset on laskettu lähteisiin kirjatuista tiedoista; se, mitä lähteissä ei ole, ei näy täällä.
insights-contents = Kysymykset
insights-figures = Luvut ja määritelmät
insights-more = Näytä loput ({ $count })
insights-name = Nimi
insights-bridges-question = Mitkä verkostot yhdistävät eniten teemoja?
insights-bridges-answer = { $count ->
    [one] { $networks } verkostosta yksi on usean teeman alla.
   *[other] { $networks } verkostosta { $count } on usean teeman alla.
}
insights-bridges-none = { $networks ->
    [0] Yhtään verkostoa ei ole kirjattu, joten tähän ei voi vastata.
   *[other] Yksikään kirjatuista verkostoista ({ $networks }) ei ole usean teeman alla.
}
insights-bridges-note = Mukana ovat teemat, joiden alle lähde on verkoston kirjannut. Kirjattuja verkostoja: { $networks }.
insights-bridges-item = { $themes } teemaa{ $cut ->
    [0] {""}
   *[other] ; ilman tätä verkostoa osa teemoista jäisi erilleen
}
insights-leaving-question = Mitä jää ilman nimettyä, jos yksi ihminen lähtee?
insights-leaving-answer = { $count ->
    [one] Yhden henkilön tai viran varassa
   *[other] { $count } henkilön tai viran varassa
} { $things ->
    [one] on yksi asia, johon ei ole nimetty muita.
   *[other] on { $things } asiaa, joihin ei ole nimetty muita.
}
insights-leaving-none = { $holders ->
    [0] Yhtään henkilöä tai virkaa ei ole kirjattu nimetyksi, joten tähän ei voi vastata.
   *[other] Mikään asia ei ole yhden henkilön tai viran varassa: kuhunkin on nimetty useita, toimielin tai organisaatio, tai ei ketään.
}
insights-leaving-note = Nimettyjä henkilöitä ja virkoja: { $holders }. Mukana ovat vastuutahot, valmistelijat, koordinaattorit, päättäjät, esittelijät ja varahenkilöt. Tieto on lähteen päivältä: tehtävä on voinut jo siirtyä toiselle.
insights-leaving-item = { $alone ->
    [one] yksi asia jäisi ilman nimettyä
   *[other] { $alone } asiaa jäisi ilman nimettyä
}
insights-hanging-question = Mitkä yhdyspinnat ovat yhden henkilön varassa?
insights-hanging-answer = { $interfaces } yhdyspinnasta { $count ->
    [one] yksi
   *[other] { $count }
} on yhden henkilön tai viran varassa.{ $nobody ->
    [0] {""}
    [one] {" "}Yhteen yhdyspintaan ei ole nimetty ketään.
   *[other] {" "}Lisäksi { $nobody } yhdyspintaan ei ole nimetty ketään.
}
insights-hanging-none = { $interfaces ->
    [0] Yhtään yhdyspintaa ei ole kirjattu, joten tähän ei voi vastata.
   *[other] Yksikään kirjatuista yhdyspinnoista ({ $interfaces }) ei ole yhden henkilön varassa.{ $nobody ->
        [0] {""}
        [one] {" "}Yhteen yhdyspintaan ei ole nimetty ketään.
       *[other] {" "}{ $nobody } yhdyspintaan ei ole nimetty ketään.
    }
}
insights-hanging-note = Yhdyspinta, johon on nimetty myös toimielin tai organisaatio, ei ole yhden henkilön varassa. Asiantuntijoita, joita lähde ei nimeä, ei lasketa. Nimetyksi luetaan jokainen rooli, myös koordinaattori; sivulla ”Mitä puuttuu?” vaaditaan vastuutaho tai valmistelija.
insights-hanging-item = vain yksi nimetty
insights-unshared-question = Mitä teemoja mikään verkosto ei yhdistä muihin?
insights-unshared-answer = { $none ->
    [0] Jokaisella teemalla on verkosto.
    [one] Yhdellä teemalla ei ole lähteissä yhtään verkostoa (teemoja kaikkiaan { $themes }).
   *[other] { $none } teemalla ei ole lähteissä yhtään verkostoa (teemoja kaikkiaan { $themes }).
}{ $alone ->
    [0] {""}
    [one] {" "}Yhden teeman verkostot ovat vain sen oman teeman alla.
   *[other] {" "}{ $alone } teeman verkostot ovat vain oman teemansa alla.
}
insights-unshared-none = Jokaisella teemalla on verkosto, joka yhdistää sen toiseen teemaan.
insights-unshared-note = Vastaus perustuu kirjattuihin verkostoihin ({ $networks }). Jos teemalla ei ole kirjattua verkostoa, sillä voi silti olla verkosto.
insights-unshared-item = { $networks ->
    [0] ei yhtään kirjattua verkostoa
    [one] yksi verkosto, vain tämän teeman alla
   *[other] { $networks } verkostoa, kaikki vain tämän teeman alla
}
insights-overlaps-question = Mitkä verkostot ovat päällekkäisiä?
insights-overlaps-answer = { $count ->
    [one] Yksi verkostopari voi olla sama verkosto kahdella nimellä.
   *[other] { $count } verkostoparia voi olla sama verkosto kahdella nimellä.
} { $likely ->
    [0] Havainto on merkitty, kun lähteitä luettiin.
   *[other] Samankaltaisia nimen, jäsenten ja teemojen perusteella: { $likely }.
}
insights-overlaps-none = { $networks ->
    [0] Yhtään verkostoa ei ole kirjattu, joten tähän ei voi vastata.
   *[other] Mitkään kirjatut verkostot ({ $networks }) eivät näytä olevan sama verkosto kahdella nimellä.
}
insights-overlaps-note = Samankaltaisuus ei todista, että verkosto on sama. Jos jommankumman jäseniä ei ole kirjattu, jäsenet eivät vaikuta pisteisiin.
insights-overlaps-item = { $score ->
    [0] merkitty mahdollisesti samaksi
   *[other] samankaltaisuus { $score }/100
}, { $sharedmembers ->
    [0] yhteisiä jäseniä ei ole kirjattu
    [one] yksi yhteinen jäsen
   *[other] { $sharedmembers } yhteistä jäsentä
}
insights-municipalities-question = Mitkä kunnat ovat mukana harvimmissa verkostoissa?
insights-municipalities-answer = { $least ->
    [0] { $count ->
        [one] Yhtä kuntaa ei nimetä minkään verkoston jäseneksi (kuntia kaikkiaan { $municipalities }).
       *[other] { $count } kuntaa ei nimetä minkään verkoston jäseneksi (kuntia kaikkiaan { $municipalities }).
    }
   *[other] { $count ->
        [one] { $municipalities } kunnasta yksi on nimetty vain { $least } verkoston jäseneksi.
       *[other] { $municipalities } kunnasta { $count } on nimetty vain { $least } verkoston jäseneksi.
    }
}{ $untold ->
    [0] {""}
    [one] {" "}Yhdestä kunnasta ei voi sanoa mitään, koska sen alueelta ei ole kirjattu kuntajäseniä.
   *[other] {" "}{ $untold } kunnasta ei voi sanoa mitään, koska niiden alueelta ei ole kirjattu kuntajäseniä.
}
insights-municipalities-none = Yhdestäkään verkostosta ei ole kirjattu, mitkä kunnat ovat sen jäseniä.
insights-municipalities-note = Kirjattuja verkostoja: { $networks }; niistä jäseniä on kirjattu: { $known }. Kunta voi siis olla mukana, vaikka sitä ei nimetä.
insights-municipalities-item = { $memberships ->
    [0] ei nimetty yhdenkään verkoston jäseneksi
    [one] nimetty yhden verkoston jäseneksi
   *[other] nimetty { $memberships } verkoston jäseneksi
}{ $collective ->
    [0] {""}
    [one] {" "}(lisäksi yhdessä verkostossa yhtenä alueen kunnista)
   *[other] {" "}(lisäksi { $collective } verkostossa yhtenä alueen kunnista)
}
insights-groups-question = Mitkä verkostot ja teemat kuuluvat yhteen?
insights-groups-answer = { $count ->
    [one] Verkostot muodostavat yhden kokonaisuuden.
   *[other] Verkostot muodostavat { $count } kokonaisuutta, joita mikään teema tai jäsen ei yhdistä toisiinsa.
}{ $loose ->
    [0] {""}
    [one] {" "}Yhdellä verkostolla ei ole kirjattua teemaa eikä nimettyjä jäseniä.
   *[other] {" "}{ $loose } verkostolla ei ole kirjattua teemaa eikä nimettyjä jäseniä.
}
insights-groups-none = { $networks ->
    [0] Yhtään verkostoa ei ole kirjattu, joten tähän ei voi vastata.
   *[other] Yhdelläkään kirjatulla verkostolla ({ $networks }) ei ole teemaa eikä nimettyjä jäseniä.
}
insights-groups-note = Samassa kokonaisuudessa verkostosta pääsee toiseen yhteisen teeman tai nimetyn jäsenen kautta. Kokonaisuus on nimetty sen kohteen mukaan, johon liittyy eniten verkostoja.
insights-groups-item = { $networks ->
    [one] yksi verkosto
   *[other] { $networks } verkostoa
}, { $themes ->
    [one] yksi teema
   *[other] { $themes } teemaa
}
insights-relation-county = Hyvinvointialue
insights-relation-themes = Teemat
insights-relation-things = Ilman nimettyä jäisi
insights-relation-holder = Nimetty
insights-relation-networks = Verkostot
insights-relation-other = Mahdollisesti sama kuin
insights-relation-members = Yhteiset jäsenet
insights-relation-common-themes = Yhteiset teemat
insights-measure-themes = Teemoja
insights-definition-themes = Teemat, joiden alle lähde on verkoston tai kokonaisuuden verkostot kirjannut.
insights-measure-betweenness = Välittäjyys
insights-definition-betweenness = Osuus (0–1) verkostojen ja teemojen pareista, joiden lyhin yhteys kulkee verkoston kautta (betweenness). Yli 1 000 solmun kokonaisuudessa luku on arvio. Mukana ovat verkostot, joilla on teema.
insights-measure-cut = Liitoskohta
insights-definition-cut = Kyllä, jos poistuminen katkaisisi joidenkin muiden yhteyden toisiinsa (articulation point).
insights-measure-alone = Yksin nimetty
insights-definition-alone = Asiat, joihin ei ole nimetty muita.
insights-measure-degree = Nimetty kaikkiaan
insights-definition-degree = Asiat, joihin henkilö tai virka on nimetty, yksin tai muiden kanssa (degree).
insights-measure-named = Nimettyjä
insights-definition-named = Henkilöt, virat, toimielimet ja organisaatiot, jotka on nimetty yhdyspintaan. Täyttämätöntä virkaa ei lasketa.
insights-measure-networks = Verkostoja
insights-definition-networks = Kirjatut verkostot, jotka eivät ole päättyneet. Valtakunnalliseen teemaan luetaan myös sitä vastaavien alueen omien teemojen verkostot.
insights-measure-joining = Yhdistäviä
insights-definition-joining = Verkostot, jotka ovat myös toisen teeman alla.
insights-measure-counties = Alueita
insights-definition-counties = Hyvinvointialueet, joiden verkostoja teeman alla on.
insights-measure-score = Pisteet
insights-definition-score = Samankaltaisuus 0–100: nimi painaa kolme viidesosaa, jäsenet ja teemat kumpikin viidesosan, sen mukaan kuin ne ovat tiedossa. Jäsenten ja teemojen luku on Dicen kerroin. Pareja näytetään 85 pisteestä alkaen.
insights-measure-shared-members = Yhteisiä jäseniä
insights-definition-shared-members = Jäsenet, jotka on kirjattu molemmille.
insights-measure-shared-themes = Yhteisiä teemoja
insights-definition-shared-themes = Teemat, joiden alle molemmat on kirjattu.
insights-measure-noted = Merkitty
insights-definition-noted = Kyllä, jos pari on merkitty mahdollisesti samaksi, kun lähteitä luettiin.
insights-measure-memberships = Jäsenyyksiä
insights-definition-memberships = Verkostot, joiden jäseneksi lähde nimeää kunnan.
insights-measure-collective = Alueen kuntana
insights-definition-collective = Alueen verkostot, joiden jäseniksi lähde kirjaa alueen kunnat nimeämättä niitä.
insights-measure-communities = Ryhmiä
insights-definition-communities = Ryhmät, joiden sisällä yhteyksiä on tiheämmin kuin niiden välillä (Louvain-menetelmä, aina samalla arvalla).
insights-measure-core = Ydin
insights-definition-core = Suurin k, jolla kokonaisuudessa on osa, jonka jokaisella jäsenellä on siinä vähintään k yhteyttä (k-core).

## Matrix and comparison
nav-matrix = Matriisi
matrix-title-themes = Teemat alueittain
matrix-title-duties = Velvoitteet alueittain
matrix-lead-themes = Mitä teemoja kunkin hyvinvointialueen yhdyspinnoilla on, ja onko niille nimetty vastuutaho.
matrix-lead-duties = Mitkä velvoitteet koskevat kutakin hyvinvointialuetta, Helsinkiä ja HUS-yhtymää, ja onko niille nimetty vastuutaho. Pelkästään kuntia sitova velvoite koskee hyvinvointialuetta vain, jos alue on siinä vastapuolena.
matrix-kind = Mitä näytetään
matrix-organiser = Järjestäjä
matrix-everyone = Kaikki järjestäjät
matrix-row-themes = Teema
matrix-row-duties = Velvoite
matrix-legend = Tilanteet ja määrät
matrix-total = Yhteensä
matrix-empty = Tälle järjestäjälle ei ole rivejä. HUS-yhtymä on mukana vain velvoitteissa.
matrix-short-without = { " " }hyvinvointialue
matrix-extent = Mitä rivejä
matrix-extent-all = Kaikki
matrix-extent-recorded = Vain ne, joista on merkintöjä
matrix-extent-gaps = Vain ne, joista puuttuu vastuutaho
matrix-theme-any = Kaikki teemat
matrix-nothing = Näillä ehdoilla ei ole rivejä. Väljennä ehtoja.
matrix-how = Merkki vie siihen, mihin tieto perustuu. Sarakkeen ja rivin nimi vie omalle sivulleen.
matrix-by-organiser = Järjestäjittäin
matrix-others = Ei merkintöjä:
matrix-link = { $subject }, { $organiser }: { $state }
recorded-interface = yhdyspinnat
recorded-owner = nimetyt vastuutahot tai valmistelijat
recorded-network = verkostot
matrix-state-covered = vastuut nimetty
matrix-state-one-sided = vain toinen puoli
matrix-state-unowned = ei vastuutahoa
matrix-state-nothing = ei merkintää
matrix-state-not-applicable = ei koske
matrix-about-covered = Molemmat osapuolet ovat nimenneet vastuutahon tai valmistelijan. Jos velvoitteella ei ole vastapuolta, oma nimeäminen riittää.
matrix-about-one-sided = Joku on nimetty, mutta ei kummaltakin puolelta.
matrix-about-unowned = Asiasta on merkintöjä, mutta vastuutahoa tai valmistelijaa ei ole nimetty.
matrix-about-nothing = Lähteissämme ei ole asiasta mitään. Se ei tarkoita, ettei mitään ole tehty.
matrix-about-not-applicable = Velvoite tai uudistus ei koske järjestäjää. Ahvenanmaa on uudistuksen ulkopuolella.
compare-title = Vertaa hyvinvointialueita
compare-lead = Valitse teema ja { $fewest }–{ $most } hyvinvointialuetta. Näet rinnakkain yhdyspinnat, vastuutahot, verkostot, foorumit, asiakirjat ja luvut.
compare-counties = Hyvinvointialueet ({ $fewest }–{ $most })
compare-ask = Vertaa
compare-aspect = Mitä verrataan
compare-interfaces = Yhdyspinnat
compare-owners = Vastuut
compare-only = Merkintöjä vain täällä:
compare-no-party = Osapuolta ei mainita
compare-duties = Velvoitteet
compare-swap = Vaihda järjestys
compare-networks = Verkostot
compare-forums = Foorumit
compare-documents = Asiakirjat
compare-population = Asukasluku
compare-per-interfaces = Yhdyspintoja 100 000 asukasta kohden
compare-per-networks = Verkostoja 100 000 asukasta kohden
compare-per-forums = Foorumeja 100 000 asukasta kohden
compare-figures = Lähteiden muut luvut
compare-value = { NUMBER($value, maximumFractionDigits: 2) }
compare-euros = { NUMBER($value, maximumFractionDigits: 2) } euroa asukasta kohden
compare-undated = ajankohtaa ei kerrota
error-matrix-kind = Matriisia ”{ $name }” ei ole. Mahdolliset: { $known }.
error-compare-counties = Valitse { $fewest }–{ $most } hyvinvointialuetta. Valittuja on { $count }.
error-compare-theme = Valitse teema.
error-unknown-theme = Valtakunnallista teemaa ”{ $name }” ei ole, tai nimi sopii useaan.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
 }

## Kyselyjen ja kirjoitusten rajat
error-keeper = Palvelu ei käynnistynyt: tietoja hallitseva prosessi päättyi heti. Katso virheet yltä.
error-read-only = Tietoja ei voi muuttaa: palvelu lukee aineistoa muistista. Käynnistä se valitsimella --store KANSIO.
error-query-timeout = Kysely kesti yli { $seconds } sekuntia ja keskeytettiin. Rajaa kyselyä, esimerkiksi nimeämällä hyvinvointialue tai lisäämällä LIMIT.
error-query-too-large = Kysely tarvitsi liikaa muistia tai sen vastaus olisi liian suuri. Rajaa kyselyä tai lataa koko aineisto sivulta /data.
error-busy = Palvelu on juuri nyt varattu. Yritä uudelleen { $seconds } sekunnin kuluttua.
error-truncated = Vastaus katkesi rajaan eikä ole koko vastaus.
error-unauthorised = Kirjoittamiseen tarvitaan voimassa oleva avain (Authorization: Bearer …).
error-integrity = Muutosta ei tehty: se rikkoisi { $count ->
    [one] yhden säännön
   *[other] { $count } sääntöä
 }. Korjaa tiedot raportin mukaan.
error-store-unreachable = Tietovarastoon ei saada yhteyttä. Yritä hetken kuluttua uudelleen.
error-store-timeout = Tietovarasto ei vastannut ajoissa. Yritä hetken kuluttua uudelleen.

## Writes
cli-opt-store-written = Levyllä olevan varaston kansio
error-not-writable = Tämä palvelu on vain luettava. Kirjoittamista varten käynnistä se varaston kanssa: yhdyspinta serve --store KANSIO.
error-no-tokens = Kirjoittaminen on suljettu, koska avaimia ei ole. Ylläpitäjä luo avaimen komennolla: yhdyspinta token add NIMI --store KANSIO.
error-forbidden-graphs = Avaimella ei saa muuttaa näitä graafeja: { $graphs }{ $more ->
    [0] { "" }
   *[other] { " " }ja { $more } muuta
 }. Mikään ei muuttunut.
error-tokens-file = Avainten tiedostoa { $name } ei voi lukea: { $reason }.
error-token-name = ”{ $name }” ei kelpaa avaimen nimeksi. Käytä enintään 64 merkkiä: kirjaimet a–z ja A–Z, numerot ja . _ @ -.
error-token-taken = Avain { $name } on jo. Valitse toinen nimi tai poista vanha: yhdyspinta token remove { $name }.
error-token-unknown = Avainta { $name } ei ole. Avaimet luettelee yhdyspinta token list.
error-token-scope = ”{ $scope }” ei ole graafien rajaus. Anna graafin IRI, IRIn alku ja sen perään *, tai default.
error-token-expires = Päivä { $day } on jo mennyt. Anna avaimen viimeiseksi voimassaolopäiväksi tuleva päivä.
error-token-folder = Kerro, minkä varaston avaimista on kyse: --store KANSIO tai etävarastoa käytettäessä --state KANSIO.
error-since = ”{ $value }” ei ole muutoksen numero eikä päivä. Kirjoita esimerkiksi 12 tai 2026-12-31.
error-no-log = Kansiossa { $folder } ei ole varastoa, jolla olisi muutosloki.
error-restore-folder = Kansio { $folder } ei ole tyhjä. Palauta varmuuskopio uuteen kansioon.
error-restore-file = { $name } ei ole ehjä varmuuskopio. Mitään ei palautettu.
cli-token = Hallitse kirjoittajien avaimia (bearer token)
cli-token-add = Luo avain NAME ja tulosta se. Avainta ei säilytetä missään, joten ota se talteen heti. Esimerkki: yhdyspinta token add toimittaja --store varasto --scope "https://example.org/graafit/*"
cli-token-list = Luettele avaimet
cli-token-remove = Poista avain NAME; palvelu lakkaa heti hyväksymästä sitä
cli-token-added = Avain { $name } on luotu. Ota se talteen: sitä ei näytetä uudelleen.
cli-token-removed = Avain { $name } on poistettu.
cli-opt-scope = Graafi, jota avaimella saa muuttaa: IRI, IRIn alku ja *, tai default; voi toistaa (oletus: kaikki)
cli-opt-expires = Viimeinen voimassaolopäivä, esimerkiksi 2026-12-31
cli-opt-state = Avainten kansio, kun varasto on etäpalvelussa
cli-log = Näytä muutosloki: kuka muutti, milloin ja mitä. Palvelu voi olla käynnissä. Esimerkki: yhdyspinta log --store varasto --since 2026-12-01
cli-opt-since = Muutoksen numero tai päivä (UTC), josta alkaen näytetään
cli-opt-writer = Vain tämän kirjoittajan muutokset
cli-backup = Varmuuskopioi varasto tiedostoon FILE. Palvelu voi olla käynnissä. Avaimia ei kopioida. Esimerkki: yhdyspinta backup --store varasto kopio.jsonl.gz
cli-restore = Palauta varmuuskopio FILE tyhjään kansioon, muutosloki mukaan luettuna. Esimerkki: yhdyspinta restore kopio.jsonl.gz --store uusi
cli-restored = Palautettu. Muutoksia: { $changes }, väittämiä: { $count }.
column-number = Nro
column-time = Aika (UTC)
column-writer = Kirjoittaja
column-removed = Poistettu
column-inserted = Lisätty
column-graphs = Graafit
column-created = Luotu
column-expires = Viimeinen päivä
error-write-failed = Muutosta ei voitu tallentaa ({ $reason }). Mikään ei muuttunut. Tarkista levytila ja yritä uudelleen.
error-log-damaged = Muutosloki { $name } on vaurioitunut. Palauta varastosta otettu varmuuskopio tyhjään kansioon (yhdyspinta restore).
error-store-in-use = Varasto { $folder } on toisen ohjelman käytössä. Pysäytä palvelu ensin tai käytä sitä.

## Saved queries
nav-queries = Kyselyt
queries-title = Kyselyt
queries-lead = Valmiita kysymyksiä graafille: jokainen on sivu, JSON, CSV ja SPARQL. Parametrien arvot voit vaihtaa.
queries-find = Etsi kyselyä sanoilla
queries-count = { $count ->
    [one] Yksi kysely.
   *[other] { $count } kyselyä.
}
queries-all = Näytä kaikki
queries-groups = Ryhmät
queries-nothing = Näillä sanoilla ei ole valmista kyselyä. Kokeile yhtä sanaa tai kirjoita oma kysely:
queries-parameters = Parametrit
queries-group-reports = Raportit
queries-group-competency = Kysymykset, joihin graafin on vastattava
queries-group-maps = Karttojen aineisto
query-in-sparql = Avaa SPARQL-sivulla
query-text = Kyselyn teksti (SPARQL)
query-version = versio
minutes-title = Linkki pöytäkirjaan
minutes-data = Yhdyspinta, tiedot { $day } (aineiston versio { $version }).
minutes-copy = Kopioi viittaus ja linkki
error-parameter-repeated = Parametri { $name } on annettu useammin kuin kerran. Anna yksi arvo.
error-parameter-many = Parametrilla { $name } on liikaa arvoja. Anna enintään { $most }.

## Operation
error-setting-origin = Asetuksessa { $name } on ”{ $value }”; anna protokolla ja palvelin, esimerkiksi https://example.org.
error-setting-email = Asetuksessa { $name } on ”{ $value }”; anna yksi sähköpostiosoite, esimerkiksi neuvonta@example.org.
error-setting-proxies = Asetus { $name } on ”{ $value }”; anna välityspalvelinten määrä (0–9) tai niiden verkot, esimerkiksi 10.0.0.0/8.
error-rate = Lähetit monta pyyntöä lyhyessä ajassa. Yritä uudelleen { $seconds } sekunnin kuluttua.
error-malformed = Osoite tai otsake on virheellinen: osoitteet ovat UTF-8:aa ilman ohjausmerkkejä. Tarkista osoite.
error-not-ready = Palvelu ei juuri nyt saa yhteyttä tietoihinsa. Yritä hetken kuluttua uudelleen.
cli-opt-upload-megabytes = Pyynnön sisällön suurin koko megatavuina.
cli-opt-rate = Montako pyyntöä minuutissa yksi asiakas saa lähettää kuhunkin reittiluokkaan; 0 ei rajoita.
cli-opt-proxies = Välityspalvelimet, joiden kertomaan asiakkaan osoitteeseen luotetaan: niiden määrä tai verkot.
cli-opt-site = Palvelun julkinen osoite, esimerkiksi https://example.org.
cli-opt-contact-email = Sähköpostiosoite, johon lukijat voivat ilmoittaa virheestä.
cli-opt-cors = Alkuperät, joiden sivut saavat lukea vastauksia; * on kaikki, tyhjä ei mikään.
cli-opt-embed-origins = Alkuperät, joiden sivut saavat upottaa kehykseen korttien, luetteloiden ja haun sivut; * on kaikki, none ei mikään.
cli-opt-log = Virhevirtaan kirjoitettavan pyyntölokin muoto.

## SPARQL-protokolla, graafivarasto, tietoaineisto

error-not-offered = Vastausta ei saa toivotussa muodossa. Pyydä jokin näistä (Accept tai format=): { $known }.
error-media-type = Tässä ei voi lukea muotoa ”{ $given }”. Lähetä jokin näistä (Content-Type): { $known }.
error-body-packed = Sisältö ei ole kokonainen tai kelvollista muotoa { $coding }. Mikään ei muuttunut. Lähetä se uudelleen.
error-body-encoding = Pyyntö ei ole UTF-8-tekstiä. Lähetä se UTF-8:na.
error-body-multipart = Sisältö ei ole kelvollista muotoa multipart/form-data, jossa on ainakin yksi tiedosto. Mikään ei muuttunut.
error-protocol-missing = Kenttä { $field } puuttuu. Anna se täsmälleen kerran.
error-protocol-several = Kenttä { $field } on annettu { $count } kertaa. Anna se täsmälleen kerran.
error-protocol-iri = ”{ $value }” ei ole absoluuttinen IRI. Anna kokonainen IRI, esimerkiksi https://example.org/graph.
error-graph-target = Nimeä yksi graafi: joko graph=IRI tai default, ei molempia eikä useita.
error-graph-reserved = Graafilla { $iri } ei ole omaa nimeä. Käytä sen sijaan kenttää default.
error-http-412 = Graafi ei ole pyynnön edellyttämässä tilassa. Lue se uudelleen ja toista muutos.
sparql-cut-text = Sivulla näkyy alku; muut muodot antavat kaiken.
data-title = Data
data-lead = Kaikki, mitä palvelu tietää, datana: lisenssi, sisältö ja tavat saada se.
data-modified = Viimeksi muutettu
data-version = Datan versio
data-numbers = Koko
data-triples = Väittämiä
data-subjects = Kuvattuja kohteita
data-classes = Luokat
data-properties = Ominaisuudet
data-graphs = Nimetyt graafit, yksi kutakin lähdettä kohti
data-graph-about = Yksi nimetty graafi: mitä yksi lähde sanoo, { $triples } väittämää.
data-downloads = Lataa kaikki
data-without-persons = ilman henkilöiden nimiä
data-interfaces = Kysele ja linkitä
data-endpoint = SPARQL-päätepiste
data-graph-store = Graafivarastoprotokolla
data-void = Kuvaus (VoID)
data-vocabularies = Käytetyt sanastot
column-class = Luokka
column-property = Ominaisuus
column-count = Määrä
column-graph = Graafi
column-modified = Muutettu

## Linked data and dumps

gone = Tämä on päättynyt. Tilalla on nyt:
error-gone = Kohde on päättynyt. Tilalla on nyt { $successors }.
error-persons-choice = ”{ $value }” ei käy: persons on yes tai no.

## Updates
error-update-syntax = Päivitys ei ole kelvollista SPARQLia: rivi { $line }, sarake { $column }: odotettiin: { $expected }. Mikään ei muuttunut.
error-update-load = LOADia ei suoriteta: palvelu ei hae mitään muualta. Lähetä itse tiedot, esimerkiksi lauseella INSERT DATA tai osoitteeseen /graphs. Mikään ei muuttunut.
error-update-using = Sekä päivitys (USING tai WITH) että pyyntö (using-graph-uri, using-named-graph-uri) nimeävät tietojoukon. Jätä toinen pois. Mikään ei muuttunut.
error-update-graph = Graafia { $graph }, josta pitäisi kopioida, ei ole. Tarkista kirjoitusasu, tai kirjoita SILENT, jos graafi saa puuttua. Mikään ei muuttunut.

## Etävarasto
error-store-address = Varaston osoite { $address } ei ole verkko-osoite. Anna esimerkiksi https://palvelin/sparql.
error-store-credentials = Anna varaston tunnukset kerran: joko osoitteessa tai avaimena, ei molempina.
error-store-two-servers = Varaston kysely- ja päivitysosoitteen on oltava samalla palvelimella.
error-query-builtin = Kyselyssä on varaston oma funktio. Käytä vain SPARQL 1.1:n funktioita.
error-remote-blank-node = Etävarastosta ei voi poistaa nimettömiä solmuja. Anna kohteille tunnisteet.
cli-opt-store-anywhere = Varasto: kansio levyllä tai etävaraston kyselyosoite (https://…)
cli-opt-store-update = Etävaraston päivitysosoite, kokonaan tai suhteessa kyselyosoitteeseen; vain tämä palvelu saa kirjoittaa sinne
cli-opt-store-token = Etävaraston avain (mieluummin ympäristömuuttujassa YHDYSPINTA_STORE_TOKEN)
cli-opt-state-folder = Kansio, jossa kirjoittajien avaimet ovat

## Kutsut muille palvelimille
error-federation-host = Palvelinta { $host } ei saa kutsua. Ylläpitäjä nimeää ne, joita saa (YHDYSPINTA_FEDERATE).
error-federation-address = Palvelimen { $host } osoite ei ole julkinen, joten sitä ei kutsuta.
error-federation-unreachable = Palvelimeen { $host } ei saada yhteyttä. Yritä myöhemmin uudelleen.
error-federation-slow = Palvelin { $host } ei vastaa ajoissa. Pyydä siltä vähemmän tai yritä myöhemmin uudelleen.
error-federation-large = Palvelimen { $host } vastaus on liian suuri. Pyydä siltä vähemmän.
error-federation-status = Palvelin { $host } vastaa tilakoodilla { $status }.
error-federation-unreadable = Palvelimen { $host } vastausta ei voi lukea: se on muuta kuin mitä pyydettiin.
error-federation-many = Yksi kysely tai päivitys saa kutsua muita palvelimia enintään { $most } kertaa.
error-federation-variable = SERVICE tarvitsee palvelun osoitteen; muuttuja { $variable } ei kelpaa.
error-federation-blank = Palvelu { $endpoint } vastaa tyhjillä solmuilla, jotka eivät merkitse täällä mitään. Pyydä siltä vain IRI-tunnuksia ja literaaleja.
error-setting-hosts = { $name } on ”{ $value }”; anna palvelimia kuten example.org tai example.org:8443, pilkuin erotettuina.
cli-opt-federate = Palvelimet, joita kyselyt (SERVICE) ja päivitykset (LOAD) saavat kutsua, kuten query.example.org tai example.org:8443; pilkuin erotettuina

# Muodot, joiden mukaan ei voi tarkistaa

error-shape-path = Muodon { $shape } polku ei ole SHACLin ominaisuuspolku. Kirjoita se SHACL-suosituksen kohdan 2.3.1 mukaan.
error-shape-parameter = Muodon { $shape } arvo kohdassa { $term } ei kelpaa. Korjaa se muototiedostossa.
error-shape-recursive = Muoto { $shape } viittaa itseensä suoraan tai toisten kautta. SHACL ei määrittele sitä: poista yksi viittauksista.
error-shape-deep = Muoto { $shape } sisältää yli { $most } sisäkkäistä muotoa tai polkua. Jaa se vähempiin tasoihin.
error-shape-literal = Muoto viittaa tekstiin { $shape }, jonka paikalla pitäisi olla toinen muoto. Nimeä muoto.
error-shape-not-run = Muoto { $shape } käyttää termiä { $term }, joka ajaisi koodia, sääntöjä tai laskettuja kohteita. Vain SHACLin ydin ja SPARQL-rajoitteet tarkistetaan: poista se.
error-shape-query = Muodon { $shape } kyselyä ei voi lukea: { $problem }
error-shape-query-form = Muodon { $shape } kyselyssä ei saa olla { $form } (SHACL, liite A). Kirjoita se toisin.
error-shape-failure = Muodon { $shape } kysely ilmoittaa itse epäonnistuneensa. Tarkista, mitä se kysyy.
error-shape-validator = Rajoitekomponentilla { $component } ei ole tarkistajaa muodolle { $shape }. Lisää sille sellainen.

## Reports of validation

validation-on = Tilanne { $day }
validation-accepted = { $count ->
    [one] { $count } havainto on hyväksytty määräajaksi, eikä sitä lasketa.
   *[other] { $count } havaintoa on hyväksytty määräajaksi, eikä niitä lasketa.
}
validation-accepted-title = Määräajaksi hyväksytyt
validation-accepted-until = lasketaan taas { $day } alkaen
validation-since = Edellisen raportin jälkeen: { $new } uutta, { $mended } korjattua.
validation-new = uusi
validation-mended-title = Korjatut
validation-by = Ryhmittele
validation-by-mender = Korjaajan mukaan
validation-by-check = Tarkistuksen mukaan
validation-by-county = Hyvinvointialueen mukaan
validation-by-theme = Teeman mukaan
validation-no-mender = Korjaaja ei tiedossa
validation-no-county = Ei omaa hyvinvointialuetta
validation-no-theme = Ei teemaa
cli-opt-check = Vain tämä tarkistus, esimerkiksi C-INTERFACE-OWNER
cli-opt-county-findings = Vain tätä hyvinvointialuetta koskevat havainnot
cli-opt-since-report = Aiempi raportti (JSON): kertoo, mikä on uutta ja mikä korjattu; vain uudet havainnot antavat paluuarvon 1
cli-opt-by = Minkä mukaan ryhmitellään
cli-opt-all = Näytä kaikki tapaukset, ei vain kunkin tarkistuksen { $count } ensimmäistä
cli-opt-timeout = Sekunnit, joiden jälkeen tarkistus keskeytetään
cli-opt-memory = Megatavut, jotka tarkistus saa käyttää graafin lisäksi
error-judgement-timeout = Tarkistus kesti yli { $seconds } sekuntia ja keskeytettiin. Anna sille enemmän aikaa (--timeout) tai etsi muoto, jonka kysely ei pääty: tarkista yhdellä muototiedostolla kerrallaan.
error-judgement-too-large = Tarkistus tarvitsi yli { $megabytes } megatavua graafin lisäksi ja keskeytettiin. Anna sille enemmän (--memory) tai tarkista vähemmillä muodoilla kerrallaan (--shapes).
error-report-unreadable = { $name } ei ole tämän ohjelman raportti JSON-muodossa. Tee sellainen: yhdyspinta validate --format json > raportti.json
error-data-and-store = Anna joko DATA tai varasto, ei molempia.
overlap-score = Samankaltaisuus: { $score }/100.
validation-any = Kaikki
validation-severity = Vähintään näin vakava
validation-remove = poista
validation-theme = Teema
validation-one-case = Yksi tapaus
validation-case-gone = Tätä ei enää löydy: se on korjattu, tai tarkistus on muuttunut.
validation-by-severity = Vakavuuden mukaan
validation-more-groups = { $count } muuta
validation-cases = Tapaukset
validation-pages = Tapausten sivut
validation-shown = Tapaukset { $first }–{ $last }, yhteensä { $total }.
validation-previous = Edelliset
validation-next = Seuraavat
validation-permalink = Pysyvä linkki
error-page-number = ”{ $value }” ei ole sivun numero. Sivut numeroidaan ykkösestä alkaen.
cli-opt-record = Tallenna tarkistusten luvut päivittäin varastoon, jotta kehitys voidaan piirtää
cli-opt-record-store = Tallenna luvut levyllä olevaan varastoon, jotta kehitys voidaan piirtää
error-record-store = Luvut tallennetaan levyllä olevaan varastoon. Anna se: --store KANSIO. Käynnissä oleva palvelu tallentaa ne itse: yhdyspinta serve --record.
completeness-title = Kuinka täydelliset tiedot ovat?
completeness-lead = Osuus tarkistuksista, jotka eivät löydä puutetta, kaikista kohdetta koskevista tarkistuksista.
completeness-kind = Mitä
completeness-share = Osuus
completeness-checks = Tarkistukset
completeness-of = { $part } / { $whole }
completeness-percent = { $percent } %
completeness-none = Täällä ei tarkisteta mitään tällaista.
kind-county = Hyvinvointialueet
kind-interface = Yhdyspinnat
kind-network = Verkostot
kind-body = Toimielimet
kind-municipality = Kunnat
trend-title = Miten tilanne on kehittynyt?
trend-lead = Kuinka monesta kohdasta tarkistukset ovat löytäneet puutteen, päivä päivältä.
trend-none = Lukuja ei ole vielä tallennettu. Ne tallennetaan päivittäin, kun palvelu käynnistetään näin: yhdyspinta serve --store KANSIO --record.
trend-day = Päivä
trend-whole = Tarkistettu
trend-chart = Havainnot päivittäin
trend-organisation = Mitä { $name } voi korjata
trend-everyone = Kaikki
error-unknown-check = Tarkistusta ”{ $name }” ei ole.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
 }
error-unknown-group = Raportissa ei ole ryhmää ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
 }
error-explorer-too-large = Kartalle tulisi { $count } kohdetta; luettava kartta voi sisältää enintään { $most }. Ryhmittele kohteet tai aloita tarkemmasta kohteesta.
error-unknown-choice = Kentän { $field } arvoa ”{ $value }” ei ole. Sallitut: { $known }.

## Lists

list-interfaces = Yhdyspinnat
list-interfaces-lead = Tehtävät, jotka hyvinvointialue ja kunnat voivat hoitaa vain yhdessä.
list-networks = Verkostot
list-networks-lead = Ketkä kokoontuvat minkäkin asian ympärille.
list-bodies = Toimielimet
list-bodies-lead = Valtuustot, hallitukset, jaostot ja ryhmät, voimassa olevat ja suunnitellut.
list-forums = Foorumit
list-forums-lead = Missä osapuolet tapaavat ja kuinka usein.
list-obligations = Velvoitteet
list-obligations-lead = Mitä laki vaatii ja keneltä.
list-municipalities = Kunnat
list-municipalities-lead = Kaikki kunnat, niiden hyvinvointialueet, maakunnat ja kielet.
list-regions = Maakunnat
list-regions-lead = Maakunnat ja niiden hyvinvointialueet.
list-documents = Asiakirjat
list-documents-lead = Suunnitelmat, kertomukset, sopimukset ja oppaat, jotka lähteet nimeävät.
list-count = Luettelossa { $count }.
list-all = Näytä kaikki
list-sort = Järjestä
list-nothing = Mikään ei täytä kaikkia ehtoja. Poista jokin niistä:
list-chosen = Valitut ehdot
list-csv = Taulukko (CSV)
list-without = Poista ehto { $facet }: { $value }
list-empty = Tässä luettelossa ei ole vielä mitään.
list-pages = Luettelon sivut
list-shown = { $first }–{ $last }, yhteensä { $total }.
facet-name = Nimi
facet-county = Hyvinvointialue
facet-theme = Teema
facet-state = Valmistelun vaihe
facet-owner = Vastuutaho
facet-status = Tila
facet-coordinator = Koordinaattori
facet-kind = Laji
facet-frequency = Kuinka usein
facet-bound = Ketä sitoo
facet-act = Säädös
facet-region = Maakunta
facet-languages = Kielet
facet-value-unknown = ei tiedossa
facet-value-known = tiedossa
facet-value-named = nimetty
facet-value-nobody = ei nimetty
home-lists = Selaa
error-unknown-value = Luettelossa ei ole mitään, jolla olisi arvo ”{ $name }”.{ $count ->
    [0] { "" }
   *[other] { " " }Tarkoititko: { $suggestions }?
 }

## Embeds

embed-title = Upota omalle sivustolle
embed-lead = Kunta, hyvinvointialue tai järjestö voi näyttää omilla sivuillaan haun, luettelon tai yhden kohteen kortin. Valitse, katso esikatselu ja kopioi koodi.
embed-what = Mitä upotetaan
embed-what-finder = Haku: kuka vastaa?
embed-what-card = Yhden kohteen kortti
embed-what-list = Luettelo
embed-thing = Kohde (korttia varten)
embed-thing-hint = Nimi, tai sivun osoite tästä palvelusta.
embed-list = Luettelo (luetteloa varten)
embed-county = Rajaa hyvinvointialueeseen (haku ja luettelo)
embed-scheme = Värit
embed-scheme-reader = Lukijan laitteen mukaan
embed-scheme-light = Vaaleat
embed-scheme-dark = Tummat
embed-preview = Esikatselu
embed-code = Koodi sivullesi
embed-code-hint = Liitä koodi sivun lähdekoodiin siihen kohtaan, jossa upotuksen pitää näkyä.
embed-copy = Kopioi koodi
embed-copied = Koodi on kopioitu.
embed-how = Näin upotus toimii
embed-how-script = Upotus toimii ilman JavaScriptiä. Skriptin kanssa kehys saa sisältönsä korkuisen tilan; muuten sisältöä vieritetään kehyksessä.
embed-how-link = Kehyksen linkit avautuvat uuteen välilehteen, ja lopussa on linkki koko sivulle.
embed-how-data = Kehys ei aseta evästeitä. Se kertoo sivullesi vain oman korkeutensa.
embed-whole = Avaa koko sivu Yhdyspinnassa
embed-source = Lähde: Yhdyspinta, tiedot päivitetty { $day }.
embed-new-tab = Linkit avautuvat uuteen välilehteen.
embed-first = Tässä { $count } ensimmäistä.
embed-more = ja { $count } muuta
error-embed-thing = Kirjoita, minkä kohteen kortti upotetaan.
error-embed-nothing = Haku ”{ $name }” ei löydä mitään. Kokeile kohteen nimeä tai sivun osoitetta.
did-you-mean = Tarkoititko?

## Search

search-title = Haku
search-lead = Kaikki, mitä on kirjattu: ihmiset ja toimielimet, verkostot, velvoitteet, pykälät, asiakirjat. Arkisanat riittävät.
search-field = Mitä etsit?
search-run = Hae
search-count = { $count ->
    [one] { $count } kohde, jossa on kaikki sanat.
   *[other] { $count } kohdetta, joissa on kaikki sanat.
}
search-loosely = Missään ei ole kaikkia sanoja. Osa niistä löytyy: { $count } kohdetta.
search-nothing = Näitä sanoja ei löydy. Kokeile toista sanaa, yhtä sanaa kerrallaan tai selaa luetteloita.
search-near = Tarkoititko
search-kind-all = Kaikki lajit
search-pages = Tulosten sivut
search-kinds = Lajeittain
single-county = hyvinvointialue
single-region = maakunta
single-subregion = seutukunta
single-subarea = osa-alue
single-municipality = kunta
single-organisation = organisaatio
single-body = toimielin
single-post = virka tai toimi
single-person = henkilö
single-network = verkosto
single-forum = foorumi
single-interface = yhdyspinta
single-theme = teema
single-task = tehtävä
single-responsibility = vastuu
single-obligation = velvoite
single-act = säädös
single-section = pykälä
single-agreement = sopimus
single-document = asiakirja
single-event = tapahtuma
single-term = valtuustokausi
single-survey = kysely
single-observation = luku
single-model = malli
single-project = hanke
single-source = lähde
kinds-county = hyvinvointialueet
kinds-region = maakunnat
kinds-subregion = seutukunnat
kinds-subarea = osa-alueet
kinds-municipality = kunnat
kinds-organisation = organisaatiot
kinds-body = toimielimet
kinds-post = virat ja toimet
kinds-person = henkilöt
kinds-network = verkostot
kinds-forum = foorumit
kinds-interface = yhdyspinnat
kinds-theme = teemat
kinds-task = tehtävät
kinds-responsibility = vastuut
kinds-obligation = velvoitteet
kinds-act = säädökset
kinds-section = pykälät
kinds-agreement = sopimukset
kinds-document = asiakirjat
kinds-event = tapahtumat
kinds-term = valtuustokaudet
kinds-survey = kyselyt
kinds-observation = luvut
kinds-model = mallit
kinds-project = hankkeet
kinds-source = lähteet
