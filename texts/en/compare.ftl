# Two counts side by side: the command 'sirekap compare' and its page.

title = Two counts side by side
caveat = This comparison does not say which one is right. The paper forms do; look at their photos.
places = Places compared
agreeing = the same
differing = different
only-a = only in A
only-b = only in B
all = all
columns = Sum of each column
column = Column
places-differing = places that differ
more = B has more
less = B has less
columns-only = Only in { $side }, not compared: { $columns }
tiers = By region
level-0 = Nation
level-1 = Province
level-2 = Regency/city
level-3 = Kecamatan
level-4 = Village
level-5 = Station
region = Region
regions = { $regions } regions, { $agreeing } of them wholly the same
left-off = and { $count } more, not shown here
not-agreeing = Places that are not the same
page = The station's page on the portal
photo = Photo
held = held
disputed = in dispute
unreadable = Rows that can't be used
doubles = Second rows of the same station (the first is compared)
line = { $side } line { $line }
double = stands in line { $first } already, { $same ->
    [1] with the same numbers
   *[other] with other numbers
 }
taken-as = { $side }: { $taken }
not-used = { $side }, columns that are not used: { $columns }
J1001 = '{ $found }' is no pair. Write what=column, for example --map station=CODE or --map IV.1="Votes 01".
J1002 = '{ $found }' is neither a place nor a field of a form. There are: station, village, number, separator, and fields like IV.1, IV.5.T, V.A.
J1003 = The mapping can't be read: { $why }. docs/spec/compare.md has an example.
J1004 = { $found } can't be the separator. Write one character, for example ; or tab.
J1010 = The first line is no header. Save as CSV in UTF-8 with the names of the columns in the first line.
J1011 = Column '{ $column }' not found. The header has: { $header }. Write a name as it stands there.
J1012 = No column has the code of the station. The header has: { $header }. Name it: --map station=COLUMN, or --map village=COLUMN --map number=COLUMN.
J1013 = No column has a number of the form. The header has: { $header }. Name them: --map IV.1=COLUMN and so on.
J1014 = Two columns for { $what }: '{ $first }' and '{ $second }'. Choose one: --map { $what }=COLUMN.
J1015 = More than { $most } rows. Check that this is the right file.
J1016 = { $fault }
J1020 = { $found } cells where the header has { $header } columns. Check separators and quotation marks in this line.
J1021 = A cell goes over several lines: a quotation mark is not closed. Close it and run again; the lines inside it have not been read.
J1022 = No code or number of the station. Fill it in and run again.
J1023 = This election has no code { $code }. Check it: spreadsheets often change long numbers.
J1024 = { $column }: { $found } is no whole number. Write digits only, without dots and commas; leave it empty where there is none.
J1025 = This line can't be split into cells: { $why }. Check its quotation marks.
J1026 = By the list of 2019 this row is no station of its own.
J1030 = No column is in both. A: { $a }. B: { $b }. Name the columns with --map.
J1031 = The sum of { $column } in { $code } is too large. Check the numbers.
J1032 = It is not clear which contest is meant; this tree has: { $contests }. Name it with --contest.
J1033 = This tree does not have the contest { $contest }. There are: { $contests }.
J1040 = { $differing } of { $all } places differ
    .hint = see the list above; --csv writes all of it, --page makes its page
J1041 = nothing differs, but { $only } places are in one count only, and { $left } rows can't be used or stand twice
    .hint = what was not compared need not be the same: mend the rows that are named, and run again
