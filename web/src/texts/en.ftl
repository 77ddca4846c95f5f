### The texts of the workbench. Short and plain. What the rules themselves say comes from the service.

## The frame

site-name = Person-following budget
skip = To the content
nav-label = Pages
nav-form = Make a budget
nav-compare = Compare
nav-editor = Write rules
nav-year = The year
page-form = Make a budget
page-compare = Compare
page-editor = Write rules
page-year = The year
page-soon = This page does not exist yet.
language-label = Language
footer-privacy = No names or citizen service numbers are needed. The service keeps no forms: everything stays in this browser.
footer-docs = For those who write programs
dialog-close = Close
field-optional = (optional)
chart-table = The figures in a table

## Key

key-open = Key
key-open-known = Key in use
key-title = Enter a key
key-explained = Some organisations ask who uses the service. Enter the key that the administrator gave you. This browser forgets it when this tab is closed.
key-label = Key
key-hint = Begins with pvb_
key-use = Use this key
key-forget = Forget the key

## How much something matters

severity-advise = Tip
severity-warn = Take care
severity-refuse = Not allowed
severity-well = All well

## What can go wrong

trouble-gone-title = The service cannot be reached
trouble-gone = What was filled in stays here. The page keeps trying.
trouble-key-title = The service asks for a key
trouble-key-none = Without a key the service gives no answer. What was filled in stays here.
trouble-key-wrong = The service does not know this key, or it has expired. What was filled in stays here.
trouble-forbidden = This key does not allow that
trouble-busy = The service has too much to do
trouble-waiting = The service is busy. The page asks again in a moment.
trouble-again = Try again
trouble-refused = The service cannot work with this
trouble-missing = That does not exist
trouble-conflict = Something else stands there already
trouble-failed = Something went wrong at the service
trouble-page = The page cannot be loaded. Load it again.

## The traffic light

status-green = Green
status-green-told = There is room.
status-orange = Orange
status-orange-told = Take care: the budget is used up, or nearly.
status-red = Red
status-red-told = There is too little.
status-none = No outcome
status-none-told = The rules have no amount for this.

## Amounts

amount-minutes = { $one ->
    [yes] { $number } minute
   *[no] { $number } minutes
}
amount-points = { $one ->
    [yes] { $number } point
   *[no] { $number } points
}
