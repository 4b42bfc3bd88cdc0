import Foundation

extension DemoProject {
  /// The projects of Ada Lovelace.
  static let ofAda = [
    DemoProject(
      status: .completed, title: "Proofread a paper on the Analytical Engine", category: 303,
      tags: ["proofreading", "academic"], delivery: .online, hours: 6, age: 28 * 1440, start: -8,
      closing: -15 * 1440, price: 900, crowd: 6,
      description: """
        <p>Forty pages with notes A to <strong>G</strong>. American spelling, please.</p>
        <p>The tables are right &mdash; do not touch them.</p>
        """),
    DemoProject(
      status: .cancelled, title: "Repair a loom", category: 501, tags: ["repair", "textile"],
      delivery: .workplace, hours: 12, age: 16 * 1440, start: 3, closing: -9 * 1440, price: 3000,
      crowd: 2, description: "<p>Jacquard loom, punch cards included.</p>"),
    DemoProject(
      status: .closed, title: "Piano lessons in San Francisco", category: 402,
      tags: ["piano", "lessons"], delivery: .onSite,
      address: Project.Address(
        country: "USA", levels: ["California", "San Francisco"], address: "88 King Street, Apt. 12",
        contact: "Ada", phone: "+1-4155550100"),
      hours: 10, age: 9 * 1440, start: 6, price: 2500, crowd: 6,
      description: "<p>Ten lessons, beginner.<br>There is a piano &#9835; already.</p>"),
    DemoProject(
      status: .open, title: "Port a Fortran library to Swift", category: 101,
      tags: ["fortran", "swift", "numerics"], delivery: .online, hours: 80, age: 2 * 1440,
      start: 25, price: 26_000, crowd: 9, bids: ["+86-13800138000": 24_000],
      images: ["call-graph.png"],
      description: """
        <h2>What it is</h2>
        <p>12,000 lines of <em>Fortran 77</em>; only the ODE solvers matter:</p>
        <ol><li>keep the results bit for bit</li><li>tests for every routine</li></ol>
        <p>Read <a href="https://example.com/odepack">the manual</a> first. \
        Condition: <code>n &lt; 1000 &amp;&amp; tol &gt; 1e-12</code>.</p>
        """),
    DemoProject(
      status: .open, title: "Video of a product launch", category: 203,
      tags: ["video", "editing"], delivery: .onSite,
      address: Project.Address(
        country: "USA", levels: ["California", "San Francisco"], address: "747 Howard Street"),
      hours: 9, age: 15, start: 18, price: 4200, crowd: 7,
      description: "<p>Two cameras, one day, cut within a week.</p>"),
    DemoProject(
      status: .draft, title: "Garden bench, oak", category: 501, tags: ["woodwork"],
      delivery: .workplace, hours: 14, age: 45, start: 35,
      description: "<p>1.8 m wide. A drawing follows.</p>"),
  ]
}
