//! The verbs. Each asks the right first, then loads, decides, writes, and notes it in the journal.
