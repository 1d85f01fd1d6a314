import { topicText } from './topic.js';

/** Incident runbooks, in English. */
export const runbookEn = topicText(`
title
Runbook: {s}
index
Runbooks
headings
What breaks and who feels it
What to do
Before you call it fixed
Who to call
Past incidents
lead
Use this page when {s} does not answer. It is written for the person on call, who may never have seen the system before.
{S} is needed by production around the clock: an outage of {15-40} minutes stops the first line.
rules
Severity one means that goods can't be made or shipped; everything else waits for the morning.
The person on call answers within {10-15} minutes and takes the incident by name.
Nobody changes two things at once.
Every incident gets a note on this page within {2-3} working days, also if nothing was found.
{S} is backed up every {2-6} hours; restoring takes {25-70} minutes.
The vendor's hotline wants the contract number, which is in the safe of passwords and not here.
During month-end closing nothing is restarted without a word to Finance.
steps
look at the dashboard of {s} and write down the time :: without the time nobody can read the logs later
tell the hall that you are on it :: silence makes three people start three repairs
check free disk space :: a full disk was the cause in {3-6} of the last ten cases
read the last hundred lines of the log :: the first error matters, not the last one
restart the service once :: a second restart hides what the first one didn't mend
switch the lines to paper slips :: {20-30} minutes of paper are cheaper than a stopped line
wake the second on call :: two tired people see more than one
write what you did while you do it :: nobody remembers the order afterwards
cases
the service starts and dies again within {2-5} minutes => restore the last configuration from the archive
the disk is full => delete logs older than {14-30} days and nothing else
the database does not answer => call the database administrator before restarting anything
only one site is affected => it is the line and not {s}; call the network on-call
the clocks of two servers differ by more than {2-5} seconds => correct the time before restarting
the certificate has run out => renew it with the script and note the next date in the calendar
the same alarm comes back within {7-14} days => open a problem ticket; it is no accident any more
checks
Dashboard is green for {15-30} minutes
One label was printed in the hall
Queue of waiting jobs is empty
Note written on this page
table
Role | Reached by | Answers within
First on call | Rota telephone | {10-15} min
Second on call | Rota telephone | {25-30} min
Database | Help desk | {30-45} min
Vendor | Hotline | {2-4} h
code
systemctl status mes-gateway
journalctl -u mes-gateway -n 100 --no-pager
df -h /var/lib
systemctl restart mes-gateway
curl -fsS http://127.0.0.1:{8000-8999}/health
`);

/** Access how-to, in English. */
export const accessEn = topicText(`
title
How to: {s}
index
Access and devices
headings
Good to know
Step by step
If it does not work
Settings
From the help desk
lead
A short guide to {s} for people who do it once a year.
If a step on this page does not match your screen, the page is old: please write to the help desk or correct it.
rules
The help desk never asks for a password, neither by telephone nor by mail.
Access to {s} ends by itself after {90-180} days without use.
Each person has one account; shared accounts exist on machines in the hall only.
Requests that the manager has approved are done within {4-8} working hours.
Private devices reach mail and the wiki and nothing else.
Whoever changes the team gets new rights and loses the old ones in the same step.
steps
request {s} in the portal with the manager's name :: requests by mail get lost
restart the laptop once before anything else :: updates wait for it in {4-6} of ten cases
install the client from the software shelf :: downloads from elsewhere are blocked
confirm the sign-in on the telephone :: the second factor is what keeps strangers out
choose the site that is nearest :: Taipei and London answer at very different speed
test it with a small file :: a large one hides whether it is slow or broken
sign out on borrowed devices :: the next person is signed in as you otherwise
cases
the telephone with the second factor is lost => call the help desk at once; it takes {5-10} minutes
the password was entered wrongly {3-5} times => the account opens again by itself after {15-30} minutes
the connection breaks every few minutes => choose the cable instead of the radio network
{s} is needed on a machine in the hall => the line leader asks for a machine account
somebody leaves the company => the account is closed at noon on the last day
the screen says that the certificate is not trusted => stop there and send a picture to the help desk
an external partner needs access => the sponsor renews it every {30-60} days
checks
Manager has approved
Second factor registered
Client is the current version
Signed out on the borrowed device
table
Site | Gateway | Usual speed
Taipei | gw-tpe | {80-200} Mbit/s
Shenzhen | gw-szx | {40-100} Mbit/s
Shanghai | gw-sha | {40-100} Mbit/s
London | gw-lon | {100-300} Mbit/s
`);

