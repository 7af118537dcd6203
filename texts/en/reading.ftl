# What is said of a photo that was read.

not-located = its place in the photo is not certain
near-people = the place of names and signatures near it is not certain
missing = not shown
boxes = the boxes of
bubbles = the bubbles of
squares = squares of print
different-stations = { $first } and { $other } are of different stations
different-contests = { $first } and { $other } are of different contests
different-editions = { $first } and { $other } are of different editions of the form
same-page-twice = { $first } and { $other } show the same page
page-missing = Page { $page } has not been photographed
so-many = { $least } of { $all }
so-many-or-more = { $least } to { $most } of { $all }
