import { topicText } from './topic.js';

/** Leave, in English. */
export const leaveEn = topicText(`
title
{s}
index
Leave and absence
headings
What applies
How to ask for it
Before you go
At a glance
Cases and answers
lead
This page says who can take {s}, how it is asked for, and what has to be handed over first.
It replaces the printed leaflet of {month} and holds for all four sites unless a line says otherwise.
Questions go to People Services; {person} keeps the page up to date.
rules
A request needs the manager's approval, and nobody else's.
Requests of up to {2-4} days are answered within {2-3} working days; a silent manager counts as a yes after that.
Days that are not used by the end of March lapse, except where the customer's schedule made leave impossible.
Half days are possible everywhere but on the night shift, where a shift is the smallest unit.
Public holidays follow the site where you work, not the one where your team sits.
Nobody has to say why they take annual leave.
Overtime is given back as time within {3-6} months, and paid out only after that.
Shifts plan leave by the week: the list closes on Wednesday at noon.
steps
agree a deputy and write the name into the request :: work that nobody covers comes back as a complaint
enter the dates in the HR portal :: payroll closes on the {24-28}th and late entries wait for a month
hand over open customer cases in writing :: the hand-over is what customers notice first
set the absence note in both languages :: half of our mail comes from abroad
block the days in the team calendar :: a line can't run below {4-7} trained people and planners look there
return loaned instruments to the cage :: calibration dates don't wait for holidays
check the remaining days on the payslip after coming back :: errors are mended in the same quarter only
cases
two people of the same line ask for the same week => the one who had less choice last year goes first
the leave begins in less than {2-4} days => ask by telephone and file the request afterwards
a customer audit falls into the dates => the deputy must have taken part in at least one audit
illness interrupts the holiday => the days are given back against a doctor's note
the days reach into the next calendar year => split the request at the turn of the year
the deputy falls ill as well => the manager takes over and tells the customers
the system shows the wrong balance => People Services corrects it within {2-5} working days
checks
Deputy named and informed
Open orders listed with their due dates
Absence note on in both languages
Access card and loaned laptop accounted for
Approval visible in the portal
table
Length of service | Days a year | Carried over at most
Under 1 year | {6-8} | 3
1 to 3 years | {10-12} | 5
3 to 5 years | {14-15} | 5
5 to 10 years | {16-18} | 7
Over 10 years | {20-25} | 10
`);

/** Expense claims, in English. */
export const expensesEn = topicText(`
title
Expenses: {s}
index
Expense claims
headings
What we pay
How to claim
Before you submit
Limits
Cases and answers
lead
How to claim {s}, what is paid and what is not, and how long it takes until the money is there.
Finance pays twice a month. A claim that arrives complete is paid in the next run; an incomplete one goes back once.
This is the rule for {s}; the general part of the page applies to everything else.
rules
Receipts must show the date, the tax number of the seller and what was bought.
A photograph of the receipt is enough; keep the paper for {2-3} months in case the tax office asks.
Claims older than {60-90} days need the signature of the head of department.
We pay in the currency of your salary, at the rate of the day on the receipt.
Alcohol is paid when guests are at the table, and only then.
The company card comes first: whoever has one should not pay privately and claim.
Tips of up to {8-12} % are accepted where they are customary.
Advances of more than {300-800} are settled within {10-15} days of coming home.
steps
photograph the receipt on the day it is paid :: thermal paper fades within {3-6} months
choose the cost centre of the project, not of the team :: cost centres are compared with the plan every month
add the names of the guests and their companies :: meals without names count as private
split the bill where private items are on it :: the tax office samples {2-6} % of all claims
send the claim before the {8-12}th of the month :: late claims distort the month in which they land
check the currency once more :: one wrong currency costs Accounting more time than the claim is worth
keep the paper receipts in the envelope of the quarter :: the auditors ask for originals without warning
cases
a receipt is lost => a signed statement replaces it once a year, up to {40-90} EUR
the amount is above {200-600} EUR and nobody asked for a quotation => the head of department signs as well
somebody else paid for the group => the payer claims everything and lists who was there
the trip was cancelled by the customer => the cancellation fee goes on the customer's project
the receipt is in a language that Accounting can't read => add one line that says what was bought
the cost centre is closed for the year => Controlling names the one that follows it
the claim is sent back twice => telephone the clerk instead of sending it a third time
checks
Receipt readable on a phone screen
Guests named
Cost centre still open
Private items taken out
Exchange rate taken from the day of payment
table
What | Limit | Who may exceed it
Hotel, a night | {90-160} EUR | Head of department
Meals, a day | {35-55} EUR | Manager
Taxi, a ride | {30-60} EUR | Manager
Gift to a customer | {25-40} EUR | Nobody
Conference fee | {400-900} EUR | Head of department
`);

