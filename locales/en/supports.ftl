## Supports

support-none = I do not see that support in the programmes that run here. Type /hotro for the list.
support-title =
    💰 Supports under { $document }
    { $unit }, as of { $today }
support-line = { $n }. { $title }: { $rate }
support-indented = – { $line }
support-name = 💰 { $title }
support-amount = Amount: { $rate }
support-rate = { $amount } per { $per }, { $period }
support-per-open = something the plan does not state
support-amount-open = the plan states no amount
support-amount-open-by = the plan states no amount, planned { $period }
support-period-once = once
support-period-month = every month
support-period-quarter = every quarter
support-period-year = every year
support-period-open = the plan states no period
support-period-span = { $from } to { $to }
support-payer = Paid by: { $payer }
support-payer-open = Paid by: the plan does not say
support-uses = For: { $list }
support-conditions = Conditions: { $list }
support-within = Scope: { $title }
support-decision-on = Under { $decision } of { $decided }, from { $from } on
support-decision-off = Stopped by { $decision } of { $decided }, from { $from } on
support-source = Source: { $document }, section { $section }, line { $lines }
support-source-open = Source: { $document }
support-elsewhere = This plan is not carried out at your unit; it is shown for reference.
support-no-claims = This one is not counted by the piece, so nothing is claimed for it here.
support-off-renewed = Not open yet: the plan was renewed, and claims need a decision first.
support-off = Not open at present.
support-unsettled = { $count } officers are not recorded as full-time or part-time, so they are not counted yet.
support-not-multiplied = { $count } { $unit }, not multiplied by { $amount }: the plan does not say whether it is paid by month, quarter or year. Finance records a decision on that first.
support-counted = { $facts } { $unit } entitled, { $dues } payments · claimed { $claimed } · left { $open } = { $sum }
support-counted-once = { $facts } { $unit } entitled · claimed { $claimed } · left { $open } = { $sum }
support-none-here = Your unit has no { $unit } to count; units below make their own claims.
support-outside = { $count } { $unit } outside the scope of this support
support-unknown = { $count } { $unit } of which too little is known to tell
support-basis-founding = unions
support-basis-office = offices
support-basis-person = officers
button-support-open = See this support
button-support-on = Open by a decision
button-support-period = State the period
button-support-change = Change by a decision
button-support-claim = Claim
button-claims = Claims

## Decisions about a support

support-setting-not-yours = Decisions about supports are recorded by finance (or by the organising department, to open one). Please tell them.
support-set-on =
    ✅ Recorded { $decision } for { $title }.
    { $amount }, from { $from } on.
support-set-off = ✅ Recorded { $decision }: { $title } stops from { $from } on.
flow-support-setting-intro = A decision about "{ $title }" ({ $document }).
flow-support-setting-what = What does the decision say?
    .label = About
    .period = The period
    .amount = The amount
    .stop = It stops
flow-support-setting-what-else = What does the decision say?
    .label = About
    .amount = The amount
    .stop = It stops
flow-support-setting-decision = Number and issuer of the decision? (e.g. Decision 15/QĐ-LĐLĐ of the provincial union)
    .label = Decision
flow-support-setting-decided-on = Signed on which day? (e.g. 15/3/2026)
    .label = Signed on
flow-support-setting-valid-from = In force from which day? (e.g. 1/1/2026)
    .label = In force from
flow-support-setting-period = By which period is it paid, says the decision?
    .label = Period
    .month = Every month
    .quarter = Every quarter
    .year = Every year
    .once = Once
flow-support-setting-first-period = The plan states no period. Which one does the decision state? Skip if it does not.
    .label = Period
    .month = Every month
    .quarter = Every quarter
    .year = Every year
    .once = Once
flow-support-setting-first-amount = Amount stated by the decision? (e.g. 3.000.000)
    .label = Amount
flow-support-setting-amount = New amount? (e.g. 3.000.000)
    .label = Amount
flow-support-setting-other-amount = New amount? (e.g. 3.000.000)
    .label = Amount
flow-support-setting-review = Record this decision?
    .label = Record the decision

## Claims

support-claim-not-yours = Claims are made by officers, organisers or finance of the upper union. Please tell your upper union.
support-claim-off = "{ $title }" is not open, since no decision was cited. Please ask the organising department or finance to record one first.
support-claim-no-period = "{ $title }" has no period: the plan does not say month, quarter or year, so I do not multiply. Please ask finance to record a decision on it first.
support-claim-nothing = Nothing is left to claim for "{ $title }".
support-claim-changed = The list has just changed, so I did not record it. Please open the support again for a new claim.
support-claim-taken = I did not record it, since another claim holds it; programmes do not pay twice:
support-claim-elsewhere =
    Left out, since another programme pays for it:
    { $first }{ $more ->
        [0] {""}
       *[other] {" "}(and { $more } more)
    }
support-taken = • { $name }, { $period }: claim { $number } ({ $support }, { $programme }) of { $day }
support-taken-once = • { $name }: claim { $number } ({ $support }, { $programme }) of { $day }
support-taken-more = … and { $count } more
support-attest = Conditions: { $list }.
support-attest-plain = Taken from the unit's own registers.
support-left-out-unreadable = Please type numbers from 1 to { $last }. (e.g. 2, 5-7)
support-left-out-all = Nothing would be left to claim. Please type the numbers to leave out. (e.g. 2)
support-claimed =
    ✅ Claim { $number } sent: { $title }, { $count } payments, { $sum }.
    It waits for finance above to confirm it.
