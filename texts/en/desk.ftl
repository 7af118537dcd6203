# Why the desk refuses a request, by code.

M1001 = There is nothing at this address; open the desk from its front page.
M1002 = This method does not apply here; reload the desk's page.
M1003 = The request can't be read ({ $what }); reload the desk's page, then try again.
M1004 = This type of content is not taken; reload the desk's page, then try again.
M1005 = Too large; make it smaller, then send it again.
M1006 = This was asked by another page; open the desk's address itself in the browser.
M1007 = You are not signed in, or not any more; sign in again with your passkey.
M1008 = Your role may not do this; ask somebody whose role may.
M1009 = This is outside your area; ask the people of that area.
M1010 = You have no training certificate in force; do the exercise at the desk first.
M1011 = This challenge is too old or was used; begin signing in anew.
M1012 = This passkey has no mandate at a desk now; use the passkey that is enrolled, or ask your superior.
M1013 = A fault of the service; try again, nothing is recorded twice.
M1014 = The log does not answer yet; your signature is kept and handed in again by itself.
M1015 = Not here; reload the list.
M1016 = This draft waits for somebody else; only the second person that it names may answer it.
M1017 = This event is not one that two people sign at a desk; reload the desk's page.
M1018 = This draft is closed; make a new one if it is still needed.
M1019 = Too many of your drafts wait; ask the second person to answer them first.
M1020 = This passkey can't be enrolled ({ $what }); use another passkey, or update its device and the browser.
M1021 = Code or PIN do not match; check both, then type them again.
M1022 = Too many wrong PINs; wait { $seconds } seconds, then type it again.
M1023 = There are too many reports at the moment, or this station has many already that are being looked at; try again later.
