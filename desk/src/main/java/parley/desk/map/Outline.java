package parley.desk.map;

/// A coast or a border.
///
/// @param isCoast false for a border between two countries
/// @param path of SVG, in hundredths of a degree
public record Outline(boolean isCoast, Box box, String path) {}
