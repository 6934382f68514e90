## Lịch báo cáo, sơ kết, tổng kết, giao ban

date-once = ngày { $day }
date-lunar = ngày { $day } tháng { $month } âm lịch hằng năm
date-every = { $every }, { $due }
date-every-week = hằng tuần
date-every-month = hằng tháng
date-every-quarter = hằng quý
date-every-half-year = 6 tháng một lần
date-every-nine-months = kỳ 9 tháng
date-every-year = hằng năm
date-due-before = trước ngày { $day }
date-due-workdays = { $days } ngày làm việc sau khi hết kỳ
date-due-days = { $days } ngày sau khi hết kỳ
date-due-day = ngày { $day } { $month }
date-due-last = ngày cuối { $month }
date-due-week = { $day }
date-due-next-week = { $day } tuần sau
date-due-year = ngày { $day }
date-due-next-year = ngày { $day } năm sau
date-last-of = cuối tháng { $month }
date-month-itself = trong tháng
date-month-next = tháng sau
date-month-first = tháng đầu kỳ
date-month-middle = tháng giữa kỳ
date-month-last = tháng cuối kỳ
date-month-after = tháng đầu kỳ sau
date-month-later = tháng thứ { $month } sau khi hết kỳ
date-weekday-1 = thứ hai
date-weekday-2 = thứ ba
date-weekday-3 = thứ tư
date-weekday-4 = thứ năm
date-weekday-5 = thứ sáu
date-weekday-6 = thứ bảy
date-weekday-7 = chủ nhật
date-by-plan = theo kế hoạch
date-by-unit = { $unit } đặt
date-by-decision = { $unit } đặt, theo { $decision }
date-before = trước { $before } (chậm nhất { $day })
date-was = đã qua, { $day }
date-on = { $day }
date-of-period = { $day } (kỳ { $period }){ $until }
date-with-rest = { $day } (ngày nghỉ, nên gửi chậm nhất { $safe })
date-until = , sửa được đến { $day }
date-owner = Chủ trì: { $owner }
date-parties = { $from }{ $to }{ $via }{ $onward }
date-parties-to = {" "}gửi { $to }
date-parties-via = , qua { $via }
date-parties-onward = , để báo cáo { $onward }
date-receiver = Nơi nhận: { $to }{ $via }{ $onward }.
date-receivers = { $one } { $other }
date-plan-silent = không ghi ngày, tháng
date-own-unit = đơn vị
date-none = chưa đặt lịch
date-now = { $rule }, { $origin }
date-yearly-day = Ngày kỷ niệm, đợt hoạt động hằng năm
date-stopped = bỏ lịch đã đặt
date-first = Kỳ đầu: { $next }.
date-then = {" "}{ $next }
date-lead =
    { $title }
    { $parties }
    Kế hoạch ghi: { $plan }. Hiện nay: { $now }.
date-whom-all = { $unit } và các đơn vị trực thuộc
date-whom-one = riêng { $unit } và các đơn vị thuộc đơn vị này
date-occasion = • { $title }: { $day }, còn { $days } ngày. { $parties }
date-occasion-today = • { $title }: hôm nay ({ $day }). { $parties }
date-occasion-past = • { $title }: { $day }. { $parties }
date-from-periods = Áp dụng cho các kỳ kết thúc từ ngày nào?
date-from = Áp dụng từ ngày nào?

## Đặt lịch

date-not-yours = Lịch báo cáo, sơ kết, giao ban do Ban Tổ chức của đơn vị hoặc của công đoàn cấp trên đặt. Anh/chị xem lịch: /lich
date-nothing = Các kế hoạch đang thực hiện không có việc nào cần đặt lịch.
date-gone = Việc này không còn trong kế hoạch đang thực hiện. Anh/chị đặt lại giúp tôi: /datlich
date-changed = Lịch này vừa được người khác đặt, nên tôi chưa ghi gì. Anh/chị xem lại rồi đặt tiếp nếu cần.
date-no-such-day = Không có ngày như vậy. Anh/chị ghi lại giúp tôi. (vd. ngày 25, 25/12)
date-which-month = Ngày đó của tháng báo cáo hay của tháng sau ạ? (vd. ngày 5 tháng sau, ngày 25 trong tháng)
date-which-year = Ngày đó của năm báo cáo hay của năm sau ạ? (vd. 20/1 năm sau, 15/6 trong năm)
date-unreadable-week = Tôi chưa đọc được. Anh/chị ghi thứ mấy giúp tôi. (vd. thứ sáu)
date-unreadable-month = Tôi chưa đọc được ngày. Anh/chị ghi lại giúp tôi. (vd. ngày 5 tháng sau, ngày 25 trong tháng, ngày cuối tháng)
date-unreadable-quarter = Tôi chưa đọc được ngày. Anh/chị ghi lại giúp tôi. (vd. ngày 10 tháng sau, ngày 25 tháng cuối quý)
date-unreadable-half-year = Tôi chưa đọc được ngày. Anh/chị ghi lại giúp tôi. (vd. ngày 10 tháng sau, ngày 15 tháng cuối kỳ)
date-unreadable-nine-months = Tôi chưa đọc được ngày. Anh/chị ghi lại giúp tôi. (vd. 10/10, ngày 25 tháng cuối kỳ)
date-unreadable-year = Tôi chưa đọc được ngày. Anh/chị ghi ngày và tháng giúp tôi. (vd. 15/12, 20/1 năm sau, trước ngày 31/12)
date-example-report-week = thứ sáu
date-example-report-month = ngày 5 tháng sau; ngày 25 trong tháng
date-example-report-quarter = ngày 10 tháng sau; ngày 25 tháng cuối quý
date-example-report-half-year = ngày 10 tháng sau; ngày 15 tháng cuối kỳ
date-example-report-nine-months = 10/10
date-example-report-year = 15/12; 20/1 năm sau; trước ngày 31/12
date-example-meeting-week = thứ hai
date-example-meeting-month = ngày 5; ngày cuối tháng
date-example-meeting-quarter = ngày 25 tháng cuối quý; ngày 10 tháng sau
date-example-meeting-half-year = 15/6 và 15/12
date-example-meeting-nine-months = 10/10
date-example-meeting-year = 15/12
date-set-done = ✅ Đã đặt lịch: { $title }, { $rule }.
date-set-stopped = ✅ Đã bỏ lịch đã đặt: { $title }.
date-set-whom = Áp dụng cho { $whom }, từ { $from }.
date-set-before = Trước đây: { $rule }, vẫn lưu trong lịch sử.
date-above-counts = Báo cáo của đơn vị gửi lên trên vẫn theo ngày của cấp nhận báo cáo: { $rule } ({ $origin }).
button-dates = Xem lịch
button-dates-of = Lịch: { $document }
button-date-set = Đặt lịch
button-date-set-more = Đặt lịch việc khác
dates-title =
    📅 { $document }
    Lịch của { $unit }:
