import { topicText } from './topic.js';

/** Extrusion set-up, in English. */
export const extrusionEn = topicText(`
title
Set-up: {s}
index
Extrusion set-up
headings
Limits
Starting the line
Before the first drum
Temperatures
Shift experience
lead
Settings and order of work for starting {s}. The values hold for dry compound and a clean screen pack.
{S} needs {35-60} minutes from cold to the first good metre; whoever is faster pays with scrap.
rules
The core is preheated to {90-120} °C; below that the insulation does not bond.
Eccentricity stays under {6-10} %, measured every {500-900} metres.
Line speed is raised in steps of {20-40} m/min and only when the diameter is steady.
Compound is dried for {3-5} hours at {70-85} °C, and opened bags do not go back to the store.
The spark tester of {s} runs at {3-6} kV and is tested with the dummy fault at each start.
Screens are changed after {8-14} hours, or when the pressure rises by {25-40} bar.
Start-up scrap is weighed and posted; the target is below {8-20} kg a start.
steps
check that the die and tip match the set-up sheet :: half of the late starts were a wrong tip
heat the zones from the die backwards :: a cold die blocks, and the pressure finds the weakest bolt
purge with natural compound until the colour is clean :: streaks show up {200-400} metres later
centre the tip with {s} running slowly :: a hot tool moves by {2-5} hundredths
thread the line by hand and close the guards :: fingers are faster than the stop
set the water bath to {18-25} °C :: cold water freezes the stress into the wall
take {2-3} samples and cut them across :: the gauge can't see bubbles
release the drum with Quality's stamp :: an unreleased drum can't be booked
cases
the diameter swings by more than {2-5} hundredths => lower the speed by a fifth and look at the haul-off
the surface is rough => raise the die by {3-6} °C and wait {5-10} minutes
the core temperature drifts => clean the preheater's rollers before touching the controller
bubbles show in the cut => stop the line; the compound was not dry
the spark tester reports a fault => mark the place, cut {2-4} metres out and note it on the drum card
the pressure rises faster than usual => change the screens at the next drum and not at the end of the shift
the colour changes inside a drum => keep the drum for Quality and purge again
checks
Die and tip match the sheet
Compound dry, bag number noted
Spark tester tried with the dummy fault
First sample cut and signed
table
Zone | PVC °C | XLPE °C
Feed | {145-150} | {110-120}
Middle | {160-168} | {120-130}
Head | {170-178} | {128-135}
Die | {175-182} | {130-138}
`);

/** Crimping and assembly, in English. */
export const assemblyEn = topicText(`
title
Work instruction: {s}
index
Assembly instructions
headings
What counts as good
How the work is done
Before the first piece
Values
Notes from the line
lead
How {s} is done on our lines, what a good piece looks like, and which faults we have seen.
The values on this page are the ones of the released sheet {doc}; in case of doubt the sheet counts.
rules
Crimp height is measured on the first {3-5} pieces of each reel and every {200-500} pieces after that.
Pull-off force for {s} lies above {40-90} N; the test destroys the piece and that is meant.
No strand may be cut, and none may stand outside the crimp.
The bell mouth is visible on both ends and never longer than {3-6} tenths.
Tools are changed after {80-150} thousand strokes, whether one sees wear or not.
Solder joints of {s} are looked at with {4-10} times magnification.
Reworked pieces carry a green dot and go into their own box.
steps
compare the terminal reel with the order :: two reels look alike and differ by one letter
load the programme for {s} by scanning the sheet :: typed numbers have cost us {2-4} complaints
strip {5-10} ends and look at the strands :: a nicked strand breaks in the field and not here
make the first piece slowly and measure it :: the press is warm after {20-30} strokes only
test the pull-off force and enter it :: the curve of the shift shows wear before the eye does
lay the parts in the tray in the order of work :: a missing seal is seen at once in an ordered tray
run the electrical test on every piece :: {s} can't be seen from outside
pack with the caps on :: dust in the contact is our most frequent complaint
cases
the crimp height is out by more than {2-4} hundredths => stop, block the box, and call the setter
a strand stands outside => cut the end and start again; bending it in hides the fault
the tester reports a short => open the piece and look for a splash of solder
the terminal is bent => check the feed finger before the next piece
two pieces in a row fail => the line leader stops {s} until the cause is known
the cable jacket is scratched => compare with the limit sample at the desk
the tray is empty before the order is complete => count the rejects; the difference must match
checks
Reel and order match
First piece measured and signed
Limit samples at the desk
Tester tried with the bad sample
table
Cross-section | Crimp height mm | Pull-off force
0.22 mm² | 0.{78-84} | {40-45} N
0.35 mm² | 0.{90-96} | {55-65} N
0.50 mm² | 1.{10-16} | {75-85} N
0.75 mm² | 1.{22-30} | {95-110} N
`);

