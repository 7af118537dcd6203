//! HTTP: the portal's read-only origin over the packed tree; thin
