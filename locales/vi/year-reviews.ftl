## Sơ kết, tổng kết

headed-and = { $line }; { $next }
headed-taken = ✓ Đã đưa vào { $count } phần: { $labels }.
headed-problem = { $label }: { $problem }
document-without-headings = Tôi không thấy đề mục nào trong tệp (vd. Ưu điểm, Hạn chế), nên chưa đưa vào. Anh/chị thêm đề mục rồi gửi lại, hoặc trả lời từng câu.
headed-left = Chưa đưa vào phần nào: "{ $text }"

year-reviews-title = 📋 Sơ kết, tổng kết của { $unit }
year-reviews-none = Các kế hoạch đang thực hiện không có kỳ sơ kết, tổng kết nào của đơn vị.
year-reviews-open = • { $name }: đang chờ anh/chị viết (từ { $day })
year-reviews-returned = • { $name }: cần bổ sung, điều chỉnh
year-reviews-waiting = • { $name }: chờ người đứng đầu đơn vị xác nhận
year-reviews-waiting-you = • { $name }: chờ anh/chị xác nhận
year-reviews-confirmed = • { $name }: đã xác nhận
year-reviews-changed-confirmed = {"  "}↻ Sau đó đã mở lại bản của mình để sửa: { $names }. Cần thì mở lại bản này.
year-reviews-changed-open = {"  "}↻ Bản được trích đang mở lại để sửa: { $names }.
year-reviews-coming = • { $name }: ngày { $day }
year-reviews-undated = • { $name }: chưa đặt ngày (kế hoạch ghi: { $when })
button-year-reviews = Sơ kết, tổng kết
button-year-review-write = Viết: { $name }
button-year-review-mend = Bổ sung: { $name }
button-year-review-look = Xem: { $name }
button-year-review-sign = Xem và xác nhận
button-year-review-reopen = Mở lại để sửa
button-year-review-sign-of = Xem và xác nhận: { $name }
button-year-review-below = Xem của { $unit }
button-year-review-text = Xem phần đánh giá
button-year-review-figures = Xem số liệu
button-year-review-ahead = Xem trước: { $name }
button-year-review-date = Đặt ngày: { $name }
button-last-year = Dùng lại năm trước

year-review-title =
    { $name }
    { $unit } – { $document }
year-review-as-of = Số liệu đến { $day }, chỉ tính số đã xác nhận.
year-review-frozen = Số liệu đã chốt ngày { $day }, khi xác nhận.
year-review-ahead = 👀 Bản xem trước, chưa lưu gì. Ngày { $day } tôi mở bản chính thức để anh/chị viết.
year-review-moved-since = ↻ Thay đổi từ lần xem trước ({ $day }):
year-review-moved-meanwhile = ↻ Trong lúc anh/chị viết, số liệu đã thay đổi:
year-review-moved-look = ↻ Số liệu vừa thay đổi nên tôi chưa chốt. Anh/chị xem lại rồi xác nhận giúp tôi:
year-review-moved = {"  "}{ $title }: { $before } → { $after }
year-review-moved-tasks = Nhiệm vụ đã xong
year-review-moved-reports = Báo cáo đã gửi
year-review-moved-reports-below = Báo cáo của đơn vị dưới đã gửi
year-review-no-targets = Đơn vị chưa được giao chỉ tiêu nào của kế hoạch này.
year-review-targets = 🎯 { $count } chỉ tiêu: { $line }
year-review-target =
    • { $title }
    {"  "}{ $figures }
year-review-trend = { $when }: { $figures }
year-review-trends = {"  "}Các năm trước: { $trends }
year-review-join = { $line }; { $next }
year-review-more-targets = … và { $count } chỉ tiêu khác, có đủ trong văn bản.
year-review-tasks = ✅ Nhiệm vụ: { $done }/{ $all } đã xong{ $overdue ->
    [0] {""}
   *[other] , { $overdue } quá hạn
  }{ $ongoing ->
    [0] {""}
   *[other] , { $ongoing } làm thường xuyên
  }
year-review-support = 💰 { $title }: { $claims } đề nghị, đã xác nhận { $confirmed }đ, đã chi { $paid }đ
year-review-duties = 📨 Báo cáo trong kỳ:
year-review-duty = • { $title }: đã gửi { $sent }/{ $owed }{ $late ->
    [0] {""}
   *[other] , { $late } gửi muộn
  }{ $missing ->
    [0] {""}
   *[other] {"; "}chưa gửi: { $missed }
  }
year-review-reports-below = 📥 Báo cáo của các đơn vị dưới:
year-review-reports-form = • { $title }: đúng hạn { $onTime }/{ $owed }{ $lates ->
    [0] {""}
   *[other] , muộn { $late }
  }{ $lacks ->
    [0] {""}
   *[other] , chưa gửi { $missing }
  }
year-review-behind = Chưa gửi đủ, gửi muộn: { $names }{ $more ->
    [0] .
   *[other] {"; "}và { $others } nơi khác.
  }
