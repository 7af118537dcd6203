# A public draw of a sample: the command 'sirekap draw'.

announced = Plan of a draw
frame = Frame: { $count } items of { $of }, SHA-256 { $sha256 }
workload = To be read: { $size } items
because = Enough to say with { $confidence } % confidence that at most { $error } % are wrong, if at most { $tolerate } errors are found
publish-first = Publish this plan with its SHA-256. Only then roll dice, or wait for a beacon's value that comes after it.
seed = Seed: { $seed }
drawn = Drawn, in this order:
left-off = and { $count } more, see { $file }
replayed = It agrees: { $size } items of frame { $sha256 } are drawn as the record says
of-outcome = { $name }: { $found } wrong of { $of }
at-most = With { $confidence } % confidence: at most { $share } % are wrong (one-sided)
between = With { $confidence } % confidence: between { $low } % and { $high } % (two-sided)
of-frame = Of the frame of { $count }: at most { $wrong } are wrong
outcome-caveat = Clopper and Pearson's bounds, rounded to the careful side. They hold where the sample was drawn and all of it was read.
stations-of = stations of { $contest } of { $tree }
column-of = column { $column } of { $file }
lines-of = lines of { $file }
Q1001 = The frame is empty or too large. Write one code on each line.
Q1002 = Line { $line } of the frame is no code. Write one code a line, no blanks around it, no empty line.
Q1003 = Line { $line } of the frame: { $code } stands above already. Each code only once.
Q1004 = A seed of dice must have at least { $least } digits as they fell; given: '{ $found }'.
Q1005 = { $what } '{ $found }' is no hexadecimal of the right length (root: 64 digits; value: 32 to 256).
Q1006 = '{ $name }' can't be the name of a beacon. Write letters, digits and hyphens, for example drand-quicknet.
Q1007 = '{ $found }' is no share between 0 and 100 per cent. Write for example 95 or 0.5%.
Q1008 = { $size } of { $count } can't be drawn. Choose between 1 and all.
Q1009 = Not the record of a draw: { $why }.
Q1010 = Another frame: the record names { $expected }, this one is { $found }. Use the frame's file that was announced.
Q1011 = The size is { $found }, by its reason it is { $expected }.
Q1012 = Place { $place }: the record says { $found }, the seed gives { $expected }.
Q1013 = This is a plan only: nothing has been drawn. Draw with --dice, or with --root, --beacon, --round and --value.
Q1014 = '{ $found }' is no outcome. Write WRONG/READ, for example 3/1200 or ppwp=3/1200.
Q1020 = How many are drawn is not said. Write --size N, or --confidence 95 --error 1%.
Q1021 = The frame is not named. Give a file with one code a line, a CSV file with --column, a plan's folder, or a tree with --contest.
Q1022 = Column '{ $column }' not found. The header has: { $header }.
Q1023 = Line { $line } can't be read as CSV: { $why }.
