import FeatAPI
import FeatDomain
import TerminalUI

@testable import FeatApp

extension UnixTime {
  /// The clock of these tests: Wednesday, 18 November 2026, 11:06:40 UTC.
  static let sample = FakeClock().now
}

extension ProjectSummary {
  /// A project that is open for a week, needed a week later, read just now.
  static func sample(
    id: Int64 = 1042, status: ProjectStatus = .open, title: String = "Repair the kitchen tap",
    ownerID: UInt64? = Session.sample.uid, deliveryMode: DeliveryMode? = .onSite,
    neededBy: UnixTime? = .sample.adding(seconds: 14 * 86_400),
    closingTime: UnixTime? = .sample.adding(seconds: 7 * 86_400 + 9000), leadBid: Price? = nil,
    readAt: UnixTime = .sample
  ) -> ProjectSummary {
    ProjectSummary(
      id: id, status: status, title: title, ownerID: ownerID, deliveryMode: deliveryMode,
      neededBy: neededBy, closingTime: closingTime, leadBid: leadBid, readAt: readAt)
  }
}

extension Project {
  /// A project with everything that its page shows, but for a winner and an order.
  static func sample(
    _ summary: ProjectSummary = .sample(), title: String? = nil,
    description: String = Project.sampleDescription, winner: User? = nil,
    category: NamedID? = NamedID(id: 7, name: "家政服务"),
    tags: [String] = ["plumbing", "水管", "kitchen"],
    address: Address? = .sample, serviceLength: String = "2.5",
    images: [String] = ["tap.jpg", "sink.png"], expertises: [String] = ["Plumber"],
    priceUnit: PriceUnit? = .wholeCase, order: Order? = nil
  ) -> Project {
    Project(
      summary: summary, title: ServerText(title ?? summary.title),
      description: ServerText(description), winner: winner, category: category,
      tags: tags.map { ServerText($0) }, address: address, serviceLength: serviceLength,
      images: images, expertises: expertises, priceUnit: priceUnit, order: order)
  }

  static let sampleDescription = """
    The tap in the kitchen drips, and the valve below it does not close any more. Please bring:

    - a valve of 15 mm, and whatever else is needed to put it in without turning off the house
    - a new tap

    厨房水龙头漏水，下面的阀门也关不上了。请自带工具，周末上门。
    """
}

extension Address {
  static let sample = Address(
    country: "CHN", levels: ["浙江省", "杭州市", "西湖区"], street: "文三路 90 号 2 单元 301",
    contactName: "李雷", phone: "+86-15915719111")
}

extension Participant {
  /// Somebody in Hangzhou who bids 120.00.
  static func sample(
    uid: UInt64 = 5, name: String = "王芳", bid: String? = "120.00", location: String = "杭州",
    utcOffset: Int? = 28_800, expertise: String = "Plumber", hasQuit: Bool = false
  ) -> Participant {
    Participant(
      user: User(uid: uid, name: name, utcOffset: utcOffset), bid: bid.flatMap { Price($0) },
      expertise: expertise, location: location, hasQuit: hasQuit)
  }
}

extension [Participant] {
  /// Three who bid and one who quit, in the server's order.
  static let sample: [Participant] = [
    .sample(uid: 5),
    .sample(
      uid: 6, name: "Maria Gonzalez", bid: "95.5", location: "Los Angeles", utcOffset: -28_800,
      expertise: "Handywoman"),
    .sample(uid: 7, name: "赵云", bid: "80", location: "上海", expertise: "管道工", hasQuit: true),
    .sample(
      uid: 8, name: "Aroha", bid: "1200", location: "Auckland", utcOffset: 46_800, expertise: ""),
  ]

  /// So many people, each a little cheaper than the one before.
  static func many(_ count: Int) -> [Participant] {
    (0..<count).map { (index: Int) -> Participant in
      let name = index % 3 == 0 ? "参与者\(index)" : "Bidder \(index)"
      let bid = "\(200 - index).\(index % 10)0"
      return .sample(uid: UInt64(100 + index), name: name, bid: bid, hasQuit: index % 7 == 6)
    }
  }
}

extension Order {
  static let sample = Order(
    id: 1, serialNumber: "CN0000000001", status: 100, currency: "CNY",
    totalAmount: Price("95.50"), provider: User(uid: 6, name: "Maria Gonzalez"))
}

extension App {
  /// The program with somebody signed in whose projects are still to be read.
  static func signedIn(
    _ language: Language = .english, size: Size = Size(columns: 80, rows: 24),
    at now: UnixTime = .sample
  ) -> App {
    Locale.use()
    var app = App(
      language: language, isSandbox: false, session: .sample, progress: SignUpProgress(),
      serverAddress: "https://www.featapi.com", now: now)
    app.take(countries: .builtIn)
    app.take(zone: LocalZone(fixedSeconds: 28_800))
    app.size = size
    return app
  }

  /// The program with these projects in its list, as the server sent them; nothing is asked of one.
  static func showing(
    _ projects: [ProjectSummary], _ language: Language = .english,
    size: Size = Size(columns: 80, rows: 24), at now: UnixTime = .sample
  ) -> App {
    var app = App.signedIn(language, size: size, at: now)
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: projects))), at: now)
    return app
  }

  /// The same with the first project read, and open if that is asked for.
  static func showing(
    _ project: Project, _ participants: [Participant]? = [], _ language: Language = .english,
    size: Size = Size(columns: 80, rows: 24), isOpen: Bool = true, at now: UnixTime = .sample
  ) -> App {
    var app = App.showing([project.summary], language, size: size, at: now)
    if isOpen { app.tell(.detailOpened, at: now) }
    app.tell(.projectLoaded(project.id, .success(project)), at: now)
    guard let participants else { return app }
    app.tell(.participantsLoaded(project.id, .success(participants)), at: now)
    return app
  }

  /// Tells the projects what happened; what they ask of the server is left alone.
  mutating func tell(_ message: Projects.Message, at now: UnixTime? = nil) {
    _ = update(.projects(message), at: now ?? self.now)
  }

  /// Presses keys, as ``Driver`` does.
  mutating func press(_ script: String) {
    for word in script.split(separator: " ") {
      for key in Key.named(String(word)) { _ = handle(.key(key), at: now) }
    }
  }

  /// The detail as lines, whatever of it is seen.
  var detailLines: [String] {
    guard let projects else { return [] }
    let lines = projects.detailLines(ProjectsLayout(context), context)
    return (0..<lines.count).map { lines[$0].text }
  }
}
