//! Pure fold: registry + events -> stage of every form, totals of every region, breaches
