## Tin nhắc hằng ngày

digest-returned = • { $form } { $period }: cấp trên đề nghị bổ sung, điều chỉnh
button-digest-more = Còn { $count } việc
digest-waiting = • { $count } báo cáo, hồ sơ chờ anh/chị xác nhận
