//! The metrics, in Prometheus' text format, for whoever knows the word from the configuration. No person, no address.

use std::fmt::{Display, Write};

use db::BATCHES;
use kernel::{No, Outcome};
use web::{DURATIONS, Reply, RouteFigures, Visit};

use super::{Standing, standing};

const MIME: &str = "text/plain; version=0.0.4; charset=utf-8";

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    // Without the word there is no such page, as for everything that is none of somebody's business.
    if !visit.has_metrics_token() {
        return Err(No::Missing);
    }
    let told = text(&standing(&visit).await?) + &named_all(&visit).await?;
    Ok(Reply::bytes(MIME, told.into_bytes()))
}

/// Nothing, but with the switch of the test of what metrics tell: then a line by the name of each organisation.
async fn named_all(visit: &Visit) -> Outcome<String> {
    if !db::is_faulty("metrics_tell") {
        return Ok(String::new());
    }
    let all = visit.system().read(directory::offer::organisations_all).await?;
    Ok(all.iter().map(|one| format!("gelingen_organisation{{name=\"{}\"}} 1\n", one.name)).collect())
}

/// A metric's lines: what it is, then its values.
struct Lines(String);

impl Lines {
    fn head(&mut self, name: &str, kind: &str, help: &str) {
        let _ = writeln!(self.0, "# HELP gelingen_{name} {help}\n# TYPE gelingen_{name} {kind}");
    }

    fn value(&mut self, name: &str, labels: &str, value: impl Display) {
        // The switch of the test of names: `metric_lost:letters_waiting` leaves this one out, and it has to notice.
        if cfg!(debug_assertions) && db::is_faulty(&format!("metric_lost:{name}")) {
            return;
        }
        // The switch of the test of moving figures: `metric_zero:streams_open` stands still, and it has to notice.
        if cfg!(debug_assertions) && db::is_faulty(&format!("metric_zero:{name}")) {
            let _ = writeln!(self.0, "gelingen_{name}{labels} 0");
            return;
        }
        let _ = writeln!(self.0, "gelingen_{name}{labels} {value}");
    }

    fn one(&mut self, name: &str, kind: &str, help: &str, value: impl Display) {
        self.head(name, kind, help);
        self.value(name, "", value);
    }

    /// A histogram: the classes are given each on its own and summed up here, as the format wants it.
    fn classes(&mut self, name: &str, labels: &str, classes: &[(String, u64)], all: u64) {
        let mut sum = 0;
        let comma = if labels.is_empty() { "" } else { "," };
        for (edge, count) in classes {
            sum += count;
            self.value(&format!("{name}_bucket"), &format!("{{{labels}{comma}le=\"{edge}\"}}"), sum);
        }
        self.value(&format!("{name}_bucket"), &format!("{{{labels}{comma}le=\"+Inf\"}}"), all);
    }
}

fn text(standing: &Standing) -> String {
    let mut lines = Lines(String::with_capacity(16_384));
    let version = env!("CARGO_PKG_VERSION");
    lines.head("info", "gauge", "The version that runs.");
    lines.value("info", &format!("{{version=\"{version}\"}}"), 1);
    lines.one("started_seconds", "gauge", "When the program began, in Unix time.", seconds(standing.door.since.0));
    data(&mut lines, standing);
    door(&mut lines, standing);
    beside(&mut lines, standing);
    lines.0
}

fn data(lines: &mut Lines, standing: &Standing) {
    let data = &standing.data;
    lines.one("writes_waiting", "gauge", "Writes that wait for the writer.", data.writes_waiting);
    lines.one("reads_waiting", "gauge", "Reads that wait for a thread.", data.reads_waiting);
    lines.one("queue_refusals_total", "counter", "Reads and writes sent away from a full queue.", data.refused);
    lines.head("batch_writes", "histogram", "Writes that shared a commit.");
    let edges: Vec<_> = BATCHES.iter().zip(data.batches).map(|(edge, count)| (edge.to_string(), count)).collect();
    lines.classes("batch_writes", "", &edges, data.commits);
    lines.value("batch_writes_sum", "", data.writes);
    lines.value("batch_writes_count", "", data.commits);
    let help = "Time of all commits together, syncs included.";
    lines.one("commit_seconds_total", "counter", help, micros(data.commit_micros));
}

