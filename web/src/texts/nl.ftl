### De teksten van de werkbank. Kort en gewoon (B1). Wat de regels zelf zeggen, komt van de dienst.

## Het kader

site-name = Persoonsvolgend budget
skip = Naar de inhoud
nav-label = Pagina's
nav-form = Budget maken
nav-compare = Vergelijken
nav-editor = Regels schrijven
nav-year = Het jaar
page-form = Budget maken
page-compare = Vergelijken
page-editor = Regels schrijven
page-year = Het jaar
language-label = Taal
footer-privacy = Namen en BSN zijn niet nodig. De dienst bewaart geen formulieren: alles blijft in deze browser.
footer-docs = Voor wie programma's maakt (Engels)
dialog-close = Sluiten
field-optional = (hoeft niet)
chart-table = De cijfers in een tabel

## Sleutel

key-open = Sleutel
key-open-known = Sleutel gebruikt
key-title = Sleutel invullen
key-explained = Sommige organisaties vragen wie de dienst gebruikt. Vul dan de sleutel in die de beheerder heeft gegeven. Deze browser vergeet de sleutel als dit tabblad dichtgaat.
key-label = Sleutel
key-hint = Begint met pvb_
key-use = Gebruik deze sleutel
key-forget = Vergeet de sleutel

## Regels schrijven

editor-lead = Schrijf de regels van de organisatie. Deze pagina kijkt mee: zij zegt wat niet klopt, rekent de voorbeelden uit en laat het gevolg zien.
draft-found = Hier staat de tekst van de vorige keer. Die was nog niet bewaard.
draft-not-kept = Deze browser kan de tekst niet onthouden. Bewaar haar als bestand.
open-label = Een tekst openen
open-which = Welke regels?
open-choose = Kies regels die al gelden
open-version = { $organisation }, vanaf { $date }
open-open = Open
open-new = Begin opnieuw
open-file = Open een bestand
origin-new = Nieuwe tekst.
origin-published = Gepubliceerde tekst { $address }.
origin-draft = Concept { $address }.
origin-file = Tekst uit een bestand.
text-changed = Gewijzigd; alleen bewaard in deze browser.
text-unchanged = Niets gewijzigd.
text-tools = Met de tekst
format-format = Maak netjes
format-nl = In het Nederlands
format-en = In het Engels
format-same = De tekst stond al zo.
format-done = De tekst is omgezet. Ongedaan maken kan met Ctrl+Z.
format-cannot = Dit kan pas als er geen leesfouten meer zijn. De tekst is niet veranderd.
save-file = Bewaar als bestand
saved-as-file = De tekst staat in een bestand.
editor-file-name = beleid
editor-file-too-large = Dit bestand is te groot. Er past 1 MB in.
editor-file-not-json = Dit bestand kan niet worden gelezen. Kies een formulier dat hier is bewaard.
new-text = beleid mijn_organisatie "Mijn organisatie" in werking vanaf 2027-01-01
code-label = De tekst van de regels
code-loading = De tekst wordt geladen.
code-word-offers = Wat hier kan staan
keys-title = Toetsen
keys-tab = Tab: naar het volgende onderdeel van de pagina
keys-complete = Ctrl+spatie: wat kan hier staan? Enter kiest, Escape sluit
keys-next = F8: naar de volgende melding
keys-format = Ctrl+Shift+F: maak netjes
keys-find = Ctrl+F: zoek in de tekst
keys-undo = Ctrl+Z: ongedaan maken
editor-leave-title = Er zijn wijzigingen
editor-leave-text = De tekst is gewijzigd en staat alleen in deze browser. Zij staat er nog bij terugkomst.
editor-leave-yes = Ga weg
editor-leave-no = Blijf hier
replace-title = De tekst is gewijzigd
replace-text = Met een andere tekst gaan de wijzigingen verloren. Bewaar ze eerst als bestand of concept.
replace-yes = Vervang de tekst
sure-no = Toch niet

## Wat er over de tekst te zeggen is

notes-title = Meldingen
notes-empty = Er staat nog geen tekst. Open regels of begin opnieuw.
notes-checking = De tekst wordt bekeken.
notes-none = Er is niets op deze tekst aan te merken.
notes-count = { $errors ->
    [0] Geen fouten
    [one] 1 fout
   *[other] { $errors } fouten
} en { $warnings ->
    [0] geen waarschuwingen.
    [one] 1 waarschuwing.
   *[other] { $warnings } waarschuwingen.
}
notes-error = Fout
notes-warning = Waarschuwing
notes-go = Naar regel { $line }
notes-all = Toon alle { $count }
notes-fewer = Toon minder
word-title = Bij de cursor
word-none = Zet de cursor op een woord om te zien wat het is.
hover-unit = Waarde: { $unit }
hover-of = Hoort bij { $of }
hover-spelled = Nederlands: { $nl }. Engels: { $en }
hover-catalogue = Staat in de gedeelde catalogus
hover-declared = Staat op regel { $line }:
sort-keyword = woord van de taal
sort-organisation = organisatie
sort-source = bron
sort-fact = feit
sort-choice = waarde van een feit
sort-table = tabel
sort-value = waarde met een naam
sort-discount = korting
sort-contribution = bijdrage
sort-rule = regel
sort-meeting = gesprek
sort-task = taak
sort-needed = voorwaarde voor een gesprek
sort-activity = activiteit
sort-finding = bevinding
sort-service = dienst
sort-category = categorie
sort-role = functie
sort-signer = ondertekenaar
sort-code = code
dutch-mean = Is { $a } bedoeld?
dutch-unread = { $a } kan hier niet staan.
dutch-missing = Achter { $a } ontbreekt iets.
dutch-write = Schrijf { $a }.
dutch-comma = { $a } heeft een komma. Schrijf een punt.
dutch-before = Voor { $a } ontbreekt een komma.
dutch-unknown = { $a } is niet bekend.
dutch-unused = { $a } wordt nergens gebruikt.
examples-title = Voorbeelden in de tekst
examples-not-run = De voorbeelden worden uitgerekend als er geen fouten meer zijn.
examples-none = Deze tekst heeft geen voorbeelden.
examples-well = { $count ->
    [one] Het voorbeeld komt uit.
   *[other] Alle { $count } voorbeelden komen uit.
}
examples-failed = { $failed } van de { $count } voorbeelden komen niet uit.
examples-all = Toon de andere voorbeelden ({ $count })
example-passed = Komt uit
example-failed = Komt niet uit
example-skipped = Verwacht niets
example-found = Uitkomst:

