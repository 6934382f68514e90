## Lựa chọn

answer-choice-example = 1
answer-choice-unreadable = "{ $text }" không có trong các lựa chọn. Anh/chị bấm nút, hoặc gõ số thứ tự. (vd. 1)
answer-choice-place = Chỉ có { $max } lựa chọn. Anh/chị gõ số từ 1 đến { $max }. (vd. 1)
answer-choice-several = Anh/chị viết "{ $text }": chọn ý nào ạ? (vd. 1)
answer-choice-negated = Anh/chị viết "{ $text }": vậy chọn ý nào ạ? (vd. 1)
answer-choice-unsure = Anh/chị viết "{ $text }": chốt ý nào ạ? (vd. 1)

## Có hay không

answer-yes-no-example = có
answer-yes-no-unreadable = Anh/chị trả lời có hoặc không giúp tôi. (vd. có)
answer-yes-no-unsure = Anh/chị viết "{ $text }": có hay không ạ? (vd. có)

## Số điện thoại

answer-phone-example = 0912 345 678
answer-phone-invalid-phone = "{ $text }" không phải số điện thoại đang dùng ở Việt Nam: di động có 10 số. (vd. 0912 345 678)
answer-phone-abolished = Đầu số 01 với 11 số đã bỏ từ năm 2018. Anh/chị gõ số mới gồm 10 số. (vd. 0912 345 678)
answer-phone-foreign = Tôi chỉ nhận số điện thoại Việt Nam. (vd. 0912 345 678)
answer-phone-not-mobile = Đây là số máy bàn; tôi cần số di động. (vd. 0912 345 678)
answer-phone-not-digits = Trong "{ $text }" có chữ O thay cho số 0. Anh/chị gõ lại giúp tôi. (vd. 0912 345 678)
answer-phone-required = Mục này cần có số điện thoại. (vd. 0912 345 678)
answer-phone-unknown = Khi nào có số, anh/chị gõ giúp tôi. Anh/chị có muốn tạm dừng không? (gõ "tạm dừng")
answer-phone-multiple = Anh/chị viết "{ $text }": lấy số nào ạ? (vd. 0912 345 678)

## Mã số thuế

answer-tax-code-example = 0100109106
answer-tax-code-length = Mã số thuế có 10 số, hoặc 13 số nếu là chi nhánh. Anh/chị xem lại giúp tôi. (vd. 0100109106 hoặc 0100109106-001)
answer-tax-code-not-digits = Mã số thuế chỉ có chữ số. Anh/chị xem lại chữ O và số 0. (vd. 0100109106)
answer-tax-code-checksum = "{ $text }" sai số kiểm tra, có thể gõ nhầm một số. Anh/chị xem lại giấy đăng ký. (vd. 0100109106)
answer-tax-code-personal-number = Số định danh có 12 số, ba số đầu là mã tỉnh từ 001 đến 096. Anh/chị xem lại giúp tôi. (vd. 001099012345)
answer-tax-code-personal = "{ $text }" là số định danh của hộ, cá nhân; doanh nghiệp có 10 số. Anh/chị dùng số này ạ? (vd. 0100109106)
answer-tax-code-lost-zero = "{ $text }" hình như thiếu số 0 ở đầu. Có phải mã này không ạ? (vd. 0100109106)
answer-tax-code-uncertain = Tôi không chắc "{ $text }" là mã đã cấp. Anh/chị xem lại giấy đăng ký: có đúng mã này không ạ? (vd. 0100109106)
answer-tax-code-unknown = Khi nào có mã số thuế, anh/chị gõ giúp tôi. Anh/chị có muốn tạm dừng không? (gõ "tạm dừng")
answer-tax-code-multiple = Anh/chị viết "{ $text }": lấy mã nào ạ? (vd. 0100109106)

## Chữ, tệp

answer-text-example = ghi ngắn gọn
answer-text-too-short = Anh/chị gõ ít nhất { $min } ký tự giúp tôi. (vd. ghi nhầm số)
answer-text-too-long = Nội dung dài quá { $max } ký tự. Anh/chị viết gọn lại giúp tôi. (vd. đã tập huấn 2 buổi)
answer-file-example = ảnh chụp quyết định
answer-file-expected = Mục này cần một tệp hoặc ảnh. Anh/chị gửi tệp giúp tôi. (vd. ảnh chụp quyết định)
answer-items-example = 4, 8
answer-items-unreadable = "{ $text }" không khớp mục nào. Anh/chị gõ số mục từ 1 đến { $max }. (vd. 4, 8)
