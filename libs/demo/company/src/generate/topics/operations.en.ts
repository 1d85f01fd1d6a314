import { topicText } from './topic.js';

/** Shift handover, in English. */
export const handoverEn = topicText(`
title
Shift handover: {s}
index
Shift handover
headings
What is handed over
How the handover runs
Checklist
Times
From the shift books
lead
What the shifts tell each other at {s}, in which order, and where it is written down.
A handover at {s} takes {8-12} minutes. Shorter ones have cost us a night, longer ones nobody listens to.
rules
The shift that ends stays until the one that begins has said yes.
Open deviations come first, numbers second, gossip last.
What is not in the book was not handed over.
The two coordinators walk {s} together once a week.
Lines are not stopped for the handover; tea is for afterwards.
The board at {s} shows the plan, the count and the {2-4} worst stops of the shift.
Red cards stay in place over the change of shifts.
steps
read the last {2-3} entries of the book at {s} :: problems travel in threes
name each standing machine and its reason :: maintenance starts with the first one named
show the boxes that Quality has blocked :: blocked boxes have wandered before
count the people and their certificates :: a gap seen at the start can still be filled
say what was changed on the machine :: half of all riddles are changes that nobody told
hand over the keys and the telephone :: the alarm rings where the telephone is
sign both names :: a signature makes people listen
cases
the next shift is short of people => the coordinator decides which line stands, and writes why
the book of {s} is missing => use the sheet on the back of the door and copy it later
an injury happened => safety is told before anything else
the counter and the count differ by more than {20-60} pieces => count again together
the other language is needed => the line leader translates, and nobody nods only to be done
the line has run badly for {2-3} shifts => the process engineer joins the next handover
checks
Book read and signed
Blocked boxes shown
Keys and telephone handed over
Board wiped and rewritten
table
Shift | Begins | Handover
Morning | 07:00 | 06:{48-52}
Late | 15:00 | 14:{48-52}
Night | 23:00 | 22:{48-52}
Weekend | 08:00 | 07:{45-52}
`);

/** Health and safety, in English. */
export const safetyEn = topicText(`
title
Safety: {s}
index
Health and safety
headings
The rule
How to do it safely
Before you start
Limits
What happened here
lead
How to handle {s} so that everybody goes home as they came.
{S} has led to {2-6} reports in the last three years; all of them could have been avoided, and none by luck.
rules
Everybody may stop the work, and nobody has to explain it first.
Near misses are reported within the shift; they are free lessons.
Guards are opened with the key that hangs at the coordinator's desk.
Gloves are worn for {s} unless a part turns; where it turns they are forbidden.
The first-aid room is open around the clock; {2-4} people of each shift are trained.
Contractors follow the same rules and are walked through them once.
Alarm drills take place every {3-6} months, once a year at night.
steps
look around and say aloud what could go wrong :: people who say it see it
switch off, lock and try to start :: {2-3} of our accidents began with a machine that was surely off
wear glasses and shoes for {s} :: splashes fly farther than one thinks
keep the way out free :: pallets grow where there is space
lift with a second person above {15-20} kg :: backs do not heal by the next shift
clean up before the end of the shift :: granules on the floor are like ball bearings
report what felt wrong :: the next person may be slower than you
cases
somebody is hurt => help first, call the first-aider, touch nothing else
there is a smell of burning => stop the line and call the number on the wall
a guard is missing => the machine stays off, whatever the plan says
granules are spilled => block the aisle and sweep before the next forklift
the fire alarm sounds => leave by the nearest exit and meet at the flag
a visitor has no shoes => the tour goes along the yellow line only
checks
Lock and tag in place
Glasses and shoes worn
Way out free
Second person at hand
table
What | Limit | Measured by
Noise | {80-85} dB | Safety officer
Load, one person | {15-20} kg | Line leader
Surface temperature | {55-60} °C | Setter
Solvent in air | {20-50} ppm | Laboratory
`);

