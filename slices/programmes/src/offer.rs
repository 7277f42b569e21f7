//! What higher storeys may use of programmes.