/** Rooms and buildings, in English. */
export const roomsEn = topicText(`
title
{s}: rooms and how to book them
index
Rooms and buildings
headings
House rules
How to book
When you leave the room
Rooms
Notes from the desk
lead
{s} at a glance: which rooms there are, how to book one, and whom to call when the screen stays black.
Rooms are booked in the calendar. A room that nobody enters within {10-15} minutes is free again.
Reception knows where everything is; this page is for the hours when reception is closed.
rules
Rooms for more than {8-12} people are booked with an agenda, so that they are not taken for two.
Visitors wear a badge and are fetched at the door, also when they know the way.
Food is fine in the meeting rooms and never in the laboratories.
A recurring booking ends after {3-6} months and has to be made again.
The board room is kept free on the first Monday of the month.
Whoever moves furniture moves it back.
The windows of the east side stay shut while the extruders are started, because of the exhaust.
Last one out switches off the projector; the lamp lasts half as long otherwise.
steps
look for a free room in the calendar before asking reception :: reception sees the same calendar
choose the smallest room that fits :: large rooms are short between ten and four
add the number of visitors :: the fire brigade counts badges, not heads
test the camera {5-10} minutes before the call :: customers judge us by the first minutes
take a picture of the board and wipe it :: drawings of customers must not stay in the room
report a broken screen with the room's number :: the help desk can't see which of {20-40} screens it is
release the room when the meeting is cancelled :: forgotten bookings keep a third of the rooms empty
cases
the room is taken although it was booked => show the booking and offer the people inside {5-10} minutes to finish
visitors arrive before {8-9} o'clock => tell the guard the evening before
the call is with customers in another time zone => the small rooms may be booked until midnight
the projector finds no signal => change the adapter first; it is the adapter nine times out of ten
more than {20-30} people are expected => book the canteen's side room with Facilities
the air conditioning has gone off for the night => the switch beside the door gives two more hours
a visitor needs the network => reception prints a guest code that lasts {2-3} days
checks
Board wiped
Screen and projector off
Cups back in the kitchen
Visitors' badges returned
Window and blinds closed
table
Room | Seats | Equipment
Jade | {6-8} | Screen, camera
Cedar | {10-12} | Screen, board
Harbour | {4-5} | Telephone
Copper | {16-20} | Two screens, camera
Lantern | {30-40} | Stage, microphones
`);

/** First weeks, in English. */
export const onboardingEn = topicText(`
title
Onboarding: {s}
index
Onboarding
headings
What to expect
The first days
Checklist
Who helps
What newcomers told us
lead
A plan for the first weeks of {s}: what happens on which day, who is there to ask, and what you should be able to do alone afterwards.
Everybody who joins has a buddy. For {s} the buddy comes from the same line or desk and not from the management.
Read this once before the first day and once again after {2-3} weeks; the second time it will make more sense.
rules
Nobody works alone at a machine before the safety induction is signed.
Accounts are ordered {5-8} working days before the first day, by the manager.
The first week holds no customer meeting.
A buddy has two hours a week for the newcomer, and the plan of the team says so.
After {30-45} days there is a talk with the manager; after {80-90} days one with People Services.
Every newcomer mends one page of this wiki in the first month: fresh eyes see what we no longer see.
Probation is {2-3} months and ends with a written word from both sides.
Working clothes are ordered by size on the first morning and arrive within {3-6} days.
steps
collect the badge and the key from reception :: a badge ordered late means a day at the door
walk through the hall with the buddy :: the hall is loud and explanations get lost without a guide
sign the safety induction :: the insurance asks for the date of the signature
set up the second factor on the telephone :: nothing else opens without it
read the page of the own work place and mark what is unclear :: fresh eyes see what we no longer see
sit with Quality for half a day :: a reject in the hand explains more than ten pages
join the shift meeting and only listen :: names and faces come together there
write down three questions a day and ask them at four o'clock :: questions that nobody asks turn into rework
cases
the accounts are not ready on the first morning => IT lends a guest account for {2-3} days
the buddy is ill => the line leader names another one the same day
the work permit is delayed => the start moves, and People Services tells everybody on the plan
the newcomer comes from another site => the safety induction is repeated, the rest is shortened
the shift plan changes in the first week => the newcomer stays with the buddy's shift
the talk after {30-45} days shows that something is missing => the plan is extended by {2-4} weeks, without blame
somebody wants to leave in the first month => ask why before anything else, and write the answer down
checks
Badge, locker and shoes
Safety induction signed
Mail, ERP and wiki accounts working
Buddy introduced
Emergency exits walked
table
When | What | With whom
Day 1 | Welcome, badge, safety | Reception and Training
Day 2 | Tour of the hall | Buddy
Week 1 | Shadowing, {10-16} hours | Team
Week 3 | First own task | Manager
Month 3 | End-of-probation talk | People Services
`);
