# The rule book: what each control demands.

k1 = The total (J) equals male (L) plus female (P)
k2 = Users in total equal users of DPT + DPTb + DPK
k3 = Valid votes equal the sum of the votes in section IV
k4 = All votes equal valid + invalid votes
k5 = Valid and invalid votes equal the number of users
k6 = Ballots used equal the users, and all votes
k7 = Ballots received equal used + returned + unused
k8 = Ballots received equal the DPT plus the reserve
k9 = Users from the DPT do not exceed the voters in the DPT
k10 = All votes do not exceed the ballots that could be used
k11 = Disabled voters who voted do not exceed the users
k12 = Tally, figure, words and bubbles of one number agree
k13 = The party's total equals party-only votes plus its candidates'
k14 = The DPT is the same in all contests of the station and in the register
k15 = A value has at most three digits and fits the size of a station
k16 = Every value of a region is the sum of its parts
k15-of-v2 = A value fits the size of a station: at most three digits; abroad and with noken by its voters
but = { $first }: { $left } is written, but { $other } = { $right }
above = { $first }: { $left } is written, more than { $other } ({ $right })
male-and-female = male + female
users-of-all-lists = users of DPT + DPTb + DPK
votes-of-all-pairs = the votes of all pairs
votes-of-all-candidates = the votes of all candidates
votes-of-all-parties = the votes of all parties
valid-and-invalid = valid + invalid votes
ballots-accounted-for = used + returned + unused
dpt-and-reserve = DPT + reserve
usable-ballots = ballots received less those returned
bubbles = its tally, words or bubbles
party-and-candidates = votes for the party + for its candidates
other-form-or-register = another form or the register
bound-of-a-station = a station can have
sum-below = the sum below
head = code | relation | severity | source | meaning
