extension PlainWords {
  /// Pieces of messages, `…` between them standing for any text, and what such a message means: `$0`
  /// is the first name between single quotes in it, `$1` the second.
  ///
  /// The first one that fits counts, so special cases come before general ones.
  static let table: KeyValuePairs<String, String> = [
    // Names that are missing, misspelt or there twice.
    "cannot find 'self' in scope":
      "`self` only has a meaning inside a type. Move this code into one, or leave `self` out.",
    "cannot find type '":
      "Swift knows no type called $0. Check the spelling, or write the type.",
    "cannot find '…' in scope":
      "Swift knows nothing called $0 here. Check the spelling, or write it.",
    "use of undeclared type '":
      "Swift knows no type called $0. Check the spelling, or write the type.",
    "value of type '…has no member '":
      "A value of type $0 has nothing called $1. Check the spelling, or add it to the type.",
    "type '…has no member '":
      "The type $0 has nothing called $1. Check the spelling, or add it to the type.",
    "invalid redeclaration of '":
      "There are two declarations of $0. Rename one of them or take it away.",
    "ambiguous use of '":
      "Swift finds several things called $0 and cannot choose. Say more exactly which you mean.",
    "is inaccessible due to '…' protection level":
      "$0 is marked $1, so it cannot be used from here. Widen its access, or go another way.",
    "no such module '":
      "There is no module called $0. Check the spelling and the targets in `Package.swift`.",
    "used before being initialized":
      "$0 has no value yet at this point. Give it one before you use it.",

    // Calls with the wrong arguments.
    "missing argument label '":
      "This call needs the label $0 before its argument. Write it in.",
    "missing argument labels '":
      "This call needs the labels $0. Write each before its argument.",
    "extraneous argument label '":
      "This function takes its argument without the label $0. Leave the label out.",
    "incorrect argument label in call (have '…expected '":
      "The label is $1, not $0. Change the call.",
    "missing argument for parameter '":
      "This call leaves out the argument for $0. Pass a value for it.",
    "missing arguments for parameters '":
      "This call leaves out some of its arguments. Pass a value for each parameter.",
    "argument passed to call that takes no arguments":
      "This function takes no arguments. Empty the parentheses, or give it a parameter.",
    "extra argument":
      "This call passes more arguments than the function takes. Take one away, or add a parameter.",
    "argument '…must precede argument '":
      "The arguments are in the wrong order: $0 comes before $1.",
    "Attribute 'Test' must specify arguments":
      "A test with parameters needs values for them: write `@Test(arguments: [1, 2, 3])`.",
    "no exact matches in call to":
      "Nothing of this name takes these arguments. Compare their number, labels and types.",
    "call can throw…not marked with 'try'":
      "This call can fail with an error. Write `try` before it, and mark the test or function `throws`.",
    "errors thrown from here are not handled":
      "This call can fail with an error. Mark the function `throws`, or catch it with `do` and `catch`.",
    "'async' call in a function that does not support concurrency":
      "This call has to be waited for. Mark the test or function `async` and write `await` before the call.",

    // Values of the wrong kind, and values that cannot change.
    "cannot convert return expression of type '…to return type '":
      "The function promises $1, but this is $0. Return the promised type, or change the promise.",
    "cannot convert value of type '…to expected argument type '":
      "$1 is wanted here, but this is $0. Pass or compare values of the same type.",
    "cannot convert value of type '…' to …type '":
      "$1 is wanted here, but this is $0. Change the value or the declared type.",
    "binary operator '…cannot be applied to operands of type '":
      "$0 does not work between $1 and $2. Bring both sides to the same type.",
    "binary operator '…cannot be applied to two '":
      "$0 does not work on values of type $1. Perhaps the type must be made `Equatable`.",
    "must be unwrapped":
      "This is $0: it may be nil. Unwrap it with `if let`, give a default with `??`, or use `try #require` in a test.",
    "'nil' requires a contextual type":
      "Swift cannot tell what kind of nil this is. Write the type: `let name: String? = nil`.",
    "empty collection literal requires an explicit type":
      "Swift cannot tell what this empty list will hold. Write the type: `let numbers: [Int] = []`.",
    "cannot assign to value: '…' is a 'let' constant":
      "$0 was declared with `let` or is a parameter, so it cannot change. Use a `var`.",
    "cannot assign to property: 'self' is immutable":
      "A method of a struct may not change it. Mark the method `mutating`.",
    "cannot assign to property: '":
      "$0 cannot change: it was declared with `let`. Declare it with `var`.",
    "left side of mutating operator isn't mutable: 'self' is immutable":
      "A method of a struct may not change it. Mark the method `mutating`.",
    "left side of mutating operator isn't mutable: '":
      "$0 cannot change: it was declared with `let` or is a parameter. Use a `var`.",
    "cannot use mutating member on immutable value: 'self' is immutable":
      "A method of a struct may not change it. Mark the method `mutating`.",
    "cannot use mutating member on immutable value: '":
      "$0 cannot change: it was declared with `let` or is a parameter. Use a `var`.",
    "cannot be used as a boolean":
      "A condition must be true or false, and $0 is neither. Write a comparison, such as `== 0`.",
    "use of '=' in a boolean context":
      "One `=` stores a value; two compare. Write `==` in a condition.",
    "cannot infer type of closure parameter '":
      "Swift cannot tell what this closure takes. Name its parameter and type: `{ (n: Int) in … }`.",
    "requires that '…conform to '":
      "A value of this type does not fit here. Compare it with the type that the compiler names.",
    "does not conform to protocol '":
      "$0 says it is $1 but lacks something that this asks for. The notes name what is missing.",
    "has no initializers":
      "$0 has properties without a value. Give each a default, or write an `init`.",
    "without initializing all stored properties":
      "The `init` ends before every property has a value. Set the missing ones.",

    // Code whose shape is not right: brackets, returns, branches.
    "missing return in":
      "A path through this function ends without a value. Add a `return` for that case.",
    "non-void function should return a value":
      "This function promises a value. Write one after `return`.",
    "unexpected non-void return value in void function":
      "This function returns nothing as it stands. Add `-> Type` to it, or return no value.",
    "switch must be exhaustive":
      "The `switch` does not handle every value. Add the missing cases, or a `default`.",
    "expected '}'":
      "A `{` is never closed. Add the missing `}`; the note shows where the block begins.",
    "extraneous '}'":
      "There is one `}` too many. Take it away, or look for a `{` that is missing above.",
    "expected ')'":
      "A `(` is never closed. Add the missing `)`.",
    "expected ']'":
      "A `[` is never closed. Add the missing `]`.",
    "expected '{'":
      "A block begins here, but its `{` is missing. Add it.",
    "unterminated string literal":
      "A text is never closed. Add the missing quotation mark at its end.",
    "consecutive statements on a line":
      "Two statements stand on one line. Put each on its own; or an operator between them is missing.",
    "consecutive declarations on a line":
      "Two declarations stand on one line. Put each on its own.",
    "expected expression":
      "Something that has a value is missing here. Finish the line.",
    "expected declaration":
      "Only declarations may stand here, such as `func` or `var`. A `}` above may be one too many.",
    "expected pattern":
      "A name is missing here. Write one after `let`, `var` or `case`.",

    // Errors of the linker and the package manager.
    "undefined reference to '":
      "$0 is declared, but its body is nowhere to be found. Write it, or remove the declaration.",
    "undefined symbol: ":
      "Something is declared, but its body is nowhere to be found. Write it, or remove the declaration.",
    "product '…required by package '…not found":
      "`Package.swift` asks for $0, which does not exist. Check the spelling of the dependency.",
  ]
}
