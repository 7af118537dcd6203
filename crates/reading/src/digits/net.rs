//! The digit network: weights inside the program, run by `rten` on one thread, so that the same patch gives the same
//! odds on every run.

use super::patch::{Patch, SIDE};
use crate::evidence::ink::CLASSES;
use rten::{Model, ModelOptions, RunOptions, ThreadPool, op_registry};
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;
use serde::Deserialize;
use std::sync::Arc;

/// Patches that go through the network together: enough to fill it, little memory.
const BATCH: usize = 64;

static WEIGHTS: &[u8] = include_bytes!("../../model/digits.onnx");
static SETTINGS: &str = include_str!("../../model/digits.json");

/// Probability of each class; they add up to 1.
pub type Odds = [f32; CLASSES];

/// What was fitted on the calibration split beside the weights (`model/digits.json`, made by `training/`).
#[derive(Clone, Debug, Deserialize)]
pub struct Calibration {
    /// Logits are divided by it.
    pub temperature: f32,
    /// A box whose best class is less probable is not accepted on its own; 0 to 1.
    pub threshold: f32,
    /// How patches are made.
    pub input: Input,
}

/// How patches are made, as far as it isn't fixed.
#[derive(Clone, Debug, Deserialize)]
pub struct Input {
    /// Framings whose probabilities are averaged: factors of the window's side about its middle.
    pub framings: Vec<f32>,
}

/// The weights in the program are not usable. It can't happen in a released program: a test loads them.
#[derive(Debug, thiserror::Error)]
#[error("the digit network can't be used: {0}")]
pub struct NetError(String);

impl NetError {
    fn of(error: impl std::fmt::Display) -> Self {
        NetError(error.to_string())
    }
}

/// The loaded network.
pub struct DigitNet {
    model: Model,
    pool: Arc<ThreadPool>,
    calibration: Calibration,
}

impl std::fmt::Debug for DigitNet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DigitNet").field("calibration", &self.calibration).finish_non_exhaustive()
    }
}

impl DigitNet {
    /// Loads the network that is part of the program.
    ///
    /// # Errors
    /// [`NetError`] never, unless the program was built wrongly.
    pub fn load() -> Result<Self, NetError> {
        let operators =
            op_registry!(Conv, Relu, MaxPool, GlobalAveragePool, AveragePool, Add, Gemm, Flatten, Reshape);
        let mut options = ModelOptions::with_ops(operators);
        options.prepack_weights(true);
        let model = options.load_static_slice(WEIGHTS).map_err(NetError::of)?;
        let calibration: Calibration = serde_json::from_str(SETTINGS).map_err(NetError::of)?;
        Ok(DigitNet { model, pool: Arc::new(ThreadPool::with_num_threads(1)), calibration })
    }

    /// What was fitted beside the weights.
    pub fn calibration(&self) -> &Calibration {
        &self.calibration
    }

    /// The network's raw answers, one row a patch.
    ///
    /// # Errors
    /// [`NetError`] never, unless the program was built wrongly.
    pub fn logits(&self, patches: &[Patch]) -> Result<Vec<[f32; CLASSES]>, NetError> {
        let mut all = Vec::with_capacity(patches.len());
        for batch in patches.chunks(BATCH) {
            let pixels: Vec<f32> = batch.iter().flat_map(|p| p.0).collect();
            let input = NdTensor::from_data([batch.len(), 1, SIDE, SIDE], pixels);
            let options = RunOptions::default().with_thread_pool(Some(self.pool.clone()));
            let output = self.model.run_one(input.view().into(), Some(options)).map_err(NetError::of)?;
            let output: NdTensor<f32, 2> = output.try_into().map_err(NetError::of)?;
            all.extend(output.to_vec().as_chunks::<CLASSES>().0);
        }
        Ok(all)
    }

    /// Calibrated probabilities of logits.
    pub fn odds(&self, logits: &[f32; CLASSES]) -> Odds {
        softmax(&logits.map(|l| l / self.calibration.temperature))
    }
}

fn softmax(logits: &[f32; CLASSES]) -> Odds {
    let most = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let raised = logits.map(|l| (l - most).exp());
    let sum: f32 = raised.iter().sum();
    raised.map(|r| r / sum)
}
