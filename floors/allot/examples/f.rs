//! tmp
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, clippy::allow_attributes_without_reason)]
use allot::*;
use std::time::Instant;
fn main() {
    let mut s = 777u64;
    let mut rnd = move || { s = s.wrapping_add(0x9E3779B97F4A7C15); let mut z = s; z = (z ^ (z >> 30)).wrapping_mul(0xBF58476D1CE4E5B9); z = (z ^ (z >> 27)).wrapping_mul(0x94D049BB133111EB); z ^ (z >> 31) };
    for (n, m) in [(4usize, 12usize), (8, 12), (20, 12), (56, 12), (56, 12), (600, 12), (2000, 20)] {
        for mode in 0..3 {
            let pop: Vec<i64> = (0..m).map(|_| (rnd() % 61) as i64).collect();
            let offices: Vec<Office> = (0..n).map(|_| Office { need: (0..m).map(|a| if mode == 2 { pop[a] + (rnd() % 40) as i64 } else { (rnd() % 101) as i64 }).collect(), ranks: 3, pins: vec![], bans: vec![] }).collect();
            let max = if mode == 0 { None } else { Some((n * 3).div_ceil(m)) };
            let p = Problem { areas: m, offices, weights: vec![3, 2, 1], min: 0, max };
            if let Ok(path) = std::env::var("DUMP") { 
                let rows: Vec<String> = p.offices.iter().map(|o| format!("{:?}", o.need)).collect();
                std::fs::write(format!("{path}/{n}x{m}-{mode}.json"), format!("{{\"need\":[{}],\"max\":{},\"w\":[3,2,1]}}", rows.join(","), p.max.map_or("null".into(), |m| m.to_string()))).unwrap();
            }
            let t = Instant::now();
            let r = fair(&p);
            let e = t.elapsed();
            match r { Some(picks) => println!("{n}x{m} mode {mode}: {:?} {:?} keeps {}", e, p.worth(&picks), p.keeps(&picks)), None => println!("{n}x{m} mode {mode} infeasible {e:?}") }
        }
    }
}
