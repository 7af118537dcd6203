//! Our family: every number of every contest once, in its place, free of everything else.

use expect_test::expect;
use forms::own::{self, Filling, LayoutError, PageSpec, WITNESSES_MAX};
use forms::{BUBBLES, Edition, Item, Page, PeopleKind, Point, Rect, mm};
use model::{Contest, Field, FormSchema, PartyNumber, StationCode};

fn singles(contest: Contest, count: u16) -> FormSchema {
    FormSchema::single(contest, &(1..=count).collect::<Vec<_>>())
}

fn parties(contest: Contest, parties: u16, candidates: u16) -> FormSchema {
    let list = |party| (PartyNumber(party), (1..=candidates).collect());
    FormSchema::parties(contest, &(1..=parties).map(list).collect::<Vec<_>>())
}

/// The forms of all contests, from the smallest to the largest.
fn all() -> Vec<(Contest, FormSchema)> {
    use Contest::{Pdpd, Pdpr, Pdprdk, Pdprdp, Pkwkk, Pkwkp, Ppwp};
    let mut forms: Vec<_> = [2, 3, 4, 5, 8].map(|n| (Ppwp, singles(Ppwp, n))).into();
    forms.extend([1, 20, 54].map(|n| (Pdpd, singles(Pdpd, n))));
    forms.extend([(Pkwkp, singles(Pkwkp, 2)), (Pkwkk, singles(Pkwkk, 6))]);
    let large = [(Pdpr, 18, 10), (Pdprdp, 24, 12), (Pdprdk, 24, 12), (Pdprdk, 24, 14), (Pdprdp, 5, 17)];
    let small = [(Pdprdk, 7, 7), (Pdprdk, 3, 0), (Pdpr, 1, 1)];
    forms.extend(large.into_iter().chain(small).map(|(contest, p, c)| (contest, parties(contest, p, c))));
    let gaps = vec![(PartyNumber(1), vec![1, 2, 4]), (PartyNumber(24), vec![2, 3, 9])];
    forms.push((Pdpr, FormSchema::parties(Contest::Pdpr, &gaps)));
    forms.push((Pkwkp, FormSchema::single(Pkwkp, &[1, 3, 4])));
    forms
}

fn full(schema: &FormSchema) -> Filling {
    let mut filling = Filling { station: StationCode::new("3173011001001").ok(), ..Filling::default() };
    filling.names = schema.fields().iter().map(|f| (*f, format!("{f} Nama Calon\nNama Wakil"))).collect();
    filling.parties = schema.party_blocks().iter().map(|b| (b.party, "PARTAI UJI".to_owned())).collect();
    filling
}

fn pages() -> impl Iterator<Item = (PageSpec, Page)> {
    all().into_iter().flat_map(|(contest, schema)| {
        let filling = full(&schema);
        let specs = own::plan(contest, &schema).unwrap();
        specs.into_iter().map(move |spec| (spec.clone(), own::page(&spec, &filling)))
    })
}

#[test]
fn every_field_of_a_form_stands_once_and_in_form_order() {
    for (contest, schema) in all() {
        let specs = own::plan(contest, &schema).unwrap();
        let pages = specs.iter().map(|spec| own::page(spec, &Filling::default()));
        let fields: Vec<Field> = pages.flat_map(|page| page.values).map(|value| value.field).collect();
        assert_eq!(fields, schema.fields(), "{contest}");
        for (spec, number) in specs.iter().zip(1..) {
            assert_eq!((spec.number(), usize::from(spec.pages())), (number, specs.len()));
            assert_eq!(spec.marker_id(), own::marker_id(contest, number));
        }
    }
}

#[test]
fn what_is_filled_in_moves_nothing() {
    for (spec, page) in pages() {
        let empty = own::page(&spec, &Filling::default());
        assert_eq!((&empty.values, &empty.people), (&page.values, &page.people));
        assert_eq!((empty.marker, empty.corners, &empty.edges), (page.marker, page.corners, &page.edges));
        assert_eq!(empty.edition, Edition::Sirekap1);
    }
}

#[test]
fn the_qr_code_alone_gives_the_same_layout() {
    for (spec, page) in pages() {
        let qr = page.qr.as_ref().unwrap();
        let (read, station) = PageSpec::parse(&qr.payload).unwrap();
        assert_eq!((read, station.unwrap().as_str()), (spec, "3173011001001"));
        assert!(qr.rect.w >= mm(60) && qr.rect.w == qr.rect.h);
    }
}

fn around(at: Point, radius: i32) -> Rect {
    Rect::new(at.x - radius, at.y - radius, 2 * radius, 2 * radius)
}

fn marks(page: &Page) -> impl Iterator<Item = Rect> {
    page.corners.iter().chain(&page.edges).map(|mark| around(mark.at, mark.side))
}

