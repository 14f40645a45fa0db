import Formatting

extension MarkingKey {
  /// The key as a page marks with it.
  func json(reason: String) -> JSON {
    func table(_ values: [[Double]]) -> JSON { .array(values.map { .numbers($0) }) }
    return .object([
      (key: "variables", value: .strings(variables)), (key: "places", value: table(places)),
      (key: "values", value: table(values)), (key: "words", value: .strings(words)),
      (key: "choices", value: .strings(choices)), (key: "tolerance", value: .number(tolerance)),
      (key: "reason", value: .string(reason)),
      (
        key: "mistakes",
        value: .array(
          mistakes.map { mistake in
            .object([
              (key: "values", value: table(mistake.values)),
              (key: "words", value: .strings(mistake.words)),
              (key: "note", value: .string(mistake.note)),
            ])
          })
      ),
    ])
  }
}
