# The language itself.

# As it calls itself.
name = Bahasa Indonesia
# The same where there is little room.
brief-name = Indonesia
# Between thousands, and before tenths.
group-mark = {"."}
decimal-mark = ,
# Between hours, minutes and seconds.
clock-mark = {"."}
# The twelve months, divided by spaces.
months = Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember
# A day and a time of day in the west of the country.
day-and-time = { $day } pukul { $clock } WIB
# For dates and numbers of a browser.
locale = id-ID
