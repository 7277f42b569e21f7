//! Stories of workshops, through the router.
