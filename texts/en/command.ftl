# What commands say.

warning-root-key-still-nothing = WARNING: the root key is still in { $path }. Nothing needs it: move it to a safe, then shred -u { $path }
stations-break-least-one-control = stations break at least one control
held = {" "}held
forms-pictures-handed-receipts = { $forms } forms and { $pictures } pictures handed in, { $receipts } receipts
c9002-forms-stand-more-than = C9002 { $n } forms stand in it more than once: the same one is handed in once
c9003-other-events-passed-over = C9003 { $n } other events are passed over: only forms that an officer confirmed are handed in
making-example-election = 1/5 Making an example election …
filling-photographing-reading-forms = 2/5 Filling, photographing and reading forms …
election-night-officers-sign-log = 3/5 Election night: officers sign, the log takes …
counting-publishing-public-tree = 4/5 Counting and publishing the public tree …
verifying-tree-from-outside-anybody = 5/5 Verifying the tree from outside, as anybody can …
done-stations-entries = Done: { $stations } stations, { $size } entries.
open-http-try-another-window =
    Open http://{ $addr }/ and try in another window:
    { $try-next }
phones-sent-over-http-receipts = {"    "}{ $forms } phones sent over HTTP: { $receipts } receipts, { $logged } proven in the log, { $pictures } pictures ({ $mb } MiB)
photographing-reading = photographing and reading
text = { $base }: { $why }
time-over = time is over
no-randomness = no randomness
no-key = no key ({ $e })
cant-written = { $p } can't be written ({ $e })
nothing-signed-add-out-sign =
    { $all }
    Nothing was signed: add --out to sign and to make the PINs.
cards-stations-villages-kecamatan-key = cards of stations: { $stations }; of villages or kecamatan: { $regions }; of key { $by }
kartu-pdf-pin-pdf-print = { $at }/kartu.pdf and { $at }/pin.pdf. Print them, hand them over in person, then delete both.
typed = typed:
hand-card-pin-officer-person = Hand card and PIN to the officer in person; never send them by message.
officers-cards = Officers' cards
officers-pins = Officers' PINs
no-answer = no answer
answers-http = it answers HTTP { $status }
no-intake = it is no intake ({ $e })
answer-cant-read = the answer can't be read ({ $e })
no-known-role = { $role } is no known role
no-answer-enrolment = no answer to the enrolment
revocation-waits-sirekap-serve-which = The revocation waits for 'sirekap serve', which takes it within a second.
forms-receipts-proven-log-pictures =
    { $forms } forms: { $receipts } receipts, { $logged } proven in the log; { $outcome } pictures, { $mib } MiB; { $requests } requests, { $lost } unanswered
    { $took }, { $rate } forms a second; receipts after { $half } (half of them) to { $most } (99 of 100)
