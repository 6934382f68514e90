## Declared figures

button-declare = State a figure
button-confirm-figure = Look at: { $figure }, { $unit }
duties-figures-wait = • Figures that were stated wait for you to confirm.
duties-figure-returned = • To be looked at again, { $measure }: { $comment }
button-declare-again = State again: { $measure }
figure-not-yours = Figures from outside are stated by the organising, finance or other officers of the upper union. Please tell your upper union.
figure-none = The plans in force have no figure that needs stating.
figure-which = Which figure do you want to state? Tap a button, or type its name after /khaibao. (e.g. /khaibao cán bộ hợp đồng)
figure-known = This figure was stated already: { $measure }, { $value }, as of { $on }. I will not record it again.
figure-declared = ✅ Recorded { $measure }: { $value }, as of { $on }. Waiting to be confirmed.
figure-confirmed-by = { $unit } will confirm it; until then it does not count.
figure-confirmed-by-another = Another officer of the unit will confirm it; until then it does not count.
figure-confirmed = ✅ Confirmed { $measure } of { $unit }. It counts from now on.
figure-returned = Recorded that { $measure } of { $unit } is to be looked at again. It does not count yet.
figure-gone = That figure no longer waits for you to confirm.
flow-figure-declare-intro =
    Stating a figure of { $unitName }:
    { $measureTitle }.
flow-figure-declare-value = What is the figure? (e.g. 45)
    .label = Figure
flow-figure-declare-net = What is the figure? If it fell, type it below zero. (e.g. 45 or -12)
    .label = Figure
flow-figure-declare-as-of = As of which day? (e.g. 31/10/2026)
    .label = As of
flow-figure-declare-source-body = Which body gave the figure? (e.g. Ban Tổ chức LĐLĐ tỉnh)
    .label = Given by
flow-figure-declare-document = The number of its document, if there is one? (e.g. 12/BC-LĐLĐ)
    .label = Document
flow-figure-declare-how = How was the figure determined? (e.g. counted from contracts in force)
    .label = Determined by
flow-figure-declare-review = Shall I send this figure?
    .label = Send the figure
flow-figure-confirm-decision =
    { $figure-unit } states { $figure-measure }: { $figure-value }, as of { $figure-on }.
    Given by: { $figure-body }. Document: { $figure-document }. Determined by: { $figure-how }.
    Do you confirm this figure?
    .label = Confirm
    .confirm = Confirm
    .return = Ask to look again
flow-figure-confirm-comment = What should be looked at again? (e.g. attach the list of contracts)
    .label = Request

## Declared figures by workbook

import-kind-declared-figures = Declared figures
import-figures-done = Recorded { $added } figures, waiting to be confirmed; { $kept } were known before.
import-figure-target-unknown = The plans in force have no target "{ $target }". Please write a target's id or title. (e.g. s000-can-bo-de-an-03)
import-figure-none = Numerator and denominator are missing. Please write at least one. (e.g. 45)
import-figure-no-side = This target has no number in this column. Please leave it empty.
import-figure-not-declared = "{ $measure }" comes from reports or registers and is not stated. Please leave it empty.
import-figure-negative = This number cannot be below zero. (e.g. 45)
import-figure-differs = "{ $measure }" has another value for the same day in row { $row }. Please check and keep one.
import-figure-no-unit = The unit's code is missing. (e.g. MAU-KCN1)
import-figure-not-own = You state figures of your own unit only; those of { $code } are stated by its officers.
