# Help of the commands: by the words of a command, with `_` and an argument behind them; `any_` where it is the same everywhere.

sirekap = Open, verifiable election results for Indonesia
    .examples = Exit codes: 0 fine · 1 verification found a fault, or what was sought is not there · 2 wrong usage · 3 unusable input · 4 file, folder or network · 5 refused by the log · 6 verification incomplete · 7 a person must look at some numbers · 8 a photo could not be read · 9 not all was imported
any_lang = Language of what is shown: id or en
any_json = Print JSON to standard output, for programs
demo = Run a whole example election: made-up stations, signed events, public tree, verification, portal
    .examples = Example: sirekap demo --stations 2000 --seed 7
demo_stations = Number of stations
demo_seed = Seed: the same seed gives the same election
demo_pilkada = A Pilkada instead of a general election: governors, regents and mayors
demo_data = Folder, made anew [default: contoh-2024, of a Pilkada contoh-pilkada-2024, under the data folder]
any_addr = Address of the portal
demo_photos = Stations one of whose forms (of the president, of a pair) is filled, photographed and read; the officers of the others type
demo_no_serve = Stop after verifying
demo_embargo_until = Unix second before which no number of a station is published
device = Codes for officers' devices, and simulated devices
device-offer = Make codes for officers' devices: two authorities sign, the officer is handed code and PIN in person
    .examples =
        On one machine, for drills:
        {"  "}sirekap device offer --station 3101022002004 --address https://tps.example.id:8443
        {"  "}sirekap device offer --region 310102 --pdf cards

        In an election, so that whoever prints cards knows no PIN:
        {"  "}sirekap device offer make --region 310102 --out cards          authority A: cards, and offers for B
        {"  "}sirekap device offer countersign cards/tawaran.txt --out pin       authority B: PINs, and a file for the service
        {"  "}sirekap device offer take pin/registrar.txt                        the service

        The offers wait in the election's folder until `sirekap serve` takes them, within a second. A PIN is shown once, here.
