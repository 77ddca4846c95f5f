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

## Writing rules

editor-lead = Write the rules of the organisation. This page looks along: it says what is wrong, works out the examples and shows the effect.
draft-found = Here is the text of last time. It was not saved yet.
draft-not-kept = This browser cannot remember the text. Save it as a file.
open-label = Open a text
open-which = Which rules?
open-choose = Choose rules that are published
open-version = { $organisation }, from { $date }
open-open = Open
open-new = Start anew
open-file = Open a file
origin-new = New text.
origin-published = Published text { $address }.
origin-draft = Draft { $address }.
origin-file = Text from a file.
text-changed = Changed; kept in this browser only.
text-unchanged = Nothing changed.
text-tools = With the text
format-format = Tidy up
format-nl = In Dutch
format-en = In English
format-same = The text was like that already.
format-done = The text was rewritten. Ctrl+Z takes it back.
format-cannot = This works once there are no mistakes in reading. The text was not changed.
save-file = Save as a file
saved-as-file = The text is in a file.
editor-file-name = policy
editor-file-too-large = This file is too large. It may have 1 MB.
editor-file-not-json = This file cannot be read. Choose a form that was saved here.
new-text = policy my_organisation "My organisation" in force from 2027-01-01
code-label = The text of the rules
code-loading = The text is loading.
code-word-offers = What may stand here
keys-title = Keys
keys-tab = Tab: to the next part of the page
keys-complete = Ctrl+space: what may stand here? Enter chooses, Escape closes
keys-next = F8: to the next note
keys-format = Ctrl+Shift+F: tidy up
keys-find = Ctrl+F: find in the text
keys-undo = Ctrl+Z: undo
editor-leave-title = There are changes
editor-leave-text = The text was changed and stands in this browser only. It will still be here on return.
editor-leave-yes = Leave
editor-leave-no = Stay
replace-title = The text was changed
replace-text = Another text takes the place of the changes. Save them first, as a file or a draft.
replace-yes = Replace the text
sure-no = Not yet

## What there is to say of the text

notes-title = Notes
notes-empty = There is no text yet. Open rules, or start anew.
notes-checking = The text is being looked at.
notes-none = There is nothing wrong with this text.
notes-count = { $errors ->
    [0] No errors
    [one] 1 error
   *[other] { $errors } errors
} and { $warnings ->
    [0] no warnings.
    [one] 1 warning.
   *[other] { $warnings } warnings.
}
notes-error = Error
notes-warning = Warning
notes-go = To line { $line }
notes-all = Show all { $count }
notes-fewer = Show fewer
word-title = At the cursor
word-none = Put the cursor on a word to see what it is.
hover-unit = Value: { $unit }
hover-of = Belongs to { $of }
hover-spelled = Dutch: { $nl }. English: { $en }
hover-catalogue = Stands in the shared catalogue
hover-declared = Stands on line { $line }:
sort-keyword = word of the language
sort-organisation = organisation
sort-source = source
sort-fact = fact
sort-choice = value of a fact
sort-table = table
sort-value = named value
sort-discount = discount
sort-contribution = contribution
sort-rule = rule
sort-meeting = meeting
sort-task = task
sort-needed = needed before a meeting
sort-activity = activity
sort-finding = finding
sort-service = service
sort-category = category
sort-role = role
sort-signer = signer
sort-code = code
dutch-mean = Is { $a } meant?
dutch-unread = { $a } cannot stand here.
dutch-missing = Something is missing behind { $a }.
dutch-write = Write { $a }.
dutch-comma = { $a } has a comma. Write a point.
dutch-before = A comma is missing before { $a }.
dutch-unknown = { $a } is not known.
dutch-unused = { $a } is not used.
examples-title = Examples in the text
examples-not-run = The examples run once there are no errors.
examples-none = This text has no examples.
examples-well = { $count ->
    [one] The example comes out.
   *[other] All { $count } examples come out.
}
examples-failed = { $failed } of { $count } examples do not come out.
examples-all = Show the other examples ({ $count })
example-passed = Comes out
example-failed = Does not come out
example-skipped = Expects nothing
example-found = Found:

## Sorts of mistakes

code-syntax = A piece of text cannot be read
code-decimal-comma = A number is written with a comma
code-unclosed-block = A block has no closing brace
code-too-long = The text is longer than a policy may be
code-too-deep = Brackets are nested deeper than a policy may nest them
code-mixed-language = A keyword in the other spelling than the rest of the file
code-too-many = More of something than a policy may have, or more to say than is shown
code-missing-block = A block that every policy needs is absent
code-repeated-block = A block stands twice
code-misplaced-item = A catalogue item in a policy, or the other way round
code-missing-label = A value of a fact without a label, beside others that have one
code-repeated-name = Two things have the same name
code-bad-date = A date that does not exist, or an end before its beginning
code-bad-number = A number too large, too precise, or out of place
code-thousands-point = An amount with a point and three digits, as if for thousands
code-unknown-name = A name that nothing declares
code-unknown-source = A citation of a source that is not declared
code-unknown-indication = An indication that the catalogue does not know
code-unused-name = A fact, table, value or source that nothing uses
code-cycle = Named values that need each other
code-unit-mismatch = Two units that do not fit
code-kind-mismatch = A truth where an amount is needed, or the like
code-not-known-yet = A value used before it is computed
code-outside-activities = A property of an activity used where there is no activity
code-nested-aggregate = A question over activities inside another
code-divisor-may-be-zero = A division whose divisor may be zero
code-calendar-incomplete = The calendar leaves a conversion open
code-calendar-contradicts = The calendar says two things about one conversion
code-table-gap = A table misses a key that may be asked of it
code-table-overlap = Two rows of a table match the same key
code-table-shape = A row with the wrong number or kind of keys
code-service-undecided = A service of the catalogue that the policy says nothing about
code-service-twice = A service decided twice
code-role-without-price = A role that may perform a service and has no price
code-quoted-not-money = A quoted service priced in a policy that does not pay in money
code-excludes-itself = A service that excludes itself
code-category-undecided = A category that the co-payment rules say nothing about
code-copay-contradiction = Two rules on co-payment that contradict each other
code-points-not-paid = Bought points in a policy that does not pay in points
code-performer-undecided = An order that leaves out a performer
code-performer-twice = A performer who stands twice in the order
code-never-true = A condition that can never hold
code-always-true = A condition that always holds
code-idle-condition = A condition that decides nothing
code-signal-never-lights = A light that can never light
code-contributions-exceed-budget = Mandatory contributions larger than the budget of an indication
code-nothing-eligible = No indication of the catalogue can be eligible
code-account-twice = A topic of the account, agreement or support block that stands twice
code-no-citation = A number or rule with neither a citation nor `assumed`
code-undecided-value = A value that a sum needs is left undecided
code-example-incomplete = An example that cannot be evaluated
code-example-empty = An example that expects nothing
code-version-date = Two versions of one organisation that are in force on the same date

## The effect

effect-title = Effect on a client
effect-explained = The same client, under published rules and under this text.
effect-base = Compare with
effect-indication = Indication
effect-load = Choose a saved form
effect-use-form = Take the form of Make a budget
effect-form = the form of Make a budget
effect-back = Back to the example
effect-sample = With an example: personal care, cleaning, meals and walks.
effect-chosen = With { $name }.
effect-from-address = the form in the address
effect-no-arrangement = There is no form in this file.
effect-before = Now
effect-after = With this text
effect-step = Difference
effect-what = Per week
effect-same = the same
effect-none = No outcome yet: the text has errors.
effect-stale = This is the outcome of the last text without errors.
effect-share = { $share } of the budget
effect-totals = Totals
effect-lines = Lines of the form that differ: what is added or taken off
effect-no-lines = All lines of the form are the same.
effect-units = The two count in different units. So there is no difference.
effect-before-trouble = The published rules cannot be applied to this:
effect-after-trouble = This text cannot be applied to this:
total-budget = budget
total-contributions = fixed contributions
total-free = free to plan
total-planned = planned
total-balance = balance
total-shortage = shortage
total-copayment = to be paid extra
total-uncovered = not covered

