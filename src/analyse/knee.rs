//! Where a curve bends.

/// The point farthest from the chord between the ends, both axes scaled to one ("Kneedle", Satopää et
/// al. 2011, without smoothing); `None` where the curve has no bend.
pub fn knee(points: &[(f64, f64)]) -> Option<usize> {
    let (first, last) = (*points.first()?, *points.last()?);
    let (width, height) = (last.0 - first.0, last.1 - first.1);
    if width == 0.0 || height == 0.0 {
        return None;
    }
    let off = |at: usize| {
        let (x, y) = points[at];
        ((x - first.0) / width - (y - first.1) / height).abs()
    };
    let inner = 1..points.len() - 1;
    let farthest = inner.max_by(|&a, &b| off(a).total_cmp(&off(b)).then(b.cmp(&a)))?;
    (off(farthest) > 1e-9).then_some(farthest)
}