## Soorten fouten

code-syntax = Een stuk tekst kan niet worden gelezen
code-decimal-comma = Een getal heeft een komma in plaats van een punt
code-unclosed-block = Een blok heeft geen accolade aan het eind
code-too-long = De tekst is langer dan mag
code-too-deep = Haakjes staan te diep in elkaar
code-mixed-language = Een woord staat in de andere taal dan de rest
code-too-many = Er is te veel van iets, of te veel te melden
code-missing-block = Er ontbreekt een blok dat altijd nodig is
code-repeated-block = Een blok staat er twee keer
code-misplaced-item = Dit hoort in de catalogus en niet in het beleid, of andersom
code-missing-label = Een waarde heeft geen naam voor mensen, en andere wel
code-repeated-name = Twee dingen hebben dezelfde naam
code-bad-date = Een datum bestaat niet, of het eind ligt voor het begin
code-bad-number = Een getal is te groot, te precies of hoort hier niet
code-thousands-point = Een bedrag met een punt en drie cijfers: zijn het duizendtallen?
code-unknown-name = Een naam die nergens staat
code-unknown-source = Een bron die nergens staat
code-unknown-indication = Een indicatie die de catalogus niet kent
code-unused-name = Een feit, tabel, waarde of bron wordt nergens gebruikt
code-cycle = Waarden hebben elkaar nodig in een kring
code-unit-mismatch = Twee eenheden passen niet bij elkaar
code-kind-mismatch = Hier is een ander soort waarde nodig
code-not-known-yet = Een waarde is hier nog niet bekend
code-outside-activities = Een eigenschap van een activiteit, waar geen activiteit is
code-nested-aggregate = Een vraag over activiteiten in een andere
code-divisor-may-be-zero = Er kan door nul worden gedeeld
code-calendar-incomplete = De kalender laat een omrekening open
code-calendar-contradicts = De kalender zegt twee dingen over een omrekening
code-table-gap = Een tabel mist een rij die gevraagd kan worden
code-table-overlap = Twee rijen van een tabel gelden voor hetzelfde
code-table-shape = Een rij heeft niet het goede aantal of soort sleutels
code-service-undecided = Over een dienst uit de catalogus zegt het beleid niets
code-service-twice = Over een dienst is twee keer beslist
code-role-without-price = Een functie die een dienst mag doen, heeft geen prijs
code-quoted-not-money = Een offerte heeft een prijs, maar dit beleid rekent niet in geld
code-excludes-itself = Een dienst sluit zichzelf uit
code-category-undecided = Over bijbetalen voor een categorie staat niets
code-copay-contradiction = Twee regels over bijbetalen spreken elkaar tegen
code-points-not-paid = Gekochte punten, maar dit beleid rekent niet in punten
code-performer-undecided = De volgorde slaat iemand over
code-performer-twice = Iemand staat twee keer in de volgorde
code-never-true = Een voorwaarde kan nooit kloppen
code-always-true = Een voorwaarde klopt altijd
code-idle-condition = Een voorwaarde beslist niets
code-signal-never-lights = Een licht kan nooit aangaan
code-contributions-exceed-budget = De vaste bijdragen zijn groter dan een budget
code-nothing-eligible = Niemand kan meedoen
code-account-twice = Een onderwerp staat er twee keer
code-no-citation = Een getal of regel zonder bron, en niet als aanname
code-undecided-value = Een waarde die nodig is, is opengelaten
code-example-incomplete = Een voorbeeld kan niet worden uitgerekend
code-example-empty = Een voorbeeld verwacht niets
code-version-date = Twee teksten van een organisatie gelden op dezelfde dag

## Het gevolg

