package parley.desk.html;

/// What an element is made of: attributes and content, in any order.
public sealed interface Part permits Attribute, Content {}
