//! What another program sees in our PDFs: poppler's tools, where they are installed.

use std::process::Command;
use tempfile::NamedTempFile;

pub struct Poppler(());

/// A grey picture.
pub struct Grey {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<u8>,
}

impl Grey {
    pub fn row(&self, y: usize) -> Vec<u8> {
        self.pixels[y * self.width..(y + 1) * self.width].to_vec()
    }
    pub fn column(&self, x: usize) -> Vec<u8> {
        self.pixels.iter().skip(x).step_by(self.width).copied().collect()
    }
}

impl Poppler {
    /// The tools; without them a test says so and does nothing.
    pub fn found() -> Option<Self> {
        let found =
            ["pdfinfo", "pdftotext", "pdftoppm"].iter().all(|t| Command::new(t).arg("-v").output().is_ok());
        if !found {
            println!("poppler's tools are not installed: nothing compared");
        }
        found.then_some(Poppler(()))
    }

    fn run(&self, tool: &str, before: &[String], pdf: &[u8], after: &[&str]) -> Vec<u8> {
        let file = NamedTempFile::new().unwrap();
        std::fs::write(file.path(), pdf).unwrap();
        let run = Command::new(tool).args(before).arg(file.path()).args(after).output().unwrap();
        let complaint = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success() && complaint.is_empty(), "{tool}: {complaint}");
        run.stdout
    }

    /// Facts of the document and of every page.
    pub fn info(&self, pdf: &[u8]) -> String {
        let pages = ["-f", "1", "-l", "9999"].map(String::from);
        String::from_utf8(self.run("pdfinfo", &pages, pdf, &[])).unwrap()
    }

    /// All text.
    pub fn text(&self, pdf: &[u8]) -> String {
        String::from_utf8(self.run("pdftotext", &["-layout".into()], pdf, &["-"])).unwrap()
    }

    /// A window (x, y, width, height in pixels) of the first page.
    pub fn window(&self, pdf: &[u8], dpi: u32, window: [i32; 4]) -> Grey {
        let [x, y, w, h] = window.map(|v| v.to_string());
        let args =
            ["-gray", "-f", "1", "-l", "1", "-r", &dpi.to_string(), "-x", &x, "-y", &y, "-W", &w, "-H", &h]
                .map(String::from);
        let pgm = self.run("pdftoppm", &args, pdf, &[]);
        let head: Vec<&[u8]> = pgm.splitn(4, |b| b.is_ascii_whitespace()).collect();
        let number = |bytes: &[u8]| std::str::from_utf8(bytes).unwrap().parse::<usize>().unwrap();
        let (width, height) = (number(head[1]), number(head[2]));
        let pixels = pgm[pgm.len() - width * height..].to_vec();
        Grey { width, height, pixels }
    }
}
