/**
 * api.md, "Who may do what", against the real API: `yes` does it, `no` is refused (403), `-` does not even see the
 * record (404). Records are those of the task force tf-1, made anew for each attempt.
 */
export const ACCOUNTS =
  'leader staff verifier tf1.lead tf1.member tf2.lead post1.member dept1.officer district1.desk agent1 sysadmin secadmin auditor';
export const MATRIX = `
action                      leader staff verif. tf1.l tf1.m tf2.l post1.m dept desk agent sysadm secadm auditor
file a lead                 yes    yes   yes    yes   yes   yes   yes     yes  yes  yes   no     no     no
read a lead                 yes    yes   yes    yes   yes   -     -       -    -    -     no     no     yes
read a confidential lead    yes    yes   yes    yes   yes   -     -       -    -    -     no     no     yes
trace a lead                yes    yes   yes    yes   yes   -     -       -    -    no    no     no     yes
change a lead               no     yes   no     yes   yes   -     -       no   no   no    no     no     no
qualify a lead              no     yes   no     yes   no    -     no      no   no   no    no     no     no
take up negotiation         no     yes   no     yes   no    -     no      no   no   no    no     no     no
lose a lead                 no     yes   no     yes   no    -     no      no   no   no    no     no     no
let a lead rest             no     yes   no     yes   no    -     no      no   no   no    no     no     no
revive a lead               no     yes   no     yes   no    -     no      no   no   no    no     no     no
log a visit                 no     no    no     yes   yes   no    no      no   no   no    no     no     no
correct a visit             no     no    no     yes   yes   -     -       no   no   no    no     no     no
read a visit                yes    yes   yes    yes   yes   -     -       -    -    -     no     no     yes
read a visit's quality      yes    yes   yes    yes   yes   -     -       -    -    -     no     no     yes
draft a contract            no     no    no     yes   yes   no    no      no   no   no    no     no     no
read a contract             yes    yes   yes    yes   yes   -     -       -    -    no    no     no     yes
correct a contract          no     no    no     yes   yes   -     -       no   no   no    no     no     no
bring evidence              no     no    no     yes   yes   -     -       no   no   no    no     no     no
submit a contract           no     no    no     yes   yes   -     -       no   no   no    no     no     no
verify a contract           no     no    yes    no    no    no    no      no   no   no    no     no     no
terminate a contract        no     yes   no     no    no    no    no      no   no   no    no     no     no
void a contract             no     yes   no     no    no    no    no      no   no   no    no     no     no
read a project              yes    yes   yes    yes   yes   -     -       -    -    no    no     no     yes
read a project's lights     yes    yes   yes    yes   yes   -     -       -    -    no    no     no     yes
count the lights            yes    yes   yes    yes   yes   yes   yes     yes  yes  no    no     no     yes
claim a milestone           no     no    no     yes   yes   -     -       no   no   no    no     no     no
support a claim             no     no    no     yes   yes   -     -       no   no   no    no     no     no
withdraw a claim            no     no    no     yes   yes   -     -       no   no   no    no     no     no
verify a milestone          no     no    yes    no    no    no    no      no   no   no    no     no     no
forecast a project          no     no    no     yes   yes   -     -       no   no   no    no     no     no
report a month              no     no    no     yes   yes   -     -       no   no   no    no     no     no
correct a report            no     no    no     yes   yes   -     -       no   no   no    no     no     no
pause a project             no     yes   no     yes   no    -     no      no   no   no    no     no     no
resume a project            no     yes   no     yes   no    -     no      no   no   no    no     no     no
terminate a project         no     yes   no     no    no    no    no      no   no   no    no     no     no
expand a project            no     yes   no     yes   yes   -     -       no   no   no    no     no     no
amend a contract            no     yes   no     yes   yes   -     -       no   no   no    no     no     no
approve an amendment        yes    yes   yes    no    no    no    no      no   no   no    no     no     no
propose a period lock       yes    yes   yes    no    no    no    no      no   no   no    no     no     no
approve a period lock       yes    no    yes    no    no    no    no      no   no   no    no     no     no
propose a reopening         yes    yes   yes    no    no    no    no      no   no   no    no     no     no
approve a reopening         yes    no    yes    no    no    no    no      no   no   no    no     no     no
read period locks           yes    yes   yes    yes   yes   yes   yes     yes  yes  no    yes    yes    yes
read the verification queue yes    yes   yes    no    no    no    no      no   no   no    no     no     yes
decide in the queue         yes    yes   yes    no    no    no    no      no   no   no    no     no     no
promise in a contract       no     yes   no     yes   yes   -     -       no   no   no    no     no     no
keep a promise              no     yes   no     yes   yes   -     -       no   no   no    no     no     no
read promises               yes    yes   yes    yes   yes   -     -       -    -    no    no     no     yes
read a pasted note          no     no    no     yes   yes   yes   yes     no   no   no    no     no     no
register an enterprise      yes    yes   yes    yes   yes   yes   yes     yes  yes  no    no     no     no
change an enterprise        no     yes   no     yes   yes   yes   yes     no   no   no    no     no     no
add a contact               no     yes   no     yes   yes   yes   yes     no   no   no    no     no     no
read first reports          yes    yes   yes    yes   yes   yes   yes     yes  yes  no    no     no     yes
dispute a first report      no     yes   no     yes   yes   -     -       no   no   no    no     no     no
rule a first report         yes    yes   yes    no    no    no    no      no   no   no    no     no     no
read disputes               yes    yes   yes    yes   yes   yes   yes     yes  yes  no    no     no     yes
read a lead's conflicts     yes    yes   yes    yes   yes   -     -       -    -    no    no     no     yes
read a lead's contacts      yes    yes   yes    yes   yes   -     -       -    -    no    no     no     yes
store a file                yes    yes   yes    yes   yes   yes   yes     yes  yes  yes   no     no     no
import                      no     yes   yes    no    no    no    no      no   no   no    no     no     no
analyse a sheet             no     yes   yes    no    no    no    no      no   no   no    no     no     no
list ledgers                yes    yes   yes    no    no    no    no      no   no   no    no     no     yes
take a ledger out           yes    yes   yes    no    no    no    no      no   no   no    no     no     yes
read the coverage           yes    yes   yes    yes   yes   yes   yes     yes  yes  no    yes    yes    yes
read the live board         yes    yes   yes    yes   yes   yes   yes     yes  no   no    no     no     yes
read one's day              yes    yes   yes    yes   yes   yes   yes     yes  yes  yes   yes    yes    yes
open a campaign             no     yes   no     no    no    no    no      no   no   no    no     no     no
list a target               no     yes   no     yes   yes   no    no      no   no   no    no     no     no
set a target                no     yes   no     no    no    no    no      no   no   no    no     no     no
read a target               yes    yes   yes    yes   yes   -     -       -    -    no    no     no     yes
read the tree of targets    yes    yes   yes    yes   yes   yes   yes     yes  yes  no    no     no     yes
record an admission review  no     yes   yes    no    no    no    no      no   no   no    no     no     no
read admission reviews      yes    yes   yes    yes   yes   -     -       -    -    no    no     no     yes
plan a survey               no     yes   no     no    no    no    no      no   no   no    no     no     no
launch a survey             no     yes   no     no    no    no    no      no   no   no    no     no     no
close a survey              no     yes   no     no    no    no    no      no   no   no    no     no     no
read a survey's links       no     yes   no     no    no    no    no      no   no   no    no     no     no
read a survey's results     yes    yes   yes    yes   yes   yes   yes     yes  yes  no    no     no     yes
read campaigns              yes    yes   yes    yes   yes   yes   yes     yes  yes  no    yes    yes    yes
list enterprises            yes    yes   yes    yes   yes   yes   yes     yes  yes  no    yes    yes    yes
file a task                 no     yes   no     yes   yes   yes   yes     no   no   no    no     no     no
read a task                 yes    yes   yes    yes   yes   -     -       yes  -    no    no     no     yes
change a task               no     yes   no     yes   yes   -     -       no   no   no    no     no     no
accept a task               no     no    no     no    no    no    no      yes  no   no    no     no     no
close a task                no     no    no     yes   yes   -     -       no   no   no    no     no     no
reopen a task               no     no    no     yes   yes   -     -       no   no   no    no     no     no
raise an escalation         no     yes   no     yes   yes   no    no      no   no   no    no     no     no
read an escalation          yes    yes   yes    yes   yes   -     -       yes  -    no    no     no     yes
decide an escalation        yes    no    no     no    no    no    no      no   no   no    no     no     no
answer an escalation        no     no    no     no    no    no    no      yes  no   no    no     no     no
close an escalation         yes    yes   no     no    no    no    no      no   no   no    no     no     no
measure working time        yes    yes   yes    yes   yes   yes   yes     yes  yes  yes   yes    yes    yes
decide a day of work        no     no    no     no    no    no    no      no   no   no    yes    no     no
run the KPIs                no     yes   no     no    no    no    no      no   no   no    no     no     no
read KPI runs               yes    yes   yes    yes   yes   yes   yes     yes  no   no    no     no     yes
propose a scheme            yes    yes   yes    no    no    no    no      no   no   no    no     no     no
read the lifecycle view     yes    yes   yes    yes   yes   yes   yes     yes  yes  no    no     no     yes
read a figure's records     yes    yes   yes    yes   yes   yes   yes     yes  yes  no    no     no     yes
list org units              yes    yes   yes    yes   yes   yes   yes     yes  yes  no    yes    yes    yes
make an org unit            no     no    no     no    no    no    no      no   no   no    yes    no     no
make a user                 no     no    no     no    no    no    no      no   no   no    yes    no     no
disable a user              no     no    no     no    no    no    no      no   no   no    yes    no     no
grant roles                 no     no    no     no    no    no    no      no   no   no    no     yes    no
read the audit trail        no     no    no     no    no    no    no      no   no   no    no     yes    yes
verify the audit trail      no     no    no     no    no    no    no      no   no   no    no     yes    yes
`;