fn door(lines: &mut Lines, standing: &Standing) {
    let door = &standing.door;
    lines.head("pages_total", "counter", "Answers by route and status; status 0 is any other one.");
    for route in &door.routes {
        for (status, count) in &route.statuses {
            lines.value("pages_total", &format!("{{{},status=\"{status}\"}}", named(route)), count);
        }
    }
    lines.head("page_seconds", "histogram", "How long answers took, by route.");
    for route in &door.routes {
        let edges = DURATIONS.iter().zip(route.durations).map(|(edge, count)| (micros(*edge), count));
        let all: u64 = route.statuses.iter().map(|(_, count)| count).sum();
        lines.classes("page_seconds", &named(route), &edges.collect::<Vec<_>>(), all);
        lines.value("page_seconds_sum", &format!("{{{}}}", named(route)), micros(route.micros));
        lines.value("page_seconds_count", &format!("{{{}}}", named(route)), all);
    }
    lines.head("refusals_total", "counter", "How often each kind of no was said.");
    for (kind, count) in &door.refusals {
        lines.value("refusals_total", &format!("{{kind=\"{kind}\"}}"), count);
    }
    lines.one("requests_inside", "gauge", "Requests that are being worked on.", door.inside);
    lines.one("streams_open", "gauge", "Live streams that are open.", door.streams.open);
    lines.one("streams_asked_total", "counter", "Questions of streams to the journal.", door.streams.asked);
    lines.one("streams_cut_total", "counter", "Readers cut off because they took nothing.", door.streams.cut);
    lines.one("streams_gaps_total", "counter", "Readers told to ask for the whole state.", door.streams.gaps);
    lines.head("answers_total", "counter", "Answers given again from memory, and those that had to be made.");
    lines.value("answers_total", "{kept=\"yes\"}", door.kept.0);
    lines.value("answers_total", "{kept=\"no\"}", door.kept.1);
}

fn beside(lines: &mut Lines, standing: &Standing) {
    lines.one("passwords_waiting", "gauge", "Passwords that are being hashed or wait for it.", standing.hashing);
    lines.one("letters_waiting", "gauge", "Letters that wait in the outbox.", standing.letters.waiting);
    lines.one("letters_given_up", "gauge", "Letters given up in the last thirty days.", standing.letters.given_up);
    let oldest = standing.letters.oldest.map_or(0, |oldest| (standing.now.0 - oldest.0).max(0));
    lines.one("letters_oldest_seconds", "gauge", "How long the oldest of them has waited.", seconds(oldest));
    let good = standing.backups.last_good.as_ref().and_then(|backup| backup.restored_at).map_or(0, |at| at.0);
    let help = "When the last backup had been restored with equal content, in Unix time; 0: never.";
    lines.one("backup_restored_seconds", "gauge", help, seconds(good));
    let failed = standing.backups.last.as_ref().is_some_and(|backup| backup.fault.is_some());
    lines.one("backup_failed", "gauge", "Whether the last backup failed.", u8::from(failed));
    let lacking = standing.backups.last.as_ref().map_or(0, |backup| backup.lacking);
    lines.one("backup_lacking", "gauge", "Attachments that the last backup lacks.", lacking);
    let scrubbed = standing.scrubbed.and_then(|last| Some((last.ended_at?, last.spoilt())));
    let help =
        "When all attachments had been read again and compared, in Unix time; 0: never, or the last time failed.";
    lines.one("attachments_read_seconds", "gauge", help, seconds(scrubbed.map_or(0, |(at, _)| at.0)));
    let help = "Attachments that were missing or damaged then.";
    lines.one("attachments_spoilt", "gauge", help, scrubbed.map_or(0, |(_, spoilt)| spoilt));
}

fn named(route: &RouteFigures) -> String {
    format!("route=\"{}\",method=\"{}\"", route.name, route.method)
}

/// Microseconds as seconds with all their digits.
fn micros(micros: u64) -> String {
    let text = format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn seconds(micros: i64) -> i64 {
    micros / 1_000_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_histogram_is_summed_up_and_seconds_keep_their_digits() {
        let mut lines = Lines(String::new());
        lines.classes("x", "a=\"b\"", &[(micros(500), 2), (micros(1_000_000), 3)], 6);
        let expected = "gelingen_x_bucket{a=\"b\",le=\"0.0005\"} 2\ngelingen_x_bucket{a=\"b\",le=\"1\"} 5\n\
                        gelingen_x_bucket{a=\"b\",le=\"+Inf\"} 6\n";
        assert_eq!(lines.0, expected);
    }
}
