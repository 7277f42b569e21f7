//! The command line: its verbs and options, worded in the language of the shell.

use std::{path::PathBuf, process::ExitCode};

use clap::{
    Arg, ArgAction, Command,
    error::{ContextKind, ContextValue, ErrorKind},
    value_parser,
};
use ui::T;

use crate::speak;

/// The command with all its verbs.
pub(crate) fn command(t: &T) -> Command {
    framed(t, Command::new("gelingen"))
        .version(env!("CARGO_PKG_VERSION"))
        .about(t.text("cli-about"))
        .after_help(t.text("cli-after"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .override_usage(format!("gelingen {}", t.text("cli-usage-root")))
        .arg(path("config", "cli-config").global(true).short('c'))
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help("cli-version"))
        .subcommand(demo(t))
        .subcommand(verb(t, "serve", "cli-serve"))
        .subcommand(verb(t, "migrate", "cli-migrate").arg(flag("dry-run", "cli-migrate-dry")))
        .subcommand(verb(t, "check", "cli-check"))
        .subcommand(verb(t, "backup", "cli-backup").arg(file("cli-backup-file")).arg(flag("check", "cli-backup-check")))
        .subcommand(verb(t, "restore", "cli-restore").arg(file("cli-restore-file")))
        .subcommand(journal(t))
        .subcommand(programme(t))
        .subcommand(allocate(t))
        .subcommand(user(t))
        .subcommand(verb(t, "openapi", "cli-openapi"))
        .subcommand(
            verb(t, "print", "cli-print").arg(
                Arg::new("what")
                    .value_name("WHAT")
                    .required(true)
                    .value_parser(["routes", "permissions", "schema"])
                    .help("cli-print-what"),
            ),
        )
        .mut_args_worded(t)
}

fn demo(t: &T) -> Command {
    verb(t, "demo", "cli-demo")
        .arg(
            Arg::new("listen")
                .long("listen")
                .value_name("ADDRESS")
                .default_value("127.0.0.1:8080")
                .help("cli-demo-listen"),
        )
        .arg(path("data", "cli-demo-data").default_value("gelingen-demo"))
        .arg(flag("fresh", "cli-demo-fresh"))
        .arg(
            Arg::new("live")
                .long("live")
                .value_name("N")
                .value_parser(value_parser!(u32).range(2..=2_000))
                .help("cli-demo-live"),
        )
}

fn allocate(t: &T) -> Command {
    let number = value_parser!(u32).range(1..);
    verb(t, "allocate", "cli-allocate")
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("cli-allocate-file"),
        )
        .arg(path("output", "cli-allocate-output").short('o').default_value("-"))
        .arg(Arg::new("all").long("all").value_name("N").value_parser(number).help("cli-allocate-all"))
}

fn programme(t: &T) -> Command {
    framed(t, Command::new("programme"))
        .about(t.text("cli-programme"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            verb(t, "import", "cli-programme-import").arg(
                Arg::new("file")
                    .value_name("FILE")
                    .required(true)
                    .value_parser(value_parser!(PathBuf))
                    .help("cli-programme-import-file"),
            ),
        )
        .subcommand(
            verb(t, "export", "cli-programme-export")
                .arg(Arg::new("key").value_name("KEY").required(true).help("cli-programme-export-key"))
                .arg(path("output", "cli-programme-export-output").short('o')),
        )
}

fn journal(t: &T) -> Command {
    framed(t, Command::new("journal"))
        .about(t.text("cli-journal"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            verb(t, "verify", "cli-journal-verify")
                .arg(Arg::new("scope").long("scope").value_name("KEY").help("cli-journal-verify-scope"))
                .arg(path("heads", "cli-journal-verify-heads")),
        )
        .subcommand(verb(t, "heads", "cli-journal-heads"))
}

fn user(t: &T) -> Command {
    let text = |name: &'static str, help: &'static str| Arg::new(name).long(name).value_name("TEXT").help(help);
    framed(t, Command::new("user"))
        .about(t.text("cli-user"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            verb(t, "add", "cli-user-add")
                .arg(text("name", "cli-user-add-name").required(true))
                .arg(text("email", "cli-user-add-email").required(true))
                .arg(text("role", "cli-user-add-role").default_value("administrator"))
                .arg(text("at", "cli-user-add-at").default_value("instance")),
        )
}

fn verb(t: &T, name: &'static str, about: &str) -> Command {
    framed(t, Command::new(name)).about(t.text(about))
}

/// Our own headings instead of clap's English ones.
fn framed(t: &T, command: Command) -> Command {
    let template = format!("{{about}}\n\n{}\n  {{usage}}\n\n{{all-args}}{{after-help}}\n", t.text("cli-usage"));
    command
        .help_template(template)
        .subcommand_help_heading(t.text("cli-commands"))
        .subcommand_value_name(t.text("cli-command"))
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .disable_help_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help("cli-help"))
        .next_help_heading(t.text("cli-options"))
}

fn file(help: &'static str) -> Arg {
    Arg::new("file").value_name("FILE").required(true).value_parser(value_parser!(PathBuf)).help(help)
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

fn path(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name("FILE").value_parser(value_parser!(PathBuf)).help(help)
}

trait Worded {
    fn mut_args_worded(self, t: &T) -> Self;
}

impl Worded for Command {
    /// Turns the text keys given as help into sentences, and puts all options under one heading.
    fn mut_args_worded(self, t: &T) -> Self {
        let worded = |arg: Arg| {
            let help = arg.get_help().map(|help| t.text(&help.to_string())).unwrap_or_default();
            arg.help(help).hide_default_value(false).help_heading(t.text("cli-options"))
        };
        self.mut_args(worded).mut_subcommands(|command| command.mut_args_worded(t))
    }
}

/// Prints help where it was asked for; otherwise says what is wrong with the words given, and how to go on.
pub(crate) fn explain(t: &T, error: &clap::Error) -> ExitCode {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    ) {
        let _ = error.print();
        return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
    }
    let part = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let (argument, value) = (part(ContextKind::InvalidArg), part(ContextKind::InvalidValue));
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => t.with("cli-unknown", &[("word", argument.into())]),
        ErrorKind::InvalidSubcommand => t.with("cli-unknown", &[("word", part(ContextKind::InvalidSubcommand).into())]),
        ErrorKind::MissingRequiredArgument => t.with("cli-required", &[("word", argument.into())]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            t.with("cli-value", &[("word", argument.into()), ("value", value.into())])
        }
        _ => error.to_string(),
    };
    speak::warn(&sentence);
    speak::warn(&t.text("cli-see_help"));
    ExitCode::from(2)
}
