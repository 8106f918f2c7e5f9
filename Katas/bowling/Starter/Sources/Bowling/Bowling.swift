/// The score of a game, given the pins that fell with each roll.
func score(_ rolls: [Int]) -> Int {
  -1
}
