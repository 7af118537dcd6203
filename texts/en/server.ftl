# What the portal's origin says beside its pages.

no-file-lies-address-check = No file lies at this address. Check the address.
reading-only-use-get-head = This is for reading only. Use GET or HEAD.
range-lies-outside-file-ask = The range lies outside the file. Ask for the whole file.
file-damaged-lost-server-try = This file is damaged or lost on this server. Try a mirror; the operator has been told.
too-many-large-downloads-once = Too many large downloads at once. Try again shortly.
S901 = root.json can't be read ({ $why })
    .hint = name the folder that 'sirekap publish' wrote
S902 = root.json is not a root of this version ({ $why })
    .hint = publish the tree again
S903 = the state that root.json names can't be read ({ $why })
    .hint = publish the tree again, or restore the file from a mirror
S904 = can't listen on { $address } ({ $why })
    .hint = stop what uses the port, or choose another address with --addr
