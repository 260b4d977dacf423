package parley.model;

/// Key of an actor in the knowledge base, such as `UKR` or `person/volodymyr-zelenskyy`.
public record ActorId(String value) {}
