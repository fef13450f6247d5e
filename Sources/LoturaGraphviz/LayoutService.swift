/// Turns drawings into pictures: each layout runs in a child of its own with limits, and what comes
/// back is checked and completed here.
///
///     let service = LayoutService()
///     let picture = try service.picture(of: drawing, PictureOptions(.svg))
///
/// The executable must call `LayoutChild.serve()` when its first argument is `LayoutChild.argument`.
package struct LayoutService: Sendable {
  /// How much a child may use before it is stopped.
  package struct Limits: Hashable, Sendable {
    /// Seconds of processor time.
    package var processorSeconds = 20
    /// Seconds by the clock on the wall.
    package var seconds = 30.0
    /// Bytes of address space for SVG and DOT.
    package var memory = 1 << 30
    /// Bytes of address space for PNG and PDF, which load fonts.
    package var memoryForDots = 2 << 30
    /// The most nodes of a drawing.
    package var nodes = 10_000
    /// Whether a drawing that strikes a limit is tried once more in a simpler way.
    package var allowsSimpler = true

    /// The usual limits.
    package init() {}
  }

  /// The program that serves as the child.
  package let executable: String
  /// What a child may use.
  package let limits: Limits

  /// A service whose children run `executable`: by default this very program.
  package init(executable: String = "/proc/self/exe", limits: Limits = Limits()) {
    self.executable = executable
    self.limits = limits
  }

  /// The picture of a drawing.
  ///
  /// A drawing that strikes a limit is drawn once more by `sfdp` with straight lines and its
  /// strongest edges, at most two for each node; the notes then say so.
  package func picture(
    of drawing: Drawing, _ options: PictureOptions
  ) throws(LayoutFailure) -> Picture {
    guard drawing.nodes.count <= limits.nodes else {
      throw LayoutFailure(.tooManyNodes(limit: limits.nodes), drawing)
    }
    let quick = drawing.withoutSlowAttributes
    do throws(LayoutFailure) {
      return try attempt(quick, options)
    } catch {
      guard limits.allowsSimpler, error.reason.isLimit, let simpler = quick.simpler else {
        throw error
      }
      var picture = try attempt(simpler, options)
      picture.notes.insert(
        .drawnSimpler(edges: simpler.edges.count, of: drawing.edges.count), at: 0)
      return picture
    }
  }

  private func attempt(
    _ drawing: Drawing, _ options: PictureOptions
  ) throws(LayoutFailure) -> Picture {
    let template: DOTTemplate
    do throws(DrawingFault) {
      template = try DOT.template(of: drawing)
    } catch {
      throw LayoutFailure(.fault(error), drawing)
    }
    let task = LayoutTask(
      template: template, engine: drawing.engine, starts: drawing.starts, format: options.format,
      dotsPerInch: options.dotsPerInch, pad: drawing.pad, paper: options.paper)
    let outcome: LayoutOutcome
    if options.format == .dot, !template.hasHeader, drawing.starts == 1, options.paper == nil {
      outcome = LayoutOutcome(filling: DOTTemplate.Filling(), bytes: [], messages: "")
    } else {
      outcome = try layOut(task, drawing)
    }
    return try Picture.made(from: outcome, template: template, of: drawing, options)
  }

  private func layOut(
    _ task: LayoutTask, _ drawing: Drawing
  ) throws(LayoutFailure) -> LayoutOutcome {
    let hasDots = task.format == .png || task.format == .pdf
    var request = task.envelope
    LayoutChild.Confinement(
      seconds: limits.processorSeconds, memory: hasDots ? limits.memoryForDots : limits.memory,
      parent: ChildProcess.mine
    ).write(to: &request)
    let ended = ChildProcess.run(
      executable, argument: LayoutChild.argument, input: request.bytes, seconds: limits.seconds)
    guard ended.end == .code(0), let answer = Envelope(ended.output) else {
      throw LayoutFailure(reason(for: ended), drawing)
    }
    if let stage = answer.values["refused"] {
      let words = String(decoding: answer.body, as: UTF8.self)
      throw LayoutFailure(
        stage == LayoutRefusal.Stage.fonts.rawValue ? .noFont : .refused(words), drawing)
    }
    guard var outcome = LayoutOutcome(answer) else {
      throw LayoutFailure(.stopped(code: 0, messages: "the answer was not understood"), drawing)
    }
    outcome.messages += ended.messages
    return outcome
  }

  private func reason(for ended: ChildProcess.Ended) -> LayoutFailure.Reason {
    if ended.messages.contains("out of memory") { return .memory }
    return switch ended.end {
    case .late: .time(seconds: limits.seconds)
    case .signal(ChildProcess.processorTimeSignal):
      .processorTime(seconds: limits.processorSeconds)
    case .signal(let signal): .killed(signal: signal)
    case .notStarted(let number): .notStarted(error: number)
    case .code(let code): .stopped(code: code, messages: ended.messages)
    }
  }
}