effect-title = Gevolg voor een cliënt
effect-explained = Dezelfde cliënt, met de regels die al gelden en met deze tekst.
effect-base = Vergelijk met
effect-indication = Indicatie
effect-load = Kies een bewaard formulier
effect-use-form = Neem het formulier van Budget maken
effect-form = het formulier van Budget maken
effect-back = Terug naar het voorbeeld
effect-sample = Met een voorbeeld: persoonlijke verzorging, schoonmaak, maaltijden en wandelen.
effect-chosen = Met { $name }.
effect-from-address = het formulier uit het adres
effect-no-arrangement = In dit bestand staat geen formulier.
effect-before = Nu
effect-after = Met deze tekst
effect-step = Verschil
effect-what = Per week
effect-same = gelijk
effect-none = Nog geen uitkomst: de tekst heeft fouten.
effect-stale = Dit is de uitkomst van de laatste tekst zonder fouten.
effect-share = { $share } van het budget
effect-totals = Totalen
effect-lines = Regels van het formulier die anders zijn: wat er bij komt of af gaat
effect-no-lines = Alle regels van het formulier zijn gelijk.
effect-units = De twee rekenen in een andere eenheid. Daarom staat er geen verschil.
effect-before-trouble = De regels die al gelden, kunnen hier niet mee rekenen:
effect-after-trouble = Deze tekst kan hier niet mee rekenen:
total-budget = budget
total-contributions = vaste bijdragen
total-free = vrij te besteden
total-planned = gepland
total-balance = saldo
total-shortage = tekort
total-copayment = zelf bij te betalen
total-uncovered = niet gedekt

## Publiceren

publish-title = Bewaren en publiceren
publish-no-head = Zet boven de tekst van wie de regels zijn en vanaf wanneer ze gelden.
publish-about = Regels van { $organisation }, vanaf { $date }.
publish-keep = Bewaar als concept
publish-publish = Publiceer
publish-not-yet = Publiceren kan als de tekst geen fouten meer heeft.
publish-sure = De regels van { $organisation } gelden dan vanaf { $date }. Een gepubliceerde tekst kan niet meer veranderen.
publish-yes = Publiceer deze tekst
publish-read-draft = Open het concept
publish-drop = Gooi het concept weg
publish-drop-sure = Het concept { $address } is dan weg bij de dienst. De tekst hier blijft staan.
publish-drop-yes = Gooi weg
publish-history = Toon wat er ligt
publish-kept = Het concept { $address } is bewaard.
publish-read = Het concept { $address } is van { $by }.
publish-dropped = Het concept is weg.
publish-published = { $address } is gepubliceerd.
publish-same = { $address } was al gepubliceerd, met precies deze tekst.
publish-waits = { $address } wacht op goedkeuring van een ander.
publish-approved = { $address } is goedgekeurd en geldt.
publish-withdrawn = { $address } is ingetrokken.
publish-history-of = Wat er ligt van { $address }
publish-draft-by = Concept van { $by }, { $at }
publish-by = door { $by }, { $at }
publish-this = Dit is precies de tekst hiernaast.
publish-may-approve = De tekst die wacht, staat in de editor. Lees haar, en keur haar dan goed.
publish-read-first = Er wacht een tekst op goedkeuring. Open eerst die tekst: het bestand of het concept van wie haar schreef. Goedkeuren kan alleen bij precies dezelfde tekst.
publish-approve = Keur goed
publish-withdraw = Trek in
publish-withdraw-explained = Een ingetrokken tekst geldt niet meer. Zij blijft wel in de geschiedenis staan.
publish-reason = Waarom?
edition-published = Gepubliceerd
edition-awaits-approval = Wacht op goedkeuring
edition-withdrawn = Ingetrokken
publish-failed-draft = Het concept is niet bewaard
publish-failed-read = Het concept kan niet worden geopend
publish-failed-drop = Het concept is niet weggegooid
publish-failed-publish = De tekst is niet gepubliceerd
publish-failed-approve = De tekst is niet goedgekeurd
publish-failed-withdraw = De tekst is niet ingetrokken
publish-failed-history = Dit kan niet worden getoond
publish-why-gone = De dienst is niet bereikbaar. De tekst blijft hier staan. Probeer het straks opnieuw.
publish-why-no-key = De dienst wil weten wie dit doet. Vul bovenaan de sleutel in.
publish-why-wrong-key = De dienst kent deze sleutel niet, of zij is verlopen. Vraag een nieuwe aan de beheerder.
publish-why-forbidden = Met deze sleutel mag dit niet. Alleen een beleidsmaker van { $organisation } mag dit.
publish-why-same-eyes = Een ander dan wie de tekst publiceerde moet goedkeuren: een beleidsmaker van { $organisation } met een eigen sleutel.
publish-why-conflict = Er is al iets voor { $address } en dat kan niet veranderen, of hier kan niet worden gepubliceerd. Kies een andere begindatum, of trek de andere tekst eerst in.
publish-why-other = Intussen is er iets anders gebeurd met { $address }. Kijk wat er ligt.
publish-why-no-draft = Er is geen concept voor { $address }.
publish-why-nothing = Er is nog niets geschreven voor { $address }.
publish-why-refused = De dienst neemt deze tekst zo niet aan:
publish-why-busy = De dienst kan dit nu niet doen. Probeer het straks opnieuw. Wat al is vastgelegd, gebeurt niet dubbel.

## Zoeken in de tekst

find-find = Zoek
find-replace-with = Vervang door
find-next = volgende
find-previous = vorige
find-all = alle
find-case = hoofdletters tellen mee
find-pattern = patroon
find-word = hele woorden
find-replace = vervang
find-replace-all = vervang alle
find-close = sluit
find-current = gevonden
find-on-line = op regel
find-replaced = vervangen op regel $
find-replaced-all = $ keer vervangen
find-line = Naar regel
find-go = ga
find-control = Onzichtbaar teken

