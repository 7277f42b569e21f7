//! Every statement of every slice is understood by the engine, and both engines have the same schema.

use super::house;

#[test]
fn the_engine_understands_every_statement_of_the_house() {
    let house = house();
    assert!(db::Statement::all().count() > 60);
    assert_eq!(house.db().check_book().unwrap(), Vec::<String>::new());
}

#[test]
fn the_schema_of_this_engine_is_the_one_that_is_written_down() {
    let written =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/generated/schema.txt")).unwrap();
    assert_eq!(house().db().columns().unwrap(), written.lines().collect::<Vec<_>>());
}
