## Units that are renamed, moved, closed, merged and split

unit-same-name = The unit is called "{ $name }" from { $day } on already. Please type another name.
unit-same-parent = { $name } stands below { $parent } already. Please choose another unit.
unit-parent-unfit = { $name } cannot stand below { $parent }: a grassroots union has only sections and groups below it. Please choose another unit.
unit-heir-unfit = { $heir } is a grassroots union and cannot take over { $below }, which stands below { $name }. Please choose another unit.
unit-top-needs-heir = { $name } is at the top here, so some unit has to take over.
unit-below-early = { $name } stands below this unit since { $day }. Please give a later day.
unit-is-closed = { $name } ends on { $day } and can no longer be changed.
unit-is-itself = { $name } is this very unit. Please choose another one.
unit-below-itself = { $target } stands below { $name }. Please choose another unit, or move { $target } first.
unit-target-closed = { $name } ends on { $day }. Please choose another unit.
unit-target-young = { $name } works since { $day }. Please give a day from then on, or choose another unit.
unit-change-early = The last change of { $name } was on { $day }. Please give a later day.
unit-name-taken = "{ $name }", code { $code }, stands below the same unit already. Please type another name.

unit-no-such = There is no such unit within your reach. Please type /unit and its name. (e.g. /unit KCN Sông Xanh)
unit-unknown = No unit within your reach has a name or code like "{ $name }". Please type less of it. (e.g. Sông Xanh)
unit-title = 🏢 { $name } (code { $code })
unit-opens = At work from { $day }
unit-was = Formerly "{ $name }", until { $to }
unit-called = Also called "{ $name }"
unit-name-now = Called so since { $from }{ $by }
unit-name-was = Former name: "{ $name }", until { $to }
unit-name-coming = From { $from } it is called "{ $name }"{ $by }
unit-parent-now = Below { $name } since { $from }{ $by }
unit-parent-was = Before that below { $name }, from { $from } until { $to }
unit-parent-coming = From { $from } below { $name }{ $by }
unit-by = , by { $decision }
unit-ends = No longer at work from { $day }
unit-nobody-follows = Closed by { $decision }, nobody takes over
unit-closed-to = Closed by { $decision }, { $other } takes over
unit-closed-from = Takes over from { $other } since { $day }, by { $decision }
unit-merged-into-to = Merged into { $other } on { $day }, by { $decision }
unit-merged-into-from = { $other } was merged into it on { $day }, by { $decision }
unit-split-into-to = { $other } came out of it on { $day }, by { $decision }
unit-split-into-from = Came out of { $other } on { $day }, by { $decision }
unit-renamed-to = Renamed on { $day }, by { $decision }
unit-renamed-from = Renamed on { $day }, by { $decision }
unit-below = Units directly below: { $count }
unit-changed-by = Renaming, moving and closing this unit is recorded by { $unit }: { $people }. Please send them the decision.
unit-changed-above = Renaming, moving and closing this unit is recorded by the organising department above. Please send the decision to the level above.
unit-top-only-renamed = { $name } is at the top here, so only its name can be changed here.
unit-target-unknown = No unit at work within your reach has a name or code like "{ $name }". Please type its name or code again. (e.g. KCN Sông Xanh)
unit-other-unknown = No unit at work below yours has a name or code like "{ $name }". Please type the whole list again. (e.g. MAU-CS01; MAU-CS04)
unit-other-several = "{ $name }" may be: { $codes }. Please type the whole list again, with codes.
unit-names-few = At least { $fewest } names are needed, one a line or with semicolons between. (e.g. Union of Hoa Mai 1; Union of Hoa Mai 2)
unit-names-unreadable = I need 1 to 20 names of two letters or more. (e.g. Union of Hoa Mai 1; Union of Hoa Mai 2)
unit-names-twice = Two of the names are the same. Please type the names again.
unit-day-far = A change can be recorded one year ahead, until { $day }. Please give an earlier day.
button-unit-show = Show the unit
button-unit-rename = Rename
button-unit-move = Move to another unit
button-unit-close = Close
button-unit-merge = Merge
button-unit-split = Split

