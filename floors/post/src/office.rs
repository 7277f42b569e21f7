//! The post office and its refusals.

use kernel::Letter;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};

/// Why a letter did not go out.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// The configured server address cannot be read.
    #[error(
        "the mail server's address cannot be read: {0}. Write smtps://user:password@mail.example.org or smtp://mail.example.org:25"
    )]
    Server(lettre::transport::smtp::Error),
    /// The configured sender is no mail address.
    #[error("the sender {0:?} is no mail address. Write Name <name@example.org>")]
    Sender(String),
    /// The letter itself cannot be sent: wrong address, most often. Trying again does not help.
    #[error("the letter cannot be sent: {0}")]
    Letter(Box<dyn std::error::Error + Send + Sync>),
    /// The server cannot be reached or said no for now.
    #[error("the mail server did not take the letter: {0}")]
    Refused(lettre::transport::smtp::Error),
}

impl PostError {
    /// Whether another try can help.
    pub fn is_passing(&self) -> bool {
        match self {
            PostError::Refused(error) => !error.is_permanent(),
            PostError::Server(_) | PostError::Sender(_) | PostError::Letter(_) => false,
        }
    }
}

/// A connection to the operator's mail server.
#[derive(Debug, Clone)]
pub struct PostOffice {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    sender: Mailbox,
    host: String,
}

impl PostOffice {
    /// A post office from a server address (`smtps://user:password@host`) and a sender (`Name <name@host>`).
    ///
    /// # Errors
    /// One of them cannot be read.
    pub fn new(server: &str, sender: &str) -> Result<Self, PostError> {
        let sender: Mailbox = sender.parse().map_err(|_| PostError::Sender(sender.to_owned()))?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server).map_err(PostError::Server)?.build();
        let host = sender.email.domain().to_owned();
        Ok(Self { transport, sender, host })
    }

    /// Sends one letter.
    ///
    /// # Errors
    /// See [`PostError`]; [`PostError::is_passing`] tells whether to try again.
    pub async fn send(&self, letter: &Letter) -> Result<(), PostError> {
        let message = self.message(letter)?;
        self.transport.send(message).await.map(drop).map_err(PostError::Refused)
    }

    fn message(&self, letter: &Letter) -> Result<Message, PostError> {
        let to: Mailbox = letter.to.parse().map_err(|error| PostError::Letter(Box::new(error)))?;
        Message::builder()
            .from(self.sender.clone())
            .to(to)
            .subject(&letter.subject)
            .message_id(Some(format!("<{}@{}>", letter.id, self.host)))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())
            .map_err(|error| PostError::Letter(Box::new(error)))
    }
}
