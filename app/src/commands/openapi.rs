//! `gelingen openapi`: the JSON doors as an OpenAPI 3.1 document, made from the route table.

use kernel::Lang;
use serde_json::{Map, Value, json};
use ui::T;
use web::Route;

use crate::{slices, speak, trouble::Trouble};

pub(super) fn run(t: &T) -> Result<(), Trouble> {
    // English whatever the shell speaks: the document is kept and compared.
    let document = document(&t.in_lang(Lang::En));
    speak::say(&serde_json::to_string_pretty(&document).map_err(|error| Trouble::Raw(error.to_string()))?);
    Ok(())
}

/// The document; a JSON door is a route under `/api/`.
fn document(t: &T) -> Value {
    let slices = slices::all();
    let mut paths = Map::new();
    for route in slices.iter().flat_map(|slice| slice.routes.iter()).filter(|route| route.path.starts_with("/api/")) {
        let entry = paths.entry(route.path).or_insert_with(|| json!({}));
        if let Some(methods) = entry.as_object_mut() {
            methods.insert(route.method.to_lowercase(), operation(t, route));
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Gelingen", "version": env!("CARGO_PKG_VERSION"), "license": { "name": "EUPL-1.2" } },
        "paths": paths,
        "components": { "securitySchemes": { "session": { "type": "apiKey", "in": "cookie", "name": "__Host-session" } } }
    })
}

fn operation(t: &T, route: &Route) -> Value {
    let names = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let parameters: Vec<Value> = names
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }))
        .collect();
    json!({
        "operationId": route.name,
        "summary": t.text(&format!("{}-summary", route.name)),
        "parameters": parameters,
        "security": if route.permission.public { json!([]) } else { json!([{ "session": [] }]) },
        "x-permission": route.permission.key,
        "responses": {
            "200": { "description": "OK", "content": { "application/json": { "schema": { "type": "object" } } } },
            "303": { "description": "Not signed in: the sign-in page" },
            "403": { "description": "The role may not do this" },
            "404": { "description": "Not there, or not for this reader" }
        }
    })
}
