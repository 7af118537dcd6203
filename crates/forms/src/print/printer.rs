//! A PDF written page by page.
#![allow(clippy::float_arithmetic, reason = "PDF has real numbers; nothing is counted here")]

use super::paper::Placement;
use super::{PrintError, PrintPage, ink, share, typeface};
use crate::art::{Face, Item};
use crate::unit::{Rect, Size};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Ref, TextStr};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::io::Write as _;

/// What a document says of itself. It says no time: the same pages are the same bytes.
#[derive(Clone, Copy, Debug)]
pub struct Meta<'a> {
    /// Title, shown by viewers.
    pub title: &'a str,
    /// What it is about.
    pub subject: &'a str,
}

/// Points of 1/72 inch in a micrometre.
const POINTS: f32 = 72.0 / 25_400.0;

/// Writes a document page by page; it holds what it has written, packed, and nothing of the pages themselves.
pub struct Printer {
    pdf: Pdf,
    next: i32,
    pages: Vec<Ref>,
    /// Pieces of ink written already, by the hash of their operators and the page's size; `None`: nothing is shared.
    shared: Option<BTreeMap<[u8; 32], Ref>>,
    fixed: Fixed,
}

/// Objects that every document has.
struct Fixed {
    catalog: Ref,
    pages: Ref,
    info: Ref,
    fonts: Ref,
    regular: Ref,
    bold: Ref,
}

impl Printer {
    /// An empty document. With `share`, ink that repeats from page to page is stored once: right for many pages
    /// of one form, of no use for one form alone.
    pub fn new(share: bool) -> Self {
        let [catalog, pages, info, fonts, regular, bold] = [1, 2, 3, 4, 5, 6].map(Ref::new);
        Printer {
            pdf: Pdf::new(),
            next: 7,
            pages: Vec::new(),
            shared: share.then(BTreeMap::new),
            fixed: Fixed { catalog, pages, info, fonts, regular, bold },
        }
    }

    /// Adds a page.
    ///
    /// # Errors
    /// A page that no PDF can hold.
    pub fn page(&mut self, page: &PrintPage<'_>) -> Result<(), PrintError> {
        let placement = page.paper.place(page.size)?;
        let (id, body) = (self.take(), self.take());
        let mut forms = Vec::new();
        let mut content = Content::new();
        content.save_state().transform(matrix(page.size, placement));
        let mut bytes = if self.shared.is_some() {
            for piece in share::pieces(page.art) {
                let form = self.form(piece, page.size);
                content.x_object(Name(form_name(form).as_bytes()));
                forms.push(form);
            }
            content.finish().into_vec()
        } else {
            let mut bytes = content.finish().into_vec();
            bytes.push(b'\n');
            bytes.extend(ink::content(page.art));
            bytes
        };
        bytes.extend(b"\nQ");
        self.pdf.stream(body, &packed(&bytes)).filter(Filter::FlateDecode);
        self.page_object(id, body, placement.sheet, &mut forms);
        self.pages.push(id);
        Ok(())
    }

    fn page_object(&mut self, id: Ref, body: Ref, sheet: Size, forms: &mut Vec<Ref>) {
        let mut page = self.pdf.page(id);
        let edge = pdf_writer::Rect::new(0.0, 0.0, points(sheet.w), points(sheet.h));
        page.media_box(edge).parent(self.fixed.pages).contents(body);
        let mut resources = page.resources();
        resources.pair(Name(b"Font"), self.fixed.fonts);
        if !forms.is_empty() {
            forms.sort_unstable_by_key(|f| f.get());
            forms.dedup();
            let mut names = resources.x_objects();
            forms.iter().for_each(|f| {
                names.pair(Name(form_name(*f).as_bytes()), *f);
            });
        }
    }

    /// The object that holds a piece of ink, written where it is new.
    fn form(&mut self, piece: &[Item], size: Size) -> Ref {
        let bytes = ink::content(piece);
        let hash = Sha256::new()
            .chain_update(size.w.to_le_bytes())
            .chain_update(size.h.to_le_bytes())
            .chain_update(&bytes)
            .finalize();
        if let Some(known) = self.shared.as_ref().and_then(|s| s.get(&<[u8; 32]>::from(hash))) {
            return *known;
        }
        let id = self.take();
        let packed = packed(&bytes);
        let mut form = self.pdf.form_xobject(id, &packed);
        form.filter(Filter::FlateDecode);
        form.bbox(pdf_writer::Rect::new(0.0, 0.0, size.w as f32, size.h as f32));
        form.resources().pair(Name(b"Font"), self.fixed.fonts);
        form.finish();
        if let Some(shared) = &mut self.shared {
            shared.insert(hash.into(), id);
        }
        id
    }

    /// The whole document.
    pub fn finish(mut self, meta: &Meta<'_>) -> Vec<u8> {
        let Fixed { catalog, pages, info, fonts, regular, bold } = self.fixed;
        let mut names = self.pdf.indirect(fonts).dict();
        names.pair(typeface::name(Face::Regular), regular).pair(typeface::name(Face::Bold), bold);
        names.finish();
        let next = &mut self.next;
        let mut take = || taken(next);
        typeface::embed(&mut self.pdf, Face::Regular, regular, &mut take);
        typeface::embed(&mut self.pdf, Face::Bold, bold, &mut take);
        let count = i32::try_from(self.pages.len()).unwrap_or(i32::MAX);
        self.pdf.pages(pages).kids(self.pages.iter().copied()).count(count);
        self.pdf
            .document_info(info)
            .title(TextStr(meta.title))
            .subject(TextStr(meta.subject))
            .creator(TextStr("Sirekap"))
            .producer(TextStr("Sirekap"));
        let mut root = self.pdf.catalog(catalog);
        root.pages(pages).lang(TextStr("id"));
        root.viewer_preferences().display_doc_title(true);
        root.finish();
        let hash: [u8; 32] = Sha256::digest(self.pdf.as_bytes()).into();
        let id = hash[..16].to_vec();
        self.pdf.set_file_id((id.clone(), id));
        self.pdf.finish()
    }

    fn take(&mut self) -> Ref {
        taken(&mut self.next)
    }
}

fn taken(next: &mut i32) -> Ref {
    let id = Ref::new(*next);
    *next += 1;
    id
}

fn form_name(form: Ref) -> String {
    format!("X{}", form.get())
}

fn points(micrometres: i32) -> f32 {
    micrometres as f32 * POINTS
}

/// Brings the page's micrometres, y downwards, to points of the sheet, y upwards.
fn matrix(page: Size, placement: Placement) -> [f32; 6] {
    let Placement { sheet, area } = placement;
    let Rect { x, y, w, h } = area;
    let scale = (f64::from(w) / f64::from(page.w)).min(f64::from(h) / f64::from(page.h)) * (72.0 / 25_400.0);
    [scale as f32, 0.0, 0.0, -(scale as f32), points(x), points(sheet.h - y)]
}

/// Deflate, as PDF reads it.
pub(super) fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::new(6));
    // Writing to memory does not fail; were it to, the stream would be empty and a test would see it.
    packer.write_all(bytes).and_then(|()| packer.finish()).unwrap_or_default()
}
