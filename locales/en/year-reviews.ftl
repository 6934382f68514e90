## Reviews of a plan (sơ kết, tổng kết)

headed-and = { $line }; { $next }
headed-taken = ✓ Filled { $count } parts: { $labels }.
headed-problem = { $label }: { $problem }
document-without-headings = I found no headings in the file (e.g. Strengths, Limits), so nothing was taken. Add them and send it again, or answer question by question.
headed-left = Belongs to no part, left out: "{ $text }"

year-reviews-title = 📋 Reviews of { $unit }
year-reviews-none = The running plans have no review for your unit.
year-reviews-open = • { $name }: waits for you to write it (since { $day })
year-reviews-returned = • { $name }: to be looked at again
year-reviews-waiting = • { $name }: waits for the unit's head
year-reviews-waiting-you = • { $name }: waits for you to confirm it
year-reviews-confirmed = • { $name }: confirmed
year-reviews-changed-confirmed = {"  "}↻ Opened theirs again since: { $names }. Open this one again if need be.
year-reviews-changed-open = {"  "}↻ Quoted here, and being changed: { $names }.
year-reviews-coming = • { $name }: on { $day }
year-reviews-undated = • { $name }: no day set (the plan says: { $when })
button-year-reviews = Reviews
button-year-review-write = Write: { $name }
button-year-review-mend = Complete: { $name }
button-year-review-look = See: { $name }
button-year-review-sign = Look and confirm
button-year-review-reopen = Open again
button-year-review-sign-of = Look and confirm: { $name }
button-year-review-below = See { $unit }
button-year-review-text = See what was written
button-year-review-figures = See the figures
button-year-review-ahead = Preview: { $name }
button-year-review-date = Set the day: { $name }
button-last-year = Use last year's

year-review-title =
    { $name }
    { $unit } – { $document }
year-review-as-of = Figures up to { $day }; only confirmed ones count.
year-review-frozen = Figures frozen on { $day }, when it was confirmed.
year-review-ahead = 👀 A preview; nothing is kept. On { $day } I open it for you to write.
year-review-moved-since = ↻ Changed since you looked on { $day }:
year-review-moved-meanwhile = ↻ While you wrote, figures changed:
year-review-moved-look = ↻ The figures have just changed, so nothing is fixed yet. Please look at them again, then confirm:
year-review-moved = {"  "}{ $title }: { $before } → { $after }
year-review-moved-tasks = Tasks done
year-review-moved-reports = Reports sent
year-review-moved-reports-below = Reports sent from below
year-review-no-targets = Your unit was given no target of this plan.
year-review-targets = 🎯 { $count } targets: { $line }
year-review-target =
    • { $title }
    {"  "}{ $figures }
year-review-trend = { $when }: { $figures }
year-review-trends = {"  "}Earlier years: { $trends }
year-review-join = { $line }; { $next }
year-review-more-targets = … and { $count } more, all in the document.
year-review-tasks = ✅ Tasks: { $done } of { $all } done{ $overdue ->
    [0] {""}
   *[other] , { $overdue } overdue
  }{ $ongoing ->
    [0] {""}
   *[other] , { $ongoing } ongoing
  }
year-review-support = 💰 { $title }: { $claims } claims, { $confirmed }đ confirmed, { $paid }đ paid
year-review-duties = 📨 Reports of the period:
year-review-duty = • { $title }: { $sent } of { $owed } sent{ $late ->
    [0] {""}
   *[other] , { $late } late
  }{ $missing ->
    [0] {""}
   *[other] {"; "}not sent: { $missed }
  }
year-review-reports-below = 📥 Reports of the units below:
year-review-reports-form = • { $title }: { $onTime } of { $owed } on time{ $lates ->
    [0] {""}
   *[other] , { $late } late
  }{ $lacks ->
    [0] {""}
   *[other] , { $missing } not sent
  }
year-review-behind = Not all sent, or late: { $names }{ $more ->
    [0] .
   *[other] {"; "}and { $others } others.
  }
year-review-behind-one = { $name } ({ $missing ->
    [0] {""}
   *[other] { $missing } not sent
  }{ $late ->
    [0] {""}
   *[other] { $missing ->
        [0] {""}
       *[other] {", "}
      }{ $late } late
  })
year-review-below = 🏢 Units below: { $done } of { $all } have finished theirs.
year-review-below-open = Not finished: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }. { $frozen ->
    [0] You may go on; the document will say so.
   *[other] The document says so.
  }
year-review-section =
    { $label }
    { $text }
year-review-estimates = Estimates for the whole year (not counted as done):
year-review-estimate = • { $title }: about { $value }
year-review-quotes = Quotes: { $names }
year-review-grade = Own grade: { $grade }{ $given ->
    [0] {""}
   *[other] {" "}– { $reason }
  }

flow-year-review-intro =
    { $screen }

    The figures are filled in. Now your assessment; skip what you have nothing on.
    💡 Is it written already? Paste it whole with its headings (Strengths, Limits, …) in one message, or send the .docx.
flow-year-review-asked =
    { $screen }

    The unit's head asks you to look at { $askedCount } parts again:
flow-year-review-which-items = Which parts do you change? Tap each, then Done, or type numbers. (e.g. 2, 5)
    .label = Parts to change
flow-year-review-sensitive = ⚠️ The text seems to hold { $checked-sensitive }. This document passes through many hands: type "sửa mục" and a number to take it out.
flow-year-review-confirm = You head the unit: confirming freezes the figures.
    .label = Confirm
flow-year-review-review = Hand it to the unit's head to confirm?
    .label = Hand it over