device-offer_station = Code of a station, repeatable; or of a village or kecamatan, for who takes over
device-offer_region = Code of a region: a code for every station of it
device-offer_each = Codes for each station
device-offer_hours = Hours for which a code can be used
device-offer_days = Days after which the mandate ends
device-offer_address = Address of the service, for the cards [default for drills on one machine: https://localhost:8443]
device-offer_qr = Show each code as a QR code on the terminal, for the phone's camera
device-offer_pdf = Folder for cards and PIN slips as PDF; then neither is shown here
any_data = Folder of the election; without it, the one used last
device-offer-make = Authority A: draw codes, print the cards, and sign the offers for authority B
    .examples =
        Example: sirekap device offer make --region 310102 --address https://tps.example.id --policy policy.txt --out cards

        It writes kartu.pdf (secret: print it, hand the cards out, delete it) and tawaran.txt (not secret: for authority B).
device-offer-make_station = Code of a station, repeatable; or of a village or kecamatan, for who takes over
device-offer-make_region = Code of a region: a code for every station of it
device-offer-make_each = Codes for each station
device-offer-make_hours = Hours for which a code can be used
device-offer-make_days = Days after which the mandate ends
device-offer-make_address = Address of the service, for the cards [default for drills on one machine: https://localhost:8443]
device-offer-make_out = Folder for kartu.pdf and tawaran.txt
device-offer-make_qr_only = Cards with a QR code alone, which nobody can type
device-offer-make_policy = The election's policy file [default: made from the folder's keys, where they are]
device-offer-make_key = Key of authority A, a file as in the folder keys [default: keys/authority.seed of the election's folder]
device-offer-make_with = Id of authority B's key [default: that of the key in the election's folder]
device-offer-countersign = Authority B: look at authority A's offers, sign them, and make the PINs
    .examples =
        Examples:
        {"  "}sirekap device offer countersign tawaran.txt                only look: nothing is signed
        {"  "}sirekap device offer countersign tawaran.txt --out pin      sign, and make the PINs

        It writes pin.pdf (secret: a slip for each card) and registrar.txt (for the service alone: 'sirekap device offer take').
device-offer-countersign_file = What authority A made: tawaran.txt
device-offer-countersign_out = Folder for pin.pdf and registrar.txt; without it nothing is signed
device-offer-countersign_key = Key of authority B, a file as in the folder keys [default: keys/authority-b.seed of the election's folder]
device-offer-take = The service: note the PINs, and hand the offers to the log
    .examples =
        Example: sirekap device offer take registrar.txt

        The offers wait in the election's folder until `sirekap serve` takes them, within a second. Delete the file afterwards: PINs are soon found from it.
device-offer-take_file = What authority B made: registrar.txt
device-revoke = End the mandate of a device, or withdraw a code: two authorities sign
    .examples = Example: sirekap device revoke 5c0f… --reason lost
device-revoke_key = Id of the key, or of the code's key
device-revoke_reason = Why
device-revoke_by = Key of the first authority, a file as in the folder keys [default: the election's folder's]
device-revoke_with = Key of the second [default: the election's folder's]
device-simulate = Play phones of officers against a running service: enrol, sign, send, get receipts and proofs
    .examples =
        Examples:
        {"  "}sirekap device simulate --phones 200
        {"  "}sirekap device simulate --phones 2000 --loss 200 --twice 50 --kill 30 --reorder 100 --receipts receipts

        Only for drills: the codes are made with the keys of the election's folder.
device-simulate_phones = Phones, each of another station
device-simulate_contest = Contest, repeatable; without it, all that are held
device-simulate_results = Phones send what real station files of 2024 say, for an election made by `sirekap import 2024`: files, folders of them or .tar.xz archives; without it, what the drill makes up
device-simulate_urls = Address of the service, repeatable: phones try the next where one does not answer
device-simulate_ca = Certificate authority to trust (PEM) [default: that of the election's folder, where it is]
device-simulate_senders = Phones at work at once
device-simulate_pages = Pages of each form
device-simulate_grey = Bytes of a grey page
device-simulate_original = Bytes of an original photo
device-simulate_loss = Lost requests and answers per thousand
device-simulate_twice = Requests sent twice, per thousand
device-simulate_kill = Requests after which the phone is killed, per thousand
device-simulate_reorder = Forms sent out of order, per thousand
device-simulate_stall = Requests that stall, per thousand
device-simulate_skew = Seconds by which phones' clocks are wrong, at most
device-simulate_speed = How much faster than real the phones' waits pass
device-simulate_seconds = Give up after this many seconds
device-simulate_skip = First station by position, so that several runs take different ones
device-simulate_seed = Seed of values, pictures and faults
device-simulate_receipts = Folder for the receipts, one file each
device-simulate_offline = Phones enrol and then have no network: write their bundles to this folder and send nothing
election = Open an election, and settle what it needs beside its registry: its manifest, authorities of other offices
    .examples =
        Examples:
        {"  "}sirekap election open                           keys, setup, authorities; the root key then goes away
        {"  "}sirekap election open --signer log=log.pub      the log's key is one that an ssh-agent holds
        {"  "}sirekap election manifest > manifes.json        what is in force, to start from
        {"  "}sirekap election set manifes.json               two authorities put another in force
        {"  "}sirekap election office bawaslu --key bawaslu.seed

        What is signed waits in the election's folder until `sirekap serve` takes it, within a second.
election-open = Open an election's log: make the keys, have the root key sign setup and the first two authorities, and say where it must go; nothing needs it after that
election-open_root = File of the root key, best on a removable medium; made where it is not there [default: keys/root.seed of the election's folder]
election-open_signer = A key that is not to be made, repeatable: authority, authority-b, log, publisher or release, and a file with a seed or with the public half (.pub) of a key that an ssh-agent holds (SSH_AUTH_SOCK)
election-open_office = Another office's authority, repeatable: bawaslu or peserta-NAME, and a key file, made where it is not there
election-manifest = Print the manifest in force, as the public tree has it
any_tree = Folder or address of a public tree; without it, the tree of the election used last
election-set = Put another manifest in force: two authorities sign
election-set_file = The new manifest: JSON, fields as in docs/spec/manifest.md
election-set_key = Key of the first authority, a file as in the folder keys [default: the election's folder's]
election-set_with = Key of the second [default: the election's folder's]
election-witnesses = Name the log's witnesses and their quorum: two authorities sign
election-witnesses_file = File with lines witness, group and quorum as in a C2SP policy (log-policy)
election-witnesses_key = Key of the first authority, a file as in the folder keys [default: the election's folder's]
election-witnesses_with = Key of the second [default: the election's folder's]
election-disclose = Put a disclosed document in force: where data may lie, the public inventory, or the register of requests; two authorities sign
election-disclose_document = residency, inventory or requests
election-disclose_file = The public document, one line of canonical JSON, as `sirekap disclosure` makes it
election-disclose_key = Key of the first authority, a file as in the folder keys [default: the election's folder's]
election-disclose_with = Key of the second [default: the election's folder's]
election-build = Record a build of the program: its file's fingerprint and its source; the release key signs
election-build_file = The program's file [default: this program]
election-build_commit = The commit of its source: 40 or 64 hexadecimal digits
election-build_target = What it was built for, as Rust names it
election-build_key = The release key, a file as in the folder keys [default: the election's folder's]
election-record = Print the record of the opening from the public tree: to be signed by hand; names stand on the paper only
election-record_out = The PDF to write
election-office = Give Bawaslu or a participant its authority: the root key signs, and the key itself
election-office_office = bawaslu, or peserta- and a name of letters, digits, dots and hyphens
election-office_key = The new authority's key, a file as in the folder keys; made where it is not there
election-office_root = The root key, a file as in the folder keys [default: the election's folder's]
import = Import a registry or results
import-2019 = The national presidential count of 2019: stations and results from one file
    .examples = Example: sirekap import 2019 ../shared/data/tps2019_kpu_kawalpemilu.tsv.xz
    .more = The file has no times: what is imported later counts. A count that is none is left empty and told with its line. Exit code 9: not everything was taken. Exit code 3: nothing was.
import-2019_file = tps2019_kpu_kawalpemilu.tsv.xz, or the same unpacked
import-2019_data = Folder of the election [default: a folder of its id under the data folder]
any_origin = Origin of the log: the name it keeps for ever [default: sirekap.test/<election id>]
import-2024 = The registry of the 2024 election: regions, stations, parties, candidates, districts
    .examples = Example: sirekap import 2024 ../shared/data
import-2024_folder = Folder with wilayah_2024_tps.tsv.xz, candidates/ and dpr2024/, and perhaps api/ with files of the portal
import-2024_candidate_ids = The portal's ids of candidates: CSV with the columns pemilihan,kode_dapil,nomor_partai,nomor_urut,id
import-2024_population = How many people live in districts: CSV with the columns pemilihan,kode_dapil,penduduk,sumber
import-2024_data = Folder of the election [default: a folder of its id under the data folder]
import-pilkada = The Pilkada of 2024: its registry, or with --compare its published counts
    .examples = Example: sirekap import pilkada ../shared/data/api/pilkada2024 --compare
    .more = The registry is made from the portal's own files, found by their paths: `wilayah/pilkada/{"{"}pkwkp,pkwkk{"}"}/**` has regions and stations, `pilkada/paslon/{"{"}pkwkp,pkwkk{"}"}.json` the pairs. With --compare nothing is made: each count file is held against its rows, its region's pairs, and the files of the regions below. Exit code 1: something does not fit. Files of stations are imported by `sirekap import stations`.
import-pilkada_paths = Files, folders of them, or .tar.xz archives
import-pilkada_compare = Hold the count files against themselves and each other, and make nothing
import-pilkada_regions = wilayah_2024_tps.tsv.xz: says what regions are called where no region list of Pilkada is there; such a registry has no stations
import-pilkada_data = Folder of the election [default: pilkada-2024 under the data folder]
import-pilkada_origin = Origin of the log: the name it keeps for ever [default: sirekap.test/pilkada-2024]
import-stations = Station files of 2024 (JSON) into the election used last: files, folders or .tar.xz archives
    .examples = Example: sirekap import stations ../shared/data/ppwp2024_tps_json_jakarta_1053.tar.xz
    .more =
        Files of Pilkada are told by their contest, in their path (pkwkp, pkwkk) or by --contest.

        A file that is older than what the log has, by its own time (`ts`), is recorded and does not count; of equal times the one imported later counts. A number that is sound is taken whatever stands beside it; what is odd is told with station, place and value. Exit code 9: not everything was taken. Exit code 3: nothing was.
import-stations_paths = Station files, folders of them, or .tar.xz archives
import-stations_contest = Contest of files whose path does not say it
import-bundle = Hand in what a phone exported: a bundle file, or the text of its QR codes
    .examples =
        Example: sirekap import bundle tps-001.tar --url https://tps.example.id:8443 --receipts tanda-terima

        On the service's machine, whose key says who brings it; elsewhere an enrolled phone takes the file in. What is signed stays signed, and handing in twice counts once.
import-bundle_file = Bundle file, or a text file with the QR codes' texts, one a line
import-bundle_urls = Address of the service, repeatable
import-bundle_ca = Certificate authority to trust (PEM) [default: that of the election's folder, where it is]
import-bundle_policy = Policy file of the election; without it, that of the election's folder
import-bundle_receipts = Folder for the receipts, one file each
import-bundle_seconds = Give up after this many seconds
publish = Fold the log and write the public tree
    .examples =
        Examples:
        {"  "}sirekap publish                    what changed since the last time
        {"  "}sirekap publish --cut 2024-02-14T2000   and a cut: CSV files and permanent addresses
        {"  "}sirekap publish --open --key keys/authority-b.seed   an authority says that the hour has come; two must
publish_cut = Name of a cut to make now: letters, digits, dots and hyphens
publish_to = Copy the published tree to this folder, and do nothing else: every file and field is compared with what is public first, and the folder must be in the inventory
publish_open = Sign, as an authority of the nation, that the hour has come, and publish nothing; two must sign the same file [default: opening.txt of the election's folder]
publish_key = Key that signs, a file as in the folder keys [default: keys/authority.seed of the election's folder]
any_time_source = Source of time beside this machine's clock, repeatable (up to 5): an address whose answers are dated; numbers of stations are published once more than half of them say that the hour has come
serve = Serve over HTTP: the intake of officers' devices, the portal of a public tree, or both
    .examples =
        Examples:
        {"  "}sirekap serve                                      both, for the election used last
        {"  "}sirekap serve data/contoh-2024/tree --addr 0.0.0.0:8024   the portal alone, from a tree and nothing else
        {"  "}sirekap serve --intake --listen 0.0.0.0:8443 --name tps.example.id   the intake alone
serve_tree = Folder of a tree: the portal alone, with no key and no log
serve_intake = Take events and pictures of officers' devices; with neither this nor --portal, both
serve_portal = Serve the public tree
serve_desk = Open the desk of committees, Bawaslu and witnesses, where the manifest names its place (`sirekap election manifest`)
serve_desk_addr = Address of the desk, without TLS: for this machine, or behind a proxy that has it
serve_listen = Address of the intake, repeatable; TLS with the machine's own certificate unless one is given
serve_name = Name or address of this machine as phones reach it, repeatable: goes into the certificate and to the phones
serve_announce = Address that phones are told through the log, as they reach it (https://host or https://host:port), repeatable; without it, the names over TLS
serve_tls_cert = Certificate chain (PEM) instead of the machine's own
serve_tls_key = Its private key (PEM)
serve_plain = No TLS: for tests, or behind a proxy on the same machine that ends it
serve_operator = Address of health and Prometheus figures, for the operator's machines
serve_proxy = Address of a machine before this one that says whose connections it passes on (PROXY protocol, version 1 or 2), repeatable; every connection from it must begin so
serve_patience = What one address may waste with requests that no enrolled phone has signed (a refused one costs 10)
serve_publish_every = Seconds between two publications of the tree
serve_cut_every = Make named cuts (CSV and permanent addresses) unasked: every day, at 00:00 WIB (hari; named 2029-02-15), or every hour (jam; 2029-02-15T1400), where something is new
serve_memory = Memory of the portal for hot files, MiB
serve_mirror = Address of another portal over the same log, as readers reach it (https://host or https://host:port), repeatable: pages lead there when this portal does not answer
serve_watch = Look every so many seconds where the places of the inventory are (names, addresses, certificates), and note what changes: watch/ in the election's folder
serve_inventory = The inventory that --watch looks at [default: inventory.toml in the election's folder]
where = Explain an address or a name: whose network, registered in which country, and what can't be concluded from it
    .examples =
        Examples:
        {"  "}sirekap where 170.33.13.55
        {"  "}sirekap where 170.33.13.55 --table asn=asn-ipv4.csv --table country=asn-country-ipv4.csv
        {"  "}sirekap where portal.example.id --resolver 9.9.9.9:53
        {"  "}sirekap where --all --inventory inventory.toml     every place of the inventory, once
where_host = An address (IPv4 or IPv6), or a name
where_table = A table of addresses, CSV or MMDB, repeatable: several show where they differ. Date and licence may stand behind its name: asn,2026-06-17,CC0-1.0=asn-ipv4.csv
where_inventory = The inventory: what is declared of the places, its resolvers and its tables [with --all default: inventory.toml in the election's folder]
where_resolver = A resolver that is asked, repeatable [default: those of the inventory, else those that this machine uses]
where_all = Look at every place of the inventory once; exit code 1 where one is not as declared, 6 where one is undecidable
verify = Check a public tree from the beginning: signatures, authority, log, totals, every file
    .examples =
        Examples:
        {"  "}sirekap verify http://127.0.0.1:8024
        {"  "}sirekap verify data/contoh-2024/tree --policy policy.txt
        {"  "}sirekap verify --since seen.txt http://127.0.0.1:8024
        {"  "}sirekap verify http://127.0.0.1:8024 --full

        The checks are specified in docs/spec/verify.md.
verify_target = Folder or address of a public tree; without it, the tree of the election used last
verify_policy = Policy file with the keys to trust, obtained from outside this tree
verify_receipts = A receipt, or a folder of receipts: prove that what they promise is in the log
verify_fresh = Longest time that an entry of the log may wait until root.json covers it [default: what the election's manifest says, else 900]
verify_since = An old checkpoint: prove that what was seen then is still there
verify_full = Compare every public path and page of the address with the tree, not only a sample
verify_seed = Seed of the sample, to look at the same paths again; without it, by chance
verify_evidence = Write evidence to this file where states of the tree, or the one seen before (--since), contradict each other
verify_evidence_check = Check evidence of two histories that a mirror kept
inventory = Inventory: every place that has data of the election, and whether the policy allows it
    .more = The policy is residency.toml of the election's folder, else the one for Indonesia that the program carries. What is not in the inventory is not used: stores, witnesses and copies are opened through it.
inventory-check = Check the inventory: each finding with its code, its rule and the law
    .examples =
        Examples:
        {"  "}sirekap inventory check                              that of the election used last, with what it uses now
        {"  "}sirekap inventory check inventory.toml --json        a file alone
inventory-check_file = Inventory to check; without it, inventory.toml of the election's folder, and the folders, keys and witnesses that the election uses
inventory-check_policy = Policy; without it, residency.toml of the election's folder, else the one that the program carries
inventory-init = Write a first inventory from what the election uses now: folders, addresses, witnesses
    .more = What the program does not know is marked ??? and for people to fill in; a country that is not known yet is ZZ.
    .examples = Example: sirekap inventory init --owner "PT Pusat Data" --operator "Komisi Pemilihan Umum"
inventory-init_file = File to write; without it, inventory.toml of the election's folder. A file that is there is left as it is
inventory-init_owner = Legal name of this machine's owner
inventory-init_operator = Legal name of who runs it, where that is somebody else
inventory-init_country = Country of this machine and its owner, two letters
mirror = Keep a checked copy of a public tree, serve it, and cosign it as a witness
    .examples =
        Examples:
        {"  "}sirekap mirror https://results.example.id copy
        {"  "}sirekap mirror https://results.example.id https://mirror.example copy --pictures --every 60 --serve 0.0.0.0:8024
        {"  "}sirekap mirror https://results.example.id copy --policy policy.txt --compare https://mirror.example
        {"  "}sirekap mirror https://results.example.id copy --every 60 --witness witness.seed --witness-name witness.example/name

        Every hash, the log's signature and the continuity with the copy that is there are checked before anything changes.
        Whether the numbers follow from the log: 'sirekap verify FOLDER'.
mirror_sources = Address or folder of a tree, origin or mirror; one that is dead is passed over
mirror_folder = Folder of the copy
mirror_policy = Policy file with the keys to trust; without it, what the first source publishes is believed and remembered
mirror_pictures = Public pictures too
mirror_repair = Look at every file in the folder, and bring anew what is damaged
mirror_every = Go on, with a round every so many seconds
mirror_compare = Somebody else's copy whose checkpoints are compared, repeatable
mirror_serve = Serve the copy as a portal at this address
mirror_witness = File of the witness's key; made where there is none
mirror_witness_name = Name of the witness, for example witness.example/name
mirror_witness_addr = Address of the witness (C2SP tlog-witness)
mirror_memory = Memory of the portal for hot files, MiB
log = Show the public log: checkpoint, entries, proofs, policy
    .examples =
        Examples:
        {"  "}sirekap log checkpoint > seen.txt      keep it; later: sirekap verify --since seen.txt URL
        {"  "}sirekap log entry 12
        {"  "}sirekap log proof 12 --out 12.tlog-proof
log-checkpoint = The signed checkpoint
log-policy = The policy that names the keys to trust: pin it with 'sirekap verify --policy'
log-entry = One entry, as it stands in the log
log-entry_index = Index, from 0
log-rotate = Give the log a new key: two authorities name it in the log, and the old one is destroyed; stop the service first
log-rotate_signer = The new key: the public half (.pub) of one that an ssh-agent holds, or a seed [default: a new seed]
log-rotate_data = Folder of the election; without it, the one used last
log-proof = A C2SP tlog-proof of one entry, for keeping
log-proof_index = Index, from 0
log-proof_out = File to write; without it, standard output
station = Show one station's form: numbers, stage, controls, history and proof
    .examples = Example: sirekap station 3101022002004 --contest ppwp
station_code = Code of the station, 13 digits at home
any_contest = Contest: ppwp, pdpr, pdpd, pdprdp or pdprdk
totals = Show the totals of a region, recorded and headline
    .examples =
        Examples:
        {"  "}sirekap totals                  the nation
        {"  "}sirekap totals 310102 --contest pdpr
totals_code = Code of the region; without it, the nation
outcome = Show who is elected by the votes so far: seats, winners, what is undecided, what can still change
    .examples =
        Examples:
        {"  "}sirekap outcome                              president and DPR of the tree
        {"  "}sirekap outcome 31 --contest pdprdp          the DPRD of a province
        {"  "}sirekap outcome --explain 3101               a district, quotient by quotient
        {"  "}sirekap outcome --votes votes.csv            your own numbers (docs/spec/outcome.md)
        {"  "}sirekap outcome --votes a.csv --against b.csv
        {"  "}sirekap outcome --pilkada ../shared/data/api/pilkada2024

        Only the commission's decree elects anybody: this says what the numbers give, and how far they are.
outcome_code = Code of a region that elects its own; without it, all
outcome_contest = Contest; without it, all that are there
outcome_explain = Code of a district: every seat with its quotient, and every candidate
outcome_votes = Votes of your own, CSV
outcome_registry = A frozen registry with who stands and what regions are called, for --votes and --pilkada; without it, the files themselves
outcome_pilkada = Captured count files of Pilkada: files, folders or .tar.xz archives, may be repeated
outcome_decisions = Recorded decisions between equals, CSV
outcome_without = Id of a candidate who can't take a seat, repeatable: the next in line takes it
outcome_against = Another result to compare with: a CSV file, or the name of a cut of the tree
outcome_cut = Name of a cut of the tree, in place of its newest state
compare = Compare two counts: two published results, or a published one and anybody's own as CSV
    .examples =
        Examples:
        {"  "}sirekap compare https://pemilu.example.id count.csv               witnesses, volunteers, parties
        {"  "}sirekap compare data/contoh-2024 b.csv --map station=ID --map IV.1="Votes 01"
        {"  "}sirekap compare data/contoh-2024 b.csv --csv differ.csv --tiers regions.csv --page differ.html
        {"  "}sirekap compare https://a.example https://b.example --region 3101

        Exit codes: 0 all the same · 1 something differs · 6 nothing differs, and not everything was compared. See docs/spec/compare.md.
compare_a = Folder or address of a public tree, folder of an election, or a CSV file (.xz too)
compare_b = What it is compared with, of the same kinds
compare_contest = Contest; without it, ppwp or the only one there is
compare_map = A column of the CSV: what=column, repeatable (station, village, number, separator, or a field of the form like IV.1)
compare_mapping = What the columns are, as a TOML file
compare_registry = A frozen registry, for two CSV files: names of regions, and which codes there are
compare_cut_a = Name of a cut of tree A, in place of its newest state
compare_cut_b = Name of a cut of tree B, in place of its newest state
compare_portal = Address of the portal, for stations' pages and photos; without it, the tree's own
compare_region = Code of a region: only its parts are shown
compare_csv = Write every number that is not the same, and every row that is not used, to this CSV file
compare_tiers = Write the differences of every region to this CSV file
compare_page = Write a page of HTML that needs nothing else to this file
compare_limit = Lines of each list on the terminal
draw = Draw a sample in public, seeded by dice or a beacon, and check the draw of others
    .examples =
        Examples:
        {"  "}sirekap draw readings.csv --column form --column field --confidence 95 --error 1% --out draw
        {"  "}sirekap draw draw --dice 31415926535897932384            once its plan is published
        {"  "}sirekap draw --replay draw                               is that draw right?
        {"  "}sirekap draw data/contoh-2024 --contest ppwp --size 50   stations of a tree
        {"  "}sirekap draw --found ppwp=3/1200 --found pdpr=7/1200     what an outcome says

        The order matters: frame and size are published first, the seed comes into being after that. docs/spec/draw.md
draw_frame = The frame: a file with a code on each line, a CSV with --column, a tree with --contest, or a plan's folder
draw_column = Column of the CSV that is the code, repeatable
draw_contest = Contest, for the stations of a tree
draw_size = How many are drawn
draw_confidence = Confidence in per cent; for --found without it 95
draw_error = Share of errors to be excluded, in per cent
draw_tolerate = How many errors may be found
draw_dice = Digits of dice as they fell, at least 20
draw_root = Root of a checkpoint, hexadecimal
draw_beacon = Name of the beacon, for example drand-quicknet
draw_round = Number of its round
draw_value = Its value, hexadecimal
draw_out = Folder for frame and plan, or the draw
draw_replay = Check a draw: a folder or draw.json; its frame is frame.txt beside it, or the one that is named
draw_found = An outcome to be judged: WRONG/READ, with a name before it where there are several; repeatable
draw_of_frame = Number of items of the frame, for --found
draw_limit = Lines that are shown
dossier = Make the dossier of a station for a court: entries of the log with proofs, mandates, pictures, files, an index to be printed
    .examples =
        Examples:
        {"  "}sirekap dossier 3101022002004 --out dossier
        {"  "}sirekap dossier 3101022002004 --tree https://pemilu.example.id --out dossier.tar
        {"  "}sirekap dossier check dossier --policy policy-of-mine.txt

        docs/spec/dossier.md
dossier_station = Code of the station
dossier_out = Folder or .tar file that is made [default: dossier-CODE]
dossier-check = Check the dossier of a station without a network, from its own bytes and a pinned policy
    .examples = Example: sirekap dossier check dossier.tar --policy policy-of-mine.txt
dossier-check_bundle = Folder or .tar file
dossier-check_policy = The election's policy from another source; without it the bundle's own, and the result is incomplete
registry = Look at what an election is held over
registry-districts = Check that regions, stations and districts fit together and follow the law
    .more =
        What does not fit has a code (R3001 …) and ends the command with 1; what is only worth knowing is noted. An election keeps for ever what it was opened with: check before. Whether districts touch each other is not checked: a registry has no outlines.
    .examples =
        Examples:
        {"  "}sirekap registry districts                        of the election used last
        {"  "}sirekap registry districts --registry registry.zst --contest pdpr
registry-districts_contest = Contest; without it, all that are there
registry-districts_registry = Frozen registry to check, packed or not; without it, that of a tree
registry-districts_limit = Lines shown of each contest at most; --json gives all
registry-map = Add outlines of regions for maps to the registry of an election that is not opened yet, from a GeoJSON file
    .more = An outline is found by the region's code in one of its properties, or by its name; it is thinned until a page stays small, and neighbours stay close. What fits none is said. Outlines are part of the registry, so that its hash changes: add them before the election is opened.
    .examples = Example: sirekap registry map provinces.geojson --source "Who drew it, 2024" --licence "CC BY 4.0"
registry-map_file = A GeoJSON file with Polygon or MultiPolygon
registry-map_source = Who drew it, and when
registry-map_licence = Its licence
registry-map_level = Level of the regions: 1 province, 2 kabupaten/kota, 3 kecamatan, 4 kelurahan/desa
registry-map_data = The election's folder; without it, the one used last
breaches = List stations whose numbers break a control
    .examples =
        Examples:
        {"  "}sirekap breaches                     how many per control, and the first stations
        {"  "}sirekap breaches 310102 --control K3 --limit 500
breaches_code = Code of the region; without it, the nation
breaches_control = Only this control, K1 to K16
breaches_limit = Stations listed at most
forms = Print forms: blank for the stations, or copies with the recorded numbers
forms-print = Print blank forms as PDF, with the names of station and candidates
    .examples =
        Examples:
        {"  "}sirekap forms print --station 3101022002004 --paper a3 --out forms
        {"  "}sirekap forms print --region 310102 --contest ppwp --merge --out kecamatan.pdf
forms-print_region = Code of a region: all its stations; without it and --station, the whole election
forms-print_station = Code of one station
forms-print_contest = Contest, repeatable: ppwp, pdpr, pdpd, pdprdp or pdprdk; without it, all that are held
forms-print_edition = Form: sirekap-1, or kpu-2024 (presidential only)
forms-print_paper = Paper: plano (600 x 900 mm), a3 or a4
forms-print_out = Folder for one PDF per station and contest; with --merge the one file
forms-print_merge = Put everything into one PDF
forms-salinan = Print the A4 copy of a station's result with the recorded numbers
    .examples = Example: sirekap forms salinan --station 3101022002004 --contest ppwp --out copy.pdf
forms-salinan_station = Code of the station, 13 digits at home
forms-salinan_out = File to write [default: salinan-<station>-<contest>.pdf]
read = Read photos of C.Hasil: every number with its confidence, and why it is doubtful
    .examples =
        Examples:
        {"  "}sirekap read page1.jpg page2.jpg page3.jpg
        {"  "}sirekap read page2.jpg --annotate seen.png
        {"  "}sirekap read page2.jpg --explain IV.1
        {"  "}sirekap read page2.jpg --public shown.jpg
        {"  "}sirekap read photos/ --json
    .more = Photos of the pages of one form are read together: their sums bear each other out. What is read is a proposal; a person compares it with the paper.
read_photos = Photos (JPEG, PNG, WebP), scans in a PDF, or folders of them
read_annotate = Write the page laid flat with every box and what was read in it; with several photos, a folder
read_grey = Write the page laid flat in grey, small enough for a bad line (JPEG; shows names); with several photos, a folder
read_public = Write the public picture: in colour, numbers and print alone, no names, signatures or metadata; with several photos, a folder
read_explain = Explain one number: what was seen in its boxes, the candidates and the evidence (I.B.4.J, IV.1, V.C)
read_station = Refuse photos of other stations; names the station whose voters bound the numbers
read_contest = Refuse photos of other contests
read_data = Election whose registry is asked for the form and the voters of a station
eval = Measure how well forms are read, on material whose truth is known
eval-digits = Read a folder of single-box crops; each file name begins with the true digit
    .examples = Example: sirekap eval digits crops/ --json
    .more = Label 0 covers a written zero, X or a dash, and an empty box: all of them stand for no votes.
eval-digits_folder = Folder of crops (JPEG, PNG or WebP), with its subfolders
eval-digits_threshold = Least probability at which a digit is accepted; without it, the one of the model
eval-digits_list = List every crop that is read wrongly
eval-pages = Photograph filled forms of all contests in every state of wear, read them, and count what goes wrong
    .examples =
        Examples:
        {"  "}sirekap eval pages --forms 100
        {"  "}sirekap eval pages --by kind --forms 16
        {"  "}sirekap eval pages --wear moderate --forms 1200 --curve curve.svg
eval-pages_forms = Forms a row; contests take turns, so 8 forms see all of them
eval-pages_seed = Seed: the same seed gives the same photos
eval-pages_by = Rows of the table: wear as it comes on polling day, or one kind of damage at growing severity
eval-pages_wear = Only this wear: light, moderate or heavy
eval-pages_large = Photos of 12 megapixels instead of 2
eval-pages_curve = Write the reliability curve as SVG
eval-pages_keep = Folder for the photos that were refused or silently misread
prove = Import, fold, publish and verify all real data; print the figures as JSON lines
    .examples = Example: sirekap prove --shared ../shared/data
prove_shared = Folder of the real data
prove_work = Working folder, made anew
desk = What is said of single forms beside their numbers: reviews, corrections, decisions, objections
    .more =
        An operator and a commissioner, two people with keys of their own, put a transcription right, say which version stands, or move a form to where it belongs. The paper is never corrected. Witnesses and supervisors object. Two authorities of a kabupaten or kota or above open a repeat poll or a recount, say that no result will come, or enter what a court decided.
        Each command looks at the election's own tree, signs, and leaves the event for `sirekap serve`, which takes it within a second. What was decided on a state that has passed by then is void, and everybody sees that. docs/spec/event.md, "The desk".
desk-enrol = Enrol a key of a person at a desk, of a supervisor or a witness; two authorities of the right office sign
    .examples =
        Examples:
        {"  "}sirekap desk enrol operator 317101 operator.seed
        {"  "}sirekap desk enrol commissioner 317101 member.seed
desk-enrol_role = What the person may do
desk-enrol_area = Code of the region or station; an empty text for the nation
desk-enrol_out = File of the person's key; a new key is made where there is none
desk-enrol_person = The person of an earlier key, 32 hexadecimal digits; without it, a new one
desk-enrol_key = Key of the first authority [default: the election's folder's]
desk-enrol_with = Key of the second authority [default: the election's folder's]
desk-enrol_data = Folder of the election; without it, the one used last
desk-card = Make a card for the desk: code and PIN, with which a person enrols a passkey in a browser
    .examples =
        Examples:
        {"  "}sirekap desk card operator 317101
        {"  "}sirekap desk card commissioner 317101 --hours 24
desk-card_role = What the person may do
desk-card_area = Code of a region or station; 0 for all of Indonesia
desk-card_person = Person of an earlier key, 32 hexadecimal digits; without it, a new person
desk-card_hours = How many hours the code can be used
desk-card_days = How many days the mandate lasts
desk-card_key = Key of the first authority [default: from the election's folder]
desk-card_with = Key of the second authority [default: from the election's folder]
desk-card_data = Folder of the election; without it, the one used last
desk-review = Say that what is recorded of these stations is what their photos show; one operator signs
desk-review_stations = Codes of stations, up to 80
desk-review_contest = Contest
desk-review_key = Key of the operator
desk-review_data = Folder of the election; without it, the one used last
desk-correct = Put a transcription right to what the paper says
    .examples = Example: sirekap desk correct 3101022002004 IV.1=78 V.A=210 --reason misread --key operator.seed --with member.seed
desk-correct_station = The station's code
desk-correct_contest = Contest
desk-correct_values = Numbers that change, as FIELD=VALUE; FIELD= where the paper has none
desk-correct_key = Key of the operator
desk-correct_with = Key of the commissioner, another person
desk-correct_reason = Code of the reason; the manifest lists them
desk-correct_text = File with an explanation: its salted hash goes into the log, the text stays in the election's folder
desk-correct_evidence = File of a photo or document that it rests on; its hash goes into the log
desk-correct_data = Folder of the election; without it, the one used last
desk-resolve = Say which event of a form stands: it ends a dispute, or lets impossible numbers count that the paper really has
desk-resolve_station = The station's code
desk-resolve_contest = Contest
desk-resolve_event = Log index of the event that stands; without it, the one that is recorded
desk-resolve_key = Key of the operator
desk-resolve_with = Key of the commissioner, another person
desk-resolve_reason = Code of the reason; the manifest lists them
desk-resolve_text = File with an explanation: its salted hash goes into the log, the text stays in the election's folder
desk-resolve_data = Folder of the election; without it, the one used last
desk-move = Move what was sent for the wrong station or contest to where it belongs
desk-move_station = Code of the station that it was sent for
desk-move_contest = Contest that it was sent for
desk-move_values = Numbers, as FIELD=VALUE, where the other form has other fields or the transcription was wrong, too
desk-move_to = Code of the station that it is of; without it, the same
desk-move_to_contest = Contest that it is of; without it, the same
desk-move_event = Log index of the event; without it, the one that is recorded
desk-move_key = Key of the operator
desk-move_with = Key of the commissioner, another person
desk-move_reason = Code of the reason; the manifest lists them
desk-move_text = File with an explanation: its salted hash goes into the log, the text stays in the election's folder
desk-move_data = Folder of the election; without it, the one used last
desk-object = Object to a form, as a witness or supervisor, or as an operator who enters what was filed on paper
desk-object_station = The station's code
desk-object_contest = Contest
desk-object_field = Name of the number that is objected to
desk-object_text = File with the objection: its salted hash goes into the log, the text stays in the election's folder
desk-object_on_behalf = Office of who filed it on paper: bawaslu, or peserta-…
desk-object_evidence = File of a photo or document; its hash goes into the log
desk-object_key = Key of the witness, supervisor or operator
desk-object_data = Folder of the election; without it, the one used last
desk-answer = Say what became of an objection; one commissioner signs
desk-answer_station = The station's code
desk-answer_contest = Contest
desk-answer_objection = Log index of the objection
desk-answer_outcome = What became of it
desk-answer_text = File with the answer: its salted hash goes into the log, the text stays in the election's folder
desk-answer_key = Key of the commissioner
desk-answer_data = Folder of the election; without it, the one used last
desk-repeat = Open a poll that is held again (psu), goes on (psl) or is held later (pss)
    .examples = Example: sirekap desk repeat 3101022002004 --cause psu --number 12/PSU/II/2024 --date 2024-02-20 --document decree.pdf
desk-repeat_station = The station's code
desk-repeat_contest = Contest
desk-repeat_cause = Why
desk-repeat_number = Number of the decision
desk-repeat_date = Its day, YYYY-MM-DD
desk-repeat_document = File of the decision; its hash goes into the log
desk-repeat_key = Key of the first authority [default: the election's folder's]
desk-repeat_with = Key of the second authority [default: the election's folder's]
desk-repeat_data = Folder of the election; without it, the one used last
desk-recount = Open a recount
desk-absent = Say that no result of a form will come, since no poll was held
desk-decide = Enter what the Constitutional Court or Bawaslu decided
desk-decide_values = Numbers that were decided, as FIELD=VALUE; the others stay as recorded
desk-recount_station = The station's code
desk-absent_station = The station's code
desk-decide_station = The station's code
desk-recount_contest = Contest
desk-absent_contest = Contest
desk-decide_contest = Contest
desk-recount_number = Number of the decision
desk-absent_number = Number of the decision
desk-decide_number = Number of the decision
desk-recount_date = Its day, YYYY-MM-DD
desk-absent_date = Its day, YYYY-MM-DD
desk-decide_date = Its day, YYYY-MM-DD
desk-recount_document = File of the decision; its hash goes into the log
desk-absent_document = File of the decision; its hash goes into the log
desk-decide_document = File of the decision; its hash goes into the log
desk-recount_key = Key of the first authority [default: the election's folder's]
desk-absent_key = Key of the first authority [default: the election's folder's]
desk-decide_key = Key of the first authority [default: the election's folder's]
desk-recount_with = Key of the second authority [default: the election's folder's]
desk-absent_with = Key of the second authority [default: the election's folder's]
desk-decide_with = Key of the second authority [default: the election's folder's]
desk-recount_data = Folder of the election; without it, the one used last
desk-absent_data = Folder of the election; without it, the one used last
desk-decide_data = Folder of the election; without it, the one used last
picture = Public pictures of forms: made between two services, or taken away
picture-render = Make public pictures of the photos that are there; `sirekap serve` does so by itself
picture-render_data = Folder of the election; without it, the one used last
picture-withdraw = Take public pictures away: their content is deleted, their fingerprints stay; the renderer and an authority sign
    .examples = Example: sirekap picture withdraw 3101022002004 3f5a… --reason personal-data
picture-withdraw_station = The station's code
picture-withdraw_pictures = SHA-256 of the pictures; see `sirekap log picture`
picture-withdraw_contest = Contest
picture-withdraw_reason = Why
picture-withdraw_with = Key of the authority [default: the election's folder's]
picture-withdraw_data = Folder of the election; without it, the one used last
log-picture = The public pictures of a station, or the proof that a file is one of them
log-picture_station = The station's code
log-picture_file = A picture's file; without it, all pictures of the form
log-picture_contest = Contest
log-picture_out = File for the proof, a C2SP tlog-proof, for keeping
backup = Back this election up, encrypted, to a place that the inventory names
    .examples =
        Examples:
        {"  "}sirekap backup                         to the inventory's place of backups
        {"  "}sirekap backup --to /media/stick       to a stick that is mounted

        The service may run; it may be cut off and started again. Keys are never in it. More: docs/howto/backup.md.
backup_to = Folder to write to; without it, the one place of backups in the inventory that is on this machine
restore = Restore an election from a backup into a new folder, and prove that it is whole
    .examples =
        Example: sirekap restore --from /media/stick --identity backup-key.txt --to data/restored --public https://election.example.id

        The folder is there only once all is proved. What is older than what was published, damaged or incomplete is refused with the reason.
restore_from = Folder of backups
restore_identity = File with the secret age key of a recipient
restore_to = New folder for the election
restore_public = Address or folder of a public tree, or the file of a published checkpoint
restore_number = Number of the backup [default: the last]
restore_inventory = Inventory that says which places are allowed [default: the one in the backup]
restore_policy = Policy file with trusted keys [default: the one in the backup]
keys = Split a key into shares on paper, and join it again
keys-split = Split a key: so many shares are printed, of which some are enough to join it
    .examples =
        Example: sirekap keys split data/election/keys/root.seed --shares 5 --threshold 3 --out shares --label "root key"

        A PDF for each holder. Their names are written on the paper by hand only.
keys-split_seed = File of a seed, such as keys/root.seed or keys/log.seed
keys-split_shares = Number of shares, 16 at most
keys-split_threshold = Number of shares that are enough, 2 at least
keys-split_out = New folder for the PDFs
keys-split_label = What the key is called on the paper
keys-split_show = Show the letters on the screen too
keys-join = Join a key from shares that are typed, pasted or in files
    .examples =
        Examples:
        {"  "}sirekap keys join                                     only check, share by share
        {"  "}sirekap keys join share-1.txt share-4.txt --to root.seed
keys-join_files = Text files with a share each (what the QR code says, or the letters); without them, from standard input
keys-join_to = Seed file to write; without it the key is only checked
disclosure = Disclosure: where data is kept, by which rules, and requests for information
disclosure-init = Write example documents to edit: residency.toml, inventory.toml, permohonan.toml
disclosure-init_folder = Folder for the documents; what is there is not overwritten
disclosure-check = Check the documents: what would be published, and what keeps it from that
disclosure-check_folder = Folder with the edited documents
disclosure-render = Write what everybody will read: JSON documents, SVG diagram, CycloneDX, Markdown summary
    .examples =
        Example: sirekap disclosure render keterbukaan --out published

        Addresses, exact places, pins and recipients' keys are never in it.
disclosure-render_folder = Folder with the edited documents
disclosure-render_out = Folder for the results
attest = Say what this running program is, signed; or check such a statement
    .examples =
        Example: sirekap attest > statement.txt
        {"  "}sirekap attest --check statement.txt --tree http://127.0.0.1:8024

        A statement tells who says so, not that it is true.
attest_check = The statement's file to check; with --tree also against the log
attest_key = The key that signs; without it, the publisher's of the election's folder
attest_tree = Public tree to compare with: folder or address