dates-reviews = 📅 Lịch sơ kết, tổng kết, giao ban:
dates-reviews-of = 📅 Lịch sơ kết, tổng kết, giao ban { $period }:
dates-no-reviews = Các kế hoạch đang thực hiện không có kỳ sơ kết, tổng kết nào lúc đó.
dates-plan = { $document }
dates-none = • { $title }: chưa đặt lịch (kế hoạch: { $plan })
dates-over = • { $title }: đã qua, không ghi ngày
dates-once = • { $title }: { $next }, { $origin }
dates-every = • { $title }: { $rule }; lần tới { $next }, { $origin }
dates-who = Việc chưa có ngày: Ban Tổ chức của đơn vị hoặc cấp trên đặt bằng /datlich.
flow-date-set-programme = Đặt lịch theo kế hoạch nào ạ?
    .label = Kế hoạch
flow-date-set-what = Đặt lịch việc nào? (gõ tên hoặc số thứ tự)
    .label = Việc
flow-date-set-which-of = Đặt lịch việc nào? (gõ tên hoặc số thứ tự)
    .label = Việc
flow-date-set-every =
    { $about-title }
    { $about-parties }
    Kế hoạch ghi: { $about-plan }. Hiện nay: { $about-now }.
    Bao lâu một lần ạ?
    .label = Bao lâu một lần
flow-date-set-due =
    { $rhythm-lead }
    Ngày nào ạ? (vd. { $rhythm-example })
    .label = Ngày
flow-date-set-on =
    { $rhythm-lead }
    Ngày nào ạ? (vd. 20/12/2026)
    .label = Ngày
flow-date-set-whom = Áp dụng cho ai ạ?
    .label = Áp dụng cho
    .all = Các đơn vị trực thuộc
    .one = Một đơn vị
flow-date-set-unit = Đơn vị nào? (vd. KCN Sông Xanh)
    .label = Đơn vị
flow-date-set-which = Đúng là đơn vị nào ạ?
    .label = Đơn vị áp dụng
flow-date-set-valid-from = { $rhythm-from } (vd. 1/1/2027)
    .label = Áp dụng từ
flow-date-set-decision = Theo văn bản nào? Không có thì bỏ qua. (vd. 15/CV-LĐLĐ)
    .label = Văn bản
flow-date-set-review =
    { $about-title }: { $look-words }.
    Áp dụng cho { $look-whom }.{ $look-next }
    Anh/chị ghi lịch này chứ ạ?
    .label = Ghi lịch

## Trong "Việc cần làm"

duties-title-of = Báo cáo { $period } của { $unit }:
duties-none-of = { $unit } không có báo cáo { $period } nào đã được đặt hạn.
duties-undated = Báo cáo chưa đặt lịch:
duties-undated-one = • { $title }
duties-occasions = Lịch sắp tới:

## Đặt lịch bằng tệp

import-kind-dates = Đặt lịch
import-date-unknown = Các kế hoạch đang thực hiện không có việc "{ $entry }". Anh/chị ghi đúng tên hoặc mã. (vd. Báo cáo kết quả thực hiện)
import-date-several = Việc "{ $entry }" có trong hơn một kế hoạch. Anh/chị ghi kế hoạch ở cột "Kế hoạch".
import-date-unit-missing = Thiếu mã đơn vị áp dụng. (vd. MAU)
import-date-rhythm = Việc này chọn được: { $allowed }. Anh/chị ghi lại giúp tôi.
import-dates-done = Ghi { $added } lịch mới, giữ nguyên { $kept }.
button-dates-workbook = Tệp Excel
workbook-dates = Bảng đặt lịch. Anh/chị điền các cột Bao lâu một lần, Ngày, Áp dụng từ rồi gửi lại vào đây.
dates-workbook-title = Đặt lịch – { $unit }, đến { $today }
dates-workbook-note = Giữ nguyên hàng tiêu đề. Việc chưa đặt lịch thì để trống Bao lâu một lần và Ngày.

## Hạn rơi vào ngày nghỉ

due-rest = Hạn là { $why }, ngày nghỉ: nên gửi chậm nhất { $weekday } { $safe }.
due-undecided = Lịch nghỉ ngày { $days } chưa được công bố chính thức: nên gửi chậm nhất { $weekday } { $safe }.
due-near-undecided = Lịch nghỉ ngày { $days } chưa được công bố chính thức.
