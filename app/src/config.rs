//! Configuration: a few keys, from a file and the environment, each with a default and a known origin.
//!
//! `gelingen.toml` (or the file named by `--config`) is read first; `GELINGEN_<KEY>` in the environment wins.
#![expect(clippy::disallowed_methods, reason = "the environment is read here and nowhere else")]

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use db::Engine;
use kernel::Say;

use crate::{attachments::Place, night::Plan, trouble::Trouble};

/// Every key with its default.
pub(crate) const KEYS: [(&str, &str); 16] = [
    ("listen", "127.0.0.1:8080"),
    ("database", "gelingen.db"),
    ("database_schema", ""),
    ("attachments", "gelingen-attachments"),
    ("public_url", ""),
    ("mail_server", ""),
    ("mail_sender", ""),
    ("backup_folder", ""),
    ("backup_at", "02:30"),
    ("backup_keep", "14"),
    ("log", "info"),
    ("log_format", "text"),
    ("requests_at_once", ""),
    ("forms_per_minute", "600"),
    ("answer_memory", "16"),
    ("metrics_token", ""),
];

/// Variables of the project's own tools, which are no configuration.
const TOOLS: [&str; 3] = ["GELINGEN_BASE", "GELINGEN_CHROMIUM", "GELINGEN_TEST_POSTGRES"];

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    Default,
    File(PathBuf),
    Environment(String),
}

/// The configuration as it was found, not yet checked.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    values: Vec<(&'static str, String, Origin)>,
}

impl Config {
    /// Reads file and environment.
    pub(crate) fn load(file: Option<&Path>) -> Result<Self, Trouble> {
        let mut config = Config {
            values: KEYS.iter().map(|(key, default)| (*key, (*default).to_owned(), Origin::Default)).collect(),
        };
        let named = file.map(Path::to_path_buf);
        let path = named.clone().unwrap_or_else(|| PathBuf::from("gelingen.toml"));
        match std::fs::read_to_string(&path) {
            Ok(text) => config.read_file(&path, &text)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && named.is_none() => {}
            Err(error) => return Err(Trouble::unreadable(&path, &error)),
        }
        config.known_environment()?;
        for (key, value, origin) in &mut config.values {
            let name = format!("GELINGEN_{}", key.to_uppercase());
            if let Ok(found) = std::env::var(&name) {
                (*value, *origin) = (found, Origin::Environment(name));
            }
        }
        Ok(config)
    }

    /// A misspelt variable must not pass in silence.
    fn known_environment(&self) -> Result<(), Trouble> {
        let known = |name: &str| {
            let key = name.trim_start_matches("GELINGEN_").to_lowercase();
            name == "GELINGEN_LANG" || KEYS.iter().any(|(own, _)| *own == key)
        };
        let names = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
        match names
            .filter(|name| name.starts_with("GELINGEN_"))
            .find(|name| !TOOLS.contains(&name.as_str()) && !known(name) && !is_fault(name))
        {
            Some(name) => {
                let near = nearest(&name.trim_start_matches("GELINGEN_").to_lowercase());
                let near = near.map(|key| format!("GELINGEN_{}", key.to_uppercase()));
                Err(unknown("environment", &name, near))
            }
            None => Ok(()),
        }
    }

