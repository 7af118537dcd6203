# Why there is no drill, by code.

L1001 = A drill of { $stations } stations is too large. Ask for at most { $most }.
L1002 = The drill's registry could not be made: { $why } Try another seed and report this one.
