//! Every form sent again: at once, many times at once, and after a restart, brings the same answer and does nothing twice.

use super::{
    map::{self, Map},
    town::Town,
};

#[tokio::test]
async fn look() {
    let start = std::time::Instant::now();
    let town = Town::build(1, false).await;
    eprintln!("built {:?}", start.elapsed());
    let maps = Map::of_all(&town, 1).await;
    eprintln!("drawn {:?}", start.elapsed());
    for route in town.app.site.routes().iter() {
        let name = map::name(route);
        let paths: std::collections::BTreeSet<_> = maps.iter().flat_map(|(_, map)| map.paths.get(&name).cloned().unwrap_or_default()).collect();
        let forms: Vec<_> = maps.iter().flat_map(|(citizen, map)| map.forms.get(&name).into_iter().flatten().map(move |(page, form)| (citizen.role, page, form))).collect();
        eprintln!("{name}: {:?} {}", paths.iter().take(3).collect::<Vec<_>>(), paths.len());
        if let Some((role, page, form)) = forms.first() {
            eprintln!("      {role} {page} {:?}", form.fields.iter().map(|f| format!("{}:{:?}={:?}", f.name, f.kind, f.values)).collect::<Vec<_>>());
        }
    }
}