/** Tools and moulds, in English. */
export const toolingEn = topicText(`
title
Tooling: {s}
index
Tools and moulds
headings
Rules of the tool shop
Maintenance
Before it goes back
Intervals
Tool diary
lead
Care and repair of {s}: what is done when, by whom, and how one sees that it is time.
{S} lives for {300-900} thousand shots if it is cared for and for a third of that if it is not.
rules
Every tool has a card; a tool without a card does not go onto a press.
The last shot and the last part of a run stay with {s}.
Only the tool shop polishes; the hall cleans.
Spare inserts are kept for {s} at all times, {2-4} of each.
Changes of geometry need a drawing with a new index, however small they are.
Cooling channels are flushed every {4-8} weeks.
Customer-owned tools carry the customer's plate and are counted every year.
steps
clean {s} with the brass brush while it is warm :: cold residue needs force, and force leaves marks
look at the parting line with the lamp :: flash begins at {2-3} hundredths
measure the inserts and note the value :: the trend says more than the limit
grease the pillars thinly :: too much grease ends in the part
change the ejector springs in pairs :: a single new spring tilts the plate
make {5-10} shots and keep the last :: the first ones are cold
enter the strokes on the card :: planning orders inserts by it
cases
flash appears on one side => check the clamping before grinding anything
a part sticks => raise the draft polish of {s}; spray hides the cause
an insert breaks in the run => finish with the spare and never without one
the customer asks for a change => the change request comes first, the milling second
the tool has stood for more than {3-6} months => take it apart before the first shot
water comes out of the parting line => stop at once, rust starts over night
checks
Card filled in
Inserts measured
Last part attached
Cooling flushed and dry
table
Part | Interval in shots | Who
Parting line | {20-40} thousand | Setter
Inserts | {80-120} thousand | Tool shop
Springs | {150-200} thousand | Tool shop
Complete overhaul | {300-400} thousand | Tool shop
`);

/** Laboratory tests, in English. */
export const laboratoryEn = topicText(`
title
Test method: {s}
index
Laboratory methods
headings
Scope and limits
Procedure
Before you release the report
Parameters
Observations
lead
How the Materials Laboratory carries out {s}, with which instrument, and how far the result can be trusted.
The method follows the standard that the customer names; where it names none, {doc} holds.
rules
At least {3-6} specimens are tested, and the report gives the median and the spread.
Specimens rest for {16-24} hours at 23 °C before the test.
The expanded uncertainty of {s} is {2-6} %, and it stands in every report.
A result outside the limits is repeated once, on new specimens, by somebody else.
Raw data are kept for {5-10} years, the specimens for {6-12} months.
Urgent tests go first when a line is standing; a customer's hurry alone is no reason.
The instrument is checked with the reference piece every {5-10} working days.
steps
note the batch and the place of sampling :: without it {s} proves nothing
cut the specimens with the sharp die :: a nick halves the elongation
condition them at 23 °C :: two degrees move the result by {2-4} %
zero the instrument of {s} before each series :: the drift over night is larger than the tolerance
run the reference piece first :: it takes {5-10} minutes and has saved whole weeks
record the environment with the result :: humidity explains most outliers
have the report read by a second person :: swapped columns look like a discovery
cases
one specimen differs from the others by more than {15-25} % => keep it, look at the fracture, and test two more
the reference piece is out of range => stop and inform the metrologist
the customer's standard has a newer edition => ask before the test which edition counts
too little material is left => report the number of specimens and no spread
the result decides about a blocked batch => Quality is in the room
the instrument shows an error during {s} => discard the whole series
checks
Reference piece in range
Specimens conditioned
Second reader has signed
Uncertainty stated
table
Parameter | Value | Tolerance
Temperature | 23 °C | ± 2 °C
Test speed | {25-250} mm/min | ± 10 %
Specimens | {3-6} | –
Duration | {30-168} h | ± 1 h
`);