year-review-sensitive-here = ⚠️ The text seems to hold { $kinds }. The document goes through many hands; ask to look again if it should be left out.
year-review-sensitive-identity = an identity number
year-review-sensitive-phone = a phone number
year-review-sensitive-health = something about health
year-review-sensitive-party = a name beside Party admission or discipline
year-review-sensitive-stoppage = names in a stoppage of work
year-review-last-year =
    Last year you wrote (not confirmed for this year):
    { $value }
year-review-ask-quote = Which units below do you quote in the document? Tap each, then Done, or skip.
year-review-label-quote = Quoted units
year-review-ask-estimates = The period is not over: for which targets do you estimate the whole year? Tap each, then Done, or skip. An estimate does not count as done.
year-review-label-estimates = Targets with an estimate
year-review-label-estimate = Estimate – { $title }
year-review-ask-estimate = Estimate for the whole year – { $title }? So far { $stands }. (e.g. 120)
year-review-gone = There is no such review, or it is not yours.
year-review-not-yours = Reviews are written by those who file the unit's reports.
year-review-waits = { $name } waits for the unit's head.
year-review-is-confirmed = { $name } is confirmed. To change it, the head of the unit opens it again.
year-review-empty = Nothing is written yet. At least one part, please. (e.g. sửa mục 1)
year-review-handed = ✅ { $name } went to { $names } to be confirmed.
year-review-handed-nobody = ✅ { $name } is kept. The unit has no head in the roster to confirm it; ask the level above to invite one.
year-review-handed-already = { $name } was handed over or confirmed before, so I kept nothing this time.
year-review-notice = { $by } has written { $name }; it waits for you to confirm.
year-review-confirmed = ✅ { $name } is confirmed. Its figures stay as they are now.
year-review-confirmed-without = The document says that { $count } units below have not finished.
year-review-notice-confirmed = { $by } has confirmed { $name }.
flow-year-review-reopen-reason = Why is { $name } opened again? Its document is a draft until it is confirmed anew. (e.g. the number of courses is wrong)
    .label = Reason
year-review-reopened = { $name } is open again. Its document is a draft until it is confirmed anew; reason: { $reason }
year-review-notice-reopened = { $by } opened { $name } again to be changed: { $reason }
year-review-reopen-gone = This cannot be opened again: it is not confirmed, was just opened, or the head of the unit does it.
year-review-taken-back = { $name } is back with you, with all that was written.
year-review-not-waiting = { $name } does not wait any more, so it cannot be taken back.
year-review-returned = Asked to look at { $count } parts of { $name } again.
year-review-notice-returned = { $by } asks you to look at { $count } parts of { $name } again:
year-review-sign-gone = This does not wait for you any more, or was just changed. Open the newest from the list.
flow-year-review-sign-decision =
    { $screen }

    Do you confirm it? The figures are frozen then.
    .label = Decision
    .approve = Confirm
    .return = Ask to look again
    .later = Later
flow-year-review-sign-which-items = Which parts are to be looked at again? Tap each, then Done, or type numbers. (e.g. 2, 5)
    .label = Parts to look at
flow-year-review-sign-review = Send this?
    .label = Send
year-review-renew = Next year: { $document } can be carried on with proposed targets, for you to confirm one by one.
button-year-review-renew = Prepare next year
button-year-review-renew-of = Prepare next year: { $document }

digest-year-review = 📋 { $title } ({ $period }) waits for you to write it.
digest-year-review-sign = 📋 { $title } ({ $period }) waits for you to confirm it.
year-review-reminder-reason = { $days ->
    [0] Its day has come
   *[other] Still open after { $days } days
  }

## The document of a review

year-review-kind-count = Count
year-review-kind-net-growth = Net growth
year-review-kind-stock-at-date = Stock at the end
year-review-kind-range = Range
year-review-kind-percentage = Percentage
year-review-kind-per-unit-average = Average
year-review-kind-allocation-rule = Rule of use
year-review-kind-qualitative-coverage = In words, with figures
year-review-kind-qualitative = In words
year-review-hidden = fewer than 5
year-review-rate = { $rate } ({ $done }/{ $denominator })
year-review-yearly = { $rate } ({ $years ->
    [1] average of 1 year
   *[other] average of { $years } years
  })
year-review-average = { $done } out of { $denominator } ({ $rate } on average)
year-review-part = { $done }/{ $denominator }
year-review-count = { $done } { $unit }
year-review-unjudged = cannot be judged yet
year-review-estimated = estimate for the whole year: { $value }
year-review-source = { $document }, section { $section }
year-review-given = Given by { $decision }
year-review-declared = stated by { $body } on { $on }, { $how }{ $numbered ->
    [0] {""}
   *[other] , { $document }
  }
year-review-from-form = Confirmed reports
year-review-from-register = A register of the system
year-review-from-calendar = Counted in years
year-review-task-late = { $state }, overdue since { $due }
year-review-task-ongoing = ongoing
year-review-to-report = for information
year-review-to-do = for action
year-review-units-below = Units below
year-review-note-waiting = What waits to be confirmed does not count.
year-review-note-hidden = Counts below 5 of people introduced to the Party are not told.
year-review-note-estimates = Estimates for the whole year do not count as done.
button-year-review-document = Document (.docx)
button-year-review-sheets = Figures (.xlsx)
year-review-document-sent = { $name }: { $as ->
    [workbook] the figures
   *[document] the document
  } { $state ->
    [confirmed] as confirmed.
   *[other] of the draft.
  }{ $as ->
    [workbook] {""}
   *[document] {" "}Number and place are for the clerk.
  }
programme-value-proposed = Proposed: { $value } (last plan: { $plan }; result of { $year }: { $came }). It is yours to decide; type another number if you like.
duties-year-review = • { $name }: waits for you to write it.
duties-year-review-sign = • { $name }: waits for you to confirm it.
