public import LoturaNetwork

/// The model in force: every weight, threshold and table that a number rests on, as data.
///
/// The default is `models/default.json`; people override parts of it with a file of the same keys.
public struct Model: Hashable, Sendable {
  /// The version that outputs name.
  public var version: String
  /// What an axis usually is, where too few pairs are known to say; one entry an axis, 0 … 1.
  public var usualValues: [Axis: Double]
  /// Fewer exact pairs than this, and the usual value stands in for their median.
  public var leastExactPairs: Int
  /// How prior cooperation counts.
  public var cooperation: CooperationModel
  /// Which figures tell size, in order, and how old they may be.
  public var size: SizeModel
  /// How sectors relate.
  public var relatedness: RelatednessModel
  /// The maturity lead, in levels, that counts in full (> 0).
  public var fullLead: Double
  /// Weight of the mean in C; the rest weighs the smaller of the two fills.
  public var complementarityMeanShare: Double
  /// The centres of the two peaks over K, in 0 … 1: `Kp` and `Km`.
  public var peaks: Peaks
  /// The θ of each saturated term: sat(x, θ) = min(1, x/θ); keys Ps, Cs, Vs, Os, Qs.
  public var saturation: [Term: Double]
  /// The terms of each matchmaking mode; weights sum to 1.
  public var modes: [Mode: [WeightedTerm]]
  /// The terms and gates of each form; weights sum to 1.
  public var forms: [Form: FormModel]
  /// When a form is proposed, leaned to, advised.
  public var thresholds: Thresholds
  /// The terms of likeness, by which maps and heat maps say how alike two are; weights sum to 1.
  public var likeness: [WeightedTerm] = []
  /// From which likeness on the ladder names a form as worth discussing.
  public var rungs = Rungs(delicate: 1, convergence: 1, alliance: 1)
  /// How firmly draws of weights stay near the model's: Dirichlet(c·w), c > 0.
  public var concentration: Double

  /// How prior cooperation counts: H = 1 − exp(−Σ s·exp(−age/decay)).
  public struct CooperationModel: Hashable, Sendable {
    /// Strength of a cooperation whose row has none, 0 … 1.
    public var strengths: [Cooperation.Kind: Double]
    /// Strength of a common project of n, divided by log2(n).
    public var project: Double
    /// Strength of a common group of n, divided by log2(n), by kind of group.
    public var groups: [Group.Kind: Double]
    /// Years after which an event counts 1/e, > 0.
    public var decayInYears: Double

    /// How prior cooperation counts.
    public init(
      strengths: [Cooperation.Kind: Double], project: Double, groups: [Group.Kind: Double],
      decayInYears: Double
    ) {
      self.strengths = strengths
      self.project = project
      self.groups = groups
      self.decayInYears = decayInYears
    }
  }

  /// Which figures tell size.
  public struct SizeModel: Hashable, Sendable {
    /// The measures, in order.
    public var measures: [Figure.Measure]
    /// How many years before the as-of year a figure may lie.
    public var years: Int

    /// Which figures tell size.
    public init(measures: [Figure.Measure], years: Int) {
      self.measures = measures
      self.years = years
    }
  }

  /// How sectors relate.
  public struct RelatednessModel: Hashable, Sendable {
    /// Where likeness of two sectors comes from.
    public enum Source: String, CaseIterable, Hashable, Sendable {
      /// Similar links, else the tree of sectors (Wu & Palmer 1994).
      case tree
      /// Companies active in both (Hidalgo et al. 2007).
      case cooccurrence
    }
    /// Where likeness comes from.
    public var source: Source
    /// The first λ tried, 0 … 1.
    public var firstLambda: Double
    /// The step to the next λ, > 0.
    public var lambdaStep: Double

    /// How sectors relate.
    public init(source: Source, firstLambda: Double, lambdaStep: Double) {
      self.source = source
      self.firstLambda = firstLambda
      self.lambdaStep = lambdaStep
    }
  }

  /// From which likeness on a form is worth discussing, for the ladder of the whole region.
  ///
  /// Our choice: a rough guide to where to look; what a pair's own forms say is in its explanation.
  public struct Rungs: Hashable, Sendable {
    /// Fusion or integration, 0 … 1.
    public var delicate: Double
    /// Convergence, 0 … `delicate`.
    public var convergence: Double
    /// Alliance, 0 … `convergence`; below it shared events and learning.
    public var alliance: Double

    /// Likenesses in falling order.
    public init(delicate: Double, convergence: Double, alliance: Double) {
      self.delicate = delicate
      self.convergence = convergence
      self.alliance = alliance
    }
  }

  /// The centres of the two peaks over K.
  public struct Peaks: Hashable, Sendable {
    /// For matchmaking.
    public var related: Double
    /// For convergence.
    public var middle: Double

    /// The centres, each in 0 < m ≤ 1.
    public init(related: Double, middle: Double) {
      self.related = related
      self.middle = middle
    }
  }

  /// The terms and gates of a form.
  public struct FormModel: Hashable, Sendable {
    /// The terms; weights sum to 1. Order = draw order.
    public var terms: [WeightedTerm]
    /// The conditions.
    public var gates: [Gate]
    /// What to ask when this form is proposed, beside what is unknown.
    public var questions: [Question.Topic]

    /// The terms, gates and questions of a form.
    public init(terms: [WeightedTerm], gates: [Gate], questions: [Question.Topic]) {
      self.terms = terms
      self.gates = gates
      self.questions = questions
    }
  }

  /// When a form is proposed, leaned to, advised.
  public struct Thresholds: Hashable, Sendable {
    /// A lighter form within this of the best is proposed instead.
    public var ladder: Double
    /// The least fit of advice and leaning.
    public var fit: Double
    /// The least margin of advice.
    public var margin: Double
    /// The least acceptability of advice.
    public var acceptability: Double
    /// The least known weight of advice.
    public var knownForAdvice: Double
    /// The least known weight of leaning.
    public var knownForLeaning: Double

    /// Thresholds, each in 0 … 1: ladder, then (fit, margin, acceptability), then known weights.
    public init(
      ladder: Double, advice: (fit: Double, margin: Double, acceptability: Double),
      known: (advice: Double, leaning: Double)
    ) {
      self.ladder = ladder
      (fit, margin, acceptability) = advice
      (knownForAdvice, knownForLeaning) = known
    }
  }
}