## Publishing

publish-title = Save and publish
publish-no-head = Write above the text whose rules these are, and from when they apply.
publish-about = Rules of { $organisation }, from { $date }.
publish-keep = Save as a draft
publish-publish = Publish
publish-not-yet = Publishing works once the text has no errors.
publish-sure = The rules of { $organisation } then apply from { $date }. A published text never changes.
publish-yes = Publish this text
publish-read-draft = Open the draft
publish-drop = Throw the draft away
publish-drop-sure = The draft { $address } is then gone from the service. The text here stays.
publish-drop-yes = Throw away
publish-history = Show what there is
publish-kept = The draft { $address } was saved.
publish-read = The draft { $address } is by { $by }.
publish-dropped = The draft is gone.
publish-published = { $address } was published.
publish-same = { $address } was published already, with this very text.
publish-waits = { $address } waits for approval by another person.
publish-approved = { $address } was approved and applies.
publish-withdrawn = { $address } was withdrawn.
publish-history-of = What there is of { $address }
publish-draft-by = Draft by { $by }, { $at }
publish-by = by { $by }, { $at }
publish-this = This is the very text in the editor.
publish-may-approve = The text that waits stands in the editor. Read it, then approve it.
publish-read-first = A text waits for approval. Open that text first: the file or the draft of whoever wrote it. Only the very same text can be approved.
publish-approve = Approve
publish-withdraw = Withdraw
publish-withdraw-explained = A withdrawn text no longer applies. It stays in the history.
publish-reason = Why?
edition-published = Published
edition-awaits-approval = Waits for approval
edition-withdrawn = Withdrawn
publish-failed-draft = The draft was not saved
publish-failed-read = The draft cannot be opened
publish-failed-drop = The draft was not thrown away
publish-failed-publish = The text was not published
publish-failed-approve = The text was not approved
publish-failed-withdraw = The text was not withdrawn
publish-failed-history = This cannot be shown
publish-why-gone = The service cannot be reached. The text stays here. Try again later.
publish-why-no-key = The service wants to know who does this. Fill in the key at the top.
publish-why-wrong-key = The service does not know this key, or it has expired. Ask the administrator for another.
publish-why-forbidden = This key does not allow it. Only a policy owner of { $organisation } may do this.
publish-why-same-eyes = Somebody else than who published the text must approve: a policy owner of { $organisation } with a key of his own.
publish-why-conflict = There is something for { $address } already and it cannot change, or nothing can be published here. Choose another first day, or withdraw the other text first.
publish-why-other = Something else happened to { $address } meanwhile. Look at what there is.
publish-why-no-draft = There is no draft for { $address }.
publish-why-nothing = Nothing was written for { $address } yet.
publish-why-refused = The service does not take this text as it is:
publish-why-busy = The service cannot do this now. Try again later. What was recorded already is not done twice.

## Finding in the text

find-find = Find
find-replace-with = Replace with
find-next = next
find-previous = previous
find-all = all
find-case = match case
find-pattern = pattern
find-word = whole words
find-replace = replace
find-replace-all = replace all
find-close = close
find-current = found
find-on-line = on line
find-replaced = replaced on line $
find-replaced-all = replaced $ times
find-line = Go to line
find-go = go
find-control = Control character

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
status-orange-told = Take care: there is little or no free room.
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

