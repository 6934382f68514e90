# Tệp Word mà cán bộ gửi

document-problem-not-a-document = Tệp này không phải văn bản Word (.docx). Anh/chị mở tệp, chọn "Lưu thành" kiểu .docx rồi gửi lại, hoặc dán nội dung vào đây.
document-problem-old-word = Tệp này là Word kiểu cũ (.doc) hoặc có đặt mật khẩu nên tôi không đọc được. Anh/chị lưu lại kiểu .docx, không mật khẩu, rồi gửi; hoặc dán nội dung vào đây.
document-problem-old-font = Tệp gõ bằng phông chữ cũ (.VnTime, VNI) nên tôi đọc ra sai chữ. Anh/chị chuyển sang Unicode (Times New Roman) rồi gửi lại, hoặc gõ nội dung vào đây.
document-problem-macros = Tệp có macro nên tôi không mở, để an toàn. Anh/chị lưu lại kiểu .docx (không macro) rồi gửi.
document-problem-too-big = Văn bản quá dài, tôi không mở. Anh/chị chỉ gửi phần nội dung tổng kết, khoảng vài chục trang trở lại.
document-problem-damaged = Tệp bị hỏng nên không đọc được. Anh/chị mở và lưu lại rồi gửi.
document-problem-empty = Tệp này không có chữ nào tôi đọc được (có thể chỉ là ảnh quét). Anh/chị gửi tệp Word có chữ, hoặc dán nội dung vào đây.
