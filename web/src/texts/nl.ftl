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