year-review-behind-one = { $name } ({ $missing ->
    [0] {""}
   *[other] chưa gửi { $missing }
  }{ $late ->
    [0] {""}
   *[other] { $missing ->
        [0] {""}
       *[other] {", "}
      }muộn { $late }
  })
year-review-below = 🏢 Đơn vị dưới: { $done }/{ $all } đã xong phần của mình.
year-review-below-open = Chưa xong: { $names }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } đơn vị khác
  }. { $frozen ->
    [0] Anh/chị vẫn làm tiếp được; văn bản sẽ ghi rõ.
   *[other] Văn bản ghi rõ như vậy.
  }
year-review-section =
    { $label }
    { $text }
year-review-estimates = Ước thực hiện cả năm (không tính là đã đạt):
year-review-estimate = • { $title }: ước { $value }
year-review-quotes = Trích ý kiến của: { $names }
year-review-grade = Tự xếp loại: { $grade }{ $given ->
    [0] {""}
   *[other] {" "}– { $reason }
  }

flow-year-review-intro =
    { $screen }

    Phần số liệu tôi đã điền. Giờ anh/chị cho ý kiến đánh giá, phần nào chưa có thì bỏ qua.
    💡 Có sẵn bài viết? Dán cả bài có đề mục (Ưu điểm, Hạn chế, …) vào một tin, hoặc gửi tệp .docx.
flow-year-review-asked =
    { $screen }

    Người đứng đầu đơn vị đề nghị xem lại { $askedCount } phần:
flow-year-review-which-items = Anh/chị sửa phần nào? Bấm từng phần rồi bấm Xong, hoặc gõ số. (vd. 2, 5)
    .label = Phần cần sửa
flow-year-review-sensitive = ⚠️ Bài viết có vẻ có { $checked-sensitive }. Văn bản này qua tay nhiều người, anh/chị xem lại giúp: gõ "sửa mục" và số mục nếu cần bỏ đi.
flow-year-review-confirm = Anh/chị là người đứng đầu đơn vị: bấm xác nhận thì số liệu được chốt.
    .label = Xác nhận
flow-year-review-review = Anh/chị chuyển cho người đứng đầu đơn vị xác nhận chứ ạ?
    .label = Chuyển để xác nhận
year-review-sensitive-here = ⚠️ Bài viết có vẻ có { $kinds }. Văn bản này qua tay nhiều người; cần bỏ đi thì anh/chị chọn "Đề nghị xem lại".
year-review-sensitive-identity = số căn cước
year-review-sensitive-phone = số điện thoại
year-review-sensitive-health = thông tin sức khoẻ
year-review-sensitive-party = tên người gắn với việc vào Đảng hoặc kỷ luật
year-review-sensitive-stoppage = tên người trong vụ ngừng việc
year-review-last-year =
    Năm trước anh/chị viết (chưa xác nhận cho năm nay):
    { $value }
year-review-ask-quote = Anh/chị trích ý kiến của đơn vị dưới nào vào văn bản? Bấm từng đơn vị rồi bấm Xong, hoặc bỏ qua.
year-review-label-quote = Trích ý kiến đơn vị dưới
year-review-ask-estimates = Chưa hết kỳ: anh/chị muốn ghi ước thực hiện cả năm cho chỉ tiêu nào? Bấm từng chỉ tiêu rồi bấm Xong, hoặc bỏ qua. Số ước không tính là đã đạt.
year-review-label-estimates = Chỉ tiêu có ước cả năm
year-review-label-estimate = Ước cả năm – { $title }
year-review-ask-estimate = Ước thực hiện cả năm – { $title }? Đến nay { $stands }. (vd. 120)
year-review-gone = Không có bản sơ kết, tổng kết này, hoặc anh/chị không phụ trách.
year-review-not-yours = Sơ kết, tổng kết do người lập báo cáo của đơn vị viết.
year-review-waits = { $name } đang chờ người đứng đầu đơn vị xác nhận.
year-review-is-confirmed = { $name } đã được xác nhận. Cần sửa thì người đứng đầu đơn vị mở lại.
year-review-empty = Anh/chị chưa viết phần nào. Xin cho ít nhất một ý. (vd. sửa mục 1)
year-review-handed = ✅ Đã chuyển { $name } cho { $names } xác nhận.
year-review-handed-nobody = ✅ Đã ghi { $name }. Đơn vị chưa có người đứng đầu trong danh sách để xác nhận; anh/chị nhờ cấp trên mời.
year-review-handed-already = { $name } đã được chuyển hoặc xác nhận trước đó, nên lần này tôi không ghi thêm.
year-review-notice = { $by } đã viết xong { $name }, chờ anh/chị xem và xác nhận.
year-review-confirmed = ✅ Đã xác nhận { $name }. Số liệu được chốt như hiện nay.
year-review-confirmed-without = Văn bản ghi rõ còn { $count } đơn vị dưới chưa xong.
year-review-notice-confirmed = { $by } đã xác nhận { $name }.
flow-year-review-reopen-reason = Vì sao mở lại { $name }? Văn bản sẽ là dự thảo cho đến khi xác nhận lại. (vd. ghi nhầm số lớp tập huấn)
    .label = Lý do
