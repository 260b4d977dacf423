package parley.desk.html;

import parley.show.Escape;

/// Words, of a person or of a page. Characters that mean something in HTML are escaped; control
/// characters that HTML forbids become blanks.
public record Text(String words) implements Content {
    @Override
    public void write(StringBuilder out) {
        Escape.html(words, out);
    }
}
