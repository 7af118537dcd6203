//! A baseline JPEG encoder (ITU-T T.81): three components, colour at half resolution, the standard's example tables.

use super::canvas::Picture;

const ZIGZAG: [usize; 64] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
    14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39,
    46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/// T.81 table K.1, brightness, row by row.
const COARSE_Y: [u16; 64] = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17,
    22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78,
    87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

/// T.81 table K.2, colour: its upper left corner, the rest is 99.
const COARSE_C: [[u16; 4]; 4] = [[17, 18, 24, 47], [18, 21, 26, 66], [24, 26, 56, 99], [47, 66, 99, 99]];

/// T.81 tables K.3 and K.4: how many codes of each length; the values are 0 to 11.
const DC: [[u8; 16]; 2] =
    [[0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]];

/// Table K.5: codes of each length for runs of brightness; also used for colour, which the standard allows.
const AC: [u8; 16] = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d];

/// Values of table K.5, in the order of their codes.
fn ac_values() -> Vec<u8> {
    let mut values = vec![
        0x01, 0x02, 0x03, 0x00, 0x04, 0x11, 0x05, 0x12, 0x21, 0x31, 0x41, 0x06, 0x13, 0x51, 0x61, 0x07, 0x22,
        0x71, 0x14, 0x32, 0x81, 0x91, 0xa1, 0x08, 0x23, 0x42, 0xb1, 0xc1, 0x15, 0x52, 0xd1, 0xf0, 0x24, 0x33,
        0x62, 0x72, 0x82,
    ];
    // The longest codes come in ascending order: every pair of run and size that is not listed above.
    let rest: Vec<u8> =
        (0..=0xffu8).filter(|pair| (1..=10).contains(&(pair & 15)) && !values.contains(pair)).collect();
    values.extend(rest);
    values
}

/// A code and its length in bits.
type Huffman = Vec<(u16, u8)>;

fn huffman(lengths: &[u8; 16], values: &[u8]) -> Huffman {
    let (mut table, mut code, mut next) = (vec![(0, 0); 256], 0u16, values.iter());
    for (length, count) in (1u8..).zip(lengths) {
        for value in next.by_ref().take(usize::from(*count)) {
            table[usize::from(*value)] = (code, length);
            code = code.wrapping_add(1);
        }
        code <<= 1;
    }
    table
}

fn steps(quality: u8) -> [[u16; 64]; 2] {
    let quality = u32::from(quality.clamp(1, 100));
    let scale = if quality < 50 { 5000 / quality } else { 200 - 2 * quality };
    let fine = |step: u16| ((u32::from(step) * scale + 50) / 100).clamp(1, 255) as u16;
    let colour = std::array::from_fn(|i| {
        fine(COARSE_C.get(i / 8).and_then(|row| row.get(i % 8)).copied().unwrap_or(99))
    });
    [COARSE_Y.map(fine), colour]
}

/// Bits, with the stuffing that the format wants after 0xff.
struct Bits {
    out: Vec<u8>,
    hold: u64,
    count: u32,
}

impl Bits {
    fn put(&mut self, (code, length): (u16, u8)) {
        self.hold = (self.hold << length) | u64::from(code);
        self.count += u32::from(length);
        while self.count >= 8 {
            self.count -= 8;
            let byte = (self.hold >> self.count) as u8;
            self.out.push(byte);
            if byte == 0xff {
                self.out.push(0);
            }
        }
    }

    fn segment(&mut self, marker: u8, body: &[u8]) {
        self.out.extend_from_slice(&[0xff, marker]);
        self.out.extend_from_slice(&(body.len() as u16 + 2).to_be_bytes());
        self.out.extend_from_slice(body);
    }
}

/// Encodes a picture at a quality of 1 to 100.
///
/// A side above 65,535 pixels does not fit the format; such a picture is cut off.
pub(super) fn encode(picture: &Picture, quality: u8) -> Vec<u8> {
    let steps = steps(quality);
    let dc_values: Vec<u8> = (0..12).collect();
    let values = ac_values();
    let mut bits = Bits { out: vec![0xff, 0xd8], hold: 0, count: 0 };
    headers(&mut bits, picture, &steps, &dc_values, &values);
    let dc = DC.map(|lengths| huffman(&lengths, &dc_values));
    let ac = huffman(&AC, &values);
    let scales = steps.map(reciprocal);
    let mut last = [0i32; 3];
    for top in (0..picture.height).step_by(16) {
        for left in (0..picture.width).step_by(16) {
            let (bright, colours) = planes(picture, left, top);
            for quarter in bright {
                last[0] = block(&mut bits, quarter, &scales[0], last[0], &dc[0], &ac);
            }
            for (component, colour) in (1..).zip(colours) {
                last[component] = block(&mut bits, colour, &scales[1], last[component], &dc[1], &ac);
            }
        }
    }
    bits.put((0x7f, 7));
    bits.out.extend_from_slice(&[0xff, 0xd9]);
    bits.out
}

