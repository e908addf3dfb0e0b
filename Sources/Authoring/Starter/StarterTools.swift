import CatalogueLoading
import Diagnostics

/// What helps to work on a portal: settings of editors, a check before each commit, checks and publishing on servers.
enum StarterTools {
  /// - Parameter timeZone: the zone of the portal.
  static func files(timeZone: String) -> [DraftFile] {
    [
      DraftFile(path: ".gitignore", text: "/public/\n/.balie/\n/.public.balie-*\n"),
      DraftFile(path: ".editorconfig", text: editorConfig),
      DraftFile(path: ".vscode/settings.json", text: settings),
      DraftFile(path: ".vscode/extensions.json", text: extensions),
      DraftFile(path: ".githooks/pre-commit", text: preCommit, isExecutable: true),
      DraftFile(path: ".ci/install-balie", text: StarterServers.installation, isExecutable: true),
      DraftFile(path: ".github/workflows/portal.yml", text: StarterServers.gitHub(timeZone: timeZone)),
      DraftFile(path: ".gitlab-ci.yml", text: StarterServers.gitLab),
    ]
  }

  private static let editorConfig = """
    root = true

    [*]
    charset = utf-8
    end_of_line = lf
    insert_final_newline = true
    indent_style = space
    indent_size = 2

    [*.md]
    trim_trailing_whitespace = false

    """

  /// The schemas are named for files that do not name theirs yet; findings come from Balie itself.
  private static var settings: String {
    let schemas = ContentSchema.allCases.filter { $0.place.hasSuffix(".yaml") }.map { schema in
      let place = schema.place.replacing("<id>", with: "*").replacing("<language>", with: "*")
      return ("./schemas/\(schema.rawValue).json", JSONDocument.string("content/\(place)"))
    }
    return JSONDocument.object([
      ("yaml.schemas", .object(schemas)),
      ("glspc.server.command", .string("balie")),
      ("glspc.server.commandArguments", .array([.string("lsp")])),
      ("glspc.server.languageId", .array([.string("yaml"), .string("markdown")])),
    ]).written() + "\n"
  }

  private static var extensions: String {
    let names = ["redhat.vscode-yaml", "zsol.vscode-glspc", "editorconfig.editorconfig"]
    return JSONDocument.object([("recommendations", .array(names.map { .string($0) }))]).written() + "\n"
  }

  private static let preCommit = """
    #!/bin/sh
    # Refuses a commit with which the portal could not be built. It checks the files as they would be committed.
    # Switch it on once:  git config core.hooksPath .githooks
    set -eu
    if ! command -v balie >/dev/null; then
      echo "pre-commit: balie is not installed, so the portal cannot be checked." >&2
      echo "‘git commit --no-verify’ commits without a check." >&2
      exit 1
    fi
    # The portal may be a folder of a larger repository, from the top of which git runs this.
    portal=$(cd "$(dirname "$0")/.." && pwd -P)
    portal=${portal#"$(pwd -P)"}
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    git checkout-index --all --prefix="$folder/"
    cd "$folder$portal"
    if [ -d templates ]; then set -- --templates templates; else set --; fi
    if ! balie check "$@" >report 2>&1; then
      cat report
      echo "pre-commit: nothing was committed; mend the errors above first." >&2
      exit 1
    fi

    """
}
