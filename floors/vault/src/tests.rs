//! The vault over a folder of its own: kinds, names, hashes, scrub.

use std::{collections::BTreeSet, fs, path::PathBuf, time::Duration};

use kernel::{FileKind, No};
use proptest::prelude::*;

use crate::{LARGEST, Scrub, Vault, VaultError, recognise};

struct Place(PathBuf);

impl Place {
    fn new() -> Self {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).unwrap();
        Self(std::env::temp_dir().join(format!("gelingen-vault-{:016x}", u64::from_ne_bytes(bytes))))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _gone = fs::remove_dir_all(&self.0);
    }
}

/// A zip archive of empty, stored entries.
fn zip(names: &[&str], first: &[u8]) -> Vec<u8> {
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for (number, name) in names.iter().enumerate() {
        let (at, content) = (body.len() as u32, if number == 0 { first } else { b"" });
        let length = [(name.len() as u16).to_le_bytes(), [0; 2]].concat();
        body.extend([b"PK\x03\x04".as_slice(), &[0; 22], &length, name.as_bytes(), content].concat());
        directory.extend(
            [b"PK\x01\x02".as_slice(), &[0; 24], &length, &[0; 10], &at.to_le_bytes(), name.as_bytes()].concat(),
        );
    }
    let (at, count) = ((body.len() as u32).to_le_bytes(), (names.len() as u16).to_le_bytes());
    let size = (directory.len() as u32).to_le_bytes();
    [body, directory, b"PK\x05\x06\0\0\0\0".to_vec(), [count, count].concat(), size.to_vec(), at.to_vec(), vec![0; 2]]
        .concat()
}

#[test]
fn only_known_kinds_come_in_and_the_name_must_agree() {
    let docx = zip(&["[Content_Types].xml", "word/document.xml"], b"");
    let xlsx = zip(&["[Content_Types].xml", "xl/workbook.xml"], b"");
    let odt = zip(&["mimetype", "content.xml"], b"application/vnd.oasis.opendocument.text");
    let table = zip(&["mimetype", "content.xml"], b"application/vnd.oasis.opendocument.text-template");
    let macros = zip(&["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"], b"");
    let kind = |name: &str, bytes: &[u8]| recognise(name, bytes);
    for (name, bytes, expected, clean) in [
        ("Protokoll.PDF", b"%PDF-1.7 ...".as_slice(), FileKind::Pdf, "Protokoll.pdf"),
        ("foto.jpeg", b"\xff\xd8\xff\xe0", FileKind::Jpeg, "foto.jpg"),
        ("c:\\fakepath\\Wand 3.png", b"\x89PNG\r\n\x1a\n", FileKind::Png, "Wand 3.png"),
        ("../../etc/bild.webp", b"RIFF\0\0\0\0WEBP", FileKind::Webp, "bild.webp"),
        ("Bericht.docx", &docx, FileKind::Docx, "Bericht.docx"),
        ("a\"b\r\nc.xlsx", &xlsx, FileKind::Xlsx, "a_b__c.xlsx"),
        ("Bestand.odt", &odt, FileKind::Odt, "Bestand.odt"),
        ("Größen.csv", b"Gr\xf6\xdfe;1\r\n", FileKind::Csv, "Größen.csv"),
        (".txt", "Grüße\n".as_bytes(), FileKind::Txt, "datei.txt"),
    ] {
        assert_eq!(kind(name, bytes).unwrap(), (expected, clean.to_owned()), "{name}");
    }
    for (name, bytes) in [
        ("seite.html", b"<script>".as_slice()),
        ("bild.svg", b"<svg onload=x>"),
        ("programm.exe", b"MZ\0\0"),
        ("archiv.zip", &zip(&["a"], b"")),
        ("vorlage.odt", &table),
        ("kaputt.docx", b"PK\x03\x04 and nothing more"),
        ("null.txt", b"a\0b"),
    ] {
        assert!(matches!(kind(name, bytes), Err(VaultError::Unknown)), "{name}");
    }
    assert!(matches!(kind("b.docx", &macros), Err(VaultError::Macros)));
    assert!(matches!(kind("photo.png", b"%PDF-1.7"), Err(VaultError::Misnamed(FileKind::Pdf))));
    assert!(matches!(kind("a.txt", b""), Err(VaultError::Empty)));
    assert!(matches!(kind("a.txt", &vec![b'a'; LARGEST + 1]), Err(VaultError::TooLarge)));
}