## Hoe erg iets is

severity-advise = Tip
severity-warn = Let op
severity-refuse = Dit mag niet
severity-well = In orde

## Wat er mis kan gaan

trouble-gone-title = De dienst is niet bereikbaar
trouble-gone = Wat is ingevuld, blijft staan. De pagina probeert het steeds opnieuw.
trouble-key-title = De dienst vraagt om een sleutel
trouble-key-none = Zonder sleutel geeft de dienst geen antwoord. Wat is ingevuld, blijft staan.
trouble-key-wrong = De dienst kent deze sleutel niet, of de sleutel is verlopen. Wat is ingevuld, blijft staan.
trouble-forbidden = Met deze sleutel mag dit niet
trouble-busy = De dienst heeft het te druk
trouble-waiting = De dienst heeft het druk. De pagina vraagt het zo nog een keer.
trouble-again = Probeer het opnieuw
trouble-refused = De dienst kan hier niet mee rekenen
trouble-missing = Dat is er niet
trouble-conflict = Er staat al iets anders
trouble-failed = Er ging iets mis bij de dienst
trouble-page = De pagina kan niet worden geladen. Laad haar opnieuw.

## Het stoplicht

status-green = Groen
status-green-told = Er is ruimte.
status-orange = Oranje
status-orange-told = Let op: er is weinig of geen vrije ruimte.
status-red = Rood
status-red-told = Er is te weinig.
status-none = Geen uitkomst
status-none-told = De regels hebben hier geen bedrag voor.

## Bedragen

amount-minutes = { $one ->
    [yes] { $number } minuut
   *[no] { $number } minuten
}
amount-points = { $one ->
    [yes] { $number } punt
   *[no] { $number } punten
}

## Waarom iets zo is

rule-open = Open deze regel in de hele tekst
rule-open-where = ({ $version }, regel { $line })
rule-shown = Dit is regel { $line } van { $version }. De cursor staat daar.
rule-address-broken = Dit adres leidt naar geen regel. Kies hieronder zelf een tekst.
rule-version-missing = De regels { $version } zijn er niet, of niet meer. Kies hieronder zelf een tekst.
reason-source = Waar dit staat:
reason-no-source = Dit staat in geen bron. Het is een keuze.
reason-assumed = Aanname:
reason-none = Hier hoort geen regel bij.
reason-show = De regel zelf (regel { $line })
reason-text = Tekst van de regels, vanaf regel { $line }

## Het formulier

form-name = Budgetformulier
form-intro = Vul in wat de cliënt wil en wie het doet. De uitkomst staat er meteen bij.
form-basics = De cliënt
form-organisation = Organisatie
form-choose = Kies …
form-none = geen
form-on = Datum
form-on-hint = De regels van deze dag gelden.
form-too-early = Op deze dag had { $organisation } nog geen regels. De eerste regels beginnen op { $first }.
form-indication = Indicatie
form-law = Wet
form-delivery = Leveringsvorm
form-profile = Zorgprofiel (ZZP)
form-bounds = Van { $least } tot en met { $most }
form-tariff = Het afgesproken tarief, als dat bekend is
form-tariff-money = Staat hier niets, dan geldt het bedrag uit de regels. Dat kan een verzonnen bedrag zijn.
form-tariff-other = Staat hier niets, dan geldt wat de regels bij de indicatie geven. Dat kan verzonnen zijn.
form-tariff-amount = Tarief
form-amount-example = Bijvoorbeeld { $example }
form-per = Per
form-signed = Handtekeningen
form-signed-by = Wie heeft getekend?
form-capacity = Hoeveel tijd is er om de cliënt heen?
form-capacity-hint = Vul dit alleen in als er een grens is. Staat er niets, dan is er genoeg tijd.
form-to-fill = Vul dit nog in
form-faults = Er klopt iets niet. Bij het veld staat wat.
form-not-kept = Deze browser bewaart niets. Sla het formulier op als bestand.
form-to-outcome = Naar de uitkomst
per = per
or = of
yes = ja
no = nee

## Activiteiten

activities = Wat de cliënt wil
activities-none = Er staat nog niets. Kies hieronder iets uit de lijst.
activity-add-label = Iets toevoegen
activity-add = Voeg toe
activity-added = Toegevoegd: { $name }
activity-remove = Verwijder
activity-remove-named = Verwijder: { $name }
activity-removed = Verwijderd: { $name }
activity-not-offered = (niet bij deze organisatie)
activity-minutes = Minuten per keer
activity-minutes-available = Minuten
activity-times = Hoe vaak
activity-quote-money = Offerte, in euro's
activity-quote = Offerte
activity-by = Wie doet het?
activity-by-order = De regels kiezen
activity-role = Functie
activity-role-none = Kies een functie
activity-consent = Toestemming van
activity-consent-none = nog niemand
activity-able = Wie kan het nog meer?
activity-able-hint = Dan staat er ook wat dat scheelt.
activity-able-order = Wie kan dit doen?
activity-more = Meer over deze activiteit
activity-more-filled = (ingevuld)
activity-label = Eigen woorden
activity-label-hint = Geen namen van mensen. Bijvoorbeeld: hulp bij douchen
activity-staff = Aantal medewerkers tegelijk
activity-staff-hint = Staat er niets, dan is het er één.
activity-paid = De cliënt betaalt dit zelf
activity-unable = De zorgaanbieder kan dit niet leveren

