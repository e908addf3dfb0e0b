/// What those read first who open a new portal.
enum StarterReadme {
  static func file(named name: String) -> DraftFile { DraftFile(path: "README.md", text: text(name)) }

  private static func text(_ name: String) -> String {
    """
    # \(name)

        balie preview                shows the site in a browser and follows what you write
        balie check                  proves the content and writes nothing
        balie new procedure          asks what it needs, and writes a new procedure
        balie explain CODE           tells more about a finding
        balie build                  writes the site into public/, for a web server

    Everything stands in `content/`. What is there is an example: replace it, then take `demonstration` out of
    `content/portal.yaml`. The look comes from the theme that is installed with Balie.

    ## Once, on each machine

        git init                                  unless this is a repository already
        git config core.hooksPath .githooks       checks the content before each commit

    ## Publishing

    `.github/workflows/portal.yml` and `.gitlab-ci.yml` check each change and publish the site. They install Balie from
    its source: set the variable `BALIE_REPOSITORY` in the settings of the project to the address of Balie’s
    repository. Delete the file of the server that you do not use. The address in `base-url` of
    `content/portal.yaml` must be the one at which the site is published.

    ## Another language

    Add it to `languages` in `content/portal.yaml`; `balie check` then lists each text that is missing. If Balie has
    no headings and buttons in that language, say for French, make a folder `templates/messages`, copy `en.yaml` from
    the folder `share/balie/templates/messages` of the installation to `templates/messages/fr.yaml`, translate it,
    and add `--templates templates` to `balie build` and `balie check`, also in the files above.

    ## Editors

    VS Code offers the extensions that explain keys and mark what is wrong. `schemas/` describes the keys for any
    editor that knows JSON Schema; after an update of Balie, `balie schema --out schemas` writes it again.

    """
  }
}
