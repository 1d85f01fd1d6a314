import { topicText } from './topic.js';

/** Quotations, in English. */
export const quotationEn = topicText(`
title
Quoting: {s}
index
Quotations and terms
headings
Rules
From request to offer
Before it leaves the house
Who signs
What we learned
lead
How we quote {s}, what goes into the price, and who has to sign.
A good offer for {s} leaves within {3-5} working days; after {8-12} the customer has asked somebody else.
rules
The copper basis stands in every offer, with the date of the fixing.
An offer is valid for {30-60} days; metal surcharges for {5-10}.
Below a margin of {14-22} % the head of Sales signs as well.
Tools are quoted apart from the part and stay the customer's property.
We quote the quantity that the customer asked for and one step above it.
For {s} samples are free up to {5-20} pieces.
Payment is {30-60} days net; longer terms cost {4-9} tenths of a per cent a month.
steps
read the drawing of {s} with Engineering :: half of the cost is in the notes
ask what the part is for :: the customer often needs less than the drawing says
take the metal price of the day :: yesterday's price is a gift
add the packaging :: returnable trays cost {2-5} % and are always forgotten
compare with the last {2-3} offers to the same customer :: they will do so too
have a second person calculate :: slips of a comma happen to everybody
call {2-4} days after sending :: a call tells more than the order
cases
the customer names a target price => ask for the quantity and the lifetime first
the drawing lacks a tolerance => quote ours and say so on the first page
the request for {s} comes through a distributor => the end customer is registered before the price
a competitor is cheaper by more than {10-15} % => look for the difference in the specification
the customer wants a fixed price for a year => Controlling hedges the metal before we sign
the margin is negative on purpose => the reason and the end date stand in the file
checks
Copper basis and date stated
Validity stated
Packaging included
Second signature where needed
table
Value of the offer | First signature | Second signature
up to {20-30} thousand | Account manager | –
up to {80-120} thousand | Account manager | Unit lead
up to {400-600} thousand | Unit lead | Head of Sales
above | Head of Sales | CFO
`);

/** Customer accounts, in English. */
export const accountEn = topicText(`
title
Account: {s}
index
Customer accounts
headings
What they care about
How we work with them
Before a visit
Facts
Visits and calls
lead
What everybody who talks to {s} should know before picking up the telephone.
{S} buys from us since {2009-2019}; the relationship is good as long as we say early what goes wrong.
rules
Their purchasing decides on price and their engineering on everything else.
They want one face: all mail goes through the account owner or in copy.
Changes of material are announced {6-12} months ahead, whatever the contract says.
Delivery performance is measured by them at {95-99} %, on the day and not in the week.
{S} pays on time and deducts without asking when papers are wrong.
Samples carry their part number and ours.
Nobody promises a date before Planning has seen it.
steps
look up the open complaints of {s} :: they begin each meeting with them
agree with Quality on what may be said :: two stories are worse than a bad one
bring a cut sample :: engineers believe what they can hold
ask about next year's volumes :: tools need {10-16} weeks
write the minutes on the same day :: theirs come on the third and read differently
send the promised papers within {2-3} days :: promises are counted
tell Planning about every new date :: the line hears it from us or from nobody
cases
they ask for a price cut of {3-6} % => offer a change of design before a change of price
a delivery for {s} is late => call before they notice, with a new date that holds
they want to audit us => Customer Quality plans it; {3-5} weeks are normal
somebody new takes over at their side => visit within {4-6} weeks, with the history in hand
they open a complaint on a Friday => a first answer goes out on the same day
a competitor offers samples => ask for the comparison and help to read it
checks
Open complaints known
Delivery figures of the quarter printed
Samples labelled
Minutes sent
table
Topic | At the customer | With us
Purchasing | weekly call | Account manager
Engineering | monthly call | Sales engineer
Quality | on demand | Customer Quality
Management | {2-3} visits a year | Head of Sales
`);