certificate-cant-read = the certificate can't be read ({ $e })
election-opened-before-nothing-signed = This election was opened before; nothing was signed.
document-not-in-folder = document { $digest }, which the log names, is not in the folder manifest/ or disclosed/: the tree lacks it, and verify will fail
manifest-waits-sirekap-serve-which = Manifest { $digest } waits for 'sirekap serve', which takes it within a second. What the log refuses stays in { $inbox } as .refused with its reason.
document-waits = Document { $document } ({ $sha256 }) waits for 'sirekap serve', which takes it within a second. What the log refuses stays in { $inbox } as .refused
build-waits = Build { $sha256 } waits for 'sirekap serve', which takes it within a second. What the log refuses stays in { $inbox } as .refused
record-written = Record of the opening: { $file }. Print it, read it together, then sign; names stand on this paper only.
authority-key-waits-sirekap-serve = Authority of { $office }: key { $id }, waits for 'sirekap serve'. Hand { $path } to that office, and delete it here. An office needs two authorities to give a mandate: repeat with another key.
reading = reading
crops = crops
right-no-rejection = right with no rejection
wrong = wrong
rejected-person = rejected to a person
silent-errors = silent errors
upper-bound-their-rate = upper bound of their rate (95 %)
label = label
not-image = not an image
damage = damage
photos = photos
refused = refused
values = values
accepted = accepted
silent = silent
bound = bound
boxes = boxes
calibr = calibr.
forms = forms
pages = pages
regions = regions
standing = standing
nation = nation
provinces = provinces
regencies-cities = regencies and cities
villages = villages
files = files
rows = rows
votes-sum-their-rows = votes are the sum of their rows
of = of
rows-say-what-regions-own = rows that say what the region's own file says
other-files-passed-over = other files, passed over
logs-new-key-old-one = The log's new key: { $key }. The old one is gone; start the service again, or run 'sirekap publish'.
there-no-real-data-skipped = there is no real data in { $args }: skipped
cut-missed-tree-beyond = cut { $missed } was missed: the tree is beyond it
entries-published-new-objects = { $report } entries published in { $tree } ({ $report-2 } new objects)
next-sirekap-verify-sirekap-serve = Next: sirekap verify { $tree } · sirekap serve { $tree }
signed-machines-clock-says-hour = { $p }: signed ({ $count } of { $value }). This machine's clock says { $now }, the hour is { $at }: compare with another clock.
next-second-authority-signs-file = Next: the second authority signs this file with his key (sirekap publish --open FILE --key KEY)
next-put-publishers-machine-sirekap = Next: put it as { $place } on the publisher's machine; 'sirekap serve' takes it by itself where both are keys of national authorities
bubbles = bubbles
empty = empty
needs-persons-eyes = needs a person's eyes
reading-photos = reading photos
picture = picture: { $file }
refused-2 = REFUSED
clean = clean
page = page { $page } of { $pages }
officers-app-ctrl-c-stop = The officers' app: { $list } (Ctrl-C to stop)
make-phone-trust-address-install = To make a phone trust that address, install this certificate authority on it: { $path }
new-one-install-again-phones = It is a new one: install it again on phones that have the old one.
portal-open-http-ctrl-c = The portal is open at http://{ $addr }/ (Ctrl-C to stop)
stage = stage
held-out-headline-total = HELD out of the headline total
disputed = DISPUTED
no-numbers-yet = no numbers yet
controls = Controls
broken = broken
kept = kept
not-checkable = not checkable
history-proof = History and proof
counts = counts
superseded = superseded
disputed-2 = disputed
held-2 = held
key = key
replaces = replaces
source-older-than = its source is older than
incomplete = incomplete
breaking-control = breaking a control
headline = headline
recorded = recorded
valid-votes = valid votes
invalid-votes = invalid votes
all-votes = all votes
code = code
region = region
in = in
stations = stations
stations-headline-total = in: { $t } of { $t-2 } stations ({ $percent } %) · in the headline total: { $t-3 }
missing-forms = {"   "}missing on { $headline } / { $recorded } forms
pass = pass{"  "}
fail = FAIL{"  "}
not = not{"   "}
log-entries = log: entries
root = root
signatures-checked-files-compared-nodes = { $signatures } signatures checked; { $files } files compared, in { $nodes } nodes (a node holds the files of one region, district or kind of form)
all-them = all of them
result-pass = RESULT: pass
result-fail = RESULT: FAIL
result-incomplete = RESULT: incomplete
without-pinned-policy-policy = without a pinned policy (--policy)
policy-you-gave = by the policy that you gave
without-pinned-policy-tree-agrees = WITHOUT a pinned policy: the tree agrees with itself, which does not prove who signed it (--policy)
noted = noted
left-out = left out
numbers-left-empty = numbers left empty
records-read-new-events-log = { $records } records read: { $appended } new events{ $late }, { $unchanged } in the log already, { $repeated } repeated files, { $left } left out, { $numbers-left } numbers left empty. Next: sirekap publish --data { $home }
numbers-stations-published-from-uu = Numbers of stations are published from { $at } on (UU 7/2017, article 449(5))
proven-public-log-hashes-root = proven in the public log: { $n } hashes to root { $root }… of { $size } entries
error = error
hint = hint
photos-read =     { $photos } photos ({ $refused } refused), { $values } numbers: { $taken } taken, { $typed } typed by officers from the paper, { $wrong } silently wrong
pins-made = { $summary }
    { $count ->
        [1] 1 PIN
       *[other] { $count } PINs
    }: { $out }/pin.pdf. Tell them to the officers in person, then delete the file.
    Take { $out }/registrar.txt to the service: sirekap device offer take registrar.txt
cards-made = { $count ->
        [1] 1 card
       *[other] { $count } cards
    }: { $out }/kartu.pdf. Print it, hand the cards to the officers in person, then delete the file.
    Send { $out }/tawaran.txt to authority B: sirekap device offer countersign tawaran.txt --out pin
offers-handed-over = { $count ->
        [1] 1 offer
       *[other] { $count } offers
    } handed over in { $inbox }, for 'sirekap serve' to take. What the log refuses stays there as .refused with its reason. Delete { $file } once all else is taken.
