//! Pictures made from one photo: the rectified grey page that travels first, the public picture without names and
//! signatures, and the annotated page that shows what was read and why.

mod annotate;
mod flat;
mod glyphs;
mod grey_page;
mod handwriting;
mod marks;
mod public;
mod render;
mod shown;
mod signatures;

pub use annotate::{Mark, Tone, annotate};
pub use flat::{flatten, flatten_colour};
pub use grey_page::{GREY_PAGE_BYTES, GREY_PIXELS_PER_MM, grey_page};
pub use marks::{marks_of, tone};
pub use public::{LARGE, PublicPictures, SMALL, Scale, public_pictures, public_pixels};
pub use render::{NotRendered, Rendered, render};
pub use shown::{Hidden, NotShown, Shown};
pub use signatures::{Count, Signatures, signatures};

/// A picture could not be encoded. It can't happen with pictures of the sizes made here.
#[derive(Debug, thiserror::Error)]
#[error("the picture can't be encoded: {0}")]
pub struct PictureError(String);

impl PictureError {
    fn of(error: impl std::fmt::Display) -> Self {
        PictureError(error.to_string())
    }
}