/** Product families, in English. */
export const familyEn = topicText(`
title
Product family: {s}
index
Product families
headings
What it can and can't do
How to choose
Before a new variant
Figures
Questions from the field
lead
Everything about {s} that the catalogue does not say: limits, variants, and what customers ask.
{S} is made since {2008-2021} and lives in {20-140} variants, of which {4-12} make most of the turnover.
rules
The bending radius is {5-12} times the outer diameter, fixed, and twice that in motion.
{S} is specified from −{20-40} to +{80-105} °C; the connector is the weaker part.
Lengths above {10-30} m need a calculation of attenuation.
Colours other than black have a minimum quantity of {1000-5000} m.
New variants of {s} are released by the checklist and not by a mail.
The approval of the housing covers the variants that are listed, and no others.
Halogen-free jackets cost {8-18} % more and are asked for in every second request.
steps
ask for the application of {s} before the data sheet :: torsion ruins what bending forgives
check the temperature at the worst place :: the cabinet is {15-25} degrees warmer than the room
choose the standard length :: a special length costs {3-5} days
look for an existing variant :: there is one in {6-8} of ten cases
note the mating part :: foreign sockets differ by hundredths
offer a sample with {2-3} metres :: what is in the hand is ordered
record the request even if we decline it :: three equal wishes make a product
cases
the customer bends tighter than allowed => offer the high-flex variant and a test of {2-5} million cycles
oil or coolant is present => only the PUR jacket of {s} is suitable
the cable runs beside a drive => recommend the double screen and ground it on both sides
the connector gets loose by vibration => check the torque; {4-8} tenths of a newton metre are right
two variants differ in colour only => keep the one that sells
the customer needs a drawing => Product Management sends the released one, never the draft
checks
Application written down
Existing variants searched
Approval covers it
Price basis agreed
table
Property | Value | Standard
Rated voltage | {30-600} V | IEC 60227
Conductors | {2-12} | IEC 60228
Outer diameter | {4-11} mm | ± 0.2
Cycles in drag chain | {1-10} million | own method
`);

/** Release checklist, in English. */
export const releaseEn = topicText(`
title
Release: {s}
index
Releases and changes
headings
What has to be true
The way to release
Checklist
Gates
From past releases
lead
The way of {s} from the idea to series production, with the gates at which we may still say no.
A release without this list has happened {2-4} times; each time the list was shorter than the complaint.
rules
No gate is passed on the promise that something will be done later, except in writing with a date.
The team of {s} has one name for each gate, and the name is not "team".
Trial runs are made on the series line with series people.
A change after release starts the list again from the gate that it touches.
Customers are told of changes {3-9} months ahead, and before they find out.
Open points of {s} are counted every week; more than {8-15} of them stop the next gate.
Documents are released before the first part, not after the last.
steps
write down for whom {s} is and what it replaces :: features without a customer stay on the shelf
calculate the cost with real scrap :: ten good samples are no series
agree on the special characteristics :: what is special to everybody is special to nobody
run {200-500} parts on the series line :: the hall finds what the laboratory can't
have the packaging dropped from {80-120} cm :: forwarders do it as well
train the shifts before the first order :: the night shift has questions at night
hold the review with Quality, Sales and Production in one room :: three separate yeses have been a no
cases
a gate fails => the date moves and the list stays
the customer wants {s} earlier => offer a pilot lot with {doc}, not a shorter list
a supplier part is not released => the series waits or a deviation is signed by the customer
the cost is above target by more than {5-9} % => the product manager decides within {5-10} days
two variants are released together => each has its own list
the trial shows scrap above {3-6} % => repeat the trial after the measure and not before
checks
Drawing and parts list released
Control plan signed
Operators trained
Packaging tested
First article approved by the customer
table
Gate | Question | Who decides
G1 | Is there a customer? | Product Management
G2 | Can we make it? | Process Engineering
G3 | Can we make it well? | Quality
G4 | Does it earn money? | Head of Product
`);

/** Certificates, in English. */
export const certificateEn = topicText(`
title
Certificate: {s}
index
Certificates and substances
headings
What it demands
How to get and keep it
Before an application
Dates
Questions
lead
What {s} demands of our products, which of them have it, and how we keep it.
{S} is asked for in {2-6} of ten requests; without it we are not even answered.
rules
The mark is printed only on products that are listed in the file.
Changes of material are reported to the body before they are made.
Factory inspections for {s} come unannounced, {2-4} times a year.
Declarations are signed by Product Management and nobody else.
Supplier declarations are not older than {12-24} months.
The fees of {s} are {2-9} thousand EUR a year and belong to the product line.
Copies for customers are taken from the list, never from a mail.
steps
look up whether the family is listed :: extending a listing takes {2-3} weeks, a new one {10-16}
collect the material declarations :: one missing compound stops the whole file
send {3-6} samples of {s} from series :: hand-made samples pass and series fails
answer the engineer's questions within {5-10} days :: the file is closed after thirty
update the list of certificates :: Sales quotes from it
mark the drawing with the file number :: production prints what stands on the drawing
put the renewal into the calendar {90-120} days ahead :: an expired mark means a stop of shipments
cases
the inspector finds an unlisted compound => stop the printing of the mark and report within {2-3} days
a customer asks for {s} for one order => explain what it costs; usually the need disappears
a substance enters the candidate list => ask all suppliers within {20-45} days
the certificate shows the old company name => customs accepts it for {6-12} months only
the standard is revised => compare the editions and plan the re-test
a distributor prints the mark itself => write to him on the same day
checks
File number on the drawing
Declarations complete
Samples from series
Renewal in the calendar
table
Mark | Market | Renewal
UL | North America | every {2-3} years
CCC | China | every {3-5} years
UKCA | Great Britain | on change
BSMI | Taiwan | every {3-5} years
`);
