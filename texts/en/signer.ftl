# What signers fail with.

N1001 = the key agent at { $place } does not answer ({ $why }); start the ssh-agent, and check SSH_AUTH_SOCK
N1002 = the key agent at { $place } does not hold the key { $key }; add it with ssh-add
N1003 = the key agent at { $place } did not sign; unlock it (ssh-add -X) and confirm what it asks
N1004 = the key agent at { $place } gave a signature that is not by its key; use another agent
