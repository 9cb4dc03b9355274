//! What happens around every request.

mod finish;
mod identity;
mod observe;
mod size;

pub use finish::finish;
pub use observe::observe;
pub use size::leave_small;
