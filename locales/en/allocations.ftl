## Giving and registering targets

allocation-not-yours = Targets are given by the organising department of the union above. You may register your own unit's: /dangkychitieu
allocation-no-units = Your unit has no units below it to give targets to.
allocation-no-such = That registration was answered already. Please choose something.
allocation-no-run = This target has no period left to be given for. Please choose another.
allocation-register-not-yours = Targets are registered by those who report for the unit.
allocation-register-top = Your unit has nobody above it here, so there is nothing to register.
allocation-unit-unknown = There is no unit below yours called "{ $name }". Please type it again. (e.g. KCN Sông Xanh)
allocation-own = The unit has now: { $own }.
allocation-done = ✅ Given: { $target }, by { $decision } of { $day }.
allocation-portion = • { $unit }: { $value } { $of }
allocation-replaced = { $unit } had { $value } before ({ $decision }); it stays in the history.
allocation-registered =
    ✅ { $unit } has registered { $value } { $of }: { $target }.
    The level above confirms it or sets another number; both are kept.
share-not-whole = This target is a whole number. Please write it again. (e.g. 45)
share-over-hundred = A rate is at most 100%. Please write it again. (e.g. 85)
shares-title =
    📋 { $document }
    What { $unit } has given
shares-target = { $target }
shares-none = Target { $own } { $unit }, nothing given yet.
shares-sum = Given { $sum } { $unit } to { $units } units.
shares-rest = Given { $sum } of { $own } { $unit } to { $units } units, { $rest } not given yet.
shares-over = Given { $sum } { $unit } to { $units } units, { $over } above the target of { $own }.
shares-rates = Rates are not added up: given to { $units } units, the lowest { $lowest }; target { $own }{ $below ->
        [0] {""}
       *[other] , { $below } units are lower
    }.
shares-of-unit = { $unit } – { $target }: { $sum }
shares-workbook-title = Target shares – { $document } – { $unit }, as of { $today }
share-history-title =
    Why this number? { $document }
    { $unit }
share-history-none = Nothing was given or registered yet.
share-history-cut = (the newest lines only)
share-step-assigned = • { $value }: given by { $decision } of { $day }; recorded by { $by } on { $recorded }
share-step-registered = • { $value }: registered by the unit on { $day }; recorded by { $by }
share-step-note = ({ $note })
share-by-operator = the operator
button-share-history = Why this number?
button-share-origin = Where is the target from?
button-allocate = Give targets
button-allocate-more = Give more
button-shares = Targets given
button-shares-workbook = Workbook
button-registration = { $unit } registered { $value }
import-more-shares = … and { $count } more in the workbook.
import-allocations-done = { $added } new shares recorded, { $kept } as they were.
import-share-no-run = This target has no period in that year. Please give the year in the column "Năm". (e.g. 2026)
import-unit-missing = The code or the name of the unit is missing. (e.g. MAU-KCN1)
import-unit-other-name = The code { $code } is "{ $name }", not the name in the file.
import-name-unknown = There is no unit called "{ $name }". Please give its exact name, or its code.
import-name-several = More than one unit is called "{ $name }". Please give its code.
import-target-unknown = There is no target "{ $target }". Please give its title as in the plan. (e.g. Thành lập mới CĐCS trong doanh nghiệp)
import-target-several = The target "{ $target }" is in more than one plan. Please name the plan in the column "Kế hoạch".
workbook-allocations = The targets given. Fill in the columns Giao, Quyết định số and Ngày, and send it here.
template-note-required-plain = Keep the titles. Delete the rows of units that are given nothing.
flow-allocation-intro = Giving targets to the units below: { $units }.
flow-allocation-asked = { $unitName } has registered { $valueText }. Take that, or give another number.
flow-allocation-programme = Which plan?
    .label = Plan
flow-allocation-target = Which target? (its name or its number)
    .label = Target
flow-allocation-year = For which year?
    .label = Year
flow-allocation-how =
    { $about-title }. { $about-standing }
    How is it given?
    .label = How
    .one = One unit
    .even = Evenly
    .workbook = By workbook
flow-allocation-unit = Which unit? (e.g. KCN Sông Xanh)
    .label = Unit
flow-allocation-which = Which of these units?
    .label = Receiving unit
flow-allocation-count = How many { $about-unit }? The total, where it is given evenly. (e.g. 45)
    .label = Number
flow-allocation-rate = Which rate? (e.g. 85)
    .label = Rate
flow-allocation-decision = The number of the decision? (e.g. 15/QĐ-LĐLĐ)
    .label = Decision
flow-allocation-decision-on = The day of the decision? (e.g. 15/1/2026)
    .label = Day of the decision
flow-allocation-note = Anything to note? (e.g. adjusted in quarter III)
    .label = Note
flow-allocation-review = Give "{ $about-title }" like this?
    .label = Give
flow-allocation-register-intro = Registering a target of { $unitName } for the level above to confirm.
flow-allocation-register-programme = Which plan?
    .label = Plan
flow-allocation-register-target = Which target? (its name or its number)
    .label = Target
flow-allocation-register-year = For which year?
    .label = Year
flow-allocation-register-count = { $about-standing } How many { $about-unit } does the unit register? (e.g. 45)
    .label = Number registered
flow-allocation-register-rate = { $about-standing } Which rate does the unit register? (e.g. 85)
    .label = Rate registered
flow-allocation-register-note = Anything to note? (e.g. based on a survey of enterprises)
    .label = Note
flow-allocation-register-review = Send this registration?
    .label = Send
allocation-answered = The level above gave { $unit } { $given } { $of } of { $target } (registered: { $registered }), by { $decision }.
import-allocations-ahead = ⚠️ Once imported, more is given than the unit above has (allowed):
