## Where to be reminded

channel-which = Where would you like to be reminded?
channel-line = • { $channel }
channel-line-here = • { $channel } (in use)
channel-line-chosen = • { $channel } (chosen)
channel-only = You use one channel so far. To add another, open the assistant there and share your phone number or type a new invite code; a draft begun on one goes on in the other.
channel-chosen = ✅ From now on I remind you on { $channel }. When nothing arrives there, I use another channel.
channel-last = ✅ From now on I remind you where it arrives at the least cost, mostly where you wrote last.
channel-name-telegram = Telegram
channel-name-zalo = Zalo
channel-name-web = the web page
channel-name-memory = the test channel
channel-name-more = { $name }, number { $number }
button-channel = Remind me on { $channel }
button-channel-last = Where I wrote last

## What messages may cost

budget-none = No budget for messages is set: reminders that cost money are not sent.
budget-is = Messages may cost { $amount } a month.
budget-set = ✅ Messages may cost { $amount } a month. When it is used up, only free reminders are sent.
budget-not-yours = The budget for messages is set by the operator of the topmost unit.
costs-so-far = Used this month: { $cost }.
costs-line = • { $class }: { $count } messages, { $cost }; { $delivered } arrived, { $seen } seen
price-free = Free
price-package = In the package
price-billed = Billed
price-template-uid = Template by account
price-template-phone = Template by phone
price-unknown = Zalo did not say
button-budget = Set the budget
flow-message-budget-amount = How much may messages cost in a month? (e.g. 500,000; 0 for nothing)
    .label = Budget
