package parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event in the codes that researchers use, derived from the action lexicon.
///
/// @param plover PLOVER 2 event, such as `CONSULT`
/// @param mode PLOVER mode such as `visit`, null when the words do not say
/// @param contexts PLOVER contexts such as `military`
/// @param cameo CAMEO code of two to four digits, as fine as the words are
public record EventCode(String plover, @Nullable String mode, List<String> contexts, String cameo) {
    public EventCode {
        contexts = List.copyOf(contexts);
    }
}
