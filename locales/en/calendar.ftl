# A private calendar: an address that brings due days and meetings into the phone's calendar

calendar-name = Union work – { $unit }
calendar-report = Due: { $title } – { $period }
calendar-report-sent = ✅ Sent: { $title } – { $period }
calendar-before = Before { $before }: send it on { $day } at the latest.
calendar-correct-until = It can still be corrected until { $day }.
calendar-unit = Unit: { $unit }
calendar-address = 📲 The address of your private calendar ({ $title }, { $unit }), since { $day }. In the calendar app of your phone or computer, choose "Add calendar from URL" (subscribe) and paste this address:
calendar-private = The calendar follows when due days and meetings change. Whoever has this address can read it, so please do not pass it on; if you did, tap Change the address.
calendar-renewed = ✅ Changed. The old address no longer works; please add the calendar again with the new one.
calendar-stopped = Your private calendar was stopped on { $day }; the old address no longer works. To have it again, tap New address.
calendar-other = That button belongs to an earlier address that has been replaced; nothing was changed. This is the one that works.
calendar-lost = 📲 Your private calendar ({ $title }, { $unit }) exists since { $day }. I cannot read its address any more; tap Change the address for a new one.
button-calendar-renew = Change the address
button-calendar-stop = Stop the calendar
button-calendar-new = New address
calendar-nowhere = The assistant has no address that your phone could reach, so there is no private calendar yet. Please ask the operator to set PUBLIC_URL.
