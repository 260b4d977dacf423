package parley.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;

/// An actor as the layouts see it; every field is empty where nothing is known.
///
/// @param code whole code, such as `UKRGOV`
/// @param country its first three letters if they name a state
/// @param sectors the other threes, such as `GOV`
record Party(
        String name,
        String words,
        String code,
        String country,
        List<String> sectors,
        String title) {
    static Party of(@Nullable Mention mention, String text) {
        if (mention == null) {
            return new Party("", "", "", "", List.of(), "");
        }
        String words = mention.words().of(text);
        Actor actor = mention.actor();
        if (actor == null) {
            return new Party(mention.name(), words, "", "", List.of(), "");
        }
        String code = actor.code() == null ? "" : actor.code();
        String country = actor.country() == null ? "" : actor.country();
        String rest = code.startsWith(country) ? code.substring(country.length()) : code;
        var sectors = new ArrayList<String>();
        for (int i = 0; i + 3 <= rest.length(); i += 3) {
            sectors.add(rest.substring(i, i + 3));
        }
        String title = actor.office() == null ? "" : actor.office();
        return new Party(mention.name(), words, code, country, List.copyOf(sectors), title);
    }

    String sector(int index) {
        return index < sectors.size() ? sectors.get(index) : "";
    }

    String upperName() {
        return name.toUpperCase(Locale.ROOT);
    }
}
