## Chỉ tiêu: tiêu đề và ghi chú chung

quota-and = { $line } · { $next }
quota-or = { $line }, hoặc { $next }
quota-nothing-given = Đơn vị của anh/chị chưa được giao chỉ tiêu trong kế hoạch này.
quota-nothing-given-below = { $unit } chưa được giao chỉ tiêu trong kế hoạch này.
quota-none = Chưa có chương trình nào giao chỉ tiêu cho đơn vị của anh/chị.
quota-title =
    📊 { $document }
    { $unit }, đến { $today }
quota-side-by-side = 📊 { $unit }, đến { $today }
quota-plan = { $document }:
quota-sample = DỮ LIỆU MẪU
quota-to-be-confirmed = Các mức trên lấy theo kế hoạch năm trước, cần xác nhận.
quota-sample-renewed = DỮ LIỆU MẪU: kế hoạch năm trước được gia hạn để dùng thử; các mức cần xác nhận.
quota-tree = Kết quả này tính theo các đơn vị trực thuộc ngày { $day }. Xem số tổng hợp theo địa bàn khác thì gõ /tonghop. (vd. tổng hợp tháng 6 theo địa bàn mới)
quota-behind = ⏳ Nhiều số liệu vừa gửi về đang được cộng; anh/chị xem lại sau ít phút.
quota-no-such-target = Không có chỉ tiêu nào về "{ $words }". Dưới đây là các chỉ tiêu đang có.
quota-target-gone = Kế hoạch không còn chỉ tiêu đó. Anh/chị xem lại danh sách.
quota-supplied-by = Số liệu còn thiếu do cán bộ tổ chức, tài chính hoặc chuyên viên của { $unit } khai báo.

## Một chỉ tiêu

quota-line = { $n }. { $title }
quota-otherwise = Nếu { $words }: { $figures }
quota-bullet = • { $title }: { $figures }
quota-goal = Chỉ tiêu { $goal } { $unit }
quota-goal-rate = Chỉ tiêu { $goal }
quota-goal-stretch = Chỉ tiêu từ { $goal }, phấn đấu { $stretch } { $unit }
quota-goal-stretch-rate = Chỉ tiêu từ { $goal }, phấn đấu { $stretch }
quota-goal-band = Chỉ tiêu từ { $goal } đến { $stretch } { $unit }
quota-goal-band-rate = Chỉ tiêu từ { $goal } đến { $stretch }
quota-rule = Được sử dụng { $rate }%
quota-entitled = tức { $entitled }
quota-kept = đã sử dụng { $done }
quota-denominator = tính trên { $denominator }
quota-done = đã xác nhận { $done }
quota-of = { $done } trên { $denominator }
quota-of-rate = { $done } ({ $rate }%)
quota-of-average = { $done } (bình quân { $rate })
quota-of-years = { $done } trong { $years } năm (bình quân { $rate })
quota-net-up = đã xác nhận thực tăng { $done }
quota-net-down = đang giảm ròng { $done }
quota-part-exceeds = tử số lớn hơn mẫu số, đề nghị xem lại
quota-waiting = chờ xác nhận { $waiting }
quota-short-count = { $done }/{ $goal } { $unit }
quota-short-rate = { $rate } (mức { $goal })

quota-is-left = còn lại { $left }
quota-is-still-needed = cần thêm { $left } để đạt
quota-is-missed = đã hết kỳ, chưa đạt, thiếu { $left }
quota-is-reached = đã đạt
quota-is-exceeded = đã đạt, vượt { $surplus }
quota-is-above-exact = đã đủ, cao hơn mức đề ra { $surplus }
quota-is-stretched = đã đạt mức phấn đấu
quota-is-above-band = đã đạt, cao hơn khoảng đề ra
quota-is-not-judged = không đánh giá bằng số
quota-no-figure = chưa có số liệu
quota-no-denominator = chưa có mẫu số
quota-is-empty-denominator = mẫu số bằng 0, chưa có gì để tính
quota-is-not-allocated = chưa giao chỉ tiêu cho đơn vị
quota-is-not-begun = chưa đến kỳ thực hiện

quota-pace-even = Đúng tiến độ bình quân
quota-pace-below = Thấp hơn tiến độ bình quân { $difference }
quota-pace-above = Cao hơn tiến độ bình quân { $difference }
quota-per-month = Cần khoảng { $perMonth } mỗi tháng ({ $months } tháng còn lại)

## Chi tiết một chỉ tiêu

