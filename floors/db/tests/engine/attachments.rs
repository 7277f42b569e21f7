//! The register of attachments: entries belong to a scope; the same bytes may have several.

use db::attachments;
use kernel::{Attachment, FileKind, No, Place, Scope, ScopeKind};

use crate::bench;

#[tokio::test]
async fn an_attachment_is_found_in_its_scope_only_and_its_bytes_are_named_until_the_last_entry_goes() {
    let bench = bench();
    let file = Attachment { digest: "ab".repeat(32), kind: FileKind::Pdf, size: 7, name: "Beispiel.pdf".to_owned() };
    let enter = async || {
        let file = file.clone();
        bench.ctx.write(move |tx| attachments::enter(tx, &file)).await.unwrap()
    };
    let (one, two) = (enter().await, enter().await);
    assert_eq!(bench.ctx.read(move |tx| attachments::find(tx, one)).await.unwrap(), file);
    let elsewhere = Place {
        scope: Scope { kind: ScopeKind::Programme, id: kernel::Id::new(uuid::Uuid::from_u128(9)) },
        members: Vec::new(),
    };
    let foreign = bench.ctx.clone().at(elsewhere).read(move |tx| attachments::find(tx, one)).await;
    assert!(matches!(foreign, Err(No::Missing)));
    for (gone, left) in [(one, 1), (two, 0)] {
        bench.ctx.write(move |tx| attachments::remove(tx, gone)).await.unwrap();
        assert_eq!(bench.ctx.read(attachments::digests).await.unwrap().len(), left);
    }
    assert!(matches!(bench.ctx.write(move |tx| attachments::remove(tx, two)).await, Err(No::Stale)));
}
