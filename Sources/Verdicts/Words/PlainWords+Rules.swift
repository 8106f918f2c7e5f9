extension PlainWords {
  /// Names that are missing, misspelt or there twice.
  static let nameRules: [Rule] = [
    Rule("cannot find 'self' in scope") { _ in
      "`self` only has a meaning inside a type. Move this code into one, or leave `self` out."
    },
    Rule("cannot find type '") {
      "Swift knows no type called \($0[0]). Check the spelling, or write the type."
    },
    Rule("cannot find '", "' in scope") {
      "Swift knows nothing called \($0[0]) here. Check the spelling, or write it."
    },
    Rule("use of undeclared type '") {
      "Swift knows no type called \($0[0]). Check the spelling, or write the type."
    },
    Rule("value of type '", "has no member '") {
      "A value of type \($0[0]) has nothing called \($0[1]). Check the spelling, or add it to the type."
    },
    Rule("type '", "has no member '") {
      "The type \($0[0]) has nothing called \($0[1]). Check the spelling, or add it to the type."
    },
    Rule("invalid redeclaration of '") {
      "There are two declarations of \($0[0]). Rename one of them or take it away."
    },
    Rule("ambiguous use of '") {
      "Swift finds several things called \($0[0]) and cannot choose. Say more exactly which you mean."
    },
    Rule("is inaccessible due to '", "' protection level") {
      "\($0[0]) is marked \($0[1]), so it cannot be used from here. Widen its access, or go another way."
    },
    Rule("no such module '") {
      "There is no module called \($0[0]). Check the spelling and the targets in `Package.swift`."
    },
    Rule("used before being initialized") {
      "\($0[0]) has no value yet at this point. Give it one before you use it."
    },
  ]

  /// Calls with the wrong arguments.
  static let callRules: [Rule] = [
    Rule("missing argument label '") {
      "This call needs the label \($0[0]) before its argument. Write it in."
    },
    Rule("missing argument labels '") {
      "This call needs the labels \($0[0]). Write each before its argument."
    },
    Rule("extraneous argument label '") {
      "This function takes its argument without the label \($0[0]). Leave the label out."
    },
    Rule("incorrect argument label in call (have '", "expected '") {
      "The label is \($0[1]), not \($0[0]). Change the call."
    },
    Rule("missing argument for parameter '") {
      "This call leaves out the argument for \($0[0]). Pass a value for it."
    },
    Rule("missing arguments for parameters '") { _ in
      "This call leaves out some of its arguments. Pass a value for each parameter."
    },
    Rule("argument passed to call that takes no arguments") { _ in
      "This function takes no arguments. Empty the parentheses, or give it a parameter."
    },
    Rule("extra argument") { _ in
      "This call passes more arguments than the function takes. Take one away, or add a parameter."
    },
    Rule("argument '", "must precede argument '") {
      "The arguments are in the wrong order: \($0[0]) comes before \($0[1])."
    },
    Rule("Attribute 'Test' must specify arguments") { _ in
      "A test with parameters needs values for them: write `@Test(arguments: [1, 2, 3])`."
    },
    Rule("no exact matches in call to") { _ in
      "Nothing of this name takes these arguments. Compare their number, labels and types."
    },
    Rule("call can throw", "not marked with 'try'") { _ in
      "This call can fail with an error. Write `try` before it, and mark the test or function `throws`."
    },
    Rule("errors thrown from here are not handled") { _ in
      "This call can fail with an error. Mark the function `throws`, or catch it with `do` and `catch`."
    },
    Rule("'async' call in a function that does not support concurrency") { _ in
      "This call has to be waited for. Mark the test or function `async` and write `await` before the call."
    },
  ]

  /// Values of the wrong kind, and values that cannot change.
  static let typeRules: [Rule] = [
    Rule("cannot convert return expression of type '", "to return type '") {
      "The function promises \($0[1]), but this is \($0[0]). Return the promised type, or change the promise."
    },
    Rule("cannot convert value of type '", "to expected argument type '") {
      "\($0[1]) is wanted here, but this is \($0[0]). Pass or compare values of the same type."
    },
    Rule("cannot convert value of type '", "' to ", "type '") {
      "\($0[1]) is wanted here, but this is \($0[0]). Change the value or the declared type."
    },
    Rule("binary operator '", "cannot be applied to operands of type '") {
      "\($0[0]) does not work between \($0[1]) and \($0[2]). Bring both sides to the same type."
    },
    Rule("binary operator '", "cannot be applied to two '") {
      "\($0[0]) does not work on values of type \($0[1]). Perhaps the type must be made `Equatable`."
    },
    Rule("must be unwrapped") {
      "This is \($0[0]): it may be nil. Unwrap it with `if let`, give a default with `??`, or use `try #require` in a test."
    },
    Rule("'nil' requires a contextual type") { _ in
      "Swift cannot tell what kind of nil this is. Write the type: `let name: String? = nil`."
    },
    Rule("empty collection literal requires an explicit type") { _ in
      "Swift cannot tell what this empty list will hold. Write the type: `let numbers: [Int] = []`."
    },
    Rule("cannot assign to value: '", "' is a 'let' constant") {
      "\($0[0]) was declared with `let` or is a parameter, so it cannot change. Use a `var`."
    },
    Rule("cannot assign to property: 'self' is immutable") { _ in
      "A method of a struct may not change it. Mark the method `mutating`."
    },
    Rule("cannot assign to property: '") {
      "\($0[0]) cannot change: it was declared with `let`. Declare it with `var`."
    },
    Rule("left side of mutating operator isn't mutable: 'self' is immutable") { _ in
      "A method of a struct may not change it. Mark the method `mutating`."
    },
    Rule("left side of mutating operator isn't mutable: '") {
      "\($0[0]) cannot change: it was declared with `let` or is a parameter. Use a `var`."
    },
    Rule("cannot use mutating member on immutable value: 'self' is immutable") { _ in
      "A method of a struct may not change it. Mark the method `mutating`."
    },
    Rule("cannot use mutating member on immutable value: '") {
      "\($0[0]) cannot change: it was declared with `let` or is a parameter. Use a `var`."
    },
    Rule("cannot be used as a boolean") {
      "A condition must be true or false, and \($0[0]) is neither. Write a comparison, such as `== 0`."
    },
    Rule("use of '=' in a boolean context") { _ in
      "One `=` stores a value; two compare. Write `==` in a condition."
    },
    Rule("cannot infer type of closure parameter '") { _ in
      "Swift cannot tell what this closure takes. Name its parameter and type: `{ (n: Int) in … }`."
    },
    Rule("requires that '", "conform to '") { _ in
      "A value of this type does not fit here. Compare it with the type that the compiler names."
    },
    Rule("does not conform to protocol '") {
      "\($0[0]) says it is \($0[1]) but lacks something that this asks for. The notes name what is missing."
    },
    Rule("has no initializers") {
      "\($0[0]) has properties without a value. Give each a default, or write an `init`."
    },
    Rule("without initializing all stored properties") { _ in
      "The `init` ends before every property has a value. Set the missing ones."
    },
  ]

  /// Code whose shape is not right: brackets, returns, branches.
  static let shapeRules: [Rule] = [
    Rule("missing return in") { _ in
      "A path through this function ends without a value. Add a `return` for that case."
    },
    Rule("non-void function should return a value") { _ in
      "This function promises a value. Write one after `return`."
    },
    Rule("unexpected non-void return value in void function") { _ in
      "This function returns nothing as it stands. Add `-> Type` to it, or return no value."
    },
    Rule("switch must be exhaustive") { _ in
      "The `switch` does not handle every value. Add the missing cases, or a `default`."
    },
    Rule("expected '}'") { _ in
      "A `{` is never closed. Add the missing `}`; the note shows where the block begins."
    },
    Rule("extraneous '}'") { _ in
      "There is one `}` too many. Take it away, or look for a `{` that is missing above."
    },
    Rule("expected ')'") { _ in
      "A `(` is never closed. Add the missing `)`."
    },
    Rule("expected ']'") { _ in
      "A `[` is never closed. Add the missing `]`."
    },
    Rule("expected '{'") { _ in
      "A block begins here, but its `{` is missing. Add it."
    },
    Rule("unterminated string literal") { _ in
      "A text is never closed. Add the missing quotation mark at its end."
    },
    Rule("consecutive statements on a line") { _ in
      "Two statements stand on one line. Put each on its own; or an operator between them is missing."
    },
    Rule("consecutive declarations on a line") { _ in
      "Two declarations stand on one line. Put each on its own."
    },
    Rule("expected expression") { _ in
      "Something that has a value is missing here. Finish the line."
    },
    Rule("expected declaration") { _ in
      "Only declarations may stand here, such as `func` or `var`. A `}` above may be one too many."
    },
    Rule("expected pattern") { _ in
      "A name is missing here. Write one after `let`, `var` or `case`."
    },
  ]

  /// What the linker and the package manager say.
  static let projectRules: [Rule] = [
    Rule("undefined reference to '") {
      "\($0[0]) is declared, but its body is nowhere to be found. Write it, or remove the declaration."
    },
    Rule("undefined symbol: ") { _ in
      "Something is declared, but its body is nowhere to be found. Write it, or remove the declaration."
    },
    Rule("product '", "required by package '", "not found") {
      "`Package.swift` asks for \($0[0]), which does not exist. Check the spelling of the dependency."
    },
  ]
}
