//! Where somebody says they come from.

use std::{fmt, str::FromStr};

use kernel::{Id, Scope};

/// An organisation that takes part, or one of its services. In forms: its id, and that of the service after a dot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) organisation: Id<Scope>,
    /// The id of a service of the programme.
    pub(crate) service: Option<String>,
}

impl Origin {
    /// From the records, where a service stands with its organisation only.
    pub(crate) fn told(organisation: Option<Id<Scope>>, service: Option<String>) -> Option<Self> {
        organisation.map(|organisation| Self { organisation, service })
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.service {
            Some(service) => write!(to, "{}.{service}", self.organisation),
            None => self.organisation.fmt(to),
        }
    }
}

impl FromStr for Origin {
    type Err = <Id<Scope> as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (organisation, service) = text
            .split_once('.')
            .map_or((text, None), |(organisation, service)| (organisation, Some(service.to_owned())));
        Ok(Self { organisation: organisation.parse()?, service })
    }
}

#[cfg(test)]
mod tests {
    use super::Origin;

    #[test]
    fn fuzz_origins() {
        let id = "018f3b5e-0000-7000-8000-000000000009";
        testkit::fuzz_text(&[id, &format!("{id}.jugendamt")], testkit::turns::<Origin>);
    }
}
