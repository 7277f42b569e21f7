//! Reading what was sent, within limits: forms up to 256 kB, files up to 5 MB.

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequest, Multipart, Request},
    http::header,
};
use kernel::{Fields, No, Outcome, Say};

use crate::Upload;

const FORM: usize = 256 * 1024;
const FILES: usize = 5 * 1024 * 1024;

/// A form: its fields, its files, and the bytes they were digested from.
#[derive(Default)]
pub(crate) struct Form {
    pub(crate) fields: Fields,
    pub(crate) files: Vec<Upload>,
}

pub(crate) async fn read(request: Request<Body>) -> Outcome<Form> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        multipart(request).await
    } else {
        let bytes = to_bytes(request.into_body(), FORM).await.map_err(|_| too_large())?;
        Ok(Form { fields: urlencoded(&bytes), files: Vec::new() })
    }
}

/// Fields of a form or of what stands after `?`. NUL is no text for any engine and goes.
pub(crate) fn urlencoded(bytes: &[u8]) -> Fields {
    let mut fields = Fields::default();
    for (name, value) in form_urlencoded::parse(bytes).take(2_000) {
        fields.push(name.replace('\0', ""), value.replace('\0', ""));
    }
    fields
}

async fn multipart(request: Request<Body>) -> Outcome<Form> {
    let limited = {
        let (parts, body) = request.into_parts();
        Request::from_parts(parts, Body::new(http_body_util::Limited::new(body, FILES)))
    };
    let mut parts = Multipart::from_request(limited, &()).await.map_err(|_| No::refused("form-unreadable"))?;
    let mut form = Form::default();
    while let Some(part) = parts.next_field().await.map_err(|_| too_large())? {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(file) => {
                let bytes = part.bytes().await.map_err(|_| too_large())?.to_vec();
                form.files.push(Upload { field: name, name: file, bytes });
            }
            None => form.fields.push(name, part.text().await.map_err(|_| No::refused("form-unreadable"))?),
        }
    }
    Ok(form)
}

fn too_large() -> No {
    No::Refused(Say::new("form-too_large").with("megabytes", FILES / 1024 / 1024))
}
