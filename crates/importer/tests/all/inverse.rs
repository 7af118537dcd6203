//! The way back: from an event to the station file it was made of, written here a second time, by field names.

use model::event::FormImported;
use registry::{Contestants, Registry};
use serde_json::{Map, Value, json};

/// Names of `administrasi` by the form's fields, spelled out once more.
pub const NAMES: [(&str, &str); 18] = [
    ("I.A.L", "pemilih_dpt_l"),
    ("I.A.P", "pemilih_dpt_p"),
    ("I.A.J", "pemilih_dpt_j"),
    ("I.B.1.L", "pengguna_dpt_l"),
    ("I.B.1.P", "pengguna_dpt_p"),
    ("I.B.1.J", "pengguna_dpt_j"),
    ("I.B.2.L", "pengguna_dptb_l"),
    ("I.B.2.P", "pengguna_dptb_p"),
    ("I.B.2.J", "pengguna_dptb_j"),
    ("I.B.3.L", "pengguna_non_dpt_l"),
    ("I.B.3.P", "pengguna_non_dpt_p"),
    ("I.B.3.J", "pengguna_non_dpt_j"),
    ("I.B.4.L", "pengguna_total_l"),
    ("I.B.4.P", "pengguna_total_p"),
    ("I.B.4.J", "pengguna_total_j"),
    ("V.A", "suara_sah"),
    ("V.B", "suara_tidak_sah"),
    ("V.C", "suara_total"),
];

/// The station file that an event was made of.
pub fn station_file(event: &FormImported, registry: &Registry) -> Value {
    let portal = event.portal.as_ref().unwrap();
    let station = registry.station_by_code(event.form.station.as_str()).unwrap();
    let district = registry.district(registry.district_of(event.form.contest, station).unwrap());
    let value = |field: &str| json!(event.values[district.schema.position_named(field).unwrap()]);
    let chart = portal.chart.as_ref().map(|block| {
        let Contestants::Singles(candidates) = &district.contestants else { panic!("singles") };
        let mut chart: Map<String, Value> = candidates
            .iter()
            .map(|c| (c.id.to_string(), format!("IV.{}", c.number)))
            .filter(|(_, field)| !block.absent.contains(field))
            .map(|(id, field)| (id, value(&field)))
            .collect();
        if block.null_key {
            chart.insert("null".into(), Value::Null);
        }
        chart
    });
    let administrasi = portal.administrasi.as_ref().map(|block| {
        let there = NAMES.iter().filter(|(field, _)| !block.absent.iter().any(|a| a == field));
        there.map(|(field, name)| ((*name).to_string(), value(field))).collect::<Map<_, _>>()
    });
    let mut file = json!({
        "chart": chart,
        "images": portal.images,
        "administrasi": administrasi,
        "psu": portal.psu,
        "ts": portal.ts,
        "status_suara": portal.status_suara,
        "status_adm": portal.status_adm,
    });
    if let Some(mode) = &portal.mode {
        file["mode"] = json!(mode);
    }
    file
}
