## Posts that end and change

post-over = Your post { $title } at { $unit } ended on { $from }, so I no longer open its figures. Thank you for your work with the assistant. If you have a new post, type an invite code or "I am the new chair".
post-not-begun = Your post { $title } at { $unit } begins on { $from }. You can work here from that day.
post-other-now = Your former post has ended. From now on you work here as { $title }, { $unit }.
post-switched = From here on you work as { $title }, { $unit }.
tap-other-post = This button belongs to a post that you do not hold, or no longer hold, so it cannot be opened here.
link-revoked-code = This invite code was revoked. Please ask whoever invited you for a new one.

## People: posts, newcomers, leavers

people-own = Your post: { $title }, { $unit }.
people-own-other = You also hold: { $title }, { $unit }.
button-work-as = Work as { $title }, { $unit }
people-waiting = { $count } requests about posts wait for your answer.
people-not-yours = Posts at units below are recorded by the organising department, the operator or the head of the union directly above.
people-at = { $unit } – who holds a post:
people-nobody = Nobody holds a post at { $unit } in the assistant yet.
people-line = • { $name } – { $title }
button-people = Posts
button-people-unit = Posts at another unit
button-post-leave = I leave this post
button-post-end = End or hand over: { $name }
flow-people-unit-unit = Name or code of the unit? (e.g. May Hoa Mai)
    .label = Unit
flow-people-unit-which = Which unit?
    .label = Unit

## Ending and handing over a post

flow-post-end-intro = { $name } – { $title }, { $unit }.
flow-post-end-how = Is there somebody to hand over to?
    .label = What
    .hand-over = Hand over to somebody
    .end = End it, nobody follows yet
flow-post-end-successor = Who takes over?
    .label = Successor
flow-post-end-name = Full name of the successor? (e.g. Nguyễn Văn Mẫu)
    .label = Full name
flow-post-end-phone = Mobile number of the successor? (e.g. 0912 345 678)
    .label = Phone number
flow-post-end-from = From which day is the post no longer held? From that day the unit's figures cannot be opened. (e.g. 01/12/2026)
    .label = No longer held from
flow-post-end-decision = Number of the decision or document? (e.g. 12/QĐ-LĐLĐ)
    .label = Decision
flow-post-end-review = Record it like this?
    .label = Record
post-end-not-yours = That post is not yours to end. To leave your own post type /nhansu and ask the level above.
post-end-already = This post ended on { $from }.
post-end-too-early = This post began on { $began }; it can only end after that day. (e.g. 01/12/2026)
post-end-too-far = The day must be within a year from now. (e.g. 01/12/2026)
post-successor-gone = That person is no longer at the unit. Please choose somebody else.
post-phone-taken = This number is in the list of officers already. Type another one or "skip".
post-ended = ✅ Recorded: { $name } no longer holds the post { $title }, { $unit } from { $from }.
post-handed-over = ✅ Recorded: { $name } hands the post { $title }, { $unit } over to { $next } from { $from }.
post-ended-now = From now on { $name } cannot open the unit's figures; delegations and invites of this post have ended too.
post-ends-then = From { $from } { $name } cannot open the unit's figures any more; until then everything works as before.
post-invite-later = Invite { $next } with /moi when the post begins.
post-notice-next = From { $from } you hold the post { $title }, { $unit } in place of { $name }. Drafts of the unit that are half done pass to you.
post-notice-ends = Your post { $title }, { $unit } ends on { $from }. Until the day before everything works as before.

## Asking to leave a post

flow-post-leave-intro = { $title }, { $unit }.
flow-post-leave-from = From which day do you leave this post? (e.g. 01/12/2026)
    .label = No longer held from
flow-post-leave-decision = Number of the decision or document, if there is one? (e.g. 12/QĐ-LĐLĐ)
    .label = Decision
flow-post-leave-review = Send this request to the level above?
    .label = Send request
post-leave-nobody = No level above in the assistant can decide on this. Please contact the operator.
post-leave-asked = ✅ Your request to leave the post { $title }, { $unit } from { $from } was sent. I tell you as soon as the level above agrees; until then everything works as before.

## Newcomers

flow-newcomer-intro = I pass your request on to the officer in charge at the level above.
flow-newcomer-unit = At which unit is your new post? Type its name or code. (e.g. May Hoa Mai)
    .label = Unit
flow-newcomer-which = Which unit?
    .label = Unit
flow-newcomer-at = Unit: { $found-unit }.
flow-newcomer-name = Your full name? (e.g. Nguyễn Văn Mẫu)
    .label = Full name
flow-newcomer-title = Your title? (e.g. chair of the union)
    .label = Title
flow-newcomer-decision = Number of the decision? (e.g. 12/QĐ-CĐKCN)
    .label = Decision
flow-newcomer-decision-on = Date of the decision? (e.g. 15/11/2026)
    .label = Date of the decision
flow-newcomer-phone = Your mobile number? (e.g. 0912 345 678)
    .label = Phone number
flow-newcomer-review = Send this request?
    .label = Send request
newcomer-asked = ✅ Your request about { $unit } was sent to the officer in charge. I tell you the answer here. If there is none by the end of { $until }, you can ask again.
newcomer-too-often = You have tried many times. Please wait, or ask the union above for an invite code.
newcomer-unit-unknown = I cannot find that unit. Type its full name or code. (e.g. CĐCS Công ty May Hoa Mai)
newcomer-unit-many = Many units have such a name. Type more of it. (e.g. CĐCS Công ty May Hoa Mai)
newcomer-unit-nobody = Nobody above that unit can decide in the assistant yet. Please ask the operator for an invite code.
request-waits = Your request about { $unit } waits for the officer in charge, until the end of { $until }.
link-request-gone = That request cannot be opened here. Please ask the union above for an invite code.
button-link-request = Begin to work

