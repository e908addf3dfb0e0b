// swift-tools-version: 6.2
import PackageDescription

// The map and the law of the house. Targets stand in the order in which data walks through them:
//
//   bytes → syntax with positions → drafts → resolved catalogue → checked catalogue → artifacts → files
//
// Each says what it must not know; ArchitectureTests holds every target to it.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Tests run once: optimising them would take longer than it saves.
let tests = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "balie",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "balie", targets: ["balie"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox.git", exact: "0.27.1"),
  ],
  targets: [
    // The C libraries, each behind its own module.
    .systemLibrary(name: "CCMarkGFM", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto"),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate"),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CStemmer"),
    .systemLibrary(name: "CTCMalloc", pkgConfig: "libtcmalloc_minimal"),

    // What went wrong, where, and how to mend it. Knows no file system and no domain word.
    .target(name: "Diagnostics", swiftSettings: strict),

    // Work on several threads with results in one order. Knows nothing else.
    .target(name: "Parallelism", swiftSettings: strict),

    // What was read while something was made, and what is known of it the next time. Knows no domain word.
    .target(name: "BuildGraph", swiftSettings: strict),

    // The only target that opens files: source snapshot in, generation of output out.
    // Knows no YAML, no HTML and no domain word.
    .target(
      name: "SiteFiles", dependencies: ["CCrypto", "CDeflate", "CLinux", "Diagnostics", "Parallelism"],
      swiftSettings: strict),

    // YAML and Markdown bytes → Sendable trees with UTF-8 spans. Knows no file and no domain word.
    .target(name: "Syntax", dependencies: ["CCMarkGFM", "CYAML", "Diagnostics"], swiftSettings: strict),

    // Procedures, fees, durations, conditions as plain values. Knows no file, no YAML, no HTML.
    .target(name: "CatalogueModel", dependencies: ["BuildGraph", "Diagnostics"], swiftSettings: strict),

    // What conditions and expressions mean, and whether answers to a form are right. Knows no YAML, no HTML, no
    // language's words.
    .target(name: "Forms", dependencies: ["CatalogueModel", "Diagnostics"], swiftSettings: strict),

    // Text → folded words → index files, and what a query finds in them. Knows no file, no catalogue, no HTML.
    .target(name: "Search", dependencies: ["CStemmer"], swiftSettings: strict),

    // Syntax trees → drafts → references → rules → a checked catalogue. Knows no HTML and no template.
    .target(
      name: "CatalogueLoading",
      dependencies: [
        "BuildGraph", "CatalogueModel", "Diagnostics", "Forms", "Parallelism", "Search", "Syntax",
      ],
      swiftSettings: strict),

    // Checked catalogue → what follows from it: contradictions, scores, chains, changes. Opens no file; knows no HTML
    // and no template, and YAML only to find the place of a finding.
    .target(
      name: "Analysis", dependencies: ["CatalogueModel", "Diagnostics", "Forms", "Parallelism", "Syntax"],
      swiftSettings: strict),

    // Other people's data → our YAML and findings. Opens no file; knows no HTML page and no template.
    .target(
      name: "Importing",
      dependencies: ["CatalogueLoading", "CatalogueModel", "Diagnostics", "Forms", "Syntax"],
      swiftSettings: strict),

    // Questions and answers → new files of content, and whole new portals. Opens no file, asks nobody by itself.
    .target(
      name: "Authoring",
      dependencies: ["CatalogueLoading", "CatalogueModel", "Diagnostics", "Importing", "Syntax"],
      swiftSettings: strict),

    // Units of translation ↔ the files of translators, and back into YAML and Markdown. Opens no file.
    .target(
      name: "Translating",
      dependencies: ["Analysis", "CatalogueModel", "Diagnostics", "Importing", "Syntax"],
      swiftSettings: strict),

    // Texts of content → the same texts in good shape, with other names, or mended. Opens no file; knows no HTML.
    .target(
      name: "Editing",
      dependencies: ["Analysis", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Forms", "Syntax"],
      swiftSettings: strict),

    // Mustache, compiled and checked against shapes; escaping by construction. Knows no catalogue.
    .target(name: "Templates", dependencies: ["BuildGraph", "Diagnostics"], swiftSettings: strict),

    // Catalogue → pages and feeds, in memory. Opens no file, reads no clock.
    .target(
      name: "Rendering",
      dependencies: [
        "Analysis", "BuildGraph", "CatalogueModel", "Diagnostics", "Forms", "Parallelism", "Search", "Syntax",
        "Templates",
      ],
      swiftSettings: strict),

    // Pipeline.swift: the only place where stages meet.
    .target(
      name: "SiteBuild",
      dependencies: [
        "Analysis", "Authoring", "BuildGraph", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Editing",
        "Forms", "Importing",
        "Parallelism", "Rendering", "Search", "SiteFiles", "Syntax", "Templates", "Translating",
      ], swiftSettings: strict),

    // Messages of an editor in, messages out; the texts it has open over those on disk. Opens no file, reads no clock.
    .target(
      name: "LanguageServer",
      dependencies: [
        "CatalogueLoading", "CatalogueModel", "Diagnostics", "Editing", "Forms", "SiteBuild", "SiteFiles",
        "Syntax",
      ], swiftSettings: strict),

    // A site that is being edited → answers over HTTP, events to open pages, news of changed files. Opens no file that
    // it serves, reads no clock; knows no page beyond the two tags that it adds to each.
    .target(
      name: "Preview",
      dependencies: [
        "CatalogueLoading", "Diagnostics", "SiteBuild", "SiteFiles",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Browser/preview.css"), .embedInCode("Browser/preview.js")],
      swiftSettings: strict),

    // Flags in, exit code out. Knows no stage's inside.
    .target(
      name: "BalieCommand",
      dependencies: [
        "Analysis", "Authoring", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Editing", "Importing",
        "LanguageServer", "Parallelism", "Preview", "Search", "SiteBuild", "SiteFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(name: "balie", dependencies: ["BalieCommand", "CTCMalloc"], swiftSettings: strict),

    // Tests mirror Sources.
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: tests),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Analysis", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Forms", "Syntax", "TestSupport",
      ], exclude: ["Fixtures"], swiftSettings: tests),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["Diagnostics", "SiteBuild"], swiftSettings: tests),
    .testTarget(
      name: "AuthoringTests",
      dependencies: [
        "Authoring", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Editing", "TestSupport",
      ],
      swiftSettings: tests),
    .testTarget(
      name: "BalieCommandTests", dependencies: ["BalieCommand", "Diagnostics", "Parallelism", "Search"],
      swiftSettings: tests),
    .testTarget(
      name: "BuildGraphTests", dependencies: ["BuildGraph", "TestSupport"], swiftSettings: tests),
    .testTarget(
      name: "CatalogueLoadingTests",
      dependencies: [
        "BuildGraph", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Forms", "TestSupport",
      ],
      swiftSettings: tests),
    .testTarget(
      name: "CatalogueModelTests",
      dependencies: ["BuildGraph", "CatalogueModel", "Diagnostics", "TestSupport"], swiftSettings: tests),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"], swiftSettings: tests),
    .testTarget(
      name: "EditingTests",
      dependencies: [
        "Analysis", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Editing", "SiteBuild", "SiteFiles",
        "Syntax", "TestSupport",
      ], swiftSettings: tests),
    .testTarget(
      name: "FormsTests", dependencies: ["CatalogueModel", "Diagnostics", "Forms", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: tests),
    .testTarget(
      name: "GoldenTests", dependencies: ["CatalogueModel", "Diagnostics", "SiteBuild", "TestSupport"],
      exclude: ["Pages"], swiftSettings: tests),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["CatalogueModel", "Diagnostics", "Importing", "Syntax", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: tests),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: [
        "CatalogueLoading", "CatalogueModel", "Diagnostics", "Editing", "LanguageServer", "SiteBuild",
        "TestSupport",
      ],
      swiftSettings: tests),
    .testTarget(name: "ParallelismTests", dependencies: ["Parallelism"], swiftSettings: tests),
    .testTarget(
      name: "PreviewTests",
      dependencies: ["Diagnostics", "Preview", "SiteBuild", "SiteFiles", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "CatalogueModel", "Diagnostics", "Forms", "Rendering", "Search", "Syntax", "Templates", "TestSupport",
      ],
      swiftSettings: tests),
    .testTarget(
      name: "SearchTests", dependencies: ["Search", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: tests),
    .testTarget(
      name: "SiteBuildTests",
      dependencies: [
        "Analysis", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Rendering", "Search", "SiteBuild",
        "SiteFiles", "TestSupport",
      ],
      swiftSettings: tests),
    .testTarget(
      name: "SiteFilesTests", dependencies: ["Diagnostics", "Parallelism", "SiteFiles", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "SyntaxTests", dependencies: ["Diagnostics", "Syntax", "TestSupport"], swiftSettings: tests),
    .testTarget(
      name: "TranslatingTests",
      dependencies: [
        "Analysis", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Syntax", "TestSupport",
        "Translating",
      ], swiftSettings: tests),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Diagnostics", "Templates", "TestSupport"], swiftSettings: tests
    ),
  ],
  swiftLanguageModes: [.v6]
)
