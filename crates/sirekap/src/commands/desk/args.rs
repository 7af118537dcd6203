//! Arguments of `sirekap desk`.

use crate::face::{Exit, Failure};
use crate::keys;
use clap::{Args, Subcommand, ValueEnum};
use model::{Contest, Person, Role};
use service::SharedSigner;
use std::path::PathBuf;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct DeskArgs {
    #[command(subcommand)]
    pub what: What,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
pub enum What {
    Enrol(EnrolArgs),
    Card(CardArgs),
    Review(ReviewArgs),
    Correct(CorrectArgs),
    Resolve(ResolveArgs),
    Move(MoveArgs),
    Object(ObjectArgs),
    Answer(AnswerArgs),
    Repeat(RepeatArgs),
    Recount(PaperArgs),
    Absent(PaperArgs),
    Decide(DecideArgs),
}

#[derive(Debug, Args)]
pub struct EnrolArgs {
    #[arg(value_enum)]
    pub role: DeskRole,
    pub area: String,
    pub out: PathBuf,
    #[arg(long)]
    pub person: Option<Person>,
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub with: Option<PathBuf>,
    #[arg(long)]
    pub data: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct CardArgs {
    #[arg(value_enum)]
    pub role: DeskRole,
    pub area: String,
    #[arg(long)]
    pub person: Option<Person>,
    #[arg(long, default_value_t = 72)]
    pub hours: u32,
    #[arg(long, default_value_t = 45)]
    pub days: u32,
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub with: Option<PathBuf>,
    #[arg(long)]
    pub data: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum DeskRole {
    Authority,
    Operator,
    Commissioner,
    Supervisor,
    Saksi,
}

impl DeskRole {
    /// The log's role.
    pub const fn role(self) -> Role {
        match self {
            DeskRole::Authority => Role::Authority,
            DeskRole::Operator => Role::Operator,
            DeskRole::Commissioner => Role::Commissioner,
            DeskRole::Supervisor => Role::Supervisor,
            DeskRole::Saksi => Role::Saksi,
        }
    }
}

/// Which form.
#[derive(Debug, Args)]
pub struct FormArgs {
    pub station: String,
    #[arg(long, default_value = "ppwp")]
    pub contest: Contest,
    #[arg(long)]
    pub data: Option<PathBuf>,
}

/// Who signs, and why.
#[derive(Debug, Args)]
pub struct TwoArgs {
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub with: PathBuf,
    #[arg(long)]
    pub reason: String,
    #[arg(long, value_name = "FILE")]
    pub text: Option<PathBuf>,
}

impl TwoArgs {
    /// Both keys; two of them.
    pub fn signers(&self) -> Result<[SharedSigner; 2], Failure> {
        let both = [keys::signer_in(&self.key)?, keys::signer_in(&self.with)?];
        if both[0].id() == both[1].id() {
            return Err(Failure::new(Exit::Input, failure::C3155));
        }
        Ok(both)
    }
}

#[derive(Debug, Args)]
pub struct ReviewArgs {
    #[arg(required = true)]
    pub stations: Vec<String>,
    #[arg(long, default_value = "ppwp")]
    pub contest: Contest,
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    #[arg(long)]
    pub data: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct CorrectArgs {
    #[command(flatten)]
    pub form: FormArgs,
    #[arg(required = true, value_name = "FIELD=VALUE")]
    pub values: Vec<String>,
    #[command(flatten)]
    pub two: TwoArgs,
    #[arg(long, value_name = "FILE")]
    pub evidence: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub struct ResolveArgs {
    #[command(flatten)]
    pub form: FormArgs,
    #[arg(long, value_name = "INDEX")]
    pub event: Option<u64>,
    #[command(flatten)]
    pub two: TwoArgs,
}

#[derive(Debug, Args)]
pub struct MoveArgs {
    #[command(flatten)]
    pub form: FormArgs,
    #[arg(value_name = "FIELD=VALUE")]
    pub values: Vec<String>,
    #[arg(long, value_name = "STATION")]
    pub to: Option<String>,
    #[arg(long, value_name = "CONTEST")]
    pub to_contest: Option<Contest>,
    #[arg(long, value_name = "INDEX")]
    pub event: Option<u64>,
    #[command(flatten)]
    pub two: TwoArgs,
}

#[derive(Debug, Args)]
pub struct ObjectArgs {
    #[command(flatten)]
    pub form: FormArgs,
    #[arg(long)]
    pub field: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub text: PathBuf,
    #[arg(long, value_name = "OFFICE")]
    pub on_behalf: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub evidence: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
}

#[derive(Debug, Args)]
pub struct AnswerArgs {
    #[command(flatten)]
    pub form: FormArgs,
    #[arg(value_name = "INDEX")]
    pub objection: u64,
    #[arg(value_enum)]
    pub outcome: AnswerOutcome,
    #[arg(long, value_name = "FILE")]
    pub text: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum AnswerOutcome {
    Settled,
    Kept,
    Withdrawn,
}

/// What rests on a decision on paper.
#[derive(Debug, Args)]
pub struct PaperArgs {
    #[command(flatten)]
    pub form: FormArgs,
    #[arg(long)]
    pub number: String,
    #[arg(long)]
    pub date: String,
    #[arg(long, value_name = "FILE")]
    pub document: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub with: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct RepeatArgs {
    #[command(flatten)]
    pub paper: PaperArgs,
    #[arg(long, value_enum)]
    pub cause: Cause,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Cause {
    Psu,
    Psl,
    Pss,
}

#[derive(Debug, Args)]
pub struct DecideArgs {
    #[command(flatten)]
    pub paper: PaperArgs,
    #[arg(required = true, value_name = "FIELD=VALUE")]
    pub values: Vec<String>,
}
