/// What a build leaves for the next one: what each thing that it made was made from, and what came of it.
package struct BuildRecord: Sendable {
  /// Something that was looked at, and what its value was known by.
  package struct InputState: Sendable, Hashable {
    /// Nil for what there is no longer.
    package let input: Input?
    package let stamp: Stamp

    package init(_ input: Input?, _ stamp: Stamp) { (self.input, self.stamp) = (input, stamp) }
  }

  /// A file of the output.
  package struct File: Sendable, Hashable {
    package let path: String
    /// SHA-256.
    package let digest: [UInt8]
    package let size: Int
    /// What the file on disk is known by without reading it.
    package let seal: Stamp
    /// The number of the list of its inputs; nil where another step decides about it.
    package let inputs: Int?

    package init(path: String, digest: [UInt8], size: Int, seal: Stamp, inputs: Int?) {
      (self.path, self.digest, self.size) = (path, digest, size)
      (self.seal, self.inputs) = (seal, inputs)
    }
  }

  /// Something that was worked out on the way, and that is no file.
  package struct Step: Sendable, Hashable {
    package let name: String
    package let inputs: Int
    /// What its result is known by.
    package let stamp: Stamp
    /// The result itself, as far as it is kept.
    package let result: [UInt8]

    package init(_ name: String, inputs: Int, stamp: Stamp, result: [UInt8] = []) {
      (self.name, self.inputs, self.stamp, self.result) = (name, inputs, stamp, result)
    }
  }

  /// What the program and the options of the build are known by: nothing of another environment holds.
  package var environment: Stamp
  /// What decides which input has which number. While it is the same, the numbers in ``inputs`` still mean the same.
  package var numbering: Stamp
  package var inputs: [InputState]
  /// What ``inputs`` are called, in their order.
  package var names: TextList
  /// Lists of inputs, by their places in ``inputs``.
  package var lists: InputLists
  /// Sorted by path.
  package var files: [File]
  package var steps: [Step]

  package init(
    environment: Stamp, numbering: Stamp = Stamp(), inputs: [InputState] = [], names: TextList = TextList(),
    lists: InputLists = InputLists(), files: [File] = [], steps: [Step] = []
  ) {
    (self.environment, self.numbering) = (environment, numbering)
    (self.inputs, self.names, self.lists) = (inputs, names, lists)
    (self.files, self.steps) = (files, steps)
  }
}
