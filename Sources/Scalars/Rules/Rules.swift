/// The rule table: every function of the library with its derivative, each written once.
///
/// A rule's derivative formula is chosen for accuracy, not brevity: the textbook form often loses
/// all digits somewhere in the function's domain. Where a formula is not the textbook's, a comment
/// beside it says which arguments it is for.
public enum Rules {}
