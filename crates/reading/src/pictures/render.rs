//! From a photo's bytes to what everybody may see of the page, without a number being read.

use super::{PictureError, PublicPictures, public_pictures};
use crate::decode::{Limits, decode, decode_colour};
use crate::page_reading::Expected;
use crate::reader::lay;
use crate::refusal::Refusal;
use model::Layout;
use model::manifest::Images;

/// The public pictures of a page, and what its layout is.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// Where everything stands.
    pub layout: Layout,
    /// The pictures.
    pub pictures: PublicPictures,
}

/// Why there are no public pictures of a photo.
#[derive(Debug, thiserror::Error)]
pub enum NotRendered {
    /// The page can't be found in it, or it is another page.
    #[error("{}", .0.text(model::Lang::En))]
    Refused(#[from] Refusal),
    /// The pictures can't be encoded.
    #[error(transparent)]
    Picture(#[from] PictureError),
}

/// Makes the public pictures of a photo, or of a page that was laid flat before.
///
/// # Errors
/// [`NotRendered`].
pub fn render(bytes: &[u8], expected: &Expected, images: Images) -> Result<Rendered, NotRendered> {
    let photo = decode(bytes, &Limits::PHOTO)?.gray;
    let (found, rectified) = lay(&photo, expected, &mut |_| {})?;
    drop(photo);
    let colour = decode_colour(bytes, &Limits::PHOTO)?;
    let pictures = public_pictures(&colour, &rectified, &found.page, images)?;
    Ok(Rendered { layout: forms::layout_of(&found.page, found.spec.as_ref()), pictures })
}
