//! Live streams for the canaries: everybody opens every stream of every tenant, something is written everywhere, and what
//! arrives is read. A stream tells no words; what must not arrive is an entry of a journal that is not the listener's.

use std::collections::BTreeMap;

use kernel::Role;

use super::{
    canaries::{Aviary, canary, heard, words},
    town::{self, Citizen},
};

/// What was heard.
#[derive(Debug, Default)]
pub(super) struct Heard {
    pub(super) leaks: Vec<String>,
    /// How many listeners of each stream were told what was written meanwhile.
    pub(super) own: BTreeMap<String, usize>,
}

/// One who listens to a stream.
struct Ear<'c> {
    citizen: &'c Citizen,
    tenant: usize,
    key: String,
    stream: testkit::Stream,
}

/// Every entry, by scope (its key) and number.
type Journals = BTreeMap<String, BTreeMap<i64, Entry>>;

struct Entry {
    kind: String,
    subject: String,
    /// The number with some digits of the hash, as streams have it for their ids.
    mark: String,
}

impl Aviary {
    /// Listens to all streams as everybody, while something is written in all tenants.
    pub(super) async fn listen(&self) -> Heard {
        let (people, before) = (self.people(), self.journals());
        let mut ears = Vec::new();
        for citizen in &people {
            for (tenant, path, key) in (1..=self.tenants).flat_map(|tenant| self.streams(tenant)) {
                let token = Some(citizen.token.as_str()).filter(|token| !token.is_empty());
                // Some of what was before is told, too: it is read from the journal.
                let stream = self.town.app.listen(&path, token, &mark(&before, &key, last(&before, &key) - 15)).await;
                ears.extend((stream.status == 200).then_some(Ear { citizen, tenant, key, stream }));
            }
        }
        for tenant in 1..=self.tenants {
            self.write(tenant).await;
        }
        let (after, mut found) = (self.journals(), Heard::default());
        for ear in ears {
            found.judge(ear, &before, &after).await;
        }
        found
    }

    /// The streams of a tenant, each with the key of its scope.
    fn streams(&self, tenant: usize) -> Vec<(usize, String, String)> {
        let (programme, room) = (town::programme(tenant), &self.town.rooms[tenant - 1]);
        let workshop = |code: &String| (tenant, format!("/w/{code}/live"), code.clone());
        vec![(tenant, format!("/programmes/{programme}/live"), programme), workshop(&room.code), workshop(&room.needs)]
    }

    /// The lead of the tenant writes into the programme, and somebody joins both workshops.
    async fn write(&self, tenant: usize) {
        let room = &self.town.rooms[tenant - 1];
        let form = &self.forms[&(tenant, "POST /programmes/{programme}/milestones/new".to_owned())][0];
        let fields: Vec<_> = words("", form, tenant).into_iter().filter(|(name, _)| name != "_key").collect();
        let seat = vec![("seats".to_owned(), "1".to_owned()), ("name".to_owned(), canary("", tenant))];
        let lead = Some(self.town.one(Role::Lead, tenant).token.as_str());
        for (path, token, fields) in [
            (form.action.clone(), lead, &fields),
            (format!("/w/{}", room.code), None, &seat),
            (format!("/w/{}", room.needs), None, &seat),
        ] {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
            let done = self.town.app.post(&path, token, &fields).await;
            assert_eq!(done.status, 303, "{path}: {}", done.text);
        }
    }

    fn journals(&self) -> Journals {
        let (mut keys, mut journals) = (BTreeMap::new(), Journals::new());
        let mut entries = Vec::new();
        self.each_row(|table, row| {
            let word = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
            match table {
                "scopes" => drop(keys.insert(word("id"), word("key"))),
                "journal" => {
                    let number = row["number"].as_i64().unwrap();
                    let mark = format!("{number}-{}", &word("hash")[..8]);
                    entries.push((
                        word("scope_id"),
                        number,
                        Entry { kind: word("kind"), subject: word("subject"), mark },
                    ));
                }
                _ => {}
            }
        });
        for (scope, number, entry) in entries {
            journals.entry(keys[&scope].clone()).or_default().insert(number, entry);
        }
        journals
    }
}

impl Heard {
    async fn judge(&mut self, mut ear: Ear<'_>, before: &Journals, after: &Journals) {
        let text = ear.stream.until(&format!("id: {}\n", mark(after, &ear.key, last(after, &ear.key)))).await;
        let who = format!("{}{} of {} in {}", ear.citizen.role, ear.citizen.tenant, ear.tenant, ear.key);
        if !heard(&text).is_empty() {
            self.leaks.push(format!("{who}: words in {text}"));
        }
        for line in text.lines().filter_map(|line| line.strip_prefix("data: ")) {
            let told: serde_json::Value = serde_json::from_str(line).unwrap();
            let number = told["number"].as_i64().unwrap();
            // A gap tells of nothing.
            if told.get("kind").is_none() {
                continue;
            }
            let word = |name: &str| told[name].as_str().unwrap_or_default().to_owned();
            let known = after[&ear.key].get(&number);
            let known = known.is_some_and(|entry| (&entry.kind, &entry.subject) == (&word("kind"), &word("subject")));
            if !known || ear.citizen.tenant != ear.tenant {
                self.leaks.push(format!("{who}: {line}"));
            } else if number > last(before, &ear.key) {
                *self.own.entry(ear.key.clone()).or_default() += 1;
            }
        }
    }
}

fn last(journals: &Journals, key: &str) -> i64 {
    journals.get(key).and_then(|entries| entries.keys().next_back().copied()).unwrap_or(0)
}

fn mark(journals: &Journals, key: &str, number: i64) -> String {
    journals.get(key).and_then(|entries| entries.get(&number)).map_or("0", |entry| &entry.mark).to_owned()
}
