//! The forms that are photographed: a seeded election's, as people wrote them, wrong sums included.

use drill::FilledForm;
use drill::photo::{Camera, Damage, Habits, Kind, Level, Photographer, Shot};
use forms::own::{self, Filling, PageSpec};
use forms::{Page, official};
use model::contest::Occasion;
use model::{Contest, Field, FormSchema, Parameters, StationCode};
use reading::parameters_of;
use registry::Registry;

/// Stations of the election whose forms are photographed.
const STATIONS: u32 = 120;

/// Step from form to form, so that a short run sees many provinces; it shares no factor with the number of stations.
const STRIDE: usize = 7;

/// How photos are damaged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wear {
    /// As it comes on polling day.
    Level(Level),
    /// One kind alone, with its severity from 0 to 1.
    One(Kind, f32),
}

/// An election and its forms.
pub struct World {
    registry: Registry,
    forms: Vec<FilledForm>,
    seed: u64,
}

/// One form to photograph.
pub struct Form {
    /// Number of the form in its run.
    pub index: usize,
    /// Contest.
    pub contest: Contest,
    /// Its pages, blank.
    pub pages: Vec<Page>,
    /// The same as specs, which whoever knows the station knows; none of the official form.
    pub plan: Vec<PageSpec>,
    /// Its fields.
    pub schema: FormSchema,
    /// What the paper says, in form order.
    pub paper: Vec<Option<u32>>,
    /// Voters in the register.
    pub registered: Option<u32>,
    /// Whether K15 does not bind.
    pub exempt: bool,
    /// Parameters of the election.
    pub parameters: Parameters,
}

impl World {
    /// The election of a seed.
    ///
    /// # Errors
    /// Never, with the number of stations here.
    pub fn new(seed: u64) -> Result<Self, drill::DrillError> {
        let registry = drill::registry(seed, STATIONS, 0)?;
        let forms = drill::forms(&registry, seed);
        Ok(World { registry, forms, seed })
    }

    /// The form of a number: contests and editions take turns.
    pub fn form(&self, index: usize) -> Option<Form> {
        let turn = index % (Contest::ALL.len() + 1);
        let contest = Contest::ALL.get(turn).copied();
        // Two contests of Pilkada have the form of pairs; their numbers are those of the presidential one.
        let pilkada = |c: &Contest| c.about().occasion == Occasion::Pilkada;
        let of = contest.filter(|c| !pilkada(c)).unwrap_or(Contest::Ppwp);
        let own: Vec<&FilledForm> = self.forms.iter().filter(|f| f.key.contest == of).collect();
        let round = index / (Contest::ALL.len() + 1);
        let filled = *own.get(round * STRIDE % own.len().max(1))?;
        let station = self.registry.station_by_code(filled.key.station.as_str())?;
        let district = self.registry.district(self.registry.district_of(of, station)?);
        let code = StationCode::new(filled.key.station.as_str()).ok();
        let filling = Filling { station: code, ..Filling::default() };
        let plan = match contest {
            None => Vec::new(),
            Some(contest) => own::plan(contest, &district.schema).ok()?,
        };
        let pages = match contest {
            None => official::pages().to_vec(),
            Some(_) => plan.iter().map(|spec| own::page(spec, &filling)).collect(),
        };
        let place = self.registry.station(station);
        let parameters = match contest.filter(pilkada) {
            Some(contest) => parameters_of(contest),
            None => self.registry.parameters().clone(),
        };
        Some(Form {
            index,
            contest: contest.unwrap_or(Contest::Ppwp),
            pages,
            plan,
            schema: district.schema.clone(),
            paper: filled.paper.clone(),
            registered: place.registered,
            exempt: place.exempt,
            parameters,
        })
    }

    /// Photographs the pages of a form, one after the other.
    pub fn shots<'a>(
        &self,
        form: &'a Form,
        wear: Wear,
        camera: Camera,
    ) -> impl Iterator<Item = Shot> + use<'a> {
        let mut photographer =
            Photographer::new(self.seed ^ (form.index as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut chance = photographer.chance("habits and damage");
        let habits = Habits::sample(&mut chance);
        let values: Vec<(Field, Option<u32>)> =
            form.schema.fields().iter().copied().zip(form.paper.iter().copied()).collect();
        form.pages.iter().map(move |page| {
            let filled = photographer.fill(page, &values, &habits);
            let damage = match wear {
                Wear::Level(level) => Damage::sample(level, &mut chance),
                Wear::One(kind, severity) => Damage::one(kind, severity),
            };
            photographer.shoot(&filled, &damage, camera)
        })
    }
}
