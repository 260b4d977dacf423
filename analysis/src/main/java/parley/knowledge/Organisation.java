package parley.knowledge;

import java.util.List;

/// An international organisation, armed group, military, party, court, agency or firm.
///
/// @param kind in words: `intergovernmental`, `alliance`, `armed group`, `military`, `party` ...
/// @param country id of its home state, `EUR` for the European Union's bodies, empty when none
/// @param sector PLOVER actor sector, such as `REB`
/// @param speaksFor id of the state or organisation whose line it voices, empty for its own
public record Organisation(
        String id,
        String name,
        String title,
        List<String> aliases,
        String kind,
        String country,
        String sector,
        String speaksFor)
        implements Known {
    public Organisation {
        aliases = List.copyOf(aliases);
    }
}
