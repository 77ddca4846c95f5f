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

## Why something is so

reason-source = Where this stands:
reason-no-source = No source says this. It is a choice.
reason-assumed = Assumed:
reason-none = No rule belongs to this.
reason-show = The rule itself (line { $line })
reason-text = Text of the rules, from line { $line }

## The form

form-name = Budget form
form-intro = Fill in what the client wants and who does it. The outcome follows at once.
form-basics = The client
form-organisation = Organisation
form-choose = Choose …
form-none = none
form-on = Date
form-on-hint = The rules of this day apply.
form-too-early = { $organisation } had no rules yet on this day. The first ones begin on { $first }.
form-indication = Indication
form-law = Law
form-delivery = Form of delivery
form-profile = Care profile (ZZP)
form-bounds = From { $least } to { $most }
form-tariff = The agreed tariff, where it is known
form-tariff-money = Without one, the amount in the rules applies. That may be made up.
form-tariff-other = Without one, what the rules give for the indication applies. That may be made up.
form-tariff-amount = Tariff
form-amount-example = For example { $example }
form-per = Per
form-signed = Signatures
form-signed-by = Who has signed?
form-capacity = How much time is there around the client?
form-capacity-hint = Fill this in only where there is a limit. Without one, there is time enough.
form-to-fill = Still to be filled in
form-faults = Something is not right. It says what beside the field.
form-not-kept = This browser keeps nothing. Save the form as a file.
form-to-outcome = To the outcome
per = per
or = or
yes = yes
no = no

## Activities

activities = What the client wants
activities-none = Nothing yet. Choose something from the list below.
activity-add-label = Add something
activity-add = Add
activity-added = Added: { $name }
activity-remove = Remove
activity-remove-named = Remove: { $name }
activity-removed = Removed: { $name }
activity-not-offered = (not with this organisation)
activity-minutes = Minutes each time
activity-minutes-available = Minutes
activity-times = How often
activity-quote-money = Amount of the quote (in euros)
activity-quote = Amount of the quote
activity-by = Who does it?
activity-by-order = The rules decide
activity-role = Role
activity-role-none = Choose a role
activity-consent = Consent of
activity-consent-none = nobody yet
activity-able = Who else could do it?
activity-able-hint = Then it also says what that saves.
activity-able-order = Who could do this?
activity-more = More about this activity
activity-more-filled = (filled in)
activity-label = Your own words
activity-label-hint = No names of people. For example: help with showering
activity-staff = Number of staff at once
activity-staff-hint = Without a number it is one.
activity-paid = The client pays for this himself
activity-unable = The care provider cannot deliver this

## Faults beside a field

fault-bad-number = This is not a number that can be. Fill in a number above zero, such as 3.5.
fault-bad-number-minutes = Fill in a whole number from 1 to 1440.
fault-bad-number-staff = Fill in a whole number from 1 to 100.
fault-bad-number-quote = This is not an amount. Fill in an amount, such as 125.00.
fault-bad-number-tariff = This is not an amount. Fill in an amount, such as 118.42.
fault-wrong-kind = Fill in a whole number, such as 30.
fault-bad-date = This date does not exist, or no rules apply on it.
fault-missing-field-on = Fill in a date.
fault-missing-field = Fill this in.
fault-missing-fact = Fill this in. The rules need it.
fault-missing-role = Choose a role. The price depends on it.
fault-nobody-named = Choose who does it, or tick who could.
fault-unknown-name = This choice does not exist. Choose one from the list.
fault-unknown-name-indication = This indication does not exist. Choose the law, the form of delivery and the profile.
fault-unknown-policy = The service does not know this organisation.
fault-wrong-measure = This does not go with this service.
fault-repeated-id = This activity is there already.
fault-overflow = This number is too large to compute with.
fault-too-many = There are too many activities.
fault-personal-data = This looks like a name or a citizen service number. Take it out: the service may not have it.

## The outcome

statement-stale = This still belongs to what stood here before
statement-not-eligible = The client does not meet every condition. The amounts show what the rules would give.
statement-to-pay = The client pays { $amount } per week himself.
statement-missing = What is still missing
statement-complete = Consent and signatures are in order
statement-table = The outcome, line by line
statement-caption = The outcome, line by line, in { $unit }
statement-centre = Cost centre
statement-what = Description
statement-amount = In { $unit }, per
statement-left = Still available, per
statement-off = less:
statement-free = RESULT: free to choose
statement-total = TOTAL BALANCE
per-week = week
per-month = month
per-day = day
unit-money = euros
unit-minutes = minutes
unit-points = points
standing-left = Left over: { $left } per week
standing-short = Short: { $left } per week
standing-even = Exactly used up
standing-none = There is no amount
explain-tariff = The budget begins with this: { $amount } per week. It goes with the indication or the tariff of the client.
explain-discount = The organisation takes off { $amount } per week here.
explain-contribution-collective = Every client contributes to this: { $amount } per week.
explain-contribution-kept = This is set apart for the client himself: { $amount } per week.
explain-contribution-paid_out = The client is paid this: { $amount } per week.
explain-other = This line is part of the outcome.
explain-activity-priced = This costs { $amount } per week. Who does it: { $performer }.
explain-activity-outside-the-budget = This does not go off the budget.
explain-activity-costs-nothing = This costs nothing. Who does it: { $performer }.
explain-activity-paid-by-client = The client buys this himself. It does not go off the budget.
explain-activity-nobody-left = Nobody is left who can do this. So it costs nothing.
explain-activity-performer-not-asked = Under the rules this person does not do this. So there is no amount.
explain-activity-condition-fails = The condition for this service is not met here. So there is no amount.
explain-activity-not-offered = This organisation does not offer this. So there is no amount.
explain-activity-role-not-offered = This role does not do this. So there is no amount.
explain-left = After that { $left } per week is left.
explain-short = After that { $left } per week is short.
explain-nothing-left = After that nothing is left.
findings = What to mind
finding-go-activity = Go to this activity
finding-go-signed = Go to the signatures
options = What could be different?
options-told = Try it with one click. It can be taken back.
option-gain = + { $gain } per week
option-why = Why this is possible
option-pay-told = This does not change the form. The client pays or buys this himself.
trial-title = Trying out
trial-before = Before
trial-after = Now
trial-difference = Difference
trial-caption = What is left, in { $unit } per
trial-back = Take the last one back
trial-keep = Keep it
behind = What lies behind it
behind-assumed = What is assumed ({ $number })
behind-open = What the rules leave open ({ $number })
behind-unused = Filled in, but of no use to these rules ({ $number })
behind-nothing = Nothing.
unused-signed = The signature of: { $who }
unused-role = The role at: { $label }
unused-consent = The consent at: { $label }

## Files and paper

file-save = Save as a file
file-load = Open a file
file-print = Print
file-compare = Compare
file-new = Start again
file-changed = Not yet saved as a file
file-unchanged = No changes
file-saved = The file is saved
file-loaded = The file is open
file-fault = This file cannot be opened
file-too-large = The file is too large.
file-not-json = This is not a file of this form.
file-not-a-form = There is no form in this file.
file-ignored = This stood in the file, but the form has no place for it:
leave-title = Throw changes away?
leave-text = What is in the form now has not been saved as a file.
leave-yes = Throw away
leave-no = No, go back
paper-on = { $day }
paper-indication = Indication: { $indication }.
paper-more = And { $more } more: see the screen.
paper-signed = Agreed
paper-date = date
paper-signature = signature