quota-forecast = Nếu giữ nhịp đến nay, cuối kỳ được khoảng { $value } ({ $basis }).
quota-basis-linear = tính đều theo ngày
quota-basis-quarters = tính theo quý đã qua
quota-basis-last-year = tính theo nhịp năm trước
quota-span = Kỳ thực hiện: { $from } đến { $to }
quota-span-open = Kỳ thực hiện: từ { $from }, kế hoạch không nêu ngày kết thúc
quota-scope = Phạm vi: { $scope }
quota-given = Giao theo: { $decision }
quota-figure-from = Số liệu: { $source }
quota-denominator-from = Mẫu số { $denominator }: { $source }
quota-declared = { $body } khai báo, tính đến { $on }, { $how }
quota-declared-document = { $body } khai báo theo { $document }, tính đến { $on }, { $how }
quota-lacks-figure = Chưa có số liệu "{ $measure }". Nguồn: { $ways }.
quota-lacks-denominator = Chưa có mẫu số "{ $measure }". Nguồn: { $ways }.
quota-supply-form = báo cáo "{ $form }"
quota-supply-register = { $register }
quota-supply-declared = số liệu do cán bộ tổ chức, tài chính hoặc chuyên viên của đơn vị khai báo (/khaibao)
quota-closed = Đã qua, { $when }: { $figures }
quota-closed-goal = Đã qua, { $when }: mức { $goal }, { $figures }
quota-coming = Sắp tới, đến { $to }: { $goal }
quota-note = Ghi chú: { $note }
quota-source = Nguồn: { $document }, mục { $section }
quota-register-founding = sổ thành lập CĐCS
quota-register-founding-in-enterprise = sổ thành lập CĐCS
quota-register-founding-nghiep-doan = sổ thành lập nghiệp đoàn
quota-register-office = sổ văn phòng đại diện
quota-register-officer = danh sách cán bộ
quota-register-enterprise-from-20 = sổ doanh nghiệp
quota-register-enterprise-from-20-organised = sổ doanh nghiệp
quota-pipeline = Đang vận động, chưa tính vào số trên: { $stages }
quota-pipeline-stage = { $stage } { $count }
quota-pipeline-and = { $line } · { $next }
quota-register-non-state-union = danh sách đơn vị
quota-register-union = danh sách đơn vị
quota-register-union-of-any-level = danh sách đơn vị
quota-register-upper-union = danh sách đơn vị
quota-register-state-enterprise-union = danh sách đơn vị
quota-register-public-union = danh sách đơn vị
quota-from-calendar = số năm của kỳ

## Nhiều chỉ tiêu

quota-counts = { $count } chỉ tiêu: { $line }
quota-count-todo = { $count } còn phải làm
quota-count-done = { $count } đã đạt
quota-count-unknown = { $count } chưa có số liệu
quota-count-words = { $count } không đánh giá bằng số
quota-count-other = { $count } chưa đến kỳ hoặc chưa giao
quota-first = Cần làm trước:
quota-group-todo = Còn phải làm ({ $count } chỉ tiêu)
quota-group-done = Đã đạt ({ $count } chỉ tiêu)
quota-group-unknown = Chưa có số liệu ({ $count } chỉ tiêu)
quota-group-words = Không đánh giá bằng số ({ $count } chỉ tiêu)
quota-group-other = Chưa đến kỳ hoặc chưa giao ({ $count } chỉ tiêu)
button-group-todo = Còn phải làm ({ $count })
button-group-done = Đã đạt ({ $count })
button-group-unknown = Chưa có số liệu ({ $count })
button-group-words = Không đánh giá bằng số ({ $count })
button-group-other = Chưa đến kỳ, chưa giao ({ $count })
button-more = Xem thêm
button-own-quota = Chỉ tiêu của đơn vị tôi

## Đơn vị trực thuộc

quota-unit-unknown = Đơn vị đó không thuộc phạm vi anh/chị được xem. Anh/chị xem được đơn vị mình và các đơn vị trực thuộc.
quota-unit-none = Tôi không thấy đơn vị nào tên "{ $words }" trong đơn vị của anh/chị và các đơn vị trực thuộc. (vd. chỉ tiêu của CĐCS Hoa Mai)
quota-unit-which = Anh/chị hỏi đơn vị nào ạ?
quota-ranked = { $n }. { $unit }: { $figures }
quota-ranking-title =
    📊 { $target }
    Các đơn vị trực thuộc { $unit }, đến { $today }
quota-ranking-order = Đơn vị cần hỗ trợ nhiều hơn xếp trước. Chỉ cấp trên xem được bảng này.
quota-ranking-none = Đơn vị này không có đơn vị trực thuộc để so sánh.
quota-ranking-nothing = Kế hoạch không có chỉ tiêu bằng số để xếp theo tiến độ.
quota-ranking-empty = Chưa đơn vị nào được giao chỉ tiêu này.
button-ranking = Các đơn vị trực thuộc

## Vì sao số này

quota-why-title =
    🔎 { $target }
    { $unit }, đến { $today }: đã xác nhận { $figure }, gồm:
quota-why-nothing = Chưa có báo cáo, sổ theo dõi hay khai báo nào cho số này.
quota-why-which = Anh/chị muốn xem số nào ạ? Mở một chỉ tiêu rồi bấm "Vì sao số này?". (vd. chỉ tiêu thành lập)
quota-why-report = • { $form } { $period }: { $value } ({ $state }, số { $receipt })
quota-why-founding = • { $name }, quyết định { $decision }, tính từ { $on } ({ $state })
quota-why-founding-undecided = • { $name }, chưa có quyết định, tính từ { $on } ({ $state })
quota-why-office = • { $name }, hoạt động từ { $since }
quota-why-declared = • { $value }, tính đến { $on }: { $body }, { $how } ({ $state })
quota-why-declared-document = • { $value }, tính đến { $on }: { $body }, { $document }, { $how } ({ $state })
quota-why-unit = • { $unit }: { $value }
quota-why-unit-waiting = • { $unit }: { $value }, chờ xác nhận { $waiting }
quota-state-sent = chờ xác nhận
quota-state-waiting = chờ xác nhận
quota-state-confirmed = đã xác nhận
quota-state-returned = đề nghị xem lại
quota-returned = đề nghị xem lại: { $comment }
button-why = Vì sao số này?
button-back-to-target = Trở lại chỉ tiêu

## Hình vẽ

quota-picture-subtitle = { $document }, đến { $today }
quota-picture = { $document } – { $unit }, đến { $today }
quota-picture-title = { $unit }: chỉ tiêu và kết quả
quota-picture-done = Đã xác nhận
quota-picture-waiting = Chờ xác nhận
quota-picture-left = Còn lại
quota-picture-rate = { $rate } / { $goal }
quota-picture-some = { $count } trong { $of } chỉ tiêu, cần làm trước xếp trước
