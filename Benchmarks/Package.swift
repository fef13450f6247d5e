// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Lotura builds these.

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "lotura", path: "..")],
  targets: [
    .executableTarget(
      name: "ReadTables", dependencies: [.product(name: "LoturaTables", package: "lotura")]),
    .executableTarget(
      name: "Kernels", dependencies: [.product(name: "LoturaGraph", package: "lotura")]),
    .executableTarget(
      name: "Regroup",
      dependencies: [
        .product(name: "LoturaGraph", package: "lotura"),
        .product(name: "LoturaSolver", package: "lotura"),
      ]),
  ]
)
