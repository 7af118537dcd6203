//! From a URL or folder alone: signatures, authority, tree, refold, compare, name what differs