#[test]
fn what_is_put_in_comes_out_and_the_same_bytes_lie_there_once() {
    let place = Place::new();
    let vault = Vault::open(&place.0).unwrap();
    let one = vault.put("eins.txt", b"Beispiel").unwrap();
    let two = vault.put("zwei.txt", b"Beispiel").unwrap();
    assert_eq!((one.digest == two.digest, one.size, two.name.as_str()), (true, 8, "zwei.txt"));
    assert_eq!(vault.get(&one.digest).unwrap(), b"Beispiel");
    assert_eq!(vault.digests().unwrap(), std::slice::from_ref(&one.digest));
    vault.remove(&one.digest).unwrap();
    assert!(matches!(vault.get(&one.digest), Err(VaultError::Gone(_))));
    assert!(matches!(vault.get("../../etc/passwd"), Err(VaultError::Gone(_))));
}

#[test]
fn damaged_bytes_are_never_handed_out_and_mended_by_the_same_file_again() {
    let place = Place::new();
    let vault = Vault::open(&place.0).unwrap();
    let kept = vault.put("eins.txt", b"Beispiel").unwrap();
    let file = place.0.join(&kept.digest[..2]).join(&kept.digest);
    fs::write(&file, b"Beispiex").unwrap();
    assert!(matches!(vault.get(&kept.digest), Err(VaultError::Damaged(_))));
    vault.put("eins.txt", b"Beispiel").unwrap();
    assert_eq!(vault.get(&kept.digest).unwrap(), b"Beispiel");
}

#[test]
fn a_restored_file_is_kept_under_its_own_hash_or_not_at_all() {
    let place = Place::new();
    let vault = Vault::open(&place.0).unwrap();
    let kept = vault.put("eins.txt", b"Beispiel").unwrap();
    vault.remove(&kept.digest).unwrap();
    assert!(matches!(vault.restore(&kept.digest, &mut b"Beispiex".as_slice()), Err(VaultError::Damaged(_))));
    assert_eq!(vault.digests().unwrap(), Vec::<String>::new());
    vault.restore(&kept.digest, &mut b"Beispiel".as_slice()).unwrap();
    assert_eq!(vault.get(&kept.digest).unwrap(), b"Beispiel");
    assert_eq!(fs::read_dir(place.0.join("incoming")).unwrap().count(), 0);
}

#[test]
fn a_scrub_finds_orphans_dangling_records_damage_and_what_a_crash_left() {
    let place = Place::new();
    let vault = Vault::open(&place.0).unwrap();
    let put = |text: &str| vault.put("a.txt", text.as_bytes()).unwrap().digest;
    let (known, orphan, young, damaged) = (put("eins"), put("zwei"), put("drei"), put("vier"));
    let path = |digest: &str| place.0.join(&digest[..2]).join(digest);
    let old = fs::metadata(path(&known)).unwrap().modified().unwrap() - Duration::from_secs(7_200);
    let age = |path: PathBuf| fs::File::options().write(true).open(path).unwrap().set_modified(old).unwrap();
    age(path(&orphan));
    fs::write(path(&damaged), b"vieR").unwrap();
    fs::write(place.0.join("incoming/1-1"), b"half").unwrap();
    age(place.0.join("incoming/1-1"));
    fs::write(place.0.join("incoming/1-2"), b"just being written").unwrap();
    let missing = "ab".repeat(32);
    let recorded: BTreeSet<String> = [known.clone(), damaged.clone(), missing.clone()].into();
    let expected = |orphans: &[String]| Scrub {
        whole: 3,
        orphans: orphans.to_vec(),
        dangling: vec![missing.clone()],
        damaged: vec![damaged.clone()],
    };
    // That it is old says nothing of its record, which may have gone a moment ago.
    assert_eq!(vault.scrub(&recorded).unwrap(), expected(&[]));
    assert!(!vault.discard(&orphan).unwrap() && path(&orphan).is_file());
    let note = |digest: &str| place.0.join("nameless").join(digest);
    assert!(note(&orphan).is_file() && !note(&young).exists());
    age(note(&orphan));
    assert_eq!(vault.scrub(&recorded).unwrap(), expected(std::slice::from_ref(&orphan)));
    // What was handed in since then stays, and so does what was handed in again.
    assert!(!vault.discard(&young).unwrap() && path(&young).is_file());
    vault.put("a.txt", b"zwei").unwrap();
    assert!(!vault.discard(&orphan).unwrap() && path(&orphan).is_file());
    age(path(&orphan));
    assert_eq!(vault.scrub(&recorded).unwrap(), expected(&[]), "counted anew");
    age(note(&orphan));
    assert!(vault.discard(&orphan).unwrap() && !path(&orphan).exists() && !note(&orphan).exists());
    assert!(!place.0.join("incoming/1-1").exists() && place.0.join("incoming/1-2").exists());
}