## Fouten bij een veld

fault-bad-number = Dit is geen getal dat kan. Vul een getal boven nul in, bijvoorbeeld 3,5.
fault-bad-number-minutes = Vul een heel getal in van 1 tot en met 1440.
fault-bad-number-staff = Vul een heel getal in van 1 tot en met 100.
fault-bad-number-quote = Dit is geen bedrag. Vul een bedrag in, bijvoorbeeld 125,00.
fault-bad-number-tariff = Dit is geen bedrag. Vul een bedrag in, bijvoorbeeld 118,42.
fault-wrong-kind = Vul een heel getal in, bijvoorbeeld 30.
fault-bad-date = Deze datum bestaat niet, of er gelden dan geen regels.
fault-missing-field-on = Vul een datum in die bestaat.
fault-missing-field = Vul dit in.
fault-missing-fact = Vul dit in. De regels hebben het nodig.
fault-missing-role = Kies een functie. De prijs hangt ervan af.
fault-nobody-named = Kies wie het doet, of kruis aan wie het kan.
fault-unknown-name = Deze keuze bestaat niet. Kies iets uit de lijst.
fault-unknown-name-indication = Deze indicatie bestaat niet. Kies de wet, de leveringsvorm en het profiel.
fault-unknown-policy = Deze organisatie bestaat niet in de dienst.
fault-wrong-measure = Dit hoort niet bij deze dienst.
fault-repeated-id = Deze activiteit staat er al.
fault-overflow = Dit getal is te groot om mee te rekenen.
fault-too-many = Er staan te veel activiteiten.
fault-personal-data = Hier lijkt een naam of BSN te staan. Haal die weg: de dienst mag die niet krijgen.

## De uitkomst

statement-stale = Dit hoort nog bij wat er eerder stond
statement-not-eligible = De cliënt voldoet niet aan alle voorwaarden. De bedragen laten zien wat de regels zouden geven.
statement-to-pay = De cliënt betaalt zelf { $amount } per week.
statement-missing = Wat nog ontbreekt
statement-complete = Toestemming en handtekeningen zijn in orde
statement-table = De uitkomst, regel voor regel
statement-caption = De uitkomst, regel voor regel, in { $unit }
statement-centre = Kosten­plaats
statement-centre-of = Kostenplaats: { $centre }
statement-period = Bedragen per
statement-what = Omschrijving
statement-amount = In { $unit }, per
statement-left = Nog beschikbaar, per
statement-off = af:
statement-free = RESULTAAT: vrij om te kiezen
statement-total = TOTAAL SALDO
per-week = week
per-month = maand
per-day = dag
unit-money = euro's
unit-minutes = minuten
unit-points = punten
standing-left = Nog over: { $left } per week
standing-short = Tekort: { $left } per week
standing-even = Precies op
standing-none = Er is geen bedrag
explain-tariff = Hier begint het budget mee: { $amount } per week. Dat hoort bij de indicatie of het tarief van de cliënt.
explain-discount = De organisatie haalt hier { $amount } per week af.
explain-contribution-collective = Elke cliënt draagt hieraan bij: { $amount } per week.
explain-contribution-kept = Dit blijft apart staan voor de cliënt zelf: { $amount } per week.
explain-contribution-paid_out = Dit krijgt de cliënt in handen: { $amount } per week.
explain-other = Deze regel hoort bij de uitkomst.
explain-no-amount = De regels hebben hier geen getal voor. Daarom staat er een streepje.
explain-who = Wie het doet: { $performer }.
often-time = { $times } × { $minutes } min. per { $per }
often-pieces = { $times } × per { $per }
often-staff = { $staff } medewerkers
form-leave-title = Het formulier is niet opgeslagen
form-leave-text = Het staat nog in geen bestand. Bij terugkomst staat het hier nog, in deze browser.
form-leave-yes = Ga weg
form-leave-no = Blijf hier
form-address-broken = In dit adres staat geen heel formulier. Vraag het adres opnieuw.
explain-activity-priced = Dit kost { $amount } per week.
explain-activity-outside-the-budget = Dit gaat niet van het budget af.
explain-activity-costs-nothing = Dit kost niets.
explain-activity-paid-by-client = De cliënt koopt dit zelf. Het gaat niet van het budget af.
explain-activity-nobody-left = Er is niemand over die dit kan doen. Daarom kost het niets.
explain-activity-performer-not-asked = Volgens de regels doet deze persoon dit niet. Daarom is er geen bedrag.
explain-activity-condition-fails = De voorwaarde voor deze dienst klopt hier niet. Daarom is er geen bedrag.
explain-activity-not-offered = Deze organisatie biedt dit niet aan. Daarom is er geen bedrag.
explain-activity-role-not-offered = Deze functie doet dit niet. Daarom is er geen bedrag.
explain-left = Daarna is er nog { $left } per week.
explain-short = Daarna is er een tekort van { $left } per week.
explain-nothing-left = Daarna is er niets meer over.
findings = Waar op te letten
finding-go-activity = Ga naar deze activiteit
finding-go-signed = Ga naar de handtekeningen
options = Wat kan er anders?
options-told = Probeer het met één klik. Het kan ook weer terug.
option-gain = + { $gain } per week
option-why = Waarom dit kan
option-pay-told = Dit verandert het formulier niet. De cliënt betaalt of koopt dit zelf bij.
trial-title = Even proberen
trial-before = Eerst
trial-after = Nu
trial-difference = Verschil
trial-caption = Wat er overblijft, in { $unit } per
trial-back = Neem het laatste terug
trial-keep = Laat het zo
behind = Wat er achter zit
behind-assumed = Wat is aangenomen ({ $number })
behind-open = Wat de regels open laten ({ $number })
behind-unused = Ingevuld, maar deze regels doen er niets mee ({ $number })
behind-nothing = Niets.
unused-staff = Het aantal medewerkers bij: { $label }
unused-quote = De offerte bij: { $label }
unused-provider_unable = Dat de organisatie het niet kan bij: { $label }
unused-signed = De handtekening van: { $who }
unused-role = De functie bij: { $label }
unused-consent = De toestemming bij: { $label }

