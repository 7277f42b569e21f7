//! The document: CycloneDX 1.5 in JSON, parts in the order of their names.

use super::Guest;
use super::crates::{Part, Tree};

/// The whole text.
pub(super) fn document(tree: &Tree, guests: &[(&Guest, String)]) -> String {
    let others = tree.parts.iter().filter(|(key, _)| **key != tree.root).map(|(_, part)| component(part, "library"));
    let guests = guests.iter().map(|(guest, digest)| self::guest(guest, digest));
    let components: Vec<String> = others.chain(guests).collect();
    let root = tree.parts.get(&tree.root).map_or_else(String::new, |part| component(part, "application"));
    let arrows: Vec<String> = tree.parts.values().map(|part| arrow(tree, part)).collect();
    format!(
        "{{\n\"bomFormat\": \"CycloneDX\",\n\"specVersion\": \"1.5\",\n\"version\": 1,\n\"metadata\": {{ \"component\": {root} }},\n\
         \"components\": [\n{}\n],\n\"dependencies\": [\n{}\n]\n}}\n",
        components.join(",\n"),
        arrows.join(",\n")
    )
}

fn component(part: &Part, kind: &str) -> String {
    let (name, version, licence) = (quoted(&part.name), quoted(&part.version), quoted(&part.licence));
    let reference = quoted(&reference(part));
    let mut text = format!(
        "{{ \"type\": \"{kind}\", \"bom-ref\": {reference}, \"name\": {name}, \"version\": {version}, \
         \"licenses\": [{{ \"expression\": {licence} }}], \"purl\": {reference}"
    );
    if !part.digest.is_empty() {
        text += &format!(", \"hashes\": [{{ \"alg\": \"SHA-256\", \"content\": {} }}]", quoted(&part.digest));
    }
    if part.home.starts_with("http") {
        text += &format!(", \"externalReferences\": [{{ \"type\": \"vcs\", \"url\": {} }}]", quoted(&part.home));
    }
    text + " }"
}

/// A file of others; two of one package are told apart by their names.
fn guest(guest: &Guest, digest: &str) -> String {
    let (name, version, licence) = (quoted(guest.name), quoted(guest.version), quoted(guest.licence));
    let (reference, digest) = (quoted(&format!("file:{}", guest.file)), quoted(digest));
    let package = guest.package.map_or_else(String::new, |package| format!(", \"purl\": {}", quoted(package)));
    format!(
        "{{ \"type\": \"file\", \"bom-ref\": {reference}, \"name\": {name}, \"version\": {version}, \
         \"licenses\": [{{ \"expression\": {licence} }}]{package}, \"hashes\": [{{ \"alg\": \"SHA-256\", \"content\": {digest} }}] }}"
    )
}

fn arrow(tree: &Tree, part: &Part) -> String {
    let needs = part.needs.iter().filter_map(|key| tree.parts.get(key)).map(|need| quoted(&reference(need)));
    let needs: Vec<String> = needs.collect();
    format!("{{ \"ref\": {}, \"dependsOn\": [{}] }}", quoted(&reference(part)), needs.join(", "))
}

fn reference(part: &Part) -> String {
    format!("pkg:cargo/{}@{}", part.name, part.version.replace('+', "%2B"))
}

fn quoted(text: &str) -> String {
    let escaped: String = text
        .chars()
        .flat_map(|letter| {
            let before = matches!(letter, '"' | '\\').then_some('\\');
            before.into_iter().chain([if letter.is_control() { ' ' } else { letter }])
        })
        .collect();
    format!("\"{escaped}\"")
}