year-review-reopened = Đã mở lại { $name }. Văn bản là dự thảo cho đến khi xác nhận lại; lý do: { $reason }
year-review-notice-reopened = { $by } mở lại { $name } để sửa: { $reason }
year-review-reopen-gone = Bản này không mở lại được: chưa được xác nhận, vừa được mở lại, hoặc do người đứng đầu đơn vị mở.
year-review-taken-back = Đã lấy lại { $name }. Những gì đã viết còn nguyên.
year-review-not-waiting = { $name } không còn chờ xác nhận, nên không rút lại được.
year-review-returned = Đã đề nghị xem lại { $count } phần của { $name }.
year-review-notice-returned = { $by } đề nghị xem lại { $count } phần của { $name }:
year-review-sign-gone = Bản này không còn chờ anh/chị xác nhận, hoặc vừa được sửa. Xem danh sách để mở bản mới.
flow-year-review-sign-decision =
    { $screen }

    Anh/chị xác nhận chứ ạ? Xác nhận rồi thì số liệu được chốt.
    .label = Quyết định
    .approve = Xác nhận
    .return = Đề nghị xem lại
    .later = Để sau
flow-year-review-sign-which-items = Phần nào cần xem lại? Bấm từng phần rồi bấm Xong, hoặc gõ số. (vd. 2, 5)
    .label = Phần cần xem lại
flow-year-review-sign-review = Anh/chị gửi đề nghị này chứ ạ?
    .label = Gửi đề nghị
year-review-renew = Sang năm: { $document } có thể làm tiếp với chỉ tiêu đề xuất, chờ anh/chị xác nhận từng số.
button-year-review-renew = Chuẩn bị cho năm sau
button-year-review-renew-of = Chuẩn bị cho năm sau: { $document }

digest-year-review = 📋 { $title } ({ $period }) đang chờ anh/chị viết.
digest-year-review-sign = 📋 { $title } ({ $period }) đang chờ anh/chị xem và xác nhận.
year-review-reminder-reason = { $days ->
    [0] Đã đến ngày sơ kết, tổng kết
   *[other] Chưa xong sau { $days } ngày
  }

## Văn bản sơ kết, tổng kết

year-review-kind-count = Số đếm
year-review-kind-net-growth = Tăng thực
year-review-kind-stock-at-date = Số có đến cuối kỳ
year-review-kind-range = Khoảng
year-review-kind-percentage = Tỷ lệ %
year-review-kind-per-unit-average = Bình quân
year-review-kind-allocation-rule = Quy định sử dụng
year-review-kind-qualitative-coverage = Định tính, có số liệu
year-review-kind-qualitative = Định tính
year-review-hidden = dưới 5
year-review-rate = { $rate } ({ $done }/{ $denominator })
year-review-yearly = { $rate } (bình quân { $years } năm)
year-review-average = { $done } trên { $denominator } (bình quân { $rate })
year-review-part = { $done }/{ $denominator }
year-review-count = { $done } { $unit }
year-review-unjudged = chưa đánh giá được
year-review-estimated = ước thực hiện cả năm: { $value }
year-review-source = { $document }, mục { $section }
year-review-given = Giao theo { $decision }
year-review-declared = { $body } khai báo ngày { $on }, { $how }{ $numbered ->
    [0] {""}
   *[other] , { $document }
  }
year-review-from-form = Báo cáo đã xác nhận
year-review-from-register = Sổ theo dõi trên hệ thống
year-review-from-calendar = Tính theo số năm
year-review-task-late = { $state }, quá hạn { $due }
year-review-task-ongoing = làm thường xuyên
year-review-to-report = để b/c
year-review-to-do = để thực hiện
year-review-units-below = Các đơn vị trực thuộc
year-review-note-waiting = Số chờ xác nhận không tính vào kết quả.
year-review-note-hidden = Số dưới 5 về giới thiệu đoàn viên cho Đảng không ghi cụ thể.
year-review-note-estimates = Số ước thực hiện cả năm không tính là đã đạt.
button-year-review-document = Văn bản (.docx)
button-year-review-sheets = Số liệu (.xlsx)
year-review-document-sent = { $name }: { $as ->
    [workbook] bảng số liệu của
   *[document] văn bản,
  } { $state ->
    [confirmed] bản đã xác nhận.
   *[other] bản dự thảo.
  }{ $as ->
    [workbook] {""}
   *[document] {" "}Số, ký hiệu và địa danh để văn thư ghi.
  }
programme-value-proposed = Đề xuất { $value } (kế hoạch trước: { $plan }; kết quả { $year }: { $came }). Anh/chị quyết định, gõ số khác nếu cần.
duties-year-review = • { $name }: đang chờ anh/chị viết.
duties-year-review-sign = • { $name }: đang chờ anh/chị xem và xác nhận.