## Bestanden en papier

file-save = Sla op als bestand
file-load = Open een bestand
file-print = Print
file-compare = Vergelijk dit formulier
file-year = Bekijk het jaar
file-new = Begin opnieuw
file-changed = Nog niet opgeslagen als bestand
file-unchanged = Geen wijzigingen
file-saved = Het bestand is opgeslagen
file-loaded = Het bestand is geopend
file-fault = Dit bestand kan niet worden geopend
file-too-large = Het bestand is te groot.
file-not-json = Dit is geen bestand van dit formulier.
file-not-a-form = In dit bestand staat geen formulier.
file-ignored = Dit stond in het bestand, maar het formulier heeft er geen plaats voor:
leave-title = Wijzigingen weggooien?
leave-text = Wat nu in het formulier staat, is niet opgeslagen als bestand.
leave-yes = Gooi weg
leave-no = Nee, terug
paper-on = { $day }
paper-indication = Indicatie: { $indication }.
paper-more = En nog { $more }: zie het scherm.
paper-signed = Akkoord
paper-date = datum
paper-signature = handtekening

## Vergelijken

compare-intro = Dezelfde afspraken bij verschillende organisaties. Zo is te zien wat er overblijft, wie het doet en wie betaalt.
compare-arrangement = Deze afspraken
compare-example = Voorbeeld
compare-client = Indicatie van de cliënt: { $indication }.
compare-times = { $one ->
    [yes] één keer { $per }
   *[other] { $times } keer { $per }
}
compare-role = Functie bij: { $name }
compare-no-activities = Er staan nog geen activiteiten in.
compare-share = Maak een adres om te delen
compare-share-told = De afspraken staan in het adres zelf. De dienst bewaart niets. Wie het adres heeft, kan de afspraken zien.
compare-to-form = Wijzig in Budget maken
compare-other = Vergelijk andere afspraken, of sla ze op
compare-from-form = Neem het formulier van Budget maken
compare-use-example = Neem het voorbeeld
compare-file-name = vergelijking
compare-told-shared = Het adres is gekopieerd. Plak het in een bericht.
compare-told-address = Kopieer het adres uit de adresbalk.
compare-told-saved = Het bestand is opgeslagen
compare-told-loaded = Het bestand is geopend
compare-told-form = Dit zijn de afspraken van Budget maken.
compare-replace-title = Wijzigingen weggooien?
compare-replace-text = Met andere afspraken gaan de wijzigingen op deze pagina verloren. Sla ze eerst op als bestand.
compare-replace-yes = Gooi weg
compare-arrived = Dit zijn de afspraken uit het adres.
compare-broken-title = In dit adres staan geen afspraken
compare-broken = Het adres is niet compleet. Vraag om het hele adres.
compare-not-kept = Deze browser bewaart niets. Sla de vergelijking op als bestand.
compare-choice = Welke regels?
compare-organisations = Organisaties
compare-too-few = Kies er minstens twee.
compare-twice = Deze regels van { $name } staan er al.
compare-on = Datum
compare-versions = Oude en nieuwe regels van één organisatie
compare-versions-which = Regels met een vaste begindatum
compare-versions-hint = Deze regels worden toegepast op elke datum.
compare-version = { $name }, regels vanaf { $from }
compare-baseline = Vergelijk de andere met
compare-baseline-hint = De verklaring van het verschil begint hier.
compare-yardstick = Wat is een uur of punt waard?
compare-yardstick-told = Niet elke organisatie zegt wat haar uren of punten in euro's zijn. Met een eigen bedrag zijn ze toch te vergelijken. De uitkomst zegt erbij dat dit uw bedrag is.
compare-hour = Een uur is waard, in euro's
compare-point = Een punt is waard, in euro's
compare-questions = Wat de organisaties nog vragen
compare-asks = { $name } vraagt
compare-faults = Er klopt iets niet
compare-side-by-side = Naast elkaar
compare-indicative = Deze regels binden nog niemand
compare-not-eligible = De cliënt voldoet niet aan alle voorwaarden
compare-no-answer = Deze regels geven hier geen uitkomst
compare-not-comparable = Niet te vergelijken, want { $why }
compare-nothing = Niets
compare-by-worth = met wat de regels een eenheid waard vinden
compare-by-yardstick = met uw eigen bedrag voor een uur of punt
compare-rank = Plaats { $rank } voor de cliënt
compare-obstructed = Dit kan hier niet zoals afgesproken:
compare-rests-on = Hoe is de volgorde bepaald?
scale-share_of_budget = Deel van het budget dat op gaat
scale-provider_minutes = Tijd van de zorgaanbieder per week
scale-planned_money = Kosten van de afspraken per week
scale-money = Wat overblijft per week, in euro's
scale-paid_by_client = Wat de cliënt zelf betaalt per week
compare-who-does = Wie doet hoeveel?
compare-minutes-week = minuten per week
compare-nobody = Niemand besteedt hier tijd aan.
compare-who-pays = Wie betaalt wat?
compare-own-unit = per week, in de eenheid van de organisatie
compare-who-pays-told = De lengte is een deel van het budget van de cliënt. De bedragen in de tabel zijn per week, elk in de eenheid van de organisatie.
compare-nobody-pays = Er wordt hier niets betaald.
compare-no-budget = Er is geen budget om dit deel van te nemen.
compare-why-pays = Waarom bij { $name }?
compare-privately = De cliënt koopt dit zelf. De prijs is niet bekend:
compare-differences = Wat is er anders?
compare-differences-told = Klik op een zin om de regel te zien die dat zegt.
compare-no-differences = De regels zeggen over deze afspraken hetzelfde.
compare-in-general = In het algemeen
compare-accounts = Waarom blijft er meer of minder over?
compare-accounts-told = Van het ene saldo naar het andere, regel voor regel.
compare-account-share = Van { $from } naar { $to }, als deel van het budget
compare-account-euros = Van { $from } naar { $to }, in euro's per week
compare-steps = { $number ->
    [one] Toon de ene stap
   *[other] Toon de { $number } stappen
}
compare-left-at = Over bij { $name }
compare-rule-at = De regel bij { $name }
compare-hours = Wat kost een uur?
compare-hours-none = Hierover zeggen deze regels niets.
compare-hour-by = { $services } door { $roles }
compare-behind = Wat er achter zit
compare-behind-told = Dit nemen de regels aan, dit laten zij open, en dit hebben zij niet nodig.
compare-matrix = De regels op vijf punten
compare-matrix-told = Klik op een zin om de regel te zien die dat zegt.
compare-no-rules = Op deze dag zijn er geen regels.

