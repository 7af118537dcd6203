# What is printed, and why it is not.

F1001 = a page of { $width } x { $height } micrometres can't be printed
drill = DRILL: not a real election
card = Officer's card for
station-code = Station code
region-code = Region code
number = Card number
typed = Code to type (it has no letters I, L, O, U)
place-station = station code
place-region = region code
scan-or-type = 1. Scan the square with the phone's camera, or open { $address } and type the { $place } and the code above.
scan = 1. Scan the square with the phone's camera.
check-station = 2. Make sure that the station on the screen is the one on this card.
check-region = 2. Make sure that the region on the screen is the one on this card.
enter-pin = 3. Enter the PIN that you were told in person. Never photograph or send this card.
tell = Tell the officer in person. Never send it in a message; never keep it with the card.
copy-repeats = This copy repeats what was recorded of the paper form, and no more. Where they differ, the paper holds.
