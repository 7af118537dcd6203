# Why a phone does not go on, by code.

P1001 = This is not the code of your card. Scan the code on the card again.
P1002 = This service is not the one on your card. Send nothing; tell the PPS.
P1003 = The service's policy file is damaged. Try another address.
P1004 = This service's key does not come from the election's. Send nothing; try another address.
P1005 = The receipt is not valid, so it is not believed. The app will ask again.
P1006 = The proof from the public log is not valid. The app will ask again; if it happens again, tell the PPS.
P1007 = The entries can't be signed. Check the form's entries again.
P1008 = A fault of the app. Reload it; your data is kept.
P1009 = These codes are not of one form. Scan again from the beginning.
P1010 = This release of the app is not valid: don't install it. The app on the phone goes on working; tell the PPS.
P1011 = One photo is empty, so it can't be sent. Take the photo of that page again.
P1012 = Group { $group } is mistyped. Compare it with the card again, letter by letter.
P1013 = This code is not for that station, or this service is not the card's. Check the station's code. If it is right, do not go on; tell the PPS.
P1014 = The phone has too little memory to check the code. Close other apps and try again, or scan the card's QR code.
P1015 = This service's data of the station are not the election's. Enter nothing; try another address and tell the PPS.
P1017 = This service hides a part of the election's log. Send nothing; try another address and tell the PPS.
P1018 = This address is behind what the phone has seen. The app tries another one by itself.
P1019 = This service shows another log than this phone has seen. Send nothing through this address; tell the PPS now.
P1016 = This election was opened without vouching for its stations' data, so this app can't be used for it. Tell the PPS; use the paper form.