fn headers(bits: &mut Bits, picture: &Picture, steps: &[[u16; 64]; 2], dc_values: &[u8], values: &[u8]) {
    bits.segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    for (number, table) in (0u8..).zip(steps) {
        let body: Vec<u8> = std::iter::once(number).chain(ZIGZAG.iter().map(|at| table[*at] as u8)).collect();
        bits.segment(0xdb, &body);
    }
    let [h0, h1] = (picture.height.min(65_535) as u16).to_be_bytes();
    let [w0, w1] = (picture.width.min(65_535) as u16).to_be_bytes();
    bits.segment(0xc0, &[8, h0, h1, w0, w1, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
    for (number, lengths) in (0u8..).zip(DC) {
        bits.segment(0xc4, &[&[number], &lengths[..], dc_values].concat());
    }
    bits.segment(0xc4, &[&[0x10], &AC[..], values].concat());
    bits.segment(0xda, &[3, 1, 0x00, 2, 0x10, 3, 0x10, 0, 63, 0]);
}

/// Scale factors of the fast transform below, folded into the quantiser.
fn reciprocal(steps: [u16; 64]) -> [f32; 64] {
    const A: [f32; 8] = [1.0, 1.387_04, 1.306_563, 1.175_876, 1.0, 0.785_695, 0.541_196, 0.275_899];
    std::array::from_fn(|i| 1.0 / (f32::from(steps[i]) * A[i / 8] * A[i % 8] * 8.0))
}

type Block = [f32; 64];

/// The four brightness blocks and the two colour blocks of 16 x 16 pixels; pixels beyond the edge repeat it.
fn planes(picture: &Picture, left: usize, top: usize) -> ([Block; 4], [Block; 2]) {
    let mut bright = [[0f32; 64]; 4];
    let mut colours = [[0f32; 64]; 2];
    for y in 0..16 {
        let row = (top + y).min(picture.height - 1) * picture.width;
        for x in 0..16 {
            let at = (row + (left + x).min(picture.width - 1)) * 3;
            let Some(&[r, g, b]) = picture.rgb.get(at..at + 3) else { continue };
            let [r, g, b] = [r, g, b].map(f32::from);
            bright[(y / 8) * 2 + x / 8][(y % 8) * 8 + x % 8] = 0.299 * r + 0.587 * g + 0.114 * b - 128.0;
            let spot = (y / 2) * 8 + x / 2;
            colours[0][spot] += (-0.168_736 * r - 0.331_264 * g + 0.5 * b) * 0.25;
            colours[1][spot] += (0.5 * r - 0.418_688 * g - 0.081_312 * b) * 0.25;
        }
    }
    (bright, colours)
}

/// Transforms, quantises and writes one block; the new last DC value.
fn block(bits: &mut Bits, mut block: Block, scale: &[f32; 64], last: i32, dc: &Huffman, ac: &Huffman) -> i32 {
    for row in 0..8 {
        transform(&mut block, row * 8, 1);
    }
    for column in 0..8 {
        transform(&mut block, column, 8);
    }
    let mut levels = [0i32; 64];
    for (level, (value, scale)) in levels.iter_mut().zip(block.iter().zip(scale)) {
        let value = value * scale;
        *level = (value + if value < 0.0 { -0.5 } else { 0.5 }) as i32;
    }
    number(bits, dc, 0, levels[0] - last);
    let mut run = 0u8;
    for at in &ZIGZAG[1..] {
        let level = levels[*at];
        if level == 0 {
            run += 1;
            continue;
        }
        while run > 15 {
            bits.put(ac[0xf0]);
            run -= 16;
        }
        number(bits, ac, run << 4, level.clamp(-1023, 1023));
        run = 0;
    }
    if run > 0 {
        bits.put(ac[0]);
    }
    levels[0]
}

/// The code of a number's size (with the run before it) and its bits.
fn number(bits: &mut Bits, table: &Huffman, run: u8, value: i32) {
    let size = (32 - value.unsigned_abs().leading_zeros()) as u8;
    bits.put(table[usize::from(run | size)]);
    let raw = if value < 0 { value - 1 } else { value };
    if size > 0 {
        bits.put(((raw & ((1 << size) - 1)) as u16, size));
    }
}

/// Eight points of the cosine transform, scaled (Arai, Agui and Nakajima 1988).
fn transform(d: &mut Block, at: usize, step: usize) {
    let v: [f32; 8] = std::array::from_fn(|i| d[at + i * step]);
    let (s07, d07, s16, d16) = (v[0] + v[7], v[0] - v[7], v[1] + v[6], v[1] - v[6]);
    let (s25, d25, s34, d34) = (v[2] + v[5], v[2] - v[5], v[3] + v[4], v[3] - v[4]);
    let (e0, e3, e1, e2) = (s07 + s34, s07 - s34, s16 + s25, s16 - s25);
    let z1 = (e2 + e3) * std::f32::consts::FRAC_1_SQRT_2;
    let (o0, o1, o2) = (d34 + d25, d25 + d16, d16 + d07);
    let z5 = (o0 - o2) * 0.382_683_43;
    let (z2, z4, z3) = (0.541_196_1 * o0 + z5, 1.306_563 * o2 + z5, o1 * std::f32::consts::FRAC_1_SQRT_2);
    let (z11, z13) = (d07 + z3, d07 - z3);
    let out = [e0 + e1, z11 + z4, e3 + z1, z13 - z2, e0 - e1, z13 + z2, e3 - z1, z11 - z4];
    for (i, value) in out.into_iter().enumerate() {
        d[at + i * step] = value;
    }
}
