import Foundation

/// What makes a server check each change of a portal, and publish it.
enum StarterServers {
  /// Both servers install Balie in the same way.
  static let installation = """
    #!/bin/sh
    # Installs Balie from its source on the machine of a check:  .ci/install-balie FOLDER
    #
    # BALIE_REPOSITORY  the address of Balie’s repository, as git takes it
    # BALIE_VERSION     the branch or tag to install; the main branch unless stated
    set -eu
    folder=$1
    : "${BALIE_REPOSITORY:?Set the variable BALIE_REPOSITORY to the address of Balie’s repository.}"
    command -v git >/dev/null || { apt-get update -qq && apt-get install -y -qq git; }
    source=$(mktemp -d)
    git clone --quiet --depth 1 ${BALIE_VERSION:+--branch "$BALIE_VERSION"} "$BALIE_REPOSITORY" "$source"
    "$source/scripts/install-system.sh" build
    commit=$(git -C "$source" rev-parse HEAD)
    if [ "$(cat "$folder/commit" 2>/dev/null)" != "$commit" ]; then
      make -C "$source" install PREFIX="$folder"
      echo "$commit" >"$folder/commit"
    fi

    """

  /// - Parameter timeZone: the zone of the portal: servers count in UTC.
  static func gitHub(timeZone: String) -> String {
    """
    # Checks every change, and publishes the main branch on GitHub Pages.
    #
    # Settings > Pages: publish from “GitHub Actions”. Settings > Variables: BALIE_REPOSITORY, and BALIE_VERSION for
    # a certain version.
    name: Portal
    on:
      push:
        branches: [main]
      pull_request:
      schedule:
        # Facts begin and end on days that content states, so that pages change without anybody’s doing: soon after
        # midnight in \(timeZone).
        - cron: "\(afterMidnight(in: timeZone)) * * *"
      workflow_dispatch:
    permissions:
      contents: read
    env:
      BALIE_REPOSITORY: ${{ vars.BALIE_REPOSITORY }}
      BALIE_VERSION: ${{ vars.BALIE_VERSION }}
    jobs:
      build:
        runs-on: ubuntu-latest
        container: swift:6.3-bookworm
        steps:
          - uses: actions/checkout@v4
          - uses: actions/cache@v4
            with:
              path: .balie
              # What was built last is taken; a newer Balie takes its place.
              key: balie-${{ github.run_id }}
              restore-keys: balie-
          - run: .ci/install-balie "$PWD/.balie"
          - run: .balie/bin/balie check --strict --format github
          - run: .balie/bin/balie build --output public
          - uses: actions/upload-pages-artifact@v3
            with:
              path: public
      publish:
        if: github.ref == 'refs/heads/main' && github.event_name != 'pull_request'
        needs: build
        runs-on: ubuntu-latest
        permissions:
          pages: write
          id-token: write
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
          - id: deployment
            uses: actions/deploy-pages@v4

    """
  }

  /// The minute and the hour in UTC of 0:20 in a zone in winter, which is 1:20 in its summer.
  private static func afterMidnight(in timeZone: String) -> String {
    let zone = TimeZone(identifier: timeZone)
    // In January or in July, south or north of the equator, there is no summer time.
    let offsets = [1_767_225_600, 1_782_864_000].map {
      zone?.secondsFromGMT(for: Date(timeIntervalSince1970: $0)) ?? 0
    }
    let minute = (20 - min(offsets[0], offsets[1]) / 60 + 48 * 60) % (24 * 60)
    return "\(minute % 60) \(minute / 60)"
  }

  static let gitLab = """
    # Checks every change, and publishes the default branch on GitLab Pages. A pipeline schedule for every night lets
    # pages follow facts that begin and end by themselves.
    #
    # Settings > CI/CD > Variables: BALIE_REPOSITORY, and BALIE_VERSION for a certain version.
    image: swift:6.3-bookworm
    cache:
      key: balie-$BALIE_VERSION
      paths: [.balie/]
    before_script:
      - .ci/install-balie "$PWD/.balie"
    check:
      script:
        - .balie/bin/balie check --strict --format gitlab >gl-code-quality-report.json
      artifacts:
        when: always
        reports:
          codequality: gl-code-quality-report.json
    pages:
      script:
        - .balie/bin/balie build --output public
      artifacts:
        paths: [public]
      rules:
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

    """
}
