"""A second verifier of Sirekap's public tree, which goes by docs/spec alone.

The modules follow the pages of docs/spec:

| module         | page                                              |
|----------------|---------------------------------------------------|
| `keys`         | event.md "Keys and signatures", log.md "Notes and keys" |
| `passkey`      | event.md "Passkeys"                               |
| `text`         | event.md "Canonical JSON", times                  |
| `log`          | log.md: tree, tiles, notes, checkpoints, policy    |
| `event`        | event.md: bytes of the entries                     |
| `kinds`        | event.md "Payloads": each kind's fields            |
| `registry`, `snapshot` | registry.md: what the registry says, and reading its snapshot |
| `contests`     | event.md "Forms and their fields", tree.md: contests as data |
| `controls`, `wording` | controls.md: K1 to K16                     |
| `authority`    | event.md "Authority": who may sign what            |
| `counts`       | event.md "What counts", by both rules; who takes part ("The desk") |
| `desk`         | event.md "The desk": what acts meet               |
| `state`        | the fold of all entries, and totals of places      |
| `tree`         | tree.md: root.json, objects, nodes                 |
| `shapes`       | files.md: shapes of files                         |
| `portal`, `pilkada` | verify.md V4.1, V4.2: files in the shapes of 2024  |
| `own`          | verify.md V3.6 to V3.10, V4.3, V4.4, V7.1: our own files |
| `changes`      | files.md "Changes", verify.md V3.15               |
| `search`       | files.md "The search index"                      |
| `votes`, `equals`, `outcome`, `outcomefiles` | outcome.md, verify.md V4.10: who is elected |
| `cuts`         | verify.md V4.8, V4.9: files of a cut               |
| `doubt`        | verify.md "What can't be judged"                   |
| `report`       | verify.md "Input and answer"                       |
| `checks`       | verify.md V1; begin reading here                  |
| `fold`         | verify.md V2, V3.11, V6                    |
| `files`, `compare`, `sums` | verify.md V3.3 to V3.10, V3.14, V3.15, V4.1 to V4.5, V4.10, V7.1 |
| `cutchecks`    | verify.md V4.6 to V4.9                            |
| `receipts`, `manifest` | intake.md "Receipts", manifest.md         |

Nothing here asks the program `sirekap` or shares code with it.
"""
