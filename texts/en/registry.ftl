# What is wrong with a registry or its sources, by code.

R1001 = The registry is too large: { $bytes } bytes. Check that it is the right file.
R1002 = The registry is not UTF-8 text. Fetch the file again.
R1003 = The first line is not sirekap-registry/1. Check the file, or update the program.
R1004 = A row is out of place or has the wrong number of fields: { $row }. Fetch the file again.
R1005 = A field is wrong: { $field }. Correct it at its source.
R1006 = Wrong order at { $row }. Make the registry again from its sources.
R1007 = { $what } stands twice. Remove one at its source.
R1008 = { $what } is named but not there. Add it, or remove what names it.
R1009 = { $what } says what is so without it. Remove that row.
R1010 = Too many: { $number }. Check that it is the right file.
R1011 = Nobody stands in district { $district }. Add its candidates, or remove the district.
R1012 = The registry is cut off: its last line is not end. Fetch the file again.
R1013 = The registry is not in its canonical spelling. Fetch the file again.
R1014 = Name and kind of the election do not agree: { $name }. A drill's name has one of the words simulasi, gladi, latihan, contoh; an election's has none.
R1015 = Too many { $what }: { $most } at most. Check that this is the right file.
R2101 = The xz file is cut off. Fetch it again.
R2102 = The xz file is damaged: { $why }. Fetch it again.
R2103 = The xz file unpacks to more than { $bytes } bytes. Check that it is the right file.
R2104 = Wrong columns (found / expected) { $what }. Check that it is the right file.
R2105 = Not the JSON expected: { $what }. Check that it is the right file.
R2106 = The file { $file } is saved as UTF-16. Save it again as UTF-8.
R2001 = wrong number of columns
R2002 = the row is not readable as text or CSV
R2003 = the parent region is not there
R2004 = the code stands on an earlier line
R2005 = the code does not fit its level or parent
R2006 = unknown level
R2007 = digits are expected
R2008 = the name is empty or too long
R2009 = unknown party
R2010 = unknown district
R2011 = the ballot number is taken
R2012 = the region is found neither by code nor by name
R2013 = the region is held by another district
R2014 = the first source lists this mission's stations, without this one
R2015 = unknown mission abroad
R2016 = the sex is neither L nor P
R2017 = the village id names another village on an earlier line
R2018 = synthetic codes are used up at this level
R2019 = nobody stands in this district
R2020 = stations without a district
R2021 = a split region; its parts stand on other rows
R2022 = the region was found by name, not by code
R2023 = the name differs from the tree's; the code was used
R2024 = spaces or control characters in a name were cleaned
R2025 = the region lies in another of the same district
R2026 = no source has the portal's code; a synthetic one was made
R2027 = the portal's code has no id; the source of ids does not have this station
R2028 = another candidate has this id; the synthetic one was used
R2029 = the mapping of ids names nobody who stands
R2030 = the file is not there; what it says is missing
R2031 = no outline of this region is given
R3001 = { $name } is in no district; { $stations } stations have no form. Put it into one district.
R3002 = { $name } was given whole, but a part of it is in district { $others }. Name its parts one by one.
R3003 = This district lies in more than one { $level ->
    [0] country
    [1] province
    [2] regency or city
    [3] kecamatan
    *[other] village
    }: { $names }. Make districts of their own of them.
R3004 = { $seats } seats; by the rule { $least } to { $most }. Check the number of seats.
R3005 = The districts of { $name } have { $seats } seats together; by the rule { $least } to { $most }. Check the seats of each district.
R3006 = This district has no station. Check its regions.
R3007 = Noted: { $name } is divided; this district has { $parts } of its parts.
R3008 = Noted: the number of seats of { $districts } districts is not given.
R3009 = Noted: { $name } has no district in this contest.
R3010 = Noted: nothing says how the districts of this contest are made, so their seats and regions were not checked.
on-line = line { $line }: { $what }
