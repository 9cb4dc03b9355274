//! What is known of industries and how much each argument counts.

/// How the role is decided.
#[derive(Debug)]
pub struct RoleKnowledge {}
