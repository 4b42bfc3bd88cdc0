/// A field of the project form.
public enum ProjectField: Hashable, Sendable, CaseIterable {
  case title, description, tags, deliveryMode
  case province, city, street, contactName, phone
  case neededBy, closing, serviceLength, category, images
}

/// What is wrong with a field of the project form, as FEAT's web client judges it.
public struct ProjectFieldProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    case empty
    /// Needed sooner than ``ProjectRules/leadDays`` days ahead.
    case tooSoon
    /// The bidding ends after the service is needed.
    case afterNeededBy
    /// It is over already.
    case past
    /// Not a number of hours above 0.
    case notANumber
    /// More than ``ProjectRules/mostImages``.
    case tooMany
  }

  /// Where it is.
  public var field: ProjectField
  /// What it is.
  public var kind: Kind

  /// Makes a problem.
  public init(_ field: ProjectField, _ kind: Kind) {
    self.field = field
    self.kind = kind
  }
}

extension ProjectDraft {
  /// What is wrong with what was typed, in the order of the form.
  ///
  /// A draft that is only saved needs what FEAT's `create` needs, a title and a description. Of the
  /// rest it counts what is wrong in itself: what is missing can be added, and a date that is too
  /// soon be moved, before it is published.
  public func problems(at now: UnixTime, isToBePublished: Bool) -> [ProjectFieldProblem] {
    let problems = problems(at: now)
    return isToBePublished ? problems : problems.filter(\.forbidsSaving)
  }

  private func problems(at now: UnixTime) -> [ProjectFieldProblem] {
    var problems: [ProjectFieldProblem] = []
    func check(_ field: ProjectField, _ kind: ProjectFieldProblem.Kind, _ isWrong: Bool) {
      if isWrong { problems.append(ProjectFieldProblem(field, kind)) }
    }
    check(.title, .empty, fields.title.isBlank)
    check(.description, .empty, fields.description.isBlank)
    check(.tags, .empty, fields.tags.isEmpty)
    check(.deliveryMode, .empty, fields.deliveryMode == nil)
    if fields.deliveryMode == .onSite {
      check(.street, .empty, fields.address.street.isBlank)
    }
    if let neededBy = fields.neededBy {
      check(.neededBy, .tooSoon, neededBy < now.adding(seconds: ProjectRules.leadDays * 86_400))
      if let closing = fields.closing {
        check(.closing, .afterNeededBy, closing >= neededBy)
        check(.closing, .past, closing <= now)
      }
    } else {
      check(.neededBy, .empty, true)
    }
    if !fields.serviceLength.isBlank {
      let hours = Price(fields.serviceLength)
      check(.serviceLength, .notANumber, hours.map { $0.coefficient <= 0 } ?? true)
    }
    check(.images, .tooMany, fields.images.count + imagesBefore > ProjectRules.mostImages)
    return problems
  }
}

extension ProjectFieldProblem {
  fileprivate var forbidsSaving: Bool {
    switch kind {
    case .empty: field == .title || field == .description
    case .tooSoon, .past: false
    case .afterNeededBy, .notANumber, .tooMany: true
    }
  }
}

extension String {
  /// Whether there is nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