rule-open = Open this rule in the whole text
rule-open-where = ({ $version }, line { $line })
rule-shown = This is line { $line } of { $version }. The cursor stands there.
rule-address-broken = This address leads to no rule. Choose a text below yourself.
rule-version-missing = There are no rules { $version }, or no longer. Choose a text below yourself.
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
activity-quote-money = Quote, in euros
activity-quote = Quote
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
fault-missing-field-on = Fill in a date that exists.
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
statement-centre-of = Cost centre: { $centre }
statement-period = Amounts per
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
explain-no-amount = The rules have no figure for this. So there is a dash.
explain-who = Who does it: { $performer }.
often-time = { $times } × { $minutes } min per { $per }
often-pieces = { $times } × per { $per }
often-staff = { $staff } staff
form-leave-title = The form has not been saved
form-leave-text = It is in no file yet. When you come back it is still here, in this browser.
form-leave-yes = Leave
form-leave-no = Stay
form-address-broken = There is no whole form in this address. Ask for the address again.
explain-activity-priced = This costs { $amount } per week.
explain-activity-outside-the-budget = This does not go off the budget.
explain-activity-costs-nothing = This costs nothing.
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
unused-staff = The number of staff at: { $label }
unused-quote = The quote at: { $label }
unused-provider_unable = That the organisation cannot do it at: { $label }
unused-signed = The signature of: { $who }
unused-role = The role at: { $label }
unused-consent = The consent at: { $label }

## Files and paper

file-save = Save as a file
file-load = Open a file
file-print = Print
file-compare = Compare this form
file-year = See the year
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

## Compare

compare-intro = The same arrangement at different organisations. See what is left, who does it and who pays.
compare-arrangement = This arrangement
compare-example = Example
compare-client = Care indication of the client: { $indication }.
compare-times = { $one ->
    [yes] once { $per }
   *[other] { $times } times { $per }
}
compare-role = Role for: { $name }
compare-no-activities = There are no activities in it yet.
compare-share = Make an address to share
compare-share-told = The arrangement is in the address itself. The service keeps nothing. Whoever has the address can see the arrangement.
compare-to-form = Change it in Make a budget
compare-other = Compare another arrangement, or save this one
compare-from-form = Take the form of Make a budget
compare-use-example = Take the example
compare-file-name = comparison
compare-told-shared = The address is copied. Paste it into a message.
compare-told-address = Copy the address from the address bar.
compare-told-saved = The file is saved
compare-told-loaded = The file is open
compare-told-form = This is the arrangement of Make a budget.
compare-replace-title = Throw the changes away?
compare-replace-text = With another arrangement the changes on this page are lost. Save them as a file first.
compare-replace-yes = Throw away
compare-arrived = This is the arrangement from the address.
compare-broken-title = There is no arrangement in this address
compare-broken = The address is not complete. Ask for the whole address.
compare-not-kept = This browser keeps nothing. Save the comparison as a file.
compare-choice = Which rules?
compare-organisations = Organisations
compare-too-few = Choose at least two.
compare-twice = These rules of { $name } are there already.
compare-on = Date
compare-versions = Old and new rules of one organisation
compare-versions-which = Rules with a fixed first day
compare-versions-hint = These rules are applied to any date.
compare-version = { $name }, rules from { $from }
compare-baseline = Compare the others with
compare-baseline-hint = The explanation of the difference starts here.
compare-yardstick = What is an hour or a point worth?
compare-yardstick-told = Not every organisation says what its hours or points are in euros. With an amount of your own they can be compared. The outcome says that it is your amount.
compare-hour = An hour is worth, in euros
compare-point = A point is worth, in euros
compare-questions = What the organisations also ask
compare-asks = { $name } asks
compare-faults = Something is not right
compare-side-by-side = Side by side
compare-indicative = These rules do not bind anybody yet
compare-not-eligible = The client does not meet all conditions
compare-no-answer = These rules have no outcome here
compare-not-comparable = Not comparable, because: { $why }
compare-nothing = Nothing
compare-by-worth = by what the rules say a unit is worth
compare-by-yardstick = by your own amount for an hour or a point
compare-rank = Place { $rank } for the client
compare-obstructed = This cannot be had here as arranged:
compare-rests-on = What is the order based on?
scale-share_of_budget = Share of the budget that is used
scale-provider_minutes = Time of the care provider per week
scale-planned_money = Cost of the arrangement per week
scale-money = What is left per week, in euros
scale-paid_by_client = What the client pays per week
compare-who-does = Who does how much?
compare-minutes-week = minutes per week
compare-nobody = Nobody spends time on this.
compare-who-pays = Who pays what?
compare-own-unit = per week, in the unit of the organisation
compare-who-pays-told = The length is a part of the client's budget. The amounts in the table are per week, each in the unit of the organisation.
compare-nobody-pays = Nothing is paid here.
compare-no-budget = There is no budget to take this part of.
compare-why-pays = Why at { $name }?
compare-privately = The client buys this himself. The price is not known:
compare-differences = What is different?
compare-differences-told = Click a sentence to see the rule that says so.
compare-no-differences = The rules say the same about this arrangement.
compare-in-general = In general
compare-accounts = Why is more or less left?
compare-accounts-told = From one balance to the other, rule by rule.
compare-account-share = From { $from } to { $to }, as a share of the budget
compare-account-euros = From { $from } to { $to }, in euros per week
compare-steps = { $number ->
    [one] Show the one step
   *[other] Show the { $number } steps
}
compare-left-at = Left at { $name }
compare-rule-at = The rule at { $name }
compare-hours = What does an hour cost?
compare-hours-none = These rules say nothing about this.
compare-hour-by = { $services } by { $roles }
compare-behind = What lies behind it
compare-behind-told = What the rules assume, what they leave open, and what they have no use for.
compare-matrix = The rules on five points
compare-matrix-told = Click a sentence to see the rule that says so.
compare-no-rules = There are no rules on this day.

