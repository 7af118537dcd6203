//! Seeded elections with realistic mistakes, for demo, training and rehearsals
