//! A cut: what is on the disk when the power goes at a place of the log.
//!
//! What was flushed is there. Of what was written after the last flush, each write is there, missing, or torn: some of its
//! sectors are there.

use std::{fs::File, os::unix::fs::FileExt, path::Path};

use super::log::{Entry, Log, SECTOR};
use crate::scratch::Dice;

/// Of a hundred writes after the last flush so many are lost, and so many torn.
const LOST: u64 = 40;
const TORN: u64 = 20;

/// Parts of the disk that are written out whole or not at all: most of a small disk is empty.
const PART: usize = 64 * 1024;

/// The disk, going through its log.
pub(crate) struct Replay<'a> {
    log: &'a Log,
    entries: &'a [Entry],
    at: usize,
    flushed: Vec<u8>,
    /// The parts with anything in them.
    used: Vec<bool>,
    waiting: Vec<(usize, Vec<u8>)>,
}

impl<'a> Replay<'a> {
    /// From what was there before the log began.
    pub(crate) fn new(log: &'a Log, entries: &'a [Entry], before: &Path) -> Result<Self, String> {
        let flushed = std::fs::read(before).map_err(|error| error.to_string())?;
        let used = flushed.chunks(PART).map(|part| part != &[0; PART][..part.len()]).collect();
        Ok(Self { log, entries, at: 0, flushed, used, waiting: Vec::new() })
    }

    /// Writes the disk after a cut behind so many entries; cuts come in order.
    pub(crate) fn cut(&mut self, after: u64, dice: &mut Dice, image: &Path) -> Result<(), String> {
        while self.at < (after as usize).min(self.entries.len()) {
            let entry = &self.entries[self.at];
            if entry.sectors > 0 {
                let data = self.log.data(entry).map_err(|error| error.to_string())?;
                self.waiting.push((entry.sector as usize * SECTOR, data));
            }
            if entry.flush {
                for (at, data) in self.waiting.drain(..) {
                    self.flushed[at..at + data.len()].copy_from_slice(&data);
                    self.used[at / PART..=(at + data.len() - 1) / PART].fill(true);
                }
            }
            self.at += 1;
        }
        self.write_out(dice, image).map_err(|error| format!("{}: {error}", image.display()))
    }

    fn write_out(&self, dice: &mut Dice, image: &Path) -> std::io::Result<()> {
        // A file of its own for each cut: what was mounted before could still write into the former one.
        let _former = std::fs::remove_file(image);
        let file = File::create_new(image)?;
        file.set_len(self.flushed.len() as u64)?;
        for (number, part) in self.flushed.chunks(PART).enumerate() {
            if self.used[number] {
                file.write_all_at(part, (number * PART) as u64)?;
            }
        }
        for (at, data) in &self.waiting {
            let fate = dice.below(100);
            for (number, sector) in data.chunks(SECTOR).enumerate() {
                let there = fate >= LOST + TORN || (fate >= LOST && dice.percent(50));
                if there {
                    file.write_all_at(sector, (at + number * SECTOR) as u64)?;
                }
            }
        }
        Ok(())
    }
}

/// Where to cut: half of the places at random, half right after an acknowledgement, in order.
pub(crate) fn places(count: usize, marks: &[u64], dice: &mut Dice) -> Vec<u64> {
    let (first, last) = (marks.iter().min().copied().unwrap_or(0), marks.iter().max().copied().unwrap_or(0));
    let anywhere = |dice: &mut Dice| first + dice.below(last - first + 1);
    let after_ack = |dice: &mut Dice| marks[dice.below(marks.len() as u64) as usize];
    let mut places: Vec<u64> =
        (0..count).map(|number| if number % 2 == 0 { anywhere(dice) } else { after_ack(dice) }).collect();
    places.sort_unstable();
    places
}
