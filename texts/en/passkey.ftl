# Why a signature of a passkey was not taken.

A1001 = what the browser says that it signed is incomplete or can't be read; update the browser, then sign again
A1002 = the passkey registered instead of signing; sign again from this screen
A1003 = the passkey signed something else than what was asked; reload this screen, then sign again
A1004 = the signature was asked for from inside another page; open the desk's address itself in the browser
A1005 = the data of the passkey's device have not the form of a signature; update the device, or use another passkey
A1006 = the passkey was not touched; touch its device when asked
A1007 = the passkey's device did not check who you are; use a PIN, a finger or your face when asked
A1008 = the passkey's signature does not verify; use the passkey that is enrolled, then sign again
A1009 = this passkey is for another address; open the desk's address where this key was enrolled
A1010 = the signature was asked for by a page that is not listed; open the desk's official address, and report that page
