//! What a desk says of itself to anybody.

use crate::answers::{ElectionName, Hello};
use crate::desk::Desk;
use crate::problem::Problem;
use crate::serve::{Answer, Asked};

pub(crate) fn hello(desk: &Desk, _: &Asked) -> Result<Answer, Problem> {
    let site = &desk.given.site;
    let log = desk.given.log.origin().to_owned();
    let about = desk.given.election.about();
    let mut root = None;
    desk.given.log.authority(&mut |authority| root = authority.root());
    let hello = Hello {
        log,
        rp: site.rp.clone(),
        origins: site.origins.clone(),
        time: desk.now(),
        election: ElectionName { id: about.id, name: about.name },
        drill: about.drill,
        contests: about.contests,
        reasons: about.reasons,
        registrar: desk.given.registrar.id(),
        root,
    };
    Answer::json(200, &hello)
}
