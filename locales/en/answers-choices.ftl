## Choices

answer-choice-example = 1
answer-choice-unreadable = "{ $text }" is not among the options. Please tap a button or type its number. (e.g. 1)
answer-choice-place = There are only { $max } options. Please type a number from 1 to { $max }. (e.g. 1)
answer-choice-several = You wrote "{ $text }": which option is it? (e.g. 1)
answer-choice-negated = You wrote "{ $text }": which option is it, then? (e.g. 1)
answer-choice-unsure = You wrote "{ $text }": which option shall I take? (e.g. 1)

## Yes or no

answer-yes-no-example = yes
answer-yes-no-unreadable = Please answer yes or no. (e.g. yes)
answer-yes-no-unsure = You wrote "{ $text }": yes or no? (e.g. yes)

## Telephone numbers

answer-phone-example = 0912 345 678
answer-phone-invalid-phone = "{ $text }" is no telephone number in use in Viet Nam: mobiles have 10 digits. (e.g. 0912 345 678)
answer-phone-abolished = 11-digit numbers beginning with 01 ended in 2018. Please type the new number of 10 digits. (e.g. 0912 345 678)
answer-phone-foreign = I take telephone numbers of Viet Nam only. (e.g. 0912 345 678)
answer-phone-not-mobile = This is a land line; I need a mobile number. (e.g. 0912 345 678)
answer-phone-not-digits = "{ $text }" has the letter O in place of 0. Please type it again. (e.g. 0912 345 678)
answer-phone-required = A telephone number is needed here. (e.g. 0912 345 678)
answer-phone-unknown = Please type the number when you have it. Would you like to pause? (type "tạm dừng")
answer-phone-multiple = You wrote "{ $text }": which number shall I take? (e.g. 0912 345 678)

## Tax codes

answer-tax-code-example = 0100109106
answer-tax-code-length = A tax code has 10 digits, or 13 for a branch. Please check it. (e.g. 0100109106 or 0100109106-001)
answer-tax-code-not-digits = A tax code has digits only. Please look for the letter O in place of 0. (e.g. 0100109106)
answer-tax-code-checksum = The check digit of "{ $text }" is wrong; one digit may be a slip. Please look at the certificate. (e.g. 0100109106)
answer-tax-code-personal-number = A personal number has 12 digits and begins with a province, 001 to 096. Please check it. (e.g. 001099012345)
answer-tax-code-personal = "{ $text }" is a personal number; enterprises have 10 digits. Do you mean this number? (e.g. 0100109106)
answer-tax-code-lost-zero = "{ $text }" seems to lack the 0 at its start. Is it this code? (e.g. 0100109106)
answer-tax-code-uncertain = I am not sure that "{ $text }" was ever issued. Please look at the certificate: is it this code? (e.g. 0100109106)
answer-tax-code-unknown = Please type the tax code when you have it. Would you like to pause? (type "tạm dừng")
answer-tax-code-multiple = You wrote "{ $text }": which code shall I take? (e.g. 0100109106)

## Words, files

answer-text-example = a few words
answer-text-too-short = Please type at least { $min } characters. (e.g. wrong figure typed)
answer-text-too-long = This is longer than { $max } characters. Please shorten it. (e.g. 2 trainings held)
answer-file-example = a photo of the decision
answer-file-expected = A file or photo is needed here. Please send it. (e.g. a photo of the decision)
answer-items-example = 4, 8
answer-items-unreadable = "{ $text }" is none of the items. Please type numbers from 1 to { $max }. (e.g. 4, 8)