    fn read_file(&mut self, path: &Path, text: &str) -> Result<(), Trouble> {
        let place = path.display().to_string();
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            let line = error.span().map_or(1, |span| 1 + text[..span.start.min(text.len())].matches('\n').count());
            let say = Say::new("config-broken").with("path", place.as_str()).with("line", line);
            Trouble::Said(say.with("reason", error.message().to_owned()))
        })?;
        for (key, value) in table {
            let Some(entry) = self.values.iter_mut().find(|entry| entry.0 == key) else {
                return Err(unknown(&place, &key, nearest(&key).map(str::to_owned)));
            };
            let Some(value) = value.as_str() else {
                let say = Say::new("config-not_text").with("path", place.as_str()).with("key", key);
                return Err(Trouble::Said(say));
            };
            (entry.1, entry.2) = (value.to_owned(), Origin::File(path.to_path_buf()));
        }
        Ok(())
    }

    /// Every value with its origin; of a database and a mail server only where they are, never how to get in.
    pub(crate) fn shown(&self) -> impl Iterator<Item = (&'static str, String, &Origin)> {
        self.values.iter().map(|(key, value, origin)| {
            let shown = match *key {
                "database" => self.engine().place(),
                // Who holds it may read the metrics: shown is only that there is one.
                "metrics_token" if !value.is_empty() => "…".to_owned(),
                "mail_server" => value.rsplit_once('@').map_or(value.as_str(), |(_, host)| host).to_owned(),
                _ => value.clone(),
            };
            (*key, shown, origin)
        })
    }

    fn get(&self, key: &str) -> &str {
        self.values.iter().find(|entry| entry.0 == key).map_or("", |entry| entry.1.as_str())
    }

    fn wrong(&self, key: &'static str) -> Trouble {
        let shown = self.shown().find(|entry| entry.0 == key).map_or(String::new(), |entry| entry.1);
        let say = Say::new("config-wrong").with("key", key).with("value", shown);
        Trouble::Lines(say, Vec::new())
    }

    /// Where to listen.
    pub(crate) fn listen(&self) -> Result<SocketAddr, Trouble> {
        self.get("listen").parse().map_err(|_| self.wrong("listen"))
    }

    /// Which database.
    pub(crate) fn engine(&self) -> Engine {
        let url = self.get("database");
        if url.starts_with("postgres://") || url.starts_with("postgresql://") || url.contains("host=") {
            let schema = Some(self.get("database_schema").to_owned()).filter(|name| !name.is_empty());
            Engine::Postgres { url: url.to_owned(), schema }
        } else {
            Engine::Sqlite(PathBuf::from(url.strip_prefix("sqlite:").unwrap_or(url)))
        }
    }

    /// The address people use.
    pub(crate) fn public_url(&self) -> Result<Option<web::PublicUrl>, Trouble> {
        match self.get("public_url") {
            "" => Ok(None),
            url => web::PublicUrl::read(url).map(Some).ok_or_else(|| self.wrong("public_url")),
        }
    }

    /// The mail server, where one is set up.
    pub(crate) fn post(&self) -> Result<Option<post::PostOffice>, Trouble> {
        match (self.get("mail_server"), self.get("mail_sender")) {
            ("", "") => Ok(None),
            ("", _) => Err(self.wrong("mail_server")),
            (server, sender) => {
                post::PostOffice::new(server, sender).map(Some).map_err(|error| Trouble::Raw(error.to_string()))
            }
        }
    }

    /// What the door is told.
    pub(crate) fn site(&self) -> Result<web::SiteConfig, Trouble> {
        let answers = match self.number("answer_memory", 0..=4_096)? {
            0 => web::Answers::Never,
            megabytes => web::Answers::Kept { megabytes },
        };
        Ok(web::SiteConfig {
            public_url: self.public_url()?,
            demo: false,
            post: self.post()?.is_some(),
            attachments: Some(self.attachments()?.folder),
            answers,
            inside: self.inside()?,
            forms_per_minute: u32::try_from(self.number("forms_per_minute", 0..=60_000)?).unwrap_or(0),
            metrics_token: self.metrics_token()?,
        })
    }

    /// How many requests are inside at once: as many as the processors are done with soon, unless the operator says.
    fn inside(&self) -> Result<usize, Trouble> {
        match self.get("requests_at_once") {
            "" => Ok(web::SiteConfig::default().inside),
            _ => self.number("requests_at_once", 1..=1_000_000),
        }
    }

    /// The folder in which attachments lie.
    pub(crate) fn attachments(&self) -> Result<Place, Trouble> {
        match self.get("attachments") {
            "" => Err(self.wrong("attachments")),
            folder => Ok(Place::new(PathBuf::from(folder))),
        }
    }

    /// When and where backups are made each night, if at all.
    pub(crate) fn backup(&self) -> Result<Option<Plan>, Trouble> {
        let keep = self.number("backup_keep", 1..=4_000)?;
        let at = self.get("backup_at").split_once(':').and_then(|(hour, minute)| {
            let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
            ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
        });
        let at = at.ok_or_else(|| self.wrong("backup_at"))?;
        let folder = self.get("backup_folder");
        Ok((!folder.is_empty()).then(|| Plan { folder: PathBuf::from(folder), at, keep }))
    }

    fn number(&self, key: &'static str, range: std::ops::RangeInclusive<usize>) -> Result<usize, Trouble> {
        let number = self.get(key).parse().ok().filter(|number| range.contains(number));
        number.ok_or_else(|| self.wrong(key))
    }

    /// What a scraper must say; too short a word could be guessed.
    fn metrics_token(&self) -> Result<Option<String>, Trouble> {
        match self.get("metrics_token") {
            "" => Ok(None),
            token if token.len() >= 32 && token.bytes().all(|byte| byte.is_ascii_graphic()) => {
                Ok(Some(token.to_owned()))
            }
            _ => Err(self.wrong("metrics_token")),
        }
    }

    /// What is logged, and whether as JSON.
    pub(crate) fn log(&self) -> Result<(String, bool), Trouble> {
        if tracing_subscriber::EnvFilter::try_new(self.get("log")).is_err() {
            return Err(self.wrong("log"));
        }
        match self.get("log_format") {
            "text" => Ok((self.get("log").to_owned(), false)),
            "json" => Ok((self.get("log").to_owned(), true)),
            _ => Err(self.wrong("log_format")),
        }
    }
}

/// The switch of the trials, which a build that is handed out does not know.
fn is_fault(name: &str) -> bool {
    cfg!(debug_assertions) && name == "GELINGEN_FAULT"
}

