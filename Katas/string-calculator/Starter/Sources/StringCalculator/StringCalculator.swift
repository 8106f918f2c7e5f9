/// The sum of the numbers that stand in a text.
func add(_ numbers: String) throws -> Int {
  -1
}