/** Warehouse and shipping, in English. */
export const warehouseEn = topicText(`
title
Warehouse: {s}
index
Warehouse and shipping
headings
Rules
How it is done
Before the truck leaves
Times
Notes of the warehouse
lead
How {s} works in our warehouse, with the deadlines that forwarders and planners count on.
About {30-90} movements a day belong to {s}; each of them is scanned.
rules
First in, first out holds for compound and for terminals without exception.
A pallet is not higher than {150-180} cm and not heavier than {600-900} kg.
Drums lie on wedges; a rolling drum does not stop by itself.
Goods without a label are treated as blocked.
For {s} the cut-off is {14-16} o'clock; what comes later goes tomorrow.
Counting is done by two people, one of them not from the warehouse.
Moisture-sensitive parts stay in their bag until the hour in which they are used.
steps
scan the place and then the pallet :: in the wrong order the system moves the place
compare the label with the paper :: {2-4} of a thousand are wrong, and the customer finds them
photograph the load from two sides :: forwarders pay for damage that can be shown
secure {s} with {2-4} straps :: sharp braking is normal on the ring road
enter the seal number :: customs opens what has none
put the papers into the driver's hand :: what lies on the seat is lost at the next stop
post the goods issue before the truck leaves :: the invoice runs {30-60} minutes later
cases
the count is short => look at the neighbouring places first; that is where it is nine times out of ten
the truck is early => it waits at gate {2-5}, not in the yard
a box is damaged => photograph, block, and tell Incoming Quality the same day
the customs papers lack a number => hold the load; fines start at {800-2000} EUR
the label printer stands still => write by hand and stick the printed one over it later
a forwarder does not come => the second one on the list is called after {45-90} minutes
checks
Seal number noted
Photographs stored
Papers with the driver
Goods issue posted
table
Route | Cut-off | Days
Shenzhen to Shanghai | {15-16}:00 | {2-3}
Shenzhen to Taipei | {12-14}:00 | {3-5}
Shanghai to London by sea | Thursday | {32-40}
Shanghai to London by air | daily | {4-6}
`);

/** Planning and purchasing, in English. */
export const purchasingEn = topicText(`
title
Purchasing: {s}
index
Purchasing and planning
headings
Principles
How we buy
Before you order
Figures
Market notes
lead
What a buyer has to know about {s}: sources, lead times, and what we do when the market turns.
{S} makes up {3-15} % of what we spend; mistakes here are seen in the margin of the same quarter.
rules
Two sources are qualified for {s}, and each of them gets at least {20-30} % of the volume.
Prices of copper follow the fixing of the month before; the premium is agreed for a year.
Orders above {20-60} thousand EUR need two signatures.
Safety stock covers {2-5} weeks, and the planner changes it, not the buyer.
Samples are ordered by Engineering and paid by the project.
We pay on the agreed day; a buyer who pays late loses the best source.
Gifts from suppliers go to the canteen's lottery.
steps
ask for the forecast of {s} for {3-6} months :: suppliers plan by it, also when it is wrong
compare the offers per usable metre :: the cheapest reel had {4-8} % more waste
check the supplier's last audit :: an open finding becomes our finding
agree on the packaging :: wrong reels stop the line before the material does
confirm the date in writing :: a date on the telephone moves by {5-10} days
watch the open orders every Monday :: a late order that is known is half as bad
tell Planning about changes on the same day :: the line is set up for what was promised
cases
the supplier of {s} is late by more than {3-5} days => ask for a part delivery and inform Planning
the copper price moves by more than {5-9} % in a month => Sales is told before the next quotation
quality blocks a delivery => the second source is called, and the claim is filed within {5-10} days
the minimum quantity is too large => share it with the sister plant
a supplier stops making the type => buy for {9-18} months and open a change with Engineering
a new supplier offers {s} for a third less => samples first, enthusiasm second
checks
Forecast sent
Certificate valid
Second source informed
Price basis noted in the order
table
Material | Lead time in weeks | Sources
Copper wire | {2-4} | 3
PVC compound | {4-6} | 2
Terminals | {8-14} | 2
Connector housings | {6-10} | 2
`);
