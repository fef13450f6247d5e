// swift-tools-version: 6.2
import PackageDescription

// Lotura, bottom to top. A module may import only modules listed above it; `ModuleOrderTests`
// reads the imports of every file and holds us to it.

/// What the compiler checks in every module of ours.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

func library(
  _ name: String, imports: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: imports, exclude: exclude, swiftSettings: strict)
}

/// A library that calls C: every unsafe expression in it is marked `unsafe`.
func cage(_ name: String, imports: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict + [.strictMemorySafety()])
}

func tests(of name: String, imports: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + imports,
    swiftSettings: strict)
}

// MARK: C libraries of the system: a module map each, no code

let systemLibraries: [Target] = [
  .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
  .systemLibrary(name: "CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"])]),
  .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
  .systemLibrary(
    name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
  .systemLibrary(name: "CMessageDigest", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
]

// MARK: Structure: shapes, numbers and formats; no word of the domain

let structure: [Target] = [
  library("LoturaGraph"),
  .target(name: "CbcShim", dependencies: ["CCbc"]),
  cage("LoturaSolver", imports: ["CbcShim", "LoturaGraph"]),
  cage("LoturaXML", imports: ["CExpat"]),
  cage("LoturaTables", imports: ["CZip", "CZlib", "CXlsxWriter", "CMessageDigest", "LoturaXML"]),
  .target(name: "GraphvizShim", dependencies: ["CGraphviz"]),
  cage("LoturaGraphviz", imports: ["GraphvizShim", "LoturaXML"]),
]

// MARK: Domain: what is known, and where it is kept

let domain: [Target] = [
  library("LoturaNetwork", imports: ["LoturaGraph"]),
  library("LoturaWorkbook", imports: ["LoturaTables", "LoturaNetwork"]),
]

// MARK: Judgement: what the facts say

let judgement: [Target] = [
  library("LoturaScoring", imports: ["LoturaGraph", "LoturaNetwork"]),
  library("LoturaScoreboard", imports: ["LoturaNetwork"]),
  library(
    "LoturaPlanning", imports: ["LoturaGraph", "LoturaSolver", "LoturaNetwork", "LoturaScoring"]),
]

// MARK: Telling: pictures, documents, commands, and the way in

let telling: [Target] = [
  library("LoturaDiagrams", imports: ["LoturaGraphviz", "LoturaNetwork", "LoturaScoring"]),
  library(
    "LoturaReports",
    imports: [
      "LoturaGraph", "LoturaSolver", "LoturaTables", "LoturaNetwork", "LoturaWorkbook",
      "LoturaScoring", "LoturaScoreboard", "LoturaPlanning", "LoturaDiagrams",
    ],
    // The catalogue of words; a script writes it into Swift.
    exclude: ["Words/en.json", "Words/es.json", "Words/eu.json"]),
  library(
    "LoturaCommands",
    imports: [
      "LoturaGraph", "LoturaSolver", "LoturaTables", "LoturaGraphviz", "LoturaNetwork",
      "LoturaWorkbook", "LoturaScoring", "LoturaScoreboard", "LoturaPlanning", "LoturaDiagrams",
      "LoturaReports",
    ]),
  .executableTarget(
    name: "lotura",
    dependencies: [
      "LoturaCommands", "LoturaGraph", "LoturaSolver", "LoturaTables", "LoturaGraphviz",
      "LoturaNetwork", "LoturaWorkbook", "LoturaScoring", "LoturaScoreboard", "LoturaPlanning",
      "LoturaDiagrams", "LoturaReports",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),
]

// MARK: Tests: one target a module, and one for the repository as a whole

let testing: [Target] = [
  .target(
    name: "TestSupport", dependencies: ["LoturaGraph", "LoturaNetwork"],
    path: "Tests/TestSupport", swiftSettings: strict),
  tests(of: "LoturaGraph"),
  tests(of: "LoturaSolver", imports: ["LoturaGraph"]),
  tests(of: "LoturaXML"),
  tests(of: "LoturaTables", imports: ["LoturaGraph"]),
  // Lays out in a process of its own, for the tests that start one.
  .executableTarget(
    name: "LayoutProbe", dependencies: ["LoturaGraphviz"], path: "Tests/LayoutProbe",
    swiftSettings: strict),
  tests(of: "LoturaGraphviz", imports: ["LoturaXML", "LayoutProbe"]),
  tests(of: "LoturaNetwork", imports: ["LoturaGraph"]),
  tests(of: "LoturaWorkbook", imports: ["LoturaTables", "LoturaNetwork"]),
  tests(of: "LoturaScoring", imports: ["LoturaGraph", "LoturaNetwork"]),
  tests(
    of: "LoturaScoreboard", imports: ["LoturaGraph", "LoturaNetwork"]),
  tests(
    of: "LoturaPlanning",
    imports: [
      "LoturaGraph", "LoturaSolver", "LoturaTables", "LoturaNetwork", "LoturaWorkbook",
      "LoturaScoring",
    ]),
  tests(
    of: "LoturaDiagrams",
    imports: ["LoturaGraph", "LoturaGraphviz", "LoturaNetwork", "LoturaScoring", "LoturaXML"]),
  tests(
    of: "LoturaReports",
    imports: [
      "LoturaGraph", "LoturaSolver", "LoturaTables", "LoturaNetwork", "LoturaWorkbook",
      "LoturaScoring", "LoturaScoreboard", "LoturaPlanning", "LoturaDiagrams",
    ]),
  tests(
    of: "LoturaCommands",
    imports: [
      "LoturaGraph", "LoturaSolver", "LoturaTables", "LoturaNetwork", "LoturaWorkbook",
      "LoturaScoring", "LoturaScoreboard", "LoturaPlanning", "LoturaDiagrams", "LoturaReports",
      "LoturaGraphviz",
    ]),
  .testTarget(name: "RepositoryTests", dependencies: ["TestSupport"], swiftSettings: strict),
]

let package = Package(
  name: "lotura",
  products: [
    .executable(name: "lotura", targets: ["lotura"]),
    .library(name: "LoturaGraph", targets: ["LoturaGraph"]),
    .library(name: "LoturaSolver", targets: ["LoturaSolver"]),
    .library(name: "LoturaTables", targets: ["LoturaTables"]),
    .library(name: "LoturaNetwork", targets: ["LoturaNetwork"]),
    .library(name: "LoturaWorkbook", targets: ["LoturaWorkbook"]),
    .library(name: "LoturaScoring", targets: ["LoturaScoring"]),
    .library(name: "LoturaPlanning", targets: ["LoturaPlanning"]),
    .library(name: "LoturaDiagrams", targets: ["LoturaDiagrams"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: systemLibraries + structure + domain + judgement + telling + testing
)
