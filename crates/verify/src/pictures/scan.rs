//! The one scan of a public picture, walked to its end: nothing may be hidden behind the last square, and every channel must
//! be as fine as brightness, so that no colour runs beyond a square.

/// Why a picture is not one as renderers write it.
const CUT: &str = "is cut off";
const TABLES: &str = "has tables that are none";

/// A Huffman table: for each length of code the first code, how many there are, and where their symbols begin.
#[derive(Clone, Default)]
struct Table {
    lengths: [(u32, u32, usize); 16],
    symbols: Vec<u8>,
}

impl Table {
    fn read(counts: &[u8], symbols: &[u8]) -> Self {
        let mut table = Table { symbols: symbols.to_vec(), ..Table::default() };
        let (mut code, mut at) = (0u32, 0);
        for (length, count) in table.lengths.iter_mut().zip(counts) {
            *length = (code, u32::from(*count), at);
            at += usize::from(*count);
            code = (code + u32::from(*count)) << 1;
        }
        table
    }
}

/// The bits of coded data.
struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
    left: u32,
    byte: u8,
}

impl Bits<'_> {
    fn bit(&mut self) -> Option<u32> {
        if self.left == 0 {
            self.byte = *self.bytes.get(self.at)?;
            self.at += 1;
            if self.byte == 0xff {
                // A zero stands behind a byte that is data; anything else is a marker.
                if *self.bytes.get(self.at)? != 0 {
                    return None;
                }
                self.at += 1;
            }
            self.left = 8;
        }
        self.left -= 1;
        Some(u32::from(self.byte >> self.left & 1))
    }

    fn skip(&mut self, bits: u8) -> Option<()> {
        (0..bits).try_for_each(|_| self.bit().map(drop))
    }

    fn symbol(&mut self, table: &Table) -> Option<u8> {
        let mut code = 0;
        for (first, count, at) in &table.lengths {
            code = code << 1 | self.bit()?;
            if let Some(beyond) = code.checked_sub(*first).filter(|beyond| beyond < count) {
                return table.symbols.get(at + beyond as usize).copied();
            }
        }
        None
    }

    /// One square of one channel.
    fn square(&mut self, [first, others]: [&Table; 2]) -> Option<()> {
        let size = self.symbol(first).filter(|size| *size <= 11)?;
        self.skip(size)?;
        let mut place = 1;
        while place < 64 {
            let symbol = self.symbol(others)?;
            match (symbol >> 4, symbol & 15) {
                (15, 0) => place += 16,
                (_, 0) => return Some(()),
                (run, size) => {
                    place += usize::from(run) + 1;
                    self.skip(size)?;
                }
            }
        }
        (place == 64).then_some(())
    }
}

/// What the segments before the scan say.
#[derive(Default)]
pub struct Head {
    tables: [[Option<Table>; 4]; 2],
    /// Width, height, and ids of the channels.
    frame: Option<(usize, usize, Vec<u8>)>,
}

impl Head {
    /// Takes a segment by its kind, with its body.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn take(&mut self, kind: u8, body: &[u8]) -> Result<(), String> {
        match kind {
            0xc4 => self.huffman(body).ok_or(TABLES)?,
            0xc0 => {
                let &[8, h1, h0, w1, w0, 3, ref channels @ ..] = body else {
                    return Err("has not three channels of eight bits".into());
                };
                let channels = channels.chunks_exact(3);
                if self.frame.is_some() || channels.len() != 3 || !channels.clone().all(|of| of[1] == 0x11) {
                    return Err("has channels that are coarser than others".into());
                }
                let (width, height) = (u16::from_be_bytes([w1, w0]), u16::from_be_bytes([h1, h0]));
                self.frame = Some((width.into(), height.into(), channels.map(|of| of[0]).collect()));
            }
            _ => {}
        }
        Ok(())
    }

    fn huffman(&mut self, mut body: &[u8]) -> Option<()> {
        while let [class, rest @ ..] = body {
            let (counts, rest) = rest.split_at_checked(16)?;
            let symbols: usize = counts.iter().map(|count| usize::from(*count)).sum();
            let (symbols, rest) = rest.split_at_checked(symbols)?;
            let place = self.tables.get_mut(usize::from(class >> 4))?.get_mut(usize::from(class & 15))?;
            *place = Some(Table::read(counts, symbols));
            body = rest;
        }
        Some(())
    }

    /// Walks the scan: `body` is its segment, `data` what follows to the end of the file.
    ///
    /// # Errors
    /// What is wrong with it: it ends too early, or something stands behind its last square.
    pub fn walk(&self, body: &[u8], data: &[u8]) -> Result<(), String> {
        let (width, height, channels) = self.frame.as_ref().ok_or("has a scan before its size is said")?;
        let [3, of @ .., 0, 63, 0] = body else { return Err("has a scan of only a part".into()) };
        let mut tables = Vec::new();
        for (pair, id) in of.chunks_exact(2).zip(channels) {
            let table =
                |class: usize, at: u8| self.tables[class].get(usize::from(at)).and_then(Option::as_ref);
            let both = table(0, pair[1] >> 4).zip(table(1, pair[1] & 15)).filter(|_| pair[0] == *id);
            let (first, others) = both.ok_or(TABLES)?;
            tables.push([first, others]);
        }
        if tables.len() != 3 || of.len() != 6 {
            return Err(TABLES.into());
        }
        let mut bits = Bits { bytes: data, at: 0, left: 0, byte: 0 };
        for _ in 0..width.div_ceil(8) * height.div_ceil(8) {
            for of in &tables {
                bits.square(*of).ok_or(CUT)?;
            }
        }
        match data.get(bits.at..) {
            Some([0xff, 0xd9]) => Ok(()),
            _ => Err("has something behind its last square".into()),
        }
    }
}
