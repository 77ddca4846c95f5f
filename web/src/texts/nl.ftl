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
page-soon = Deze pagina is er nog niet.
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
status-orange-told = Let op: het budget is op of bijna op.
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
activity-quote-money = Bedrag van de offerte (in euro's)
activity-quote = Bedrag van de offerte
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
fault-missing-field-on = Vul een datum in.
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
explain-activity-priced = Dit kost { $amount } per week. Wie het doet: { $performer }.
explain-activity-outside-the-budget = Dit gaat niet van het budget af.
explain-activity-costs-nothing = Dit kost niets. Wie het doet: { $performer }.
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
unused-signed = De handtekening van: { $who }
unused-role = De functie bij: { $label }
unused-consent = De toestemming bij: { $label }

## Bestanden en papier

file-save = Sla op als bestand
file-load = Open een bestand
file-print = Print
file-compare = Vergelijk
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