/// Everything that a reader looks at or masks, with the white that it needs, by name.
fn places(page: &Page) -> Vec<(String, Rect)> {
    let mut places: Vec<(String, Rect)> = marks(page).map(|r| ("mark".into(), r.grown(mm(4)))).collect();
    let qr = page.qr.as_ref().unwrap().rect;
    places.push(("marker".into(), page.marker.rect.grown(page.marker.rect.w / 8)));
    places.push(("QR".into(), qr.grown(qr.w * 4 / 29)));
    for value in &page.values {
        places.extend(value.boxes.map(|rect| (format!("box {}", value.field), rect.grown(mm(1)))));
        let bubbles = value.bubbles.as_ref().unwrap();
        let at = bubbles.at.iter().flatten();
        places.extend(at.map(|at| (format!("bubble {}", value.field), around(*at, bubbles.radius))));
    }
    places.extend(page.people.iter().map(|p| (format!("{:?}", p.kind), p.mask)));
    places
}

#[test]
fn nothing_that_is_read_overlaps_or_leaves_the_page() {
    for (spec, page) in pages() {
        let whole = Rect::new(0, 0, page.size.w, page.size.h);
        let places = places(&page);
        for (n, (name, rect)) in places.iter().enumerate() {
            assert!(whole.grown(-mm(10)).holds(*rect), "{spec:?}: {name} {rect:?} leaves the page");
            for (other, second) in &places[n + 1..] {
                assert!(!rect.overlaps(*second), "{spec:?}: {name} {rect:?} and {other} {second:?}");
            }
        }
    }
}

#[test]
fn boxes_and_bubbles_are_large_enough_for_a_phone() {
    for (spec, page) in pages() {
        for value in &page.values {
            assert!(value.guide && value.boxes.iter().all(|b| b.w >= mm(20) && b.h >= mm(20)));
            assert!(value.boxes.windows(2).all(|two| two[1].x - two[0].right() >= mm(2)));
            let bubbles = value.bubbles.as_ref().unwrap();
            assert!(bubbles.radius >= 3_600, "{spec:?}: {}", bubbles.radius);
            let all: Vec<Point> = bubbles.at.iter().flatten().copied().collect();
            assert_eq!(all.len(), 3 * BUBBLES);
            for (n, one) in all.iter().enumerate() {
                let far = |two: &Point| (one.x - two.x).abs() >= 8_500 || (one.y - two.y).abs() >= 8_500;
                assert!(all[n + 1..].iter().all(far), "{spec:?}: bubbles of {} stand close", value.field);
            }
        }
    }
}

#[test]
fn seven_officers_sign_every_page_and_witnesses_the_first_and_last() {
    for (spec, page) in pages() {
        let count = |kind| page.people.iter().filter(|p| p.kind == kind).count();
        assert_eq!(count(PeopleKind::Officer), 7);
        match spec.content() {
            own::Content::Front { witnesses } | own::Content::Totals { witnesses } => {
                assert_eq!(count(PeopleKind::Witness), usize::from(*witnesses));
                assert!(*witnesses <= WITNESSES_MAX);
            }
            _ => assert!(count(PeopleKind::Witness) <= 4),
        }
        assert!(page.people.iter().all(|p| p.mask.holds(p.ink) && p.ink.w >= mm(20) && p.ink.h >= mm(15)));
    }
}

fn covers(item: &Item) -> Rect {
    match item {
        Item::Fill { rect, .. } | Item::Frame { rect, .. } => *rect,
        Item::Line { from, to, stroke, .. } => {
            Rect::new(from.x, from.y, to.x - from.x, to.y - from.y).grown(stroke / 2)
        }
        Item::Circle { at, radius, .. } => around(*at, *radius),
        Item::Text { at, size, anchor, fit, .. } => {
            let x = match anchor {
                forms::Anchor::Start => at.x,
                forms::Anchor::Middle => at.x - fit / 2,
                forms::Anchor::End => at.x - fit,
            };
            Rect::new(x, at.y - size * 3 / 4, *fit, *size)
        }
    }
}

#[test]
fn ink_stays_on_the_page_and_out_of_signatures_and_white_margins() {
    for (spec, page) in pages() {
        let whole = Rect::new(0, 0, page.size.w, page.size.h).grown(-mm(10));
        let qr = page.qr.as_ref().unwrap().rect;
        let marker = page.marker.rect;
        let margins: Vec<(Rect, Rect)> = marks(&page)
            .map(|r| (r, r.grown(mm(2))))
            .chain([(qr, qr.grown(mm(8))), (marker, marker.grown(mm(6)))])
            .collect();
        for item in &page.art {
            let rect = covers(item);
            assert!(whole.holds(rect), "{spec:?}: {item:?}");
            for (inside, margin) in &margins {
                assert!(inside.holds(rect) || !margin.overlaps(rect), "{spec:?}: {item:?} near {inside:?}");
            }
            let frame = matches!(item, Item::Frame { .. });
            let inside = |ink: Rect| !frame && rect.overlaps(ink) || ink.holds(rect);
            assert!(!page.people.iter().any(|p| inside(p.ink)), "{spec:?}: {item:?} where people sign");
        }
    }
}