## Het jaar

year-intro = Wat gebeurt er in een jaar met het budget? Vul in wat is afgesproken en wat er gebeurde. De uitkomst staat er meteen bij.
year-start = Welke regels, welk jaar?
year-choose-one = Kies er minstens één.
year-versions-hint = Deze regels gelden dan het hele jaar.
year-from = Vanaf
year-until = Tot en met
year-on = Op
year-one-day = Laat dit leeg als het één dag was.
year-moved-on = Dag van de verhuizing
year-moved-on-hint = Sommige gesprekken horen bij deze dag.
year-opening = Wat had de cliënt al op de eerste dag?
year-opening-told = Vul dit in als er nog iets over was van daarvoor. Het telt in de eenheid van de organisatie.
year-from-form = Neem de afspraken van Budget maken
year-arrived = Dit zijn de afspraken van Budget maken.
year-file-name = jaar
file-not-a-year = In dit bestand staat geen jaar van een cliënt.
year-ignored = Dit stond in het bestand, maar deze pagina heeft er geen plaats voor:
year-replace-title = Wijzigingen weggooien?
year-replace-text = Met andere afspraken gaan de wijzigingen op deze pagina verloren. Sla ze eerst op als bestand.
year-not-kept = Deze browser bewaart niets. Sla het jaar op als bestand.
year-agreements = Wat is afgesproken?
year-agreements-none = Er is nog niets afgesproken.
year-agreed-on = Afgesproken op { $day }
year-agreement-days = Dagen en handtekeningen
year-signed-on = Getekend op
year-begins = Begint op
year-ends = Eindigt op
year-agreement-add = Voeg het formulier van Budget maken toe
year-agreement-add-told = Dat zijn dan de afspraken vanaf { $day }.
year-agreement-added = Toegevoegd: de afspraken van { $day }
year-agreement-removed = Verwijderd: de afspraken van { $day }
year-events = Wat gebeurde er?
year-events-none = Er gebeurde nog niets bijzonders.
year-event-add = Er gebeurde iets
event-absence = De cliënt was weg
event-absence-hospital = In het ziekenhuis
event-absence-holiday = Op vakantie
event-unplanned_care = Zorg die niet was gepland
event-temporary_extra_care = Tijdelijk meer zorg
event-network_away = De mantelzorger was weg
event-points_bought = Er zijn punten gekocht
event-done = Er is een gesprek of taak gedaan
event-leaves = De cliënt verhuisde of overleed
event-where = Waar was de cliënt?
event-hospital = in het ziekenhuis
event-holiday = op vakantie
event-points = Hoeveel punten?
event-what = Welk gesprek of welke taak?
event-role = Wie van het personeel deed het dan?
event-service = Welke zorg?
year-faults = Er klopt iets niet. Bij het veld staat wat.
fault-ends-before = Deze dag ligt vóór de eerste dag.
fault-too-long = Dit is te lang. Een overzicht mag hoogstens dertig jaar zijn.
fault-outside-span = Deze dag valt buiten de dagen van het overzicht.
fault-no-such-day = Vul een dag in die bestaat.
fault-overlap = De cliënt was op deze dagen al weg.
fault-overlap-agreements = Op deze dag is al iets afgesproken, of het begint eerder dan wat daarvoor is afgesproken.
fault-leaves-twice = Dit staat er al een keer.
fault-gap = Voor sommige dagen is er geen indicatie.
year-days = { $from } tot en met { $until }
year-outcome = Wat komt eruit?
year-sides-told = Elk bedrag staat in de eenheid van de organisatie. Daaronder staat welk deel van het budget het is.
year-share = { $share } van het budget
year-lights = Stoplicht
year-lights-told = { $green } maanden groen, { $orange } oranje, { $red } rood
year-unsettled-number = Vragen die de regels open laten
figure-budget = Budget
figure-contributions = Bijdragen aan de organisatie
figure-paid_out = Uitbetaald aan de cliënt
figure-planned = Geplande zorg
figure-unplanned = Zorg die niet was gepland
figure-given_back = Teruggekregen
figure-borne = Betaald door anderen
figure-nobody = Niet vastgelegd wie dit betaalt
figure-saved = Gespaard aan het eind
figure-kept = Eigen reserve aan het eind
figure-open = Over aan het eind, niet vastgelegd of het blijft
figure-lapsed = Vervallen
figure-paid = Gevraagd aan de cliënt
sum-given_back = Terug­gekregen
sum-bought = Gekocht
sum-copaid = Bijbetaald
sum-borne = Betaald door anderen
sum-collective = Bijdragen
sum-paid_out = Uitbetaald
sum-unplanned = Niet gepland
sum-lapsed = Vervallen
pot-saved = Gespaard
pot-kept = Eigen reserve
pot-bought = Gekochte punten
pot-open = Over, niet vastgelegd of het blijft
year-balance = Saldo
year-chart = Het saldo aan het eind van elke maand bij { $name }
year-sides = Het jaar bij elke organisatie, in een tabel
year-lapsed-in-month = Vervallen in de maand
year-invoice = Rekening
year-in-unit = In { $unit }.
year-version = Regels vanaf { $from }.
year-version-part = Regels vanaf { $from }: van { $first } tot en met { $last }.
year-months = De cijfers per maand
year-months-told = Een maand heeft de lengte die de regels eraan geven, meestal 4,33 weken. Alleen wat gebeurde, telt per dag.
year-caption = Per maand, in { $unit }
year-month = Maand
year-light = Stoplicht
year-total = Samen
year-invoices = Rekeningen voor de cliënt
year-no-invoices = De cliënt krijgt geen rekening.
year-invoice-unknown = (hoeveel euro dat is, staat niet in de regels)
year-explained = Elke maand uitgelegd
year-then-left = saldo { $amount }
year-why-rule = Waarom?
entry-budget = Dit komt erbij: het budget van deze maand, { $amount }.
entry-contribution-collective = De organisatie houdt hiervoor { $amount } in.
entry-contribution-kept = Hiervan gaat { $amount } naar de eigen reserve van de cliënt.
entry-contribution-paid_out = De cliënt krijgt { $amount } in handen.
entry-planned = Deze geplande zorg kost { $amount }.
entry-given_back = De cliënt krijgt { $amount } terug.
entry-unplanned = Deze zorg was niet gepland en kost { $amount }.
entry-borne = Iemand anders dan de cliënt betaalt { $amount }.
entry-bought = Er is { $amount } bijgekocht.
entry-copaid = De cliënt betaalt { $amount } bij.
entry-from_savings = Er gaat { $amount } van wat eerder overbleef.
entry-from_bought = Er gaat { $amount } van de gekochte punten.
entry-from_kept = Er gaat { $amount } van de eigen reserve.
entry-carried_out = Er blijft { $amount } over voor later.
entry-left_open = Er blijft { $amount } over. De regels zeggen niet of dat blijft staan.
entry-lapsed = Er vervalt { $amount }.
entry-paid_out_at_leaving = De cliënt krijgt { $amount } uitbetaald omdat hij weggaat.
entry-side-in = Dit komt erbij: { $amount }.
entry-side-out = Dit gaat eraf: { $amount }.
entry-side-within = Dit gaat van de ene pot naar de andere: { $amount }.
year-duties = Gesprekken en taken
year-duties-none = In deze regels staan geen gesprekken of taken.
year-duties-late = { $number ->
    [one] Eén gesprek of taak is te laat.
   *[other] { $number } gesprekken of taken zijn te laat.
}
duty-overdue = te laat
duty-ahead = komt nog
duty-done = gedaan
duty-done_late = te laat gedaan
duty-skipped = overgeslagen
duty-standing = geldt altijd
duty-unknown = dag onbekend
duty-done-on = op { $day }
duty-no-day = De regels noemen geen dag, of de dag van de verhuizing is niet ingevuld.
duty-from = vanaf { $from }
duty-due = { $about ->
    [yes] rond { $due }
   *[no] uiterlijk { $due }
}
duty-between = { $about ->
    [yes] van { $from } tot rond { $due }
   *[no] van { $from } tot en met { $due }
}
year-unsettled = Wat niet is uitgerekend
year-unsettled-amount = Het gaat om { $amount }.
year-to-event = Ga naar: { $name }
