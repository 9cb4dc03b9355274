//! Distance on the globe.

use super::country::Country;

/// Mean radius of the earth in kilometres (IUGG).
const EARTH_RADIUS: f64 = 6371.0088;

/// Great-circle distance between two capitals in kilometres (haversine formula).
pub(super) fn kilometres(a: &Country, b: &Country) -> f64 {
    let (lat_a, lat_b) = (a.latitude.to_radians(), b.latitude.to_radians());
    let half_lat = libm::sin((lat_b - lat_a) / 2.0);
    let half_lon = libm::sin((b.longitude - a.longitude).to_radians() / 2.0);
    let h = half_lat * half_lat + libm::cos(lat_a) * libm::cos(lat_b) * half_lon * half_lon;
    2.0 * EARTH_RADIUS * libm::asin(libm::sqrt(h.min(1.0)))
}