no-receipt-keys = the service has no key for receipts
with-code = { $what }: { $code }
code-not-known = the service does not know the code
enrolment-refused = the enrolment is refused
ready-2024 = The 2024 election is ready in { $folder }. { $next } --data { $folder }
map-added = { $outlines } outlines added ({ $bytes } bytes); the registry's hash is now { $digest }
ready-pilkada = The Pilkada of 2024 is ready in { $folder }. { $next } --data { $folder }
signatures = {"  "}signatures: { $officers } officers, { $witnesses } witnesses
numbers-to-look-at = { $count ->
        [1] 1 number needs a person's eyes
       *[other] { $count } numbers need a person's eyes
    }
few-numbers-read = only { $accepted } of { $seen } numbers read: better take the photo again
relations-broken = { $count ->
        [1] 1 relation does not hold
       *[other] { $count } relations do not hold
    }
something-beside-the-clock = Something beside this machine's clock must then say so: { $what }
too-many-sources = at most { $most } sources of time
no-source-of-time = { $url } is no source of time: https://, or http:// with an address of your own network
source-named-twice = the source of time { $url } is named twice
older-than-the-log = {" "}({ $count } of them older than what the log has, so not what counts)
seconds = { $number } s
digit-accepted = ACCEPTED
digit-rejected = rejected
counting = counting
importing = importing
log = log
csv = CSV
saving = saving
public-paths = public paths
entries = entries
tiles = tiles
other-election = of another election
no-form-in-it = there is no form in it
usage-unknown = { $argument } is not known
usage-no-command = there is no command { $name }
usage-command-missing = a command is missing: { $choice }
usage-missing = missing: { $argument }
usage-conflict = { $argument } can't be used together with { $other }
usage-needs-value = { $argument } needs a value
usage-bad-value = { $value } is no value for { $argument }
usage-bad-choice = { $value } is no value for { $argument }; it is one of: { $choice }
usage-wrong = { $what }
usage-meant = did you mean { $meant }?
usage-add-help = add --help to see how it is used
next-open = Next: open its log, with a root key that goes away after it: sirekap election open
ask-for-policy = ask for the election's policy file again
random-sample-same-again-seed = a random sample; the same again: --seed { $seed }, all: --full
public-paths-pages-same-tree = { $paths } public paths and { $pages } pages are the same as the tree
election-night = election night
printing = printing
waits-signature-another-key = waits for the signature of another key
your-key-signed-already = your key has signed this already
not-stations-officer = not for a station's officer
there-no-such-place = there is no such place
area-too-large-one-card = the area is too large for one card
time-over-2 = its time is over
codes-key-cant-read = the code's key can't be read
not-kind-file-expected = not the kind of file that is expected
another-election = of another election
file-cut-off = the file is cut off
key-cant-read = the key can't be read
not-offer-code = not an offer of a code
code-stands-above-already = this code stands above already
first-authority-not-signed = the first authority has not signed this
pins-hash-cant-read = the PIN's hash can't be read
election-open-ssh-agent-holds = The election is open. The ssh-agent holds the root key: take it out NOW (ssh-add -d { $path }), check with ssh-add -l, and keep what it lies on in a safe. Nothing needs it again, but an office that comes later: sirekap election office --root { $path }
election-open-root-key-must =
    The election is open. The root key must leave this machine NOW:
    {"  "}1. copy { $path } to two removable media, and compare the copies (sha256sum)
    {"  "}2. keep the two media in two different safes
    {"  "}3. delete it here: shred -u { $path }
    {"  "}4. check that it is gone: ls { $path } must say that there is none; look at this machine's backups too
    Nothing needs it again: cards, revocations, manifests, the log's key and addresses are signed by two authorities.
    Only an office that comes later needs it once more: sirekap election office --root FILE.