## Answering requests

button-request-newcomer = Newcomer: { $name }, { $unit }
button-request-leave = Leaving: { $name }, { $unit }
request-newcomer =
    { $name } asks to be recorded as { $title }, { $unit }.
    Decision { $decision } of { $day }. Phone number: { $phone }
    Please compare it with the decision before you agree.
request-leave =
    { $name } asks to leave the post { $title }, { $unit } from { $from }.
    Decision: { $decision }
flow-post-request-decision =
    { $request-text }

    Do you agree?
    .label = Answer
flow-post-request-reason = Why not? The reason is sent to who asked. (e.g. there is no decision yet)
    .label = Reason
request-gone = That request does not wait for your answer.
request-changed = Who holds posts at the unit has just changed. Please choose again.
request-declined = { $name } was told: not agreed.
request-joined = ✅ Recorded { $name } – { $title }, { $unit } from { $from }. I have invited { $name } to begin.
request-joined-for = ✅ Recorded { $name } – { $title }, { $unit } from { $from }, in place of { $before }. I have invited { $name } to begin.
request-left = ✅ Recorded: { $name } no longer holds the post { $title }, { $unit } from { $from }.
request-notice-declined = The officer in charge did not agree to your request about { $unit }: { $reason }
request-notice-joined = ✅ The officer in charge has recorded you as { $title }, { $unit }. Tap the button to begin.
request-notice-left = ✅ The level above agrees: you no longer hold the post { $title }, { $unit } from { $from }. Thank you for your work with the assistant.
request-over = Nobody answered your request about { $unit } in time, so it waits no more. Type /nhanchuc to put it again, or ask the union above for an invite code.
request-over-leave = Nobody answered your request to leave your post at { $unit } in time, so it waits no more. Type /thoichuc to put it again.
reviews-requests = • { $count } requests about posts
digest-request = • { $name }, { $unit }: a request about a post waits for your answer since { $asked }

## Invite codes

invite-not-yours = Invite codes are given by the organising department, the operator or the head of the union directly above.
invite-unit-not-yours = You cannot invite for { $unit }. Please choose a unit directly below.
invite-role-not-yours = You cannot invite to that role. Please choose another.
invite-gone = That invite or post is no longer there. Type /moi to look again.
invite-made = ✅ Made an invite code for { $name }, { $unit }. It is shown once and works once, until the end of { $until }. Send the message below to that very person:
invite-text =
    { $name } ({ $title }, { $unit }), you are invited to the union assistant.
    Invite code: { $code } (works once, until the end of { $until }).
invite-link = { $channel }: { $url }
invite-open = { $name }, { $unit } has an invite code that works until the end of { $until }, so I do not make a second one. If it is lost, revoke it and make another.
invite-used = { $name } has used this code already, so it cannot be revoked.
invite-revoked = The invite code of { $name }, { $unit } was revoked.
invites-title = Invite codes waiting: { $count }
invites-none = No invite code is waiting.
invites-line = • { $name }, { $unit }: until the end of { $until }
invites-made = ✅ Made { $count } invite codes that work until the end of { $until }. The workbook has code, link and a ready message for each person. Send each message to that very person, not the whole file to a group.
invite-all-waiting = All units that are not linked have an invite code waiting ({ $waiting }). I do not make a second one.
invite-nobody-left = Nobody is to be invited at these units. Choose another way or type "cancel".
invite-plan = { $count } invite codes will be made, one for each unit where nobody is linked.
invite-plan-waiting = { $count } units have a code waiting: no second one is made.
invite-plan-empty = { $count } units have no officer in the roster, so nobody can be invited: { $names }{ $more ->
    [0] .
   *[other] ; and { $more } more units.
}
invite-plan-unknown = { $count } lines name no unit that I know: { $names }{ $more ->
    [0] .
   *[other] ; and { $more } more lines.
}
invite-plan-more = { $count } more units are left: invite again after this.
button-invites = Invite codes
button-invite-one = Invite one person
button-invite-many = Invite many units
button-invite-revoke = Revoke: { $name }
button-invite-again = Make another code
flow-invite-one-unit = Of which unit? Type its name or code. (e.g. May Hoa Mai)
    .label = Unit
flow-invite-one-which = Which unit?
    .label = Unit
flow-invite-one-who = Who at { $posts-unit }?
    .label = Who is invited
flow-invite-one-name = Full name? (e.g. Nguyễn Văn Mẫu)
    .label = Full name
flow-invite-one-role = What does this person do in the assistant?
    .label = Role
flow-invite-one-title = Title? (e.g. chair of the union)
    .label = Title
flow-invite-one-phone = Mobile number? (e.g. 0912 345 678)
    .label = Phone number
flow-invite-one-review = Make the invite code?
    .label = Make invite code
flow-invite-many-whom = Which units?
    .label = Invite
    .all = All units where nobody is linked
    .list = From a list
flow-invite-many-list = Paste the list, a name or code of a unit on each line. (e.g. MAU-CS01)
    .label = List
flow-invite-many-review =
    { $plan-text }

    Make the invite codes?
    .label = Make invite codes
workbook-invites = Invite codes
invites-sheet = Invite codes
invites-sheet-title = Invite codes of { $unit }, { $today }
invites-sheet-note = Each code works once. Send each message to that very person.
invites-column-unit-code = Unit code
invites-column-unit = Unit
invites-column-name = Full name
invites-column-title = Title
invites-column-code = Invite code
invites-column-until = Works until
invites-column-link = Link
invites-column-message = Message
invites-used = used
invites-revoked = revoked
invites-over = past its days
