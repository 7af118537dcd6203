# The language itself.

# As it calls itself.
name = English
# The same where there is little room.
brief-name = English
# Between thousands, and before tenths.
group-mark = ,
decimal-mark = {"."}
# Between hours, minutes and seconds.
clock-mark = :
# The twelve months, divided by spaces.
months = January February March April May June July August September October November December
# A day and a time of day in the west of the country.
day-and-time = { $day }, { $clock } WIB (UTC+7)
# For dates and numbers of a browser.
locale = en-GB
