# Why a tree is not published, by code.

P1001 = The store failed: { $why }. Check space and permissions and publish again; the old state still shows.
P1002 = The log can't be read: { $why }. Check the log and publish again.
P1003 = The checkpoint or a tile is wrong: { $why }. Use a checkpoint that this log signed.
P1004 = Checkpoint and tabulation differ in size: { $sizes }. Tabulate the log up to the checkpoint's size.
P1005 = The tiles do not match the root of the checkpoint of size { $size }. Do not publish; check the log.
P1006 = This place holds another tree: { $found }. Choose an empty place or this election's own tree.
P1007 = The tree is ahead of what was to be published: { $sizes }. Read the newest log.
P1008 = The log does not continue the { $tree } entries already published. Do not publish; the log has forked.
P1009 = A file of the tree is damaged: { $what }. Publish everything to an empty place.
P1010 = An entry of the log is not the event that was tabulated: { $entry }. Tabulate again from the log.
P1011 = A file could not be encoded: { $why }. Report this error.
P1012 = The folder could not be made durable: { $why }. Check the disk and publish again.
P1013 = There is nothing to publish yet. The log must hold entry 0.
P1101 = { $path } is not in the table of public files; the tree was not sent. Find out where it comes from, then publish again.
P1102 = { $path }: the field { $field } is not in the table of public fields; the tree was not sent. Find out where it comes from, then publish again.
P1103 = { $path }: not of the form that the table has ({ $why }); the tree was not sent. Check with 'sirekap verify', then publish again.