#[test]
fn a_note_goes_with_what_it_is_about() {
    let place = Place::new();
    let vault = Vault::open(&place.0).unwrap();
    let (one, two) = (vault.put("a.txt", b"eins").unwrap().digest, vault.put("a.txt", b"zwei").unwrap().digest);
    for digest in [&one, &two] {
        let file = fs::File::options().write(true).open(place.0.join(&digest[..2]).join(digest)).unwrap();
        file.set_modified(file.metadata().unwrap().modified().unwrap() - Duration::from_secs(7_200)).unwrap();
    }
    let notes = || fs::read_dir(place.0.join("nameless")).unwrap().count();
    vault.scrub(&BTreeSet::new()).unwrap();
    assert_eq!(notes(), 2);
    // A record names the first one again; the second one was taken away by hand.
    vault.remove(&two).unwrap();
    vault.scrub(&[one].into()).unwrap();
    assert_eq!(notes(), 0);
}

#[test]
fn two_vaults_over_one_folder_write_no_draft_of_each_other() {
    let place = Place::new();
    let (one, other) = (Vault::open(&place.0).unwrap(), Vault::open(&place.0).unwrap());
    let (draft, _file) = one.fresh().unwrap();
    fs::write(&draft, b"half").unwrap();
    assert_ne!(other.fresh().unwrap().0, draft);
    assert_eq!(other.put("a.txt", b"eins").unwrap().size, 4);
    assert_eq!(fs::read(&draft).unwrap(), b"half");
}

/// A reader meets it at any moment, and so does a power cut.
#[test]
fn what_was_handed_in_again_is_there_while_somebody_tries_to_discard_it() {
    let place = Place::new();
    let vault = Vault::open(&place.0).unwrap();
    let digest = vault.put("a.txt", b"eins").unwrap().digest;
    let discarding = std::thread::spawn({
        let (vault, digest) = (vault.clone(), digest.clone());
        move || (0..500).filter(|_| vault.discard(&digest).unwrap()).count()
    });
    while !discarding.is_finished() {
        assert_eq!(vault.get(&digest).unwrap(), b"eins");
    }
    assert_eq!(discarding.join().unwrap(), 0);
}

/// Who names a file waits until nobody takes one away, in another process, too.
#[test]
fn nobody_takes_a_file_away_while_another_is_named() {
    let place = Place::new();
    let (one, other) = (Vault::open(&place.0).unwrap(), Vault::open(&place.0).unwrap());
    let naming = one.together().unwrap();
    let lock = fs::File::options().write(true).open(place.0.join("lock")).unwrap();
    assert!(lock.try_lock().is_err());
    assert!(other.put("a.txt", b"eins").is_ok(), "others name theirs");
    drop(naming);
    let alone = other.alone().unwrap();
    assert!(lock.try_lock_shared().is_err());
    drop(alone);
    assert!(lock.try_lock().is_ok());
}

#[test]
fn a_full_disk_has_a_page_of_its_own() {
    let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
    let no = No::from(VaultError::Disk { place: PathBuf::new(), source: full });
    assert!(matches!(no, No::Full));
}

proptest! {
    #[test]
    fn no_bytes_make_the_recogniser_fall(bytes in proptest::collection::vec(any::<u8>(), 0..300), head in 0..4_usize) {
        let start: &[u8] = [b"".as_slice(), b"PK\x03\x04", b"%PDF-", b"RIFF"][head];
        let mut bytes = [start, &bytes].concat();
        let _kind = recognise("a.docx", &bytes);
        bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0\x02\0\x02\0\0\0\0\0\x04\0\0\0\0\0");
        let _kind = recognise("a.docx", &bytes);
    }
}