/** Security rules, in English. */
export const securityEn = topicText(`
title
Security: {s}
index
Security
headings
The rule
What to do
Check yourself
At a glance
Cases
lead
What everybody has to know about {s}, in the time that it takes to drink a cup of tea.
Most of what goes wrong with {s} goes wrong in a hurry; this page is for the calm minute before.
rules
Reporting a mistake is never punished; hiding one is.
Customer drawings carry the customer's name and our class, and both are respected.
Payment details are changed by a call to a known number and never by mail alone.
Each quarter we send a false phishing mail; {8-20} % still click, and that is why.
Cards are worn where one can see them, by the management too.
Visitors of the hall hand in their cameras or cover the lens.
Backups of laptops run at noon; a closed laptop has no backup.
steps
stop and read the sender's address twice :: one letter is all that differs
report a doubtful mail with the button :: {2-4} reports are enough to block it for everybody
lock the screen with two keys :: the hall is open to drivers and visitors
ask for the badge of people you don't know :: politeness opens more doors than any tool
shred papers with drawings :: bins are emptied by a contractor
update the laptop when it asks :: old gaps are the ones that are used
use the password safe :: a password used twice is lost twice
cases
the attachment was opened already => pull the network cable and call the help desk, in this order
a supplier sends new bank details => Purchasing calls back on the number from the contract
a laptop is stolen => report it within {2-4} hours; IT wipes it from afar
a USB stick lies in the car park => hand it in at reception and don't plug it in
a customer asks for another customer's drawing => the answer is no, also among friends
somebody calls in the name of the CEO => call back through the switchboard
a page of the wiki shows a password => remove it, change it, and tell IT so that the history is cleaned
checks
Screen locks after {3-5} minutes
Safe holds all passwords
Last update is younger than {14-30} days
Paper drawings are off the desk
table
Class | Example | May leave the house
Public | Catalogue | yes
Internal | This wiki | to partners under contract
Confidential | Prices, drawings | with the owner's consent
Strictly confidential | Unpublished figures | no
`);

/** Business systems, in English. */
export const systemsEn = topicText(`
title
ERP and MES: {s}
index
ERP and MES
headings
How it is meant
Step by step
Before you post
Codes
Questions to Applications
lead
How {s} is done in our systems, with the codes that we use and the traps that everybody falls into once.
For {s} the ERP is the master and the MES follows within {5-15} minutes; never the other way round.
rules
A posting is corrected by its reversal and never by a second posting in the other direction.
Master data are changed by {2-4} named people; everybody else files a request.
The period closes on the {2-4}th working day at six in the evening.
Item numbers carry no meaning; who needs meaning searches by attribute.
A blocked batch stays blocked until Quality releases it, also if the truck is waiting.
Reports of {s} run at night, so that the day belongs to the people who post.
Tests are made on the test client; its data are copied every {4-8} weeks.
steps
search for the order before creating one :: duplicates cost planning half a day
enter {s} with the date of the event and not of today :: the period decides about the cost
choose the storage place from the list :: free text can't be counted
scan the label instead of typing it :: typing errs in {2-5} of a hundred cases
read the yellow message before confirming :: it is the only place where the system warns
print the slip and sign it :: the auditor follows paper
compare the quantity with the MES :: differences grow over night
cases
the quantity of {s} turns negative => stop and call Inventory Control; a receipt is missing
the order is closed already => Controlling opens it for {2-3} days
the MES shows another batch => the label was changed after the scan; print it again
a unit of measure is wrong => reverse, correct the master data, post again
the system is slow after {8-9} in the morning => the night run isn't over; wait {10-20} minutes
the customer's number is missing => Sales creates it, with two signatures
somebody needs the authorisation for one day => the manager asks, and it ends by itself
checks
Order and batch match
Date lies in an open period
Unit of measure checked
Slip signed
table
Code | Meaning | Who posts
{100-109} | Goods receipt | Warehouse
{200-219} | Consumption | Production
{300-309} | Transfer | Warehouse
{500-559} | Scrap | Quality
`);
