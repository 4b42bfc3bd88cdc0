// swift-tools-version: 6.2
import PackageDescription

/// Every module declares what it imports, says which of its imports are public, and
/// compiles without a warning.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let flyingFox: Target.Dependency = .product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks: Target.Dependency = .product(name: "FlyingSocks", package: "FlyingFox")

let package = Package(
  name: "feat-tui",
  products: [
    .executable(name: "feat-tui", targets: ["feat-tui"]),
    .executable(name: "feat-sandbox", targets: ["feat-sandbox"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // C at the edge.
    .target(name: "CWidth"),
    .systemLibrary(name: "CCurses"),
    .systemLibrary(name: "CGuard"),
    .target(name: "CCurl"),
    .systemLibrary(name: "CLibc"),

    // Pure modules: values in, values out.
    .target(name: "HTTP", swiftSettings: strict),
    .target(name: "TerminalUI", dependencies: ["CLibc", "CWidth"], swiftSettings: strict),
    .target(name: "FeatDomain", swiftSettings: strict),
    .target(name: "FeatAPI", dependencies: ["FeatDomain", "HTTP"], swiftSettings: strict),
    .target(
      name: "EmbeddedResources",
      resources: [
        .embedInCode("../../Resources/Localization/en.json"),
        .embedInCode("../../Resources/Localization/zh-Hans.json"),
        .embedInCode("../../Resources/Localization/initials.txt"),
        .embedInCode("../../Resources/Countries/countries.tsv"),
      ],
      swiftSettings: strict),
    .target(
      name: "FeatApp",
      dependencies: ["EmbeddedResources", "FeatAPI", "FeatDomain", "TerminalUI"],
      swiftSettings: strict),

    // Adapters: the terminal, the network, the disk, the user's own editor.
    .target(
      name: "Curl", dependencies: ["CCurl", "HTTP"], swiftSettings: strict),
    .target(name: "TTY", dependencies: ["CGuard"], swiftSettings: strict),
    .target(
      name: "Lines", dependencies: ["CGuard", "TTY", "TerminalUI"], swiftSettings: strict),
    .target(
      name: "Curses", dependencies: ["CCurses", "TTY", "TerminalUI"], swiftSettings: strict,
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "Storage", dependencies: ["FeatAPI", "FeatDomain", "HTTP"], swiftSettings: strict),
    .target(
      name: "Editor", dependencies: ["CLibc", "FeatDomain", "Storage"], swiftSettings: strict),

    // Programs.
    .executableTarget(
      name: "feat-tui",
      dependencies: [
        "CLibc", "Curl", "Curses", "Editor", "EmbeddedResources", "FeatAPI", "FeatApp",
        "FeatDomain", "HTTP", "Lines", "Storage", "TerminalUI", argumentParser,
      ],
      swiftSettings: strict),
    .target(
      name: "FeatSandbox", dependencies: ["FeatDomain", flyingFox, flyingSocks],
      swiftSettings: strict),
    .executableTarget(
      name: "feat-sandbox", dependencies: ["FeatSandbox", argumentParser], swiftSettings: strict),

    // Figures that anyone can measure again.
    .executableTarget(
      name: "feat-bench",
      dependencies: [
        "Curl", "FeatAPI", "FeatApp", "FeatDomain", "HTTP", "TerminalUI", "feat-sandbox",
        argumentParser,
      ],
      swiftSettings: strict),

    // Tests.
    .target(name: "Measuring", path: "Tests/Measuring", swiftSettings: strict),
    .target(name: "Mutations", path: "Tests/Mutations", swiftSettings: strict),
    .testTarget(name: "HTTPTests", dependencies: ["HTTP"], swiftSettings: strict),
    .testTarget(
      name: "TerminalUITests", dependencies: ["Measuring", "Mutations", "TerminalUI"],
      swiftSettings: strict),
    .testTarget(
      name: "FeatDomainTests",
      dependencies: ["EmbeddedResources", "FeatDomain", "Measuring", "Mutations"],
      exclude: ["examples.tsv"], swiftSettings: strict),
    .testTarget(
      name: "FeatAPITests",
      dependencies: ["FeatAPI", "FeatDomain", "HTTP", "Measuring", "Mutations"],
      swiftSettings: strict),
    .testTarget(
      name: "FeatAppTests",
      dependencies: [
        "EmbeddedResources", "FeatAPI", "FeatApp", "FeatDomain", "Measuring", "Mutations",
        "TerminalUI",
      ],
      exclude: ["Readings", "Screens"], swiftSettings: strict),
    .testTarget(
      name: "SentenceTests",
      dependencies: [
        "Curses", "FeatAPI", "FeatApp", "FeatDomain", "TerminalUI", "feat-tui", argumentParser,
      ],
      exclude: ["ErrorSentences.txt"], swiftSettings: strict),
    .target(name: "HostileServer", path: "Tests/HostileServer", swiftSettings: strict),
    .testTarget(
      name: "CurlTests", dependencies: ["Curl", "HTTP", "HostileServer", "PseudoTerminal"],
      swiftSettings: strict),
    .target(
      name: "PseudoTerminal", dependencies: ["CLibc"], path: "Tests/PseudoTerminal",
      swiftSettings: strict),
    .executableTarget(
      name: "terminal-holder", path: "Tests/TerminalHolder", swiftSettings: strict),
    .executableTarget(
      name: "curses-probe", dependencies: ["Curses", "Editor", "FeatDomain", "TerminalUI"],
      path: "Tests/CursesProbe", swiftSettings: strict),
    .testTarget(
      name: "CursesTests",
      dependencies: ["Editor", "FeatDomain", "PseudoTerminal", "curses-probe", "terminal-holder"],
      swiftSettings: strict),
    .testTarget(name: "LinesTests", dependencies: ["Lines"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["FeatAPI", "FeatDomain", "Storage"],
      swiftSettings: strict),
    .executableTarget(
      name: "storage-probe", dependencies: ["FeatAPI", "FeatDomain", "Storage"],
      path: "Tests/StorageProbe", swiftSettings: strict),
    .testTarget(
      name: "FeatSandboxTests", dependencies: ["FeatDomain", "FeatSandbox", "feat-sandbox"],
      swiftSettings: strict),
    .testTarget(
      name: "FeatBenchTests", dependencies: ["feat-bench", "feat-sandbox"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "CLibc", "Curl", "FeatAPI", "FeatDomain", "HTTP", "HostileServer", "PseudoTerminal",
        "Storage", "feat-sandbox", "feat-tui", "storage-probe", "terminal-holder",
      ],
      exclude: ["Accessible/life.exp", "Clock/moved_clock.c"], swiftSettings: strict),
    .testTarget(
      name: "FaultMatrixTests",
      dependencies: [
        "FeatAPI", "FeatDomain", "HTTP", "HostileServer", "Mutations", "PseudoTerminal", "Storage",
        "feat-sandbox", "feat-tui", "terminal-holder",
      ],
      swiftSettings: strict),
    .target(
      name: "Fuzzing",
      dependencies: [
        "EmbeddedResources", "FeatAPI", "FeatApp", "FeatDomain", "FeatSandbox", "HTTP", "Mutations",
        "Storage", "TerminalUI",
      ],
      path: "Tests/Fuzzing", swiftSettings: strict),
    .executableTarget(
      name: "feat-fuzz", dependencies: ["Fuzzing", argumentParser], path: "Tests/FeatFuzz",
      swiftSettings: strict),
    .testTarget(
      name: "FuzzingTests", dependencies: ["Fuzzing", "Mutations", "PseudoTerminal", "feat-fuzz"],
      swiftSettings: strict),
  ]
)
