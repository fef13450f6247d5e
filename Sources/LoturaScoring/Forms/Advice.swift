public import LoturaNetwork

/// What the four forms together say of two associations: a question to talk about, not a forecast.
public struct Advice: Hashable, Sendable {
  /// How firm it is.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Fit, margin, acceptability, gates and knowledge all suffice.
    case advice
    /// A direction, with too much unknown to advise it.
    case leaning
    case none
  }

  /// The four fits, in ladder order.
  public let fits: [FormFit]
  /// The best-fitting form that is not out, or nil.
  public let best: Form?
  /// The second best, or nil.
  public let second: Form?
  /// The lightest form that delivers nearly as much as the best, or nil.
  public let proposed: Form?
  /// fit(best) − fit(second); fit(best) without a second; 0 without any.
  public let margin: Double
  /// How firm it is; needs acceptabilities, so without draws never `advice`.
  public let status: Status
  /// For integration: the larger, which the other would join; nil if sizes are unknown.
  public let into: Subject.ID?

  /// What the four forms say.
  public init(
    fits: [FormFit], best: Form?, second: Form?, proposed: Form?,
    verdict: (margin: Double, status: Status, into: Subject.ID?)
  ) {
    self.fits = fits
    self.best = best
    self.second = second
    self.proposed = proposed
    (margin, status, into) = verdict
  }

  /// One form's fit.
  public func fit(_ form: Form) -> FormFit { fits[form.rung] }
}
