## Ngày

answer-date-example = 20/11/2026
answer-date-unreadable = Tôi chưa đọc được ngày trong "{ $text }". Anh/chị gõ ngày, tháng, năm giúp tôi. (vd. 20/11/2026)
answer-date-too-long = Câu này dài quá, tôi chỉ cần một ngày. (vd. 20/11/2026)
answer-date-invalid-date = Không có ngày "{ $text }" trong lịch. Anh/chị xem lại giúp tôi. (vd. 28/2/2026)
answer-date-year = Anh/chị viết "{ $text }": là năm nào ạ? (vd. 14/3/2026)
answer-date-future = Tôi cần một ngày đã qua, còn "{ $text }" chưa tới (hôm nay là { $today }). Anh/chị gõ lại giúp tôi. (vd. { $today })
answer-date-past = Tôi cần một ngày sắp tới, còn "{ $text }" đã qua (hôm nay là { $today }). Anh/chị gõ lại giúp tôi. (vd. { $today })
answer-date-unknown = Khi nào biết ngày, anh/chị gõ giúp tôi. Anh/chị có muốn tạm dừng không? (gõ "tạm dừng")
answer-date-imprecise = Anh/chị viết "{ $text }": đúng là ngày nào ạ? (vd. 5/11/2026)
answer-date-approximate = Anh/chị viết "{ $text }": lấy đúng ngày nào ạ? (vd. 5/11/2026)
answer-date-multiple = Anh/chị viết "{ $text }": lấy ngày nào ạ? (vd. 5/11/2026)
answer-date-month = Anh/chị viết "{ $text }": là tháng nào ạ? (vd. 15/11/2026)
answer-date-weekday = Anh/chị viết "{ $text }": là ngày nào ạ? (vd. 20/11/2026)
answer-date-weekday-or-month = Anh/chị viết "{ $text }": là thứ trong tuần hay tháng? (vd. 21/11/2026)
answer-date-weekday-mismatch = Trong "{ $text }", thứ và ngày không khớp nhau. Đúng là ngày nào ạ? (vd. 20/11/2026)
answer-date-lunar = Anh/chị viết "{ $text }": theo dương lịch hay âm lịch ạ? (vd. 10/3 âm lịch)

## Kỳ

answer-period-example = tháng 11/2026
answer-period-unreadable = Tôi chưa đọc được kỳ trong "{ $text }". (vd. tháng 11/2026, quý IV, 6 tháng đầu năm)
answer-period-too-long = Câu này dài quá, tôi chỉ cần một kỳ. (vd. tháng 11/2026)
answer-period-invalid-period = Không có kỳ "{ $text }". Anh/chị xem lại giúp tôi. (vd. tháng 11/2026, quý IV/2026)
answer-period-unknown = Khi nào biết kỳ, anh/chị gõ giúp tôi. Anh/chị có muốn tạm dừng không? (gõ "tạm dừng")
answer-period-imprecise = Anh/chị viết "{ $text }": là kỳ nào ạ? (vd. tháng 11/2026)
answer-period-month = Anh/chị viết "{ $text }": là tháng nào ạ? (vd. tháng 6/2026)
answer-period-year = Anh/chị viết "{ $text }": của năm nào ạ? (vd. tháng 6/2026)
answer-period-lunar = Anh/chị viết "{ $text }": là tháng dương lịch nào ạ? (vd. tháng 1/2026)
