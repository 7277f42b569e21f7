//! Drawings: a small, harmless part of SVG. What comes in is read as XML, compared with two lists and written
//! anew, so nothing that could run, load or style lies between two readings by different parsers.

use std::fmt::Write;

use roxmltree::{Document as Xml, Node};
use serde::{Deserialize, Serialize};

use crate::Fault;

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Shapes and text only. No script, style, image, link, gradient or foreign object: they load, run or need ids,
/// which would clash when two drawings stand on one page.
const ELEMENTS: &str = "svg g title desc rect circle ellipse line polyline polygon path text tspan";

const ATTRIBUTES: &str = "viewBox width height preserveAspectRatio transform x y x1 y1 x2 y2 dx dy cx cy r rx ry d \
    points fill fill-opacity fill-rule opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset \
    stroke-linecap stroke-linejoin stroke-miterlimit font-family font-size font-weight font-style text-anchor \
    dominant-baseline alignment-baseline letter-spacing rotate class role aria-hidden focusable shape-rendering";

/// A drawing that is safe on a page and on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Svg(String);

impl Svg {
    /// Reads a drawing; refused when it holds more than shapes and text.
    pub fn parse(source: &str) -> Result<Self, Fault> {
        let xml = Xml::parse(source).map_err(|error| Fault::UnsafeDrawing(error.to_string()))?;
        let root = xml.root_element();
        if root.tag_name().name() != "svg" || root.attribute("viewBox").is_none() {
            return refuse("it is not an svg element with a viewBox");
        }
        let mut clean = String::with_capacity(source.len());
        write_element(&mut clean, root, 0)?;
        Ok(Self(clean))
    }

    /// The drawing as XML that may be put into a page as it is.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Svg {
    type Error = Fault;

    fn try_from(source: String) -> Result<Self, Fault> {
        Self::parse(&source)
    }
}

impl From<Svg> for String {
    fn from(svg: Svg) -> Self {
        svg.0
    }
}

fn write_element(out: &mut String, node: Node<'_, '_>, depth: usize) -> Result<(), Fault> {
    let name = node.tag_name().name();
    // Charts need four or five levels; a thousand would exhaust the stack of whoever walks them.
    if depth > 20 || node.tag_name().namespace() != Some(NAMESPACE) || !lists(ELEMENTS, name) {
        return refuse(&format!("the element {name} may not stand here"));
    }
    let _infallible = write!(out, "<{name}");
    if depth == 0 {
        let _infallible = write!(out, " xmlns=\"{NAMESPACE}\"");
    }
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        let harmless = attribute.namespace().is_none() && lists(ATTRIBUTES, name) && !value.contains("url(");
        if !harmless {
            return refuse(&format!("the attribute {name} may not stand here"));
        }
        let _infallible = write!(out, " {name}=\"{}\"", escaped(value));
    }
    out.push('>');
    for child in node.children() {
        if child.is_element() {
            write_element(out, child, depth + 1)?;
        } else if let Some(text) = child.text().filter(|_| child.is_text()) {
            out.push_str(&escaped(text));
        }
    }
    let _infallible = write!(out, "</{name}>");
    Ok(())
}

fn lists(names: &str, name: &str) -> bool {
    names.split_whitespace().any(|listed| listed == name)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn refuse<T>(reason: &str) -> Result<T, Fault> {
    Err(Fault::UnsafeDrawing(reason.to_owned()))
}