unit-preview-title = 📝 A preview, nothing is recorded yet:
unit-preview-of = { $name }:
unit-preview-rename = From { $day }, { $name } is called "{ $to }", by { $decision }.
unit-preview-move = From { $day }, { $name } moves from { $parent } to { $to }, by { $decision }.
unit-preview-close = From { $day }, { $name } is closed, by { $decision }. Nobody takes over.
unit-preview-close-heir = From { $day }, { $name } is closed and { $to } takes over, by { $decision }.
unit-preview-merge = From { $day }, { $names } merge into { $to }, by { $decision }.
unit-preview-merge-new = From { $day }, { $names } become a new unit "{ $to }" below { $parent }, by { $decision }.
unit-preview-split = From { $day }, { $name } is divided into { $names } and ends, by { $decision }.
unit-preview-split-stays = From { $day }, { $names } come out of { $name }, which goes on, by { $decision }.
unit-preview-kept-rename = • It stays the same unit: code, people, drafts, reports, targets and units below are kept.
    • Periods that end before keep the old name; the old name still finds it.
unit-preview-kept-split = • The old unit keeps its people, drafts, reports, targets and units below.
unit-preview-new = • A new unit has a code of its own, and neither people nor targets yet.
unit-and-more = { $shown } and { $count } more
unit-owed-one = { $form } ({ $period })
unit-owed-two = { $before }, { $next }
unit-move-below = • Units below that go along: { $count }
unit-move-people = • People in posts ({ $count }), invites and those who stand in: kept
unit-move-drafts = • Open drafts ({ $count }): go on as usual
unit-move-waiting = • Reports that wait to be confirmed ({ $count }): before { $day } by { $from }, from { $day } by { $to }
unit-move-returned = • Reports being corrected ({ $count }): sent again from { $day }, { $to } confirms them
unit-move-foundings = • New unions that wait to be confirmed ({ $count }): stay with the unit
unit-move-shares = • Targets given ({ $count }): kept as they are, followed by { $to } from { $day }
unit-move-owed = • Reports not sent ({ $count }): { $reports }; from { $day } by the days that { $to } sets
unit-move-sums = • Sums: periods that end before { $day } stay with { $from }, from { $day } with { $to }
unit-end-below = • Units below ({ $count }) go to { $to }: { $units }
unit-end-parts = • End together with { $name }: { $units }
unit-end-people = • Posts and access end on { $day }: { $people }
unit-end-people-over = • Posts end on { $day }, access as soon as this is recorded: { $people }
unit-end-invites = • Invites not used ({ $count }): void from { $day }
unit-end-delegations = • People who stand in ({ $count }): end on { $day }
unit-end-drafts = • Open drafts ({ $count }): can go on until { $last }, then they are only kept
unit-end-drafts-over = • Open drafts ({ $count }): kept, can no longer be sent
unit-end-waiting = • Reports that wait to be confirmed ({ $count }): { $from } still confirms them
unit-end-returned = • Reports being corrected ({ $count }): the unit can send them again until { $last }
unit-end-returned-over = • Reports being corrected ({ $count }): kept as sent, can no longer be sent again
unit-end-foundings = • New unions that wait to be confirmed ({ $count }): better confirmed before { $day }
unit-end-owed = • Reports not sent ({ $count }): { $reports }; the unit can send them until { $last }
unit-end-owed-over = • Reports not sent ({ $count }): { $reports }; the unit can no longer send them
unit-end-closing = • Closing reports ({ $count }): { $reports }, with figures until { $last }; { $from } files them
unit-end-shares = • Targets given ({ $count }): wait from { $day } for who takes them over, type /tiepnhan
unit-end-tasks = • Tasks given and not done ({ $count }): to be given to another unit, type /tasks
unit-end-claims = • Claims for support that wait ({ $count }): finance above still confirms and pays them
unit-end-offices = • Representative offices ({ $count }): stay on the register, the level above sees and keeps them
unit-end-enterprises = • Enterprises on the register ({ $count }): stay on it, the level above sees and keeps them
unit-past = • This day is over: { $count } reports of periods that end from it on were sent. Reports stay, sums are made anew, closed sums do not change.
unit-past-rename = • This day is over: { $count } reports of periods that end from it on get the new name.
unit-past-none = • This day is over; no report of a period that ends from it on was sent.
unit-preview-moved = Something changed at these units since the preview, so I recorded nothing. Please look again and start anew.
unit-not-written = All right, I recorded nothing. The unit stays as it is.
unit-written-before = This change was recorded before.
unit-written-rename = ✅ Recorded: { $name } is renamed from { $day }.
unit-written-move = ✅ Recorded: { $name } moves from { $day }.
unit-written-close = ✅ Recorded: { $name } is closed from { $day }.
unit-written-merge = ✅ Recorded: the merger from { $day }.
unit-written-merge-new = ✅ Recorded: the merger from { $day }.
unit-written-split = ✅ Recorded: { $name } is split from { $day }.
unit-written-new = New unit: { $name }, code { $code }
unit-written-later = It takes effect on that day by itself; there is nothing more to do.
unit-notice-move-to = 📌 Recorded by { $by }: from { $day }, { $name } stands below { $to }, by { $decision }.
unit-notice-end = 📌 Recorded by { $by }: from { $day }, { $name } is no longer at work, by { $decision }.
unit-notice-end-to = 📌 Recorded by { $by }: from { $day }, { $name } is no longer at work and { $to } takes over, by { $decision }.
unit-notice-split = 📌 Recorded by { $by }: from { $day } new units come out of { $name }, by { $decision }.

