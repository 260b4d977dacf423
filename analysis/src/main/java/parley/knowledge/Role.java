package parley.knowledge;

import java.util.List;

/// What a noun or title says about the one who bears it.
///
/// @param words in the form of [NameKey]
/// @param sector PLOVER actor sector
/// @param rank standing of a speaker: `head`, `minister`, `spokesperson` ...
/// @param isPerson true for one who holds a post, false for bodies, plurals and crowds
/// @param offices names of offices in the spells that the words may mean
public record Role(
        String words, String sector, String rank, boolean isPerson, List<String> offices) {
    public Role {
        offices = List.copyOf(offices);
    }
}
