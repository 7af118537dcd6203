# What each kind of event is.

app-release = A release of the officers' app
build-released = A build of the program: its file's fingerprint, and the source it was built from
cut = A cut: a named state of the log, for which totals and files stand
disclosure-set = A disclosed document in force: where data may lie, the inventory, or requests for information
form-confirmed = A form's values as an officer confirmed them against the paper
form-imported = A form's values from a file that another system published
image-rendered = Public pictures of a form's pages
image-withdrawn = Public pictures are taken away: their content is deleted, their fingerprints stay
key-enrol = A key receives a mandate
key-offer = A mandate is offered to the holder of a code
key-revoke = A key's mandate ends, or a code is withdrawn
manifest-set = The election's manifest: what is settled beside its registry
office-enrol = The root key gives another office its authority
opening-recorded = The record of the opening: no form yet, and with which program, registry and rules it was opened
place-observed = What was seen of a place of the inventory
policy-set = Where the service is reached, and by which key the log signs
setup = Opens the log: the election, its registry, its rules, and its root key
withdrawn-order = ordered by a court or an authority
withdrawn-other-picture = not a picture of this form
withdrawn-personal-data = shows a person, a name or a signature