flow-support-claim-elsewhere = { $elsewhere }
flow-support-claim-period = For which period do you claim? (e.g. October)
    .label = Period
flow-support-claim-right =
    { $title }, { $unitName }:
    { $all-items }
    { $all-count } { $all-unit } × { $all-rate }, { $all-period } = { $all-sum }{ $all-more ->
        [0] {""}
       *[other] {" "}{ $all-more } more wait for the next claim.
    }
    { $all-conditions }
    Do you vouch that this is right and meets the conditions?
    .label = List
    .right = Right, send the claim
    .leave-out = Leave some out
flow-support-claim-left-out = Which numbers are left out? (e.g. 2, 5-7)
    .label = Left out
flow-support-claim-rest-right =
    What is left:
    { $rest-items }
    { $rest-count } { $rest-unit } × { $rest-rate }, { $rest-period } = { $rest-sum }
    { $rest-conditions }
    Do you vouch that this is right and meets the conditions?
    .label = Remaining list
    .right = Right, send the claim
    .stop = Stop
flow-support-claim-stopped = I have sent no claim.

## Confirming and paying

claims-not-yours = Claims are followed by the upper union. Please ask yours.
claims-none = There are no claims yet.
claims-no-such = I do not see that claim at your unit or below it.
claims-nothing-to-do = There is no claim for you to settle: it is settled already, or belongs to finance above. A claimant does not confirm their own claim.
claims-waiting = Waiting: { $count } claims, { $sum }
claims-to-pay = Confirmed, to be paid: { $count } claims, { $sum }
claims-paid-sum = Paid: { $count } claims, { $sum }
claims-own = Followed:
claims-more = … and { $count } more claims
claims-line = { $number } · { $unit } · { $what } · { $sum }
claims-what = { $title }, { $count } { $unit }, { $period }
claims-what-once = { $title }, { $count } { $unit }
claims-state-claimed = Waits for finance, sent on { $claimed }
claims-state-confirmed = Confirmed by finance, to be paid
claims-state-paid = Paid under { $document } on { $paid }
claims-state-returned = Finance asks for corrections: { $reason }
claims-by = Claimed by { $name } on { $day }
claims-under = Under { $decision }
claims-attested = Vouched for by the claimant: { $list }
claims-fact = • { $name } ({ $detail }): { $amount }
claims-fact-waiting = • { $name } ({ $detail }): { $amount }, founding not confirmed yet
claims-fact-gone = • { $name } ({ $detail }): { $amount }, no longer stands in the register of foundings
claims-more-lines = … and { $count } more
claims-confirmed = ✅ Confirmed { $count } claims, { $sum }: { $numbers }. They wait to be paid.
claims-paid = ✅ Recorded as paid: { $count } claims, { $sum }: { $numbers }.
claims-returned = Asked for corrections: { $numbers }. What they held may be claimed again.
claims-gone = { $count } claims could not be confirmed, since a union in them no longer stands in the register of foundings. Please look at each.
claims-meanwhile = { $count } claims were settled elsewhere just now, so I did nothing more.
button-confirm-claim = Confirm
button-pay-claim = Record as paid
button-return-claim = Ask for corrections
button-confirm-all = Confirm all { $count }
button-pay-all = Record all { $count } as paid
flow-claims-confirm-sure = Confirm { $count } claims, { $sum } in all: { $numbers }?
    .label = Confirm
    .confirm = Confirm
    .stop = Stop
flow-claims-confirm-stopped = I have confirmed no claim.
flow-claims-pay-intro = Recording { $count } claims as paid, { $sum } in all: { $numbers }.
flow-claims-pay-document = Number of the payment document? (e.g. UNC 125)
    .label = Document
flow-claims-pay-paid-on = Paid on which day? (e.g. 20/11/2026)
    .label = Paid on
flow-claims-pay-review = Record this as paid?
    .label = Record as paid
flow-claims-return-intro = Asking for corrections of { $numbers }.
flow-claims-return-reason = What needs correcting? (e.g. office 2 has no lease yet)
    .label = Reason

## Workbook

button-claims-workbook = As a workbook
workbook-support-claims = The claims of your unit and those below it.
claims-is-claimed = Waits to be confirmed
claims-is-confirmed = Confirmed, to be paid
claims-is-paid = Paid
claims-is-returned = Corrections asked for
claims-sheet = Claims
claims-sheet-lines = Details
claims-sheet-title = Claims of { $unit }, as of { $today }
claims-column-number = Claim
claims-column-unit = Unit
claims-column-programme = Programme
claims-column-support = Support
claims-column-count = Count
claims-column-period = Period
claims-column-amount = Amount (đồng)
claims-column-state = State
claims-column-claimed = Claimed on
claims-column-confirmed = Confirmed on
claims-column-document = Paid under
claims-column-paid = Paid on
claims-column-reason = What to correct
claims-column-for = For
claims-column-decision = Recognised by

claims-confirmed-told = ✅ Finance confirmed { $count } of your support claims, { $sum } in all: { $numbers }.
claims-paid-told = 💰 { $sum } was paid for { $count } of your support claims: { $numbers }. Document: { $document }.
claims-returned-told = Finance asks you to complete or correct { $numbers }: { $reason }
duties-claims = • Claims for you to confirm or pay: { $count }.
