//! Stories of allocations: documents, and through the router in the house of 2016.

mod conditions;
mod documents;
mod heard;
mod house;
mod moves;
mod papers;
mod proposal;
mod reasons;
mod resolutions;
mod rights;