## The year

year-intro = What happens to the budget in a year? Fill in what was agreed and what happened. The outcome follows at once.
year-start = Which rules, which year?
year-choose-one = Choose at least one.
year-versions-hint = These rules then hold for the whole year.
year-from = From
year-until = Until
year-on = On
year-one-day = Leave this empty if it was one day.
year-moved-on = Day of moving in
year-moved-on-hint = Some meetings go by this day.
year-opening = What did the client have on the first day?
year-opening-told = Fill this in if something was left from before. It counts in the organisation's unit.
year-from-form = Take the arrangement of Make a budget
year-arrived = This is the arrangement of Make a budget.
year-file-name = year
file-not-a-year = There is no client's year in this file.
year-ignored = This was in the file, but this page has no place for it:
year-replace-title = Throw changes away?
year-replace-text = With another arrangement the changes on this page are lost. Save them to a file first.
year-not-kept = This browser keeps nothing. Save the year to a file.
year-agreements = What was agreed?
year-agreements-none = Nothing has been agreed yet.
year-agreed-on = Agreed on { $day }
year-agreement-days = Days and signatures
year-signed-on = Signed on
year-begins = Begins on
year-ends = Ends on
year-agreement-add = Add the form of Make a budget
year-agreement-add-told = That is then agreed from { $day }.
year-agreement-added = Added: what was agreed on { $day }
year-agreement-removed = Removed: what was agreed on { $day }
year-events = What happened?
year-events-none = Nothing special has happened yet.
year-event-add = Something happened
event-absence = The client was away
event-absence-hospital = In hospital
event-absence-holiday = On holiday
event-unplanned_care = Care that was not planned
event-temporary_extra_care = More care for a while
event-network_away = The family carer was away
event-points_bought = Points were bought
event-done = A meeting or task was done
event-leaves = The client moved or died
event-where = Where was the client?
event-hospital = in hospital
event-holiday = on holiday
event-points = How many points?
event-what = Which meeting or task?
event-role = Who of the staff did it then?
event-service = Which care?
year-faults = Something is not right. Each field says what.
fault-ends-before = This day is before the first day.
fault-too-long = This is too long. An overview may be thirty years at most.
fault-outside-span = This day is outside the days of the overview.
fault-no-such-day = Fill in a day that exists.
fault-overlap = The client was away on these days already.
fault-overlap-agreements = Something was agreed on this day already, or it begins before what was agreed earlier.
fault-leaves-twice = This stands here once already.
fault-gap = There is no indication for some days.
year-days = { $from } until { $until }
year-outcome = What comes of it?
year-sides-told = Each amount is in the organisation's own unit. Below it stands which part of the budget it is.
year-share = { $share } of the budget
year-lights = Traffic light
year-lights-told = { $green } months green, { $orange } orange, { $red } red
year-unsettled-number = Questions that the rules leave open
figure-budget = Budget
figure-contributions = Contributions to the organisation
figure-paid_out = Paid out to the client
figure-planned = Planned care
figure-unplanned = Care that was not planned
figure-given_back = Given back
figure-borne = Paid by others
figure-nobody = Not laid down who pays this
figure-saved = Saved at the end
figure-kept = Own reserve at the end
figure-open = Left at the end, not laid down whether it stays
figure-lapsed = Lapsed
figure-paid = Asked of the client
sum-given_back = Given back
sum-bought = Bought
sum-copaid = Paid extra
sum-borne = Paid by others
sum-collective = Contributions
sum-paid_out = Paid out
sum-unplanned = Not planned
sum-lapsed = Lapsed
pot-saved = Saved
pot-kept = Own reserve
pot-bought = Points bought
pot-open = Left, not laid down whether it stays
year-balance = Balance
year-chart = The balance at the end of each month at { $name }
year-sides = The year at each organisation, in a table
year-lapsed-in-month = Lapsed in the month
year-invoice = Invoice
year-in-unit = In { $unit }.
year-version = Rules from { $from }.
year-version-part = Rules from { $from }: from { $first } until { $last }.
year-months = The figures by month
year-months-told = A month has the length that the rules give it, mostly 4.33 weeks. Only what happened counts by the day.
year-caption = By month, in { $unit }
year-month = Month
year-light = Traffic light
year-total = Together
year-invoices = Invoices for the client
year-no-invoices = The client gets no invoice.
year-invoice-unknown = (how many euros that is, the rules do not say)
year-explained = Each month explained
year-then-left = balance { $amount }
year-why-rule = Why?
entry-budget = This comes in: the budget of this month, { $amount }.
entry-contribution-collective = The organisation keeps { $amount } for this.
entry-contribution-kept = Of this, { $amount } goes to the client's own reserve.
entry-contribution-paid_out = The client is handed { $amount }.
entry-planned = This planned care costs { $amount }.
entry-given_back = The client gets { $amount } back.
entry-unplanned = This care was not planned and costs { $amount }.
entry-borne = Somebody other than the client pays { $amount }.
entry-bought = { $amount } was bought.
entry-copaid = The client pays { $amount } extra.
entry-from_savings = { $amount } is taken from what was left earlier.
entry-from_bought = { $amount } is taken from the points bought.
entry-from_kept = { $amount } is taken from the own reserve.
entry-carried_out = { $amount } is left for later.
entry-left_open = { $amount } is left. The rules do not say whether it stays.
entry-lapsed = { $amount } lapses.
entry-paid_out_at_leaving = The client is paid { $amount } as he leaves.
entry-side-in = This comes in: { $amount }.
entry-side-out = This goes out: { $amount }.
entry-side-within = This goes from one pot to the other: { $amount }.
year-duties = Meetings and tasks
year-duties-none = There are no meetings or tasks in these rules.
year-duties-late = { $number ->
    [one] One meeting or task is late.
   *[other] { $number } meetings or tasks are late.
}
duty-overdue = late
duty-ahead = still to come
duty-done = done
duty-done_late = done late
duty-skipped = skipped
duty-standing = always holds
duty-unknown = day unknown
duty-done-on = on { $day }
duty-no-day = The rules name no day, or the day of moving in is not filled in.
duty-from = from { $from }
duty-due = { $about ->
    [yes] around { $due }
   *[no] by { $due }
}
duty-between = { $about ->
    [yes] from { $from } until around { $due }
   *[no] from { $from } until { $due }
}
year-unsettled = What was not counted
year-unsettled-amount = It is about { $amount }.
year-to-event = Go to: { $name }
