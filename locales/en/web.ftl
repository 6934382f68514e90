web-title = Trợ lý Công đoàn
web-tagline = Reports, new grassroots unions, quotas: one question at a time, done in minutes.
web-sample = SAMPLE DATA

# Demo: choosing a sample officer.
web-pick-title = Whose part would you like to play?
web-pick-note = Every name, unit and figure here is a sample. Choose a person to begin; you can change at any time.
web-pick-more = { $count } more
web-role-filer = Grassroots union: files reports
web-role-officer = Upper union: new unions, quotas
web-role-reviewer = Upper union: its head
web-role-organiser = Organising department: the whole quota
web-role-finance = Finance department
web-role-leader = Leadership
web-role-admin = Administration

# Sign-in.
web-sign-in-title = Please type your invite code
web-sign-in-note = The union above yours sends you this code. None yet? Please ask them.
web-sign-in-code = Invite code (e.g. K7M2-9QXD-4TBA)
web-sign-in-go = Open the chat
web-switch = Change person
web-sign-out = Sign out
web-sign-out-title = Sign out of the chat on this device?
web-sign-out-note = Reports and drafts are kept. To come back you will need a new invite code.
web-sign-out-stay = Stay

# The chat.
web-log = Conversation
web-guest = Not linked to a unit yet
web-skip = Skip to the message box
web-input = Message
web-input-hint = Type a message…
web-send = Send
web-attach = Send a picture or file (up to 20 MB)
web-commands = Quick commands
web-command-report = Report
web-command-founding = New union
web-command-quota = Quota
web-command-help = Help
web-typing = The assistant is answering…
web-you = You:
web-assistant = Assistant:
web-earlier = Show earlier messages
web-newest = Go to the newest message
web-today = Today
web-yesterday = Yesterday
web-sending = sending…
web-unsent = not sent yet, will try again
web-failed = could not be sent, please send it again
web-too-large = The file is larger than 20 MB. Please send a smaller one (e.g. a screenshot).
web-offline = No connection. Your messages are kept and will be sent by themselves.
web-workbook = Download the file
web-picture-quota-chart = Chart of progress on targets; the figures are in the message with it.
web-no-script = This page needs JavaScript. Please turn it on or use another browser.

# What the server answers instead of a page.
web-link-title = A file from the union assistant
web-link-fetch = Download
web-link-ended = This link has ended or is not right. Please ask for the file again in the chat.
web-calendar-over = This calendar has stopped: get a new address from the assistant with /lich.
web-not-found = There is no such page. Please go to the first one: /
web-broken = Something went wrong on our side. Please try again in a few minutes.
web-foreign = The request did not come from this page and was not taken.
web-demo-forwarded = The trial opens only on the machine that runs it, not through a proxy (e.g. http://127.0.0.1:3000).
web-demo-host = The trial opens only under this machine's own address (e.g. http://127.0.0.1:3000).
web-too-many = Too many tries from this address. Please try again in 10 minutes.
