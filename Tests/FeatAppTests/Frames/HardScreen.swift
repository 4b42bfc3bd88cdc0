import FeatAPI
import FeatDomain
import TerminalUI

@testable import FeatApp

/// Places where what others have typed is shown, filled with ``HardText``.
enum HardScreen: String, CaseIterable, Sendable {
  case list, filtered, detail, detailEnd, completed, picker, question, discard, help, palette
  case notice, refusal, errors, form, account, header

  func app(_ language: Language, _ seed: UInt64) -> App {
    var hard = HardText(seed)
    switch self {
    case .list: return .showing(Self.projects(&hard), language)
    case .filtered:
      var app = App.showing(Self.projects(&hard), language)
      app.press("/")
      _ = app.handle(.paste(hard.next(), isCut: false), at: app.now)
      return app
    case .detail, .detailEnd: return detail(language, &hard)
    case .completed:
      return .showing(Self.project(.completed, &hard), Self.people(&hard), language)
    case .picker, .question: return picker(language, &hard)
    case .discard: return discard(language, &hard)
    case .help, .palette, .notice, .refusal, .errors: return overList(language, &hard)
    case .form: return form(language, &hard)
    case .account, .header: return account(language, &hard)
    }
  }

  private func detail(_ language: Language, _ hard: inout HardText) -> App {
    var app = App.showing(Self.project(.open, &hard), Self.people(&hard), language)
    if self == .detailEnd { app.press("End") }
    return app
  }

  private func picker(_ language: Language, _ hard: inout HardText) -> App {
    let project = Self.project(.closed, &hard)
    var app = App.showing(project, Self.people(&hard), language, isOpen: false)
    app.press("w Down")
    if self == .question { app.press("Enter") }
    return app
  }

  private func discard(_ language: Language, _ hard: inout HardText) -> App {
    let fields = ProjectFields.sample(title: hard.next(), description: hard.next())
    let draft = ProjectDraft(id: -5, uid: Session.sample.uid, fields: fields)
    var app = App.showing([.sample()], language)
    app.dialog = Dialog(.discard(draft.id, title: draft.fields.title))
    return app
  }

  private func overList(_ language: Language, _ hard: inout HardText) -> App {
    var app = App.showing(Self.projects(&hard), language)
    let failure = APIFailure(
      .refused(.validation),
      fields: [.init(field: hard.next(), message: ServerText(hard.next()).line)])
    switch self {
    case .help: app.press("?")
    case .palette: app.press(":")
    case .notice: app.notice = .disabled(ServerText(hard.next(most: 60)).line)
    case .refusal: app.notice = .project(.refused(.close, 1042, failure, now: .closed))
    default:
      app.tell(.pageLoaded(1, .failure(failure)))
      app.press("E")
    }
    return app
  }

  private func form(_ language: Language, _ hard: inout HardText) -> App {
    var fields = ProjectFields.sample(
      title: hard.next(), description: hard.next(most: 40), tags: [hard.next(), hard.next()],
      deliveryMode: .onSite, images: [hard.next()])
    fields.address = Address(
      country: "CHN", levels: [hard.next(), hard.next()], street: hard.next(),
      contactName: hard.next(), phone: hard.next())
    let draft = ProjectDraft(id: 5, uid: Session.sample.uid, fields: fields)
    var bench = FormBench(language, draft: draft)
    for _ in 0..<hard.below(8) { bench.press("Tab") }
    return bench.app
  }

  private func account(_ language: Language, _ hard: inout HardText) -> App {
    var app = App.showing(Self.projects(&hard), language)
    let user = User(
      uid: Session.sample.uid, name: ServerText(hard.next(most: 40)).line,
      location: ServerText(hard.next()).line, timeZone: ServerText(hard.next()).line)
    _ = app.update(.account(.userLoaded(.success(user))), at: app.now)
    if self == .account { app.press("A") }
    return app
  }

  static func projects(_ hard: inout HardText) -> [ProjectSummary] {
    let statuses: [ProjectStatus] = [
      .draft, .review, .open, .closed, .completed, .cancelled, .unknown(450), .unknown(nil),
    ]
    return (0..<30).map { index in
      .sample(
        id: [7, 1042, 123_456, 99_999_999_999][hard.below(4)] + Int64(index),
        status: statuses[hard.below(statuses.count)], title: ServerText(hard.next()).line,
        deliveryMode: [.onSite, .online, .workplace, .unknown(900)][hard.below(4)],
        neededBy: UnixTime.sample.adding(seconds: hard.below(900) * 86_400 - 40_000_000),
        leadBid: hard.price().flatMap { Price($0) })
    }
  }

  static func project(_ status: ProjectStatus, _ hard: inout HardText) -> Project {
    let title = hard.next()
    return .sample(
      .sample(status: status, title: ServerText(title).line), title: title,
      description: hard.next(most: 200), winner: User(uid: 6, name: ServerText(hard.next()).line),
      category: NamedID(id: 1, name: ServerText(hard.next()).line),
      tags: [hard.next(), hard.next()],
      address: Address(
        levels: [hard.next()], street: hard.next(), contactName: hard.next(), phone: hard.next()),
      serviceLength: hard.next(most: 2), images: [ServerText(hard.next()).line],
      expertises: [ServerText(hard.next()).line],
      order: Order(
        id: 1, serialNumber: ServerText(hard.next()).line, currency: ServerText(hard.next()).line,
        totalAmount: hard.price().flatMap { Price($0) }))
  }

  static func people(_ hard: inout HardText) -> [Participant] {
    (0..<12).map { index in
      .sample(
        uid: UInt64(index + 2), name: ServerText(hard.next()).line, bid: hard.price(),
        location: ServerText(hard.next(most: 6)).line,
        utcOffset: hard.below(3) == 0 ? nil : hard.below(26) * 3600 - 12 * 3600,
        expertise: ServerText(hard.next(most: 6)).line, hasQuit: hard.below(4) == 0)
    }
  }
}