flow-units-name = Name or code of the unit? Old names do as well. (e.g. KCN Sông Xanh)
    .label = Unit
flow-units-which = Which unit, please?
    .label = Unit
flow-unit-rename-intro = Renaming { $name } (code { $code }).
flow-unit-rename-name = The new name? (e.g. Hoa Mai Ward Union)
    .label = New name
flow-unit-rename-day = Called so from which day? (e.g. 1/1/2027)
    .label = From
flow-unit-rename-decision = Number of the decision? (e.g. 12/QĐ-LĐLĐ)
    .label = Decision
flow-unit-rename-confirm =
    { $preview-lines }

    Shall I record this change?
    .label = Record the change
    .write = Record
    .stop = Do not record
flow-unit-move-intro = Moving { $name } (code { $code }), now below { $parent }.
flow-unit-move-parent = To which unit? Its name or code. (e.g. KCN Đồi Thông)
    .label = New unit above
flow-unit-move-which = Which unit, please?
    .label = New unit above
flow-unit-move-day = Below the new unit from which day? (e.g. 1/1/2027)
    .label = From
flow-unit-move-decision = Number of the decision? (e.g. 12/QĐ-LĐLĐ)
    .label = Decision
flow-unit-move-confirm =
    { $preview-lines }

    Shall I record this change?
    .label = Record the change
    .write = Record
    .stop = Do not record
flow-unit-close-intro = Closing { $name } (code { $code }), now below { $parent }.
flow-unit-close-heir = Which unit takes over its work and the units below? Skip if there is none. (e.g. KCN Đồi Thông)
    .label = Takes over
flow-unit-close-which = Which unit, please?
    .label = Takes over
flow-unit-close-day = No longer at work from which day? (e.g. 1/1/2027)
    .label = From
flow-unit-close-decision = Number of the decision? (e.g. 12/QĐ-LĐLĐ)
    .label = Decision
flow-unit-close-confirm =
    { $preview-lines }

    Shall I record that it closes? It cannot be opened again here.
    .label = Record the change
    .write = Record
    .stop = Do not record
flow-unit-merge-intro = Merging { $name } (code { $code }), now below { $parent }.
flow-unit-merge-others = Are other units merged along? Names or codes with semicolons between; skip if there are none. (e.g. MAU-CS04; MAU-CS07)
    .label = Merged along
flow-unit-merge-how = Into a unit that is there, or into a new one?
    .label = How
    .into = Into one that is there
    .new = Into a new one
flow-unit-merge-heir = Into which unit? Its name or code. (e.g. KCN Đồi Thông)
    .label = Into
flow-unit-merge-which = Which unit, please?
    .label = Into
flow-unit-merge-new-name = Name of the new unit? (e.g. Hoa Mai Ward Union)
    .label = New unit
flow-unit-merge-day = From which day? From then on the old units are gone. (e.g. 1/1/2027)
    .label = From
flow-unit-merge-decision = Number of the decision? (e.g. 12/QĐ-LĐLĐ)
    .label = Decision
flow-unit-merge-confirm =
    { $preview-lines }

    Shall I record the merger? It cannot be undone here.
    .label = Record the change
    .write = Record
    .stop = Do not record
flow-unit-split-intro = Splitting { $name } (code { $code }), now below { $parent }.
flow-unit-split-stays = Does the old unit go on afterwards?
    .label = Old unit
    .ends = It ends
    .stays = It goes on
flow-unit-split-names = Names of the new units? One a line, or with semicolons between. (e.g. Union of Hoa Mai 1; Union of Hoa Mai 2)
    .label = New units
flow-unit-split-heir = Which new unit do the units below go to? Each can be moved by itself afterwards.
    .label = Takes the units below
flow-unit-split-day = From which day? (e.g. 1/1/2027)
    .label = From
flow-unit-split-decision = Number of the decision? (e.g. 12/QĐ-LĐLĐ)
    .label = Decision
flow-unit-split-confirm =
    { $preview-lines }

    Shall I record this?
    .label = Record the change
    .write = Record
    .stop = Do not record