wear-perspective = perspective
wear-rotation = rotation
wear-folds = folds
wear-curl = curl
wear-shadow = shadow
wear-uneven-light = uneven light
wear-defocus = defocus
wear-motion = motion blur
wear-noise = noise
wear-low-contrast = low contrast
wear-dark = dark
wear-overexposed = overexposed
wear-glare = glare
wear-jpeg = compression
wear-downscale = few pixels
wear-clutter = clutter
wear-moire = moire
wear-corner-folded = corner folded
wear-corner-cut = corner cut
wear-stain = stain
wear-finger = finger
wear-cut-off = cut off
wear-light = light
wear-moderate = moderate
wear-heavy = heavy
bundle-not-ours = not a bundle of Sirekap
bundle-too-large = too large
bundle-not-text = not text
bundle-picture-damaged = a picture is damaged
bundle-parts-missing = { $found } of { $all } parts are there
make-an-election = make an election first with 'sirekap demo' or 'sirekap import'
help-usage = Usage
help-options = {"["}OPTIONS]
help-commands = Commands
help-command = COMMAND
help-heading-options = Options
help-heading-arguments = Arguments
help-show = Print help
help-version = Print version
help-values = possible values
help-default = default
help-environment = env
making-public-pictures = Making public pictures of the forms' photos …
pictures-made = {"    "}{ $forms } forms: { $pages } pages with a public picture, { $without } without
withdrawal-waits = The withdrawal waits for 'sirekap serve', which takes it within a second; the pictures are gone with the next publication.
withdrawn = (withdrawn)
picture-of-page = page { $page } · entry #{ $index } for confirmation #{ $event }: { $what }
pictures = pictures
not-given = not given
people-of-districts = { $people } in { $districts } districts
districts-of = { $contest }: { $districts } districts · seats { $seats } · { $reached } of { $stations } stations · population { $population }
service-makes-cut = The running service makes the cut { $name } with its next publication. Where it can not, the reason lies in the folder inbox.
mirror-copied = { $folder }: { $size } entries from { $source }; { $files } files brought ({ $bytes } bytes)
mirror-same = { $folder }: { $size } entries, the same as { $source }
mirror-pictures-missing = { $count } pictures or layouts are at no source; the next round tries again
mirror-first-use = Keys are believed from the first source (no --policy): this only shows that nothing changed after that.
mirror-verify-too = Hashes, signatures and the continuity of the log were checked; whether the numbers follow from the log: sirekap verify { $folder }
mirror-dead = { $source } can't be used: { $why }
mirror-behind = { $source } still shows { $theirs } entries, this copy { $ours }; nothing is taken back
mirror-refused = { $source } REFUSED: { $why }. Kept in { $kept }
mirror-split = { $source } REFUSED: the log's key signed two histories that contradict each other ({ $one } and { $other } entries). The evidence is in { $kept }; anybody can check it with 'sirekap verify --evidence-check'
witness-listens = The witness listens at http://{ $addr }/add-checkpoint · key { $key }
evidence-holds = THE EVIDENCE HOLDS: the key { $log } signed two histories that can't both be true ({ $one } and { $other } entries).
evidence-key-unpinned = Make sure that this is the key of your election's log: compare it with a policy that you kept, or check again with --policy.
witnesses-wait = { $count } witnesses wait in { $folder }; 'sirekap serve' takes them within a second.
evidence-none = no two signed states contradict each other: no evidence was written
evidence-written = Two signed states contradict each other; the evidence is in { $file }
backup-made = Backup number { $number } is made in { $place }: { $entries } entries, { $files } files, { $pictures } pictures; { $sent } new parts ({ $bytes } bytes).
backup-reaches = It reaches: { $size } entries under checkpoint { $root }, { $staged } entries under none yet, at { $time }.
backup-no-checkpoint = It reaches: { $staged } entries, under no checkpoint yet, at { $time }.
backup-left-out = not in it: { $path } ({ $why })
left-not-a-file = no plain file
left-not-known = no file that this program knows
left-other-bytes = it is not what its name says
restored = Restored to { $folder } from backup number { $number } ({ $time }): { $entries } entries, { $files } files, { $pictures } pictures.
restore-proved = Proved: each entry up to checkpoint { $size } ({ $root }), { $signatures } signatures; the tree published again from this folder passes verification.
restore-public = It continues what was published: { $published } entries at { $place }.
restore-no-public = Not compared with what was published (--public): a backup that is too old can't be recognised.
restore-no-log = The log has no checkpoint yet; nothing can be proved but that the files are whole.
restore-keys = Keys are never in a backup: put them into { $folder } by their ceremony (sirekap keys join).
shares-made = { $shares } shares of key { $key } were made in { $folder }, a file for each holder; { $threshold } of them are enough to join it. Set code: { $set }.
shares-next = Print, hand over, write the names by hand, then delete the PDF files. Try 'sirekap keys join' before the original key is destroyed.
share-typed = Share { $number } of { $shares }:
share-ask = Type or paste share number { $number } (an empty line: done):
key-joined = Key { $key } was joined from { $count } shares and is the one that was split; written to { $file } (its owner alone may read it).
key-checked = Key { $key } was joined from { $count } shares and is the one that was split; not written (--to FILE writes it).
backup-same-disk = Attention: { $place } is on the same medium as this election; if that fails, both are gone. Is the stick mounted?
inventory-is-first = { $path } is not there: what is checked is the first inventory, as 'sirekap inventory init' would write it
inventory-fine = { $places } places, { $owners } owners, { $rules } rules: all is allowed
inventory-refused = { $places } places, { $owners } owners, { $rules } rules: { $refused } refused
inventory-noted = noted
inventory-written = { $path } is written. Fill in what is marked ??? and ZZ, then 'sirekap inventory check'
