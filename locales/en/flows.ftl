## Linking an officer to a chat

flow-link-code = Please type the invite code that you were given. (e.g. K7M2-9QXD-4TBA)
    .label = Invite code
flow-link-unit = To be sure it is you, please type your unit's code in the list of officers. (e.g. CDCS-012) If you do not know it, type the invite code.
    .label = Unit code
flow-link-consent =
    Before we begin, please read this notice about personal data:
    • The assistant uses your name, phone number, post, unit and what you send, only for union reports and reminders.
    • The union that invited you keeps the data; nobody without a duty to see them can see them.
    • You may see or correct them, withdraw your consent or ask for erasure at any time, through the person who invited you.
    Do you agree?
    .label = Consent on data
    .agree = I agree
    .decline = I do not agree
flow-link-declined = I have saved nothing about you. Whenever you are ready, open the invite link or type the code again.

## Periodic reports

flow-report-intro =
    { $formTitle } – { $periodText }, { $unitName }.
    Figures from { $coversFromText } to { $coversToText }. Due, also the last day that counts as on time: { $dueText }; can be corrected until { $correctionText }.
flow-report-intro-late =
    { $formTitle } – { $periodText }, { $unitName }.
    Figures from { $coversFromText } to { $coversToText }. It was due on { $dueText }, { $lateDays ->
        [one] { $lateDays } day ago
       *[other] { $lateDays } days ago
    }; you can still send it{ $late ->
        [open] , and correct it until { $correctionText }.
       *[closed] .
    }
flow-report-rest = { $restText }
flow-report-receiver = { $receiver }
flow-report-review = Shall I send this { $formTitle } { $periodText }?
    .label = Send the report
review-running =
    This period ends on { $coversToText }, so the figures above are those up to today.
    Shall I send { $formTitle } { $periodText } now, or leave it until the period ends?
button-send-now = Send now
button-review-later = At the end of the period
review-later = I keep the draft and have not sent it. After { $coversToText }, tap "To do" to look at the figures again and send it.

## Language

flow-language-locale = Which language would you like to use?
    .label = Language
    .vi = Tiếng Việt
    .en = English

## Recording a new grassroots union

flow-union-founding-intro = Recording a new grassroots union of { $unitName }.
flow-union-founding-is-new = Is this union newly founded, or has it moved in from elsewhere?
    .label = Case
    .new = Newly founded
    .moved = Moved in, taken over
flow-union-founding-kind = What kind of union is it?
    .label = Kind
    .enterprise = Grassroots union of one enterprise
    .enterprises = Grassroots union of several enterprises
    .public-body = Grassroots union of a public body
    .nghiep-doan = Occupational union (nghiệp đoàn)
flow-union-founding-enterprise = Name of the enterprise? (e.g. Công ty TNHH May Hoa Sen)
    .label = Enterprise
flow-union-founding-tax-code = Tax code, with the branch number if there is one? (e.g. 0100109106 or 0100109106-001)
    .label = Tax code
flow-union-founding-known-anyway = A union with this tax code already exists: { $known-name }. Do you still want to record a new one?
    .label = Tax code already has a union
    .go-on = It is still a new union
    .stop = Stop
flow-union-founding-elsewhere-anyway = A union with this tax code already exists in another unit; please contact the upper union to learn more. Do you still want to record a new one?
    .label = Tax code already has a union
    .go-on = It is still a new union
    .stop = Stop
flow-union-founding-name = Name of the union? (e.g. CĐCS Công ty TNHH May Hoa Sen)
    .label = Name of the union
flow-union-founding-place-kind = Is the union in an industrial zone, or in a commune or ward?
    .label = Area
    .zone = Industrial zone
    .commune = Commune, ward
flow-union-founding-place = Name of the industrial zone, commune or ward? (e.g. KCN Sông Xanh)
    .label = Name of the area
flow-union-founding-ownership = Who owns the enterprise?
    .label = Ownership
    .non-state = Private
    .fdi = Foreign investment (FDI)
    .state = State
    .cooperative = Co-operative
flow-union-founding-workers = Total number of workers? (e.g. 120)
    .label = Workers
flow-union-founding-women = How many of them are women? (e.g. 70)
    .label = Women workers
flow-union-founding-women-at-most-workers = Women workers ({ $left }) are more than all workers ({ $right }).
flow-union-founding-members = Number of members at founding? (e.g. 85)
    .label = Members
flow-union-founding-members-at-most-workers = Members ({ $left }) are more than all workers ({ $right }).
flow-union-founding-members-at-least-minimum = The number of members is { $right }, below the minimum of { $left } set by { $minimum-source } (please check the rule in force).
flow-union-founding-founded-on = Date of founding? (e.g. 15/3/2026)
    .label = Date of founding
flow-union-founding-recognised = Has the recognition decision been issued?
    .label = Decision issued
flow-union-founding-deciding-body = Which body issued the recognition decision?
    .label = Deciding body
flow-union-founding-decision-number = Decision number? (e.g. 25/QĐ-LĐLĐ)
    .label = Decision number
flow-union-founding-decision-on = Date of the decision? (e.g. 20/3/2026)
    .label = Date of the decision
flow-union-founding-committee = Was the committee elected, or appointed provisionally?
    .label = Committee
    .elected = Elected
    .provisional = Provisional
flow-union-founding-term-to = When does its term end? (e.g. 20/3/2027)
    .label = Term until
flow-union-founding-chair-name = Full name of the chair? (e.g. Nguyễn Văn Mẫu)
    .label = Chair
flow-union-founding-chair-phone = Phone number of the chair? (e.g. 0912 345 678)
    .label = Phone
flow-union-founding-file = Please send a picture or PDF of the decision, if there is one.
    .label = Decision
flow-union-founding-review = Shall I record this union?
    .label = Record

## The decision that recognises a union

flow-founding-decision-intro = Adding the decision that recognises { $unionName }.
flow-founding-decision-deciding-body = Which body issued the recognition decision?
    .label = Deciding body
flow-founding-decision-decision-number = Decision number? (e.g. 25/QĐ-LĐLĐ)
    .label = Decision number
flow-founding-decision-decision-on = Date of the decision? (e.g. 20/3/2026)
    .label = Date of the decision
flow-founding-decision-committee = Was the committee elected, or appointed provisionally?
    .label = Committee
    .elected = Elected
    .provisional = Provisional
flow-founding-decision-term-to = When does its term end? (e.g. 20/3/2027)
    .label = Term until
flow-founding-decision-chair-name = Full name of the chair? (e.g. Nguyễn Văn Mẫu)
    .label = Chair
flow-founding-decision-chair-phone = Phone number of the chair? (e.g. 0912 345 678)
    .label = Phone
flow-founding-decision-file = Please send a picture or PDF of the decision, if there is one.
    .label = Decision
flow-founding-decision-review = Shall I record this decision?
    .label = Record the decision
