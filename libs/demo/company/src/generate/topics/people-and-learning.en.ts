import { topicText } from './topic.js';

/** Working away from the office, in English. */
export const remoteEn = topicText(`
title
Working away: {s}
index
Working away from the office
headings
What is possible
How to arrange it
Before you start
Who may do what
Experience so far
lead
What we have agreed about {s}, and how a team arranges it without anybody being left alone with the telephone.
{S} is an offer and not a right; it works where the work allows it and the team knows about it.
rules
Up to {2-3} days a week are possible once probation is over.
Core time is ten to three in the zone of the site; meetings lie within it.
Machines, samples and customer drawings stay in the house.
The company lends a screen and a chair; it does not pay rent or heating.
For {s} across a border People Services asks the tax adviser first, which takes {2-4} weeks.
A team meets in person at least {2-4} times a quarter.
Whoever is away is in the calendar; whoever is not in the calendar is here.
steps
talk with the manager about {s} before planning it :: some tasks need hands on the line
put the days into the team calendar :: colleagues plan samples and visits by it
check the connection with IT :: a call that breaks {3-6} times costs the customer's patience
lock the screen when leaving the table :: families and drawings don't mix
be reachable by telephone in core time :: the hall can't read mail
come in when a sample has to be looked at :: photographs hide surface faults
review the arrangement after {3-6} months :: needs change with projects
cases
the network at home fails for more than {30-60} minutes => come in, or take the time off
a customer visits at short notice => the visit goes first
two people of one desk are away on the same day => one of them comes in, by turns
somebody feels cut off => the manager plans a fixed day for the whole team
a drawing is needed at home => open it through the viewer, never as a file
the arrangement crosses a border => nobody starts before the tax adviser has answered
checks
Manager agrees in writing
Days are in the calendar
Second factor works outside
Telephone forwarded
table
Work | Away possible | Who decides
Design and simulation | {2-3} days a week | Unit lead
Sales and purchasing | {2-3} days a week | Unit lead
Laboratory | {2-3} days a month | Head of department
Production | no | –
Accounting | not in closing week | Unit lead
`);

/** Certified operators, in English. */
export const trainingEn = topicText(`
title
Training: {s}
index
Training and certificates
headings
Who needs it
How it runs
Before the test
Levels
Notes of the trainers
lead
This page describes the training for {s}: who needs it, how long it takes, and how the certificate stays valid.
Nobody has to be talented for {s}; {20-40} hours with a good trainer are what it takes.
rules
Only people with a valid certificate work on {s} alone.
The certificate is valid for {12-24} months and is renewed by a test of {20-40} minutes.
The trainer and the examiner are never the same person.
After a break of more than {3-6} months the practical part is taken again.
Training counts as working time, at night too.
Results are kept in the HR system; the list on the wall shows levels and no marks.
A trainer looks after at most {3-5} people at a time.
steps
read the work instruction for {s} aloud with the trainee :: people skip what they read alone
show the work once at full speed and once slowly :: hands learn the rhythm first
let the trainee explain each grip :: what can't be said is not understood
collect the first {20-50} pieces separately :: they show where the hand slips
look at the rejects together :: a fault that one has held in the hand is not made again
book the test with Training a week ahead :: examiners come from another shift
sign the skills matrix on the same day :: planners assign people by it
cases
the trainee fails the practical test => a second try follows after {5-10} working days
the certificate runs out during leave => it stays valid for {10-20} days after the return
the work instruction has changed => a short course of {30-60} minutes is enough
there is no examiner on the night shift => the test moves to the change of shifts
a temporary worker needs {s} for a few days only => the work stays under supervision
the eyesight test is older than a year => the medical officer comes first
checks
Work instruction is the newest version
Sample board is complete
Eyesight test on file
Examiner booked
table
Level | Meaning | Who signs
1 | works under supervision | Trainer
2 | works alone | Examiner
3 | sets up the machine | Process engineer
4 | trains others | Training
`);

/** Hiring, in English. */
export const recruitingEn = topicText(`
title
Hiring: {s}
index
Hiring
headings
Principles
From need to offer
Before the interview
Stages
What we learned
lead
How we fill a position for {s}, from the first request to the first day, and what we ask candidates.
The whole way takes {30-60} days for {s}; most of that is waiting for each other.
rules
A position is opened when the cost centre has a budget for it and not before.
Every candidate hears from us within {5-8} working days, also when the answer is no.
At least two people talk to each candidate, one of them from another team.
We ask everybody for {s} the same core questions and write the answers down.
Nobody is asked about family, faith or health.
Employees who recommend somebody get a bonus of {300-900} EUR after probation.
Documents of candidates are deleted after {6-12} months.
steps
write down what the person will do in the first {90-120} days :: a list of wishes finds nobody
agree the salary band with People Services :: two bands in one team end in bad blood
publish the position inside first, for {5-10} days :: a third of our positions are filled from inside
read applications in pairs :: one reader overlooks what the other sees
give a small task from real work :: talk is a poor sample of work
decide within {2-3} days after the last interview :: good candidates have other offers
call the reference with the candidate's consent :: one call has saved us more than one mistake
cases
nobody fits after {40-60} days => the team rewrites the task list before it searches on
two interviewers disagree => a third one talks to the candidate without knowing their views
a candidate asks for more than the band => People Services decides with the head of department
a relative of an employee applies => the employee takes no part in it
the candidate lives abroad => Legal checks the permit before the offer
the team wants to skip the task => it does not; the task takes {45-90} minutes
checks
Salary band agreed
Questions prepared and shared
Task tried out by somebody of the team
Room and camera booked
table
Stage | Days | Who
Request | {3-6} | Manager
Publishing | {10-20} | People Services
Interviews | {10-15} | Team
Offer | {3-5} | People Services
`);
