//! The reader: from the bytes of a photo to the page that it shows and the ink of every number on it.

use crate::boxes::BoxReader;
use crate::decode::{Limits, decode};
use crate::digits::{DigitNet, NetError};
use crate::evidence::pages::PageIdentity;
use crate::gray::Gray;
use crate::identify::{Found, identify};
use crate::locate::locate;
use crate::page_reading::{Expected, PageReading};
use crate::pictures::signatures;
use crate::rectify::{Rectified, rectify};
use crate::refusal::Refusal;
use crate::stage::Stage;

/// Reads photos of pages. It holds the digit network and nothing of the photos it has read.
#[derive(Debug)]
pub struct Reader {
    net: DigitNet,
}

impl Reader {
    /// A reader with the network that is part of the program.
    ///
    /// # Errors
    /// [`NetError`] never, unless the program was built wrongly.
    pub fn new() -> Result<Self, NetError> {
        Ok(Reader { net: DigitNet::load()? })
    }

    /// The digit network.
    pub fn net(&self) -> &DigitNet {
        &self.net
    }

    /// Reads the bytes of a picture file.
    ///
    /// # Errors
    /// A [`Refusal`] that says what the person with the camera can do.
    pub fn read(&self, bytes: &[u8], expected: &Expected) -> Result<PageReading, Refusal> {
        self.read_watched(bytes, expected, &mut |_| {})
    }

    /// Reads the bytes of a picture file and tells when each stage is over.
    ///
    /// # Errors
    /// As [`Reader::read`].
    pub fn read_watched(
        &self,
        bytes: &[u8],
        expected: &Expected,
        over: &mut dyn FnMut(Stage),
    ) -> Result<PageReading, Refusal> {
        let photo = decode(bytes, &Limits::PHOTO)?.gray;
        over(Stage::Decode);
        self.stages(photo, expected, over)
    }

    /// Reads a picture that is decoded already.
    ///
    /// # Errors
    /// As [`Reader::read`], without those of decoding.
    pub fn read_gray(&self, photo: Gray, expected: &Expected) -> Result<PageReading, Refusal> {
        self.stages(photo, expected, &mut |_| {})
    }

    fn stages(
        &self,
        photo: Gray,
        expected: &Expected,
        over: &mut dyn FnMut(Stage),
    ) -> Result<PageReading, Refusal> {
        let (found, rectified) = lay(&photo, expected, over)?;
        let values = BoxReader::new(&self.net, &photo, &found.page, &rectified).values();
        let signatures = signatures(&photo, &rectified, &found.page);
        over(Stage::Ink);
        let identity = PageIdentity {
            contest: found.page.contest,
            page: found.page.number,
            pages: found.page.pages,
            station: found.station,
            edition: found.page.edition,
        };
        Ok(PageReading { identity, page: found.page, spec: found.spec, photo, rectified, values, signatures })
    }
}

/// Which page a photo shows, and how it lies in it.
pub(crate) fn lay(
    photo: &Gray,
    expected: &Expected,
    over: &mut dyn FnMut(Stage),
) -> Result<(Found, Rectified), Refusal> {
    let located = locate(photo)?;
    over(Stage::Locate);
    let found = identify(photo, &located, expected)?;
    over(Stage::Identify);
    let rectified = rectify(photo, &located, &found.page)?;
    over(Stage::Rectify);
    Ok((found, rectified))
}