#[test]
fn frames_and_circles_are_printed_where_the_values_say() {
    for (spec, page) in pages() {
        for value in &page.values {
            for rect in value.boxes {
                let frame = |i: &Item| matches!(i, Item::Frame { rect: r, stroke, .. } if *r == rect && *stroke == value.stroke);
                assert!(page.art.iter().any(frame), "{spec:?}: {}", value.field);
            }
            let bubbles = value.bubbles.as_ref().unwrap();
            for place in bubbles.at.iter().flatten() {
                let circle = |i: &Item| matches!(i, Item::Circle { at, radius, filled: false, .. } if at == place && *radius == bubbles.radius);
                assert!(page.art.iter().any(circle), "{spec:?}: {}", value.field);
            }
        }
    }
}

#[test]
fn a_form_that_cannot_be_laid_out_is_refused() {
    use Contest::{Pdpd, Pdpr, Pkwkp, Ppwp};
    let ppwp = |numbers: &[u16]| own::plan(Ppwp, &FormSchema::single(Contest::Ppwp, numbers)).unwrap_err();
    assert_eq!(ppwp(&[]), LayoutError::Empty);
    assert_eq!(ppwp(&[2, 1]), LayoutError::Order(1));
    assert_eq!(ppwp(&[0]), LayoutError::Number(0));
    assert_eq!(ppwp(&[100]), LayoutError::Number(100));
    assert_eq!(own::plan(Pdpd, &singles(Ppwp, 3)), Err(LayoutError::Contest(Pdpd)));
    assert_eq!(own::plan(Pkwkp, &singles(Pdpd, 3)), Err(LayoutError::Contest(Pkwkp)));
    assert_eq!(own::plan(Pdpr, &parties(Pdpr, 0, 0)), Err(LayoutError::Empty));
    assert_eq!(
        own::plan(Pdpr, &parties(Pdpr, 2, 18)),
        Err(LayoutError::TooMany { count: 18, most: own::CANDIDATES_MAX })
    );
    assert_eq!(own::plan(Pdpr, &parties(Pdpr, 98, 10)), Err(LayoutError::Pages(100)));
}

/// The pages of a form as their QR texts tell them, without the common head.
fn plan(contest: Contest, schema: &FormSchema) -> String {
    let specs = own::plan(contest, schema).unwrap();
    let texts = specs.iter().map(|spec| spec.payload(None));
    texts.map(|text| text.trim_start_matches("SK1/").to_owned()).collect::<Vec<_>>().join("\n")
}

#[test]
fn plans() {
    use Contest::{Pdpd, Pdprdk, Pkwkk, Pkwkp, Ppwp};
    expect![[r#"
        PPWP/01-03//F.3
        PPWP/02-03//S.1-3
        PPWP/03-03//T.3"#]]
    .assert_eq(&plan(Ppwp, &singles(Ppwp, 3)));
    expect![[r#"
        PDPD/01-05//F.24
        PDPD/02-05//S.1-18
        PDPD/03-05//S.19-36
        PDPD/04-05//S.37-54
        PDPD/05-05//T.24"#]]
    .assert_eq(&plan(Pdpd, &singles(Pdpd, 54)));
    expect![[r#"
        PKWKP/01-03//F.2
        PKWKP/02-03//S.1-2
        PKWKP/03-03//T.2"#]]
    .assert_eq(&plan(Pkwkp, &singles(Pkwkp, 2)));
    expect![[r#"
        PKWKK/01-04//F.6
        PKWKK/02-04//S.1-3
        PKWKK/03-04//S.4-6
        PKWKK/04-04//T.6"#]]
    .assert_eq(&plan(Pkwkk, &singles(Pkwkk, 6)));
    let lists: Vec<_> = [(1, 10), (2, 4), (3, 9), (4, 8), (5, 3), (6, 3), (7, 3), (24, 17)].into();
    let lists: Vec<_> = lists.into_iter().map(|(p, c)| (PartyNumber(p), (1..=c).collect())).collect();
    expect![[r#"
        PDPRDK/01-07//F.8
        PDPRDK/02-07//01.10+02.04
        PDPRDK/03-07//03.09
        PDPRDK/04-07//04.08+05.03
        PDPRDK/05-07//06.03+07.03
        PDPRDK/06-07//24.17
        PDPRDK/07-07//T.8"#]]
    .assert_eq(&plan(Pdprdk, &FormSchema::parties(Contest::Pdprdk, &lists)));
}
