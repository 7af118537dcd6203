# What else goes wrong with the log, by code.

L1001 = Another process uses the log's folder: { $who }. Stop that process, or use another folder.
L1002 = The store holds something else than expected: { $what }. Nothing was written. See that one process alone writes, then send again.
L1003 = The store failed: { $why }. Look at the disk, then send again; sending again is safe.
L1004 = The store's content is damaged: { $what }. Restore a backup that is not older than the last published checkpoint.
L1005 = The store was made by another version ({ $version }). Use the program of that version.
L1006 = The store does not continue the history already signed, size { $what }. Write nothing more; restore the complete store.
L1007 = The stored checkpoint does not fit this key and origin: { $why }. Use the key of this log.
L1008 = A stored entry is not what was taken in, index { $what }. Restore a backup and check the disk.
L1009 = The entries asked for are not under a checkpoint yet (asked / covered): { $what }. Wait for the next checkpoint.
L1010 = Too many submissions wait. Send again in a few seconds.
L1011 = The log's writer has ended. Start the service again, then send again.
L1012 = The checkpoint could not be signed: { $why }. What was admitted is kept.
