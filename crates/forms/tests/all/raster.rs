//! A page of a PDF as grey pixels, through `pdftoppm` where it is installed.

use forms::{Point, Rect, Size};
use std::path::Path;
use std::process::Command;

/// Dots per inch: 0.21 mm per pixel.
const RESOLUTION: &str = "120";

/// Grey pixels of a page.
pub struct Raster {
    size: Size,
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

/// A page rendered; none where the program is missing.
pub fn render(pdf: &Path, number: u8, size: Size) -> Option<Raster> {
    let number = number.to_string();
    let mut command = Command::new("pdftoppm");
    let command = command.args(["-gray", "-r", RESOLUTION, "-f", &number, "-l", &number]).arg(pdf);
    let output = command.output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut head = output.stdout.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(head.next().unwrap(), b"P5");
    let mut measure = || std::str::from_utf8(head.next().unwrap()).unwrap().parse::<usize>().unwrap();
    let (width, height) = (measure(), measure());
    let grey = output.stdout[output.stdout.len() - width * height..].to_vec();
    Some(Raster { size, width, height, grey })
}

impl Raster {
    /// The pixel at a place of the page.
    pub fn at(&self, at: Point) -> u8 {
        let (x, y) = (self.column(at.x), self.row(at.y));
        self.grey[y * self.width + x]
    }
    /// The lightest pixel in a rectangle.
    pub fn lightest(&self, rect: Rect) -> u8 {
        self.pixels(rect).max().unwrap()
    }
    /// The darkest pixel in a rectangle.
    pub fn darkest(&self, rect: Rect) -> u8 {
        self.pixels(rect).min().unwrap()
    }
    fn pixels(&self, rect: Rect) -> impl Iterator<Item = u8> {
        let (left, right) = (self.column(rect.x), self.column(rect.right()));
        let rows = self.row(rect.y)..=self.row(rect.bottom());
        rows.flat_map(move |row| {
            self.grey[row * self.width + left..=row * self.width + right].iter().copied()
        })
    }
    fn column(&self, x: i32) -> usize {
        (usize::try_from(x).unwrap() * self.width / usize::try_from(self.size.w).unwrap()).min(self.width - 1)
    }
    fn row(&self, y: i32) -> usize {
        (usize::try_from(y).unwrap() * self.height / usize::try_from(self.size.h).unwrap())
            .min(self.height - 1)
    }
}
