//! The worker: hands letters to the post office and lets go of what has expired, until the process ends.

use std::{collections::HashMap, time::Duration};

use db::{Ctx, WriteTx, commands_forget, journal, outbox};
use kernel::{Letter, Outcome};
use post::PostOffice;

/// How often the outbox is looked at.
const PAUSE: Duration = Duration::from_secs(5);
/// How many looks lie between two clearings: about an hour.
const CLEARING: u32 = 720;

/// Sends what is due and forgets what has expired, again and again.
pub(crate) async fn run(ctx: Ctx, office: Option<PostOffice>) {
    let mut unmarked = Unmarked::default();
    for look in (0..CLEARING).cycle() {
        if look == 0
            && let Err(no) = ctx.write(forget).await
        {
            tracing::error!(error = ?no, "expired entries could not be cleared");
        }
        if let Some(office) = &office
            && let Err(no) = send_due(&ctx, office, &mut unmarked).await
        {
            tracing::error!(error = ?no, "the outbox could not be read, or a letter's fate not be written down");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Lets go of what has expired.
fn forget(tx: &mut WriteTx<'_>) -> Outcome<()> {
    journal::forget_expired(tx)?;
    commands_forget(tx)?;
    workshops::offer::devices_forget(tx).map(|_| ())
}

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Sent,
    Failed { again: bool },
}

/// Letters whose fate could not be written down, because the disk was full or the database away: while the program runs they are
/// not handed over a second time, only their fate is written down as soon as that can be done.
#[derive(Debug, Default)]
struct Unmarked(HashMap<String, Fate>);

impl Unmarked {
    /// One look at the letters that are due.
    async fn look(&mut self, due: Vec<Letter>, hands: &impl Hands) -> Outcome<()> {
        let mut said = Ok(());
        // What is due no more was written down after all, by a commit whose fate nobody knew.
        self.0.retain(|id, _| due.iter().any(|letter| letter.id == *id));
        for letter in due {
            let fate = match self.0.remove(&letter.id) {
                Some(fate) => fate,
                None => hands.send(&letter).await,
            };
            if let Err(no) = hands.mark(letter.id.clone(), fate).await {
                self.0.insert(letter.id, fate);
                said = Err(no);
            }
        }
        said
    }
}

/// Who hands letters over, and writes down what became of them.
trait Hands {
    fn send(&self, letter: &Letter) -> impl Future<Output = Fate> + Send;
    fn mark(&self, id: String, fate: Fate) -> impl Future<Output = Outcome<()>> + Send;
}

/// One look into the outbox.
async fn send_due(ctx: &Ctx, office: &PostOffice, unmarked: &mut Unmarked) -> Outcome<()> {
    let due = ctx.read(outbox::due).await?;
    unmarked.look(due, &Postman { ctx, office }).await
}

struct Postman<'a> {
    ctx: &'a Ctx,
    office: &'a PostOffice,
}

impl Hands for Postman<'_> {
    async fn send(&self, letter: &Letter) -> Fate {
        match self.office.send(letter).await {
            Ok(()) => Fate::Sent,
            Err(error) => {
                // The server's own words often hold the address: they stay out of the log.
                let again = error.is_passing();
                tracing::warn!(letter = %letter.id, again, "a letter did not go out");
                Fate::Failed { again }
            }
        }
    }

    async fn mark(&self, id: String, fate: Fate) -> Outcome<()> {
        let mark = move |tx: &mut WriteTx<'_>| match fate {
            Fate::Sent => outbox::sent(tx, &id),
            Fate::Failed { again } => outbox::failed(tx, &id, again),
        };
        self.ctx.write(mark).await
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use kernel::No;

    use super::*;

    /// Counts what is handed over; the disk may be full.
    #[derive(Default)]
    struct Counting {
        sent: Mutex<Vec<String>>,
        marked: Mutex<Vec<(String, Fate)>>,
        full: Mutex<bool>,
    }

    impl Hands for Counting {
        async fn send(&self, letter: &Letter) -> Fate {
            self.sent.lock().unwrap().push(letter.id.clone());
            if letter.id == "b" { Fate::Failed { again: true } } else { Fate::Sent }
        }

        async fn mark(&self, id: String, fate: Fate) -> Outcome<()> {
            if *self.full.lock().unwrap() {
                return Err(No::Full);
            }
            self.marked.lock().unwrap().push((id, fate));
            Ok(())
        }
    }

    fn letters(ids: &[&str]) -> Vec<Letter> {
        let letter = |id: &&str| Letter {
            id: (*id).to_owned(),
            to: "lea@celle.example".into(),
            subject: "Betreff".into(),
            text: "Text".into(),
        };
        ids.iter().map(letter).collect()
    }

    #[tokio::test]
    async fn what_cannot_be_written_down_is_not_sent_again() {
        let (hands, mut unmarked) = (Counting::default(), Unmarked::default());
        *hands.full.lock().unwrap() = true;
        assert!(unmarked.look(letters(&["a", "b"]), &hands).await.is_err());
        assert!(unmarked.look(letters(&["a", "b", "c"]), &hands).await.is_err());
        assert_eq!(
            *hands.sent.lock().unwrap(),
            ["a", "b", "c"],
            "who waits for a mark does not hold up the next letter"
        );
        *hands.full.lock().unwrap() = false;
        unmarked.look(letters(&["a", "b", "c"]), &hands).await.unwrap();
        let fates = [("a", Fate::Sent), ("b", Fate::Failed { again: true }), ("c", Fate::Sent)];
        assert_eq!(*hands.marked.lock().unwrap(), fates.map(|(id, fate)| (id.to_owned(), fate)));
        unmarked.look(letters(&["b"]), &hands).await.unwrap();
        assert_eq!(*hands.sent.lock().unwrap(), ["a", "b", "c", "b"], "what failed is tried again once it was told so");
    }
}
