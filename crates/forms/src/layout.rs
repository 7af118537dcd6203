//! A page's layout as everybody gets it ([`model::Layout`]), and the page that such a document is of.

use crate::block::{Block, BlockKind, TILE};
use crate::official;
use crate::own::{self, Filling, PageSpec};
use crate::page::{Page, ValueBoxes};
use crate::unit::Rect;
use model::Layout;
use model::layout::{Area, FORMAT, LayoutNumber};

/// Begins the code of a page of the commission's form of 2024; its number in two digits follows.
const OFFICIAL: &str = "KPU2024/PPWP/";

/// The public layout of a page; `spec` says what stands on it, for pages of our family.
pub fn layout_of(page: &Page, spec: Option<&PageSpec>) -> Layout {
    let code = match spec {
        Some(spec) => spec.payload(None),
        None => format!("{OFFICIAL}{:02}", page.number),
    };
    let blocks = page.blocks();
    Layout {
        code,
        contest: page.contest,
        format: FORMAT.into(),
        numbers: numbers(page, &blocks),
        page: page.number,
        pages: page.pages,
        print: print(&blocks),
        size: [page.size.w, page.size.h],
        square: TILE,
    }
}

/// The layout that a document's code describes; `None` for a code of no page.
pub fn layout_by_code(code: &str) -> Option<Layout> {
    if let Some(number) = code.strip_prefix(OFFICIAL) {
        let page = official::page(number.parse().ok()?)?;
        return Some(layout_of(&page, None)).filter(|layout| layout.code == code);
    }
    let (spec, station) = PageSpec::parse(code).ok()?;
    let layout = || layout_of(&own::page(&spec, &Filling::default()), Some(&spec));
    station.is_none().then(layout)
}

/// Squares beside each other, as they come: row by row.
fn print(blocks: &[Block]) -> Vec<[u16; 3]> {
    let mut runs: Vec<[u16; 3]> = Vec::new();
    let place = |um: i32| u16::try_from(um / TILE).unwrap_or(u16::MAX);
    for block in blocks.iter().filter(|block| block.kind == BlockKind::Print) {
        let (column, row) = (place(block.rect.x), place(block.rect.y));
        match runs.last_mut() {
            Some([first, of, count]) if *of == row && *first + *count == column => *count += 1,
            _ => runs.push([column, row, 1]),
        }
    }
    runs
}

fn numbers(page: &Page, blocks: &[Block]) -> Vec<LayoutNumber> {
    let block = |kind| blocks.iter().find(|block| block.kind == kind).map(|block| area(block.rect));
    let number = |value: &ValueBoxes| {
        Some(LayoutNumber {
            boxes: value.boxes.map(area),
            bubbles: block(BlockKind::Bubbles(value.field)),
            field: value.field.to_string(),
            rect: block(BlockKind::Number(value.field))?,
        })
    };
    page.values.iter().filter_map(number).collect()
}

const fn area(rect: Rect) -> Area {
    [rect.x, rect.y, rect.w, rect.h]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::own::plan;
    use model::FormSchema;

    #[test]
    fn a_layout_has_the_blocks_of_its_page_in_their_order_and_comes_back_from_its_code() {
        let schema = FormSchema::single(model::Contest::Ppwp, &[1, 2, 3]);
        let ours = plan(model::Contest::Ppwp, &schema).unwrap().into_iter().map(Some);
        for spec in ours.chain([None]) {
            let page = match &spec {
                Some(spec) => own::page(spec, &Filling::default()),
                None => official::page(3).unwrap(),
            };
            let layout = layout_of(&page, spec.as_ref());
            let blocks: Vec<Area> = page.blocks().into_iter().map(|block| area(block.rect)).collect();
            assert_eq!(layout.blocks(), blocks, "{}", layout.code);
            assert_eq!(layout_by_code(&layout.code).as_ref(), Some(&layout));
            assert_eq!(Layout::parse(&layout.to_bytes()).as_ref(), Some(&layout));
            for number in &layout.numbers {
                assert_eq!(layout.blocks()[layout.place_of(&number.field).unwrap()], number.rect);
            }
        }
        for code in [
            "",
            "SK1/PPWP/01-03/3171010001001/F.3",
            "KPU2024/PPWP/4",
            "KPU2024/PPWP/04",
            "SK2/PPWP/01-03//F.3",
        ] {
            assert_eq!(layout_by_code(code), None, "{code}");
        }
    }
}
