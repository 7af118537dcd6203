# The dossier of a station for a court: the command 'sirekap dossier', its instructions and index.

made = { $out }: { $files } files, { $entries } entries of the log with their proofs, { $pictures } pictures and layouts
digest = SHA-256 of dossier.json, which names the whole bundle: { $sha256 }
about = Station { $station } of { $origin }, log of { $size } entries, root { $root }
held = Proven: { $entries } entries, { $pages } station files, { $pictures } pictures and layouts
holds = Nothing differs.
limit = What is in this bundle was checked. That no other entry is about this station only the whole log shows: sirekap verify.
title = Dossier of station { $station }, sheet { $sheet } of { $sheets }
lead = Index of the dossier of one station. Each entry of the log is in the folder log with its C2SP proof, the station's files are in station, the public pictures in gambar. README.en.txt says how to check all of it without a network.
confirmed = The SHA-256 of dossier.json, written here by hand by who hands it over and compared by who takes it:
handed-by = Handed over by
taken-by = Taken by
station = Station
place = Region
registered = Registered voters
size = Entries of the log
root = Root of the log
form = Form
of-setup = Opening
of-forms = Entries of forms
of-pictures = Entries of pictures
of-mandates = Mandates
of-builds = Programs
files = Number of files
readme = DOSSIER OF STATION { $station }

    What is here

    log/N.entry        entry N of the public log, byte for byte
    log/N.tlog-proof   its proof (c2sp.org/tlog-proof), leading to checkpoint.txt
    checkpoint.txt     the signed state of the log
    policy.txt         the tree's policy: the election's root key and the log's keys
    registry.zst       the frozen registry of regions, stations and contestants (zstd); entry { $first } names its hash
    station/*.json     the station's files as published
    gambar/, v1/       public pictures and their layouts, named by their hash
    build.json         the program that made this bundle
    index.pdf          an index to be printed
    dossier.json       SHA-256 of every file; its own SHA-256 names the bundle

    How to check it without a network

    1. Take the election's policy from another source that you trust, and keep it as policy-of-mine.txt.
    2. sirekap dossier check FOLDER --policy policy-of-mine.txt

    With other people's tools

    Each log/N.tlog-proof is a C2SP proof: any program that reads c2sp.org/tlog-proof can check that log/N.entry (its leaf hash is the SHA-256 of byte 0x00 followed by the file) is in the log of the key in policy.txt.
    sha256sum compares every file with dossier.json, and every picture with its name.
    What an entry is: docs/spec/event.md; what this bundle is: docs/spec/dossier.md, in the program's source (version { $version }).

    What this bundle can't show: that no other entry is about this station. Only the whole log does (sirekap verify).
S1001 = dossier.json can't be read: { $why }. Ask for the whole bundle.
S1002 = { $path } is not there. Ask for the whole bundle.
S1003 = { $path } was altered: its SHA-256 is not that of dossier.json.
S1004 = { $path } is not named by dossier.json.
S1005 = The policy can't be used: { $why }.
S1006 = policy.txt is not the policy that you gave; yours was used.
S1007 = checkpoint.txt does not hold by the policy, or is not the one that the list names: { $why }.
S1008 = Entry { $index } is not proven to be in the log: { $why }.
S1009 = Entry { $index } is not valid: { $why }.
S1010 = The root key of the opening is not the one that the policy pins.
S1011 = registry.zst is not the registry that the opening names: { $why }.
S1012 = Entry { $index }: who signed it had no mandate by what is in this bundle: { $why }.
S1013 = { $path } does not say what its entries give: { $fields }.
S1014 = { $path } is no picture that an entry names.
S1015 = { $path } is named by an entry and not here.
S1016 = Entry { $index } is said to be { $said } and is { $found }.
S1020 = The station is not named. Example: sirekap dossier 3101022002004.
S1021 = { $out } is there already. Choose another name with --out.
S1022 = { $faults } things differ
    .hint = see the list above; what was altered is no evidence
S1023 = nothing differs, but the policy is the bundle's own
    .hint = take the policy from another source and run again with --policy FILE
