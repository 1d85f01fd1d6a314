import { topicText } from './topic.js';

/** Supplier audits, in English. */
export const auditEn = topicText(`
title
Supplier audit: {s}
index
Supplier audits
headings
Rules of the audit
How an audit runs
Before we travel
Scoring
Findings worth sharing
lead
How we audit suppliers of {s}: what we look at, how we score, and what follows.
An audit of {s} takes {2-3} days and two auditors. It is a talk about processes and no trial.
rules
Suppliers of {s} are audited every {12-24} months, and after every serious complaint.
Below {65-75} points a supplier gets no new parts.
Findings are shown on the spot and are never news in the report.
The report leaves within {5-8} working days.
Corrective actions have a name and a date; "ongoing" is no date.
Whoever buys from the supplier may come along and does not score.
Certificates are looked at and then put aside; the process counts.
steps
read the last report and the complaints on {s} :: repeated findings weigh twice
send the agenda {10-15} days ahead :: surprised people show cupboards and not processes
follow one order from the gate to the ramp :: files show what should be, the order shows what is
talk to the operator and not only to the manager :: operators know the workaround
look at the rejects box :: an empty one means hidden rejects
check {3-5} gauges by their number :: the calibration list never shows the lost ones
agree on the findings before leaving :: disputes by mail last for weeks
cases
the supplier refuses access to a part of the plant => note it as a finding and tell Purchasing the same day
a certificate has expired => new orders for {s} wait until it is renewed
the score falls by more than {8-12} points => the next audit takes place within {6-9} months
the process was moved to another plant => the release has to be repeated
child labour or a locked exit is seen => the audit ends and the management is called
the supplier found the fault first => praise it and score it
checks
Last report read
Agenda sent and confirmed
Interpreter booked where needed
Gauge numbers noted
table
Area | Points | Minimum
Management and people | {15-20} | 10
Process control | {30-35} | 22
Gauges and records | {20-25} | 14
Delivery and packaging | {15-20} | 10
`);

/** Nonconformance, in English. */
export const nonconformanceEn = topicText(`
title
Nonconformity: {s}
index
Nonconformities
headings
Decision rules
What to do on finding it
Before release
Disposition
Known cases
lead
What to do when {s} is found, who decides about the goods, and how we prevent it.
{S} accounts for {3-14} % of our internal rejects; the limit sample hangs at the inspection desk.
rules
Blocked goods get a red card and a place of their own within {20-30} minutes.
Only Quality takes the red card off.
Goods that were made since the last good check are blocked as well.
A concession needs the customer's written word and holds for one batch.
Rework of {s} is described in writing before it begins.
Scrap is made unusable before it leaves the hall.
The cost is posted to the process that caused it, and blame to nobody.
steps
stop and mark the piece :: a fault that is not marked is found twice
look back to the last good check :: {s} seldom comes alone
count and block everything in between :: one pallet missed has cost us a customer visit
take a photograph beside a scale :: words for surfaces differ by language
enter {s} with its code :: the Pareto of the month is made of codes
ask the operator what was different :: the answer is right in {6-8} of ten cases
write the measure on the card :: the next shift has to know what was decided
cases
the limit sample is missing => the goods stay blocked until a new one is signed
{s} was found by the customer => the 8D begins the same day
only a few pieces are affected => sort all of them; a sample is not enough
the machine was repaired shortly before => check the first {50-100} pieces after the repair
the cause is a supplied part => Incoming Quality blocks the stock of both sites
the goods are urgent => Quality decides faster and not differently
checks
Red card in place
Earlier goods checked
Photograph with scale
Code entered
table
Disposition | Who decides | Within
Use as is | Quality lead | {4-8} h
Rework | Process engineer | {8-24} h
Sort | Quality | {4-8} h
Scrap | Head of Quality | {24-48} h
`);

/** 8D reports, in English. */
export const complaintEn = topicText(`
title
8D: {s}
index
Customer complaints (8D)
headings
What customers expect
The eight steps with us
Before it is sent
Deadlines
Lessons
lead
How we answer complaints about {s}: the steps, the deadlines, and the sentences that customers do not want to read again.
This page collects what we learned from {3-9} complaints about {s}; the single reports are in the quality system.
rules
The first answer goes out within {24-48} hours, with facts and without guesses.
Containment covers our stock, the stock on the road and the customer's stock.
"Operator error" is no root cause; the question is what made the error possible.
The cause of {s} is proven by switching it on and off.
A complaint is closed when the measure has worked for {60-90} days.
The customer's part comes back and is opened only together with Process Quality.
Every 8D ends with a page or a picture that others can learn from.
steps
call the customer and ask for a part with {s} :: a photograph shows the result and not the cause
build a team of {3-5} people :: one department finds one department's cause
block and sort all stocks :: a second complaint during the first is what customers remember
draw the time line of the batch :: changes stand out there
ask why at least five times :: the third answer still names a person
try the measure on one line first :: a measure can do harm too
check the failure analysis of similar parts :: {s} has brothers on other parts
thank the people who found it :: next time they will speak up sooner
cases
the part is not ours => answer as fast and as politely, with the proof
the customer wants the 8D in {3-5} days => send D1 to D3 in time and the rest by an agreed date
the fault can't be reproduced => look at transport and at the customer's assembly together
sorting at the customer is needed => Customer Quality orders a sorting company within {12-24} hours
the same cause returns => the old 8D is opened again and read aloud
a recall is possible => the management is in the meeting within {2-4} hours
checks
Facts and guesses kept apart
All stocks counted
Cause switched on and off
Lesson written for others
table
Step | Content | Within
D1–D3 | Team, problem, containment | {24-48} h
D4 | Root cause | {7-10} days
D5–D6 | Measures | {14-21} days
D7–D8 | Prevention, closure | {60-90} days
`);

/** Calibration and inspection, in English. */
export const inspectionEn = topicText(`
title
Inspection: {s}
index
Inspection and calibration
headings
Limits
How to measure
Before you sign
Plan
Measuring notes
lead
How {s} is measured, how often, with which gauge, and what to do with a value at the edge.
Two people who measure {s} should differ by less than {5-10} % of the tolerance. This page is how.
rules
A gauge without a valid sticker is not used, not even for a look.
Values at the limit are measured three times; the median counts.
Sample sizes follow {doc}; nobody reduces them because of hurry.
Gauges for {s} are calibrated every {6-12} months.
A dropped gauge goes to the metrologist, whether it looks fine or not.
Results are entered while measuring and never from memory.
The temperature of the room lies between {19-20} and {21-23} °C.
steps
clean the gauge and the part :: dust is {2-4} hundredths thick
check the zero :: nine of ten wrong series start with it
hold {s} by the fixture :: a warm hand moves the value
read at eye level :: the display of the old gauges depends on the angle
write down the number as it is :: rounding is the report's business
compare with the last series :: a jump is news, also inside the limits
put the gauge back into its box :: gauges on tables fall
cases
the value of {s} lies on the limit => a second person measures without knowing the first value
the gauge's sticker has expired => block what was measured since the date
the supplier's certificate says something else => measure {5-10} more and call the supplier
there is no drawing at hand => stop; measuring from memory is guessing
the part is warm from the press => let it rest for {2-4} hours
both inspectors differ by more than a fifth of the tolerance => repeat the gauge study
checks
Sticker valid
Zero checked
Sample size as planned
Values entered
table
Lot size | Sample | Rejects allowed
up to 280 | {13-20} | 0
up to 1200 | {32-50} | 1
up to 3200 | {50-80} | 2
above | {80-125} | 3
`);
