# Word files that officers send

document-problem-not-a-document = This is not a Word document (.docx). Please open it, choose "Save as" .docx and send it again, or paste the text here.
document-problem-old-word = This is an old Word file (.doc) or has a password, so I cannot read it. Please save it as .docx without a password and send it again, or paste the text here.
document-problem-old-font = This file is typed in an old font (.VnTime, VNI), so its letters come out wrong. Please convert it to Unicode (Times New Roman) and send it again, or type the text here.
document-problem-macros = This file has macros, so I do not open it, to be safe. Please save it as .docx (without macros) and send it.
document-problem-too-big = The document is too long, so I do not open it. Please send only the text of the review, some tens of pages at most.
document-problem-damaged = The file is damaged and cannot be read. Please open it, save it again and send it.
document-problem-empty = I found no text in this file (it may only be a scan). Please send a Word file with text, or paste the text here.
