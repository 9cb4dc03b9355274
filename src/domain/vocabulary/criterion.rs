//! The criteria that tell BPO from KPO.

use serde::{Deserialize, Serialize};

/// One of the nine criteria that tell BPO (pole 0) from KPO (pole 1).
///
/// Source: the comparison of BPO and KPO that the product's domain is defined by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Rules (0) or judgement (1).
    Basis,
    /// Low (0) or high (1).
    Complexity,
    /// Process skill (0) or knowledge of the field (1).
    Expertise,
    /// Driven by volume (0) or by insight (1).
    Driver,
    /// Little (0) or much (1) coordination with the client.
    Coordination,
    /// Communication skill (0) or professional qualification (1).
    Talent,
    /// Low-level (0) or high-level (1) process.
    ProcessLevel,
    /// Cost (0) or knowledge (1) arbitrage.
    Arbitrage,
    /// Predefined (0) or needs understanding of the business (1).
    Definition,
}

impl Criterion {
    /// All criteria in the order of the contract.
    pub const ALL: [Self; 9] = [
        Self::Basis,
        Self::Complexity,
        Self::Expertise,
        Self::Driver,
        Self::Coordination,
        Self::Talent,
        Self::ProcessLevel,
        Self::Arbitrage,
        Self::Definition,
    ];

    /// The name that callers use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Basis => "basis",
            Self::Complexity => "complexity",
            Self::Expertise => "expertise",
            Self::Driver => "driver",
            Self::Coordination => "coordination",
            Self::Talent => "talent",
            Self::ProcessLevel => "process_level",
            Self::Arbitrage => "arbitrage",
            Self::Definition => "definition",
        }
    }

    /// Position in [`Criterion::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}
