//! Stories of allocations: documents, and through the router in the house of 2016.

mod conditions;
mod documents;
mod house;
mod moves;
mod proposal;
mod resolutions;
mod rights;