/// A key that does not exist; what was meant, if one can tell.
fn unknown(place: &str, key: &str, near: Option<String>) -> Trouble {
    let say = Say::new(if near.is_some() { "config-unknown" } else { "config-unknown_alone" });
    Trouble::Said(say.with("path", place).with("key", key).with("near", near.unwrap_or_default()))
}

/// The known key that shares most letter pairs with an unknown one, and at least half of them.
fn nearest(key: &str) -> Option<&'static str> {
    let pairs = |word: &str| word.as_bytes().windows(2).map(<[u8]>::to_vec).collect::<Vec<_>>();
    let typed = pairs(key);
    let shared = |known: &str| pairs(known).iter().filter(|pair| typed.contains(pair)).count();
    let best = KEYS.iter().map(|(known, _)| *known).max_by_key(|known| shared(known));
    best.filter(|known| shared(known) * 2 >= typed.len().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faulty(text: &str) -> Say {
        let mut config = Config { values: KEYS.iter().map(|(k, d)| (*k, (*d).to_owned(), Origin::Default)).collect() };
        let read = config.read_file(Path::new("x.toml"), text);
        match read
            .and_then(|()| config.listen().map(drop))
            .and_then(|()| config.public_url().map(drop))
            .and_then(|()| config.log().map(drop))
            .and_then(|()| config.site().map(drop))
            .and_then(|()| config.backup().map(drop))
            .and_then(|()| config.attachments().map(drop))
        {
            Err(Trouble::Said(say) | Trouble::Lines(say, _)) => say,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn fuzz_configuration() {
        let seed = "listen = \"127.0.0.1:8080\"\npublic_url = \"https://qe.example.org\"\nlog = \"info,db=warn\"\n\
            mail_server = \"smtp://a:b@mail.example.org:587\"\nmail_sender = \"QE <qe@example.org>\"\nbackup_folder = \"x\"\n\
            backup_at = \"02:30\"\nbackup_keep = \"14\"\nrequests_at_once = \"512\"\ndatabase = \"postgres://a:b@h/d\"\n";
        testkit::fuzz_text(&[seed], |text| {
            let values = KEYS.iter().map(|(key, default)| (*key, (*default).to_owned(), Origin::Default)).collect();
            let mut config = Config { values };
            if config.read_file(Path::new("x.toml"), text).is_err() {
                return;
            }
            let _ = (config.listen(), config.public_url(), config.log(), config.backup(), config.attachments());
            let _ = (config.site(), config.post());
            assert!(config.shown().count() == KEYS.len());
        });
    }

    #[test]
    fn each_fault_names_its_key() {
        let check = |text: &str, key, part: &str| {
            let say = faulty(text);
            assert_eq!(say.key, key);
            assert!(format!("{:?}", say.args).contains(part), "{say:?}");
        };
        check("listn = \"x\"", "config-unknown", "\"listen\"");
        check("colour = \"x\"", "config-unknown_alone", "\"colour\"");
        check("listen = 8080", "config-not_text", "listen");
        check("\n\nlisten = ", "config-broken", "Number(3)");
        check("listen = \"somewhere\"", "config-wrong", "somewhere");
        check("log = \"info,=,\"", "config-wrong", "log");
        check("requests_at_once = \"0\"", "config-wrong", "requests_at_once");
        check("forms_per_minute = \"60001\"", "config-wrong", "forms_per_minute");
        check("answer_memory = \"viel\"", "config-wrong", "answer_memory");
        check("metrics_token = \"kurz\"", "config-wrong", "metrics_token");
        for address in
            ["qe.example.org/path", "/", "https://ämter.example", "https://a@qe.example", "https://qe.example:x"]
        {
            check(&format!("public_url = \"{address}\""), "config-wrong", "public_url");
        }
        check("attachments = \"\"", "config-wrong", "attachments");
        check("backup_at = \"24:00\"", "config-wrong", "backup_at");
        check("backup_at = \"half past two\"", "config-wrong", "backup_at");
        check("backup_keep = \"0\"", "config-wrong", "backup_keep");
    }

    #[test]
    fn no_password_is_ever_shown() {
        let shown = |key: &'static str, value: &str| {
            let values = KEYS.iter().map(|(own, default)| {
                let value = if *own == key { value } else { default };
                (*own, value.to_owned(), Origin::Default)
            });
            let config = Config { values: values.collect() };
            config.shown().map(|(_, value, _)| value).collect::<Vec<_>>().join(" ")
        };
        for (key, value) in [
            ("database", "host=db.example.org user=qe password=geheim123 dbname=qe"),
            ("database", "postgres://qe:geheim123@db.example.org/qe"),
            ("mail_server", "smtps://qe:geheim123@mail.example.org"),
        ] {
            let text = shown(key, value);
            assert!(!text.contains("geheim123") && text.contains("example.org"), "{text}");
        }
        assert!(!shown("metrics_token", "geheim123").contains("geheim123"));
    }
}
