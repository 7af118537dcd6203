//! Where the pictures to be read come from: files, folders of files, and the pictures inside a PDF.

use crate::face::{Exit, Failure, io};
use reading::decode::{is_pdf, pdf_pictures};
use reading::{Limits, Refusal};
use std::borrow::Cow;
use std::fmt;
use std::path::{Path, PathBuf};
use texts::failure;

/// One picture: a file, or one of the pictures in a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    path: PathBuf,
    /// Its number in the PDF, from 1.
    number: Option<usize>,
}

impl fmt::Display for Photo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        self.number.map_or(Ok(()), |number| write!(f, "#{number}"))
    }
}

impl Photo {
    /// The name of pictures made of it, without an ending.
    pub fn stem(&self) -> String {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        self.number.map_or_else(|| stem.clone().into_owned(), |number| format!("{stem}-{number}"))
    }

    /// The picture's own bytes, read once more.
    pub fn bytes(&self) -> Result<Vec<u8>, Failure> {
        let bytes = std::fs::read(&self.path).map_err(|e| io(&self.path, e))?;
        let Some(number) = self.number else { return Ok(bytes) };
        let pictures = pdf_pictures(&bytes, &Limits::PHOTO).unwrap_or_default();
        let picture = pictures.get(number - 1).and_then(|p| p.file(&Limits::PHOTO).ok());
        picture
            .map(Cow::into_owned)
            .ok_or_else(|| Failure::new(Exit::Storage, |lang| failure::C4010_photo_changed(lang, self)))
    }
}

/// Takes a photo with its bytes, or with why it has none.
type Take<'t> = dyn FnMut(Photo, Result<Cow<'_, [u8]>, Refusal>) + 't;

/// Gives every picture of a file to `take`: the file itself, or those in the PDF that it is.
pub fn each(path: &Path, take: &mut Take<'_>) -> Result<(), Failure> {
    let bytes = std::fs::read(path).map_err(|e| io(path, e))?;
    let file = |number| Photo { path: path.to_path_buf(), number };
    if !is_pdf(&bytes) {
        take(file(None), Ok(Cow::Owned(bytes)));
        return Ok(());
    }
    match pdf_pictures(&bytes, &Limits::PHOTO) {
        Err(refusal) => take(file(None), Err(refusal)),
        Ok(pictures) => {
            for (number, picture) in (1..).zip(&pictures) {
                take(file(Some(number)), picture.file(&Limits::PHOTO));
            }
        }
    }
    Ok(())
}

/// What a folder is searched for: pictures, also those that are refused with advice.
const ENDINGS: [&str; 8] = ["jpg", "jpeg", "png", "webp", "pdf", "heic", "heif", "avif"];

/// The files given, and the pictures of the folders given, in order of their names.
pub fn files(given: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut all = Vec::new();
    for path in given {
        if !path.is_dir() {
            all.push(path.clone());
            continue;
        }
        let mut inside = Vec::new();
        for entry in std::fs::read_dir(path).map_err(|e| io(path, e))? {
            let file = entry.map_err(|e| io(path, e))?.path();
            let ending = file.extension().and_then(|e| e.to_str()).unwrap_or_default().to_lowercase();
            if file.is_file() && ENDINGS.contains(&ending.as_str()) {
                inside.push(file);
            }
        }
        if inside.is_empty() {
            let p = path.display();
            return Err(Failure::new(Exit::Input, |lang| failure::C3022(lang, &p)));
        }
        inside.sort();
        all.extend(inside);
    }
    Ok(all)
}
