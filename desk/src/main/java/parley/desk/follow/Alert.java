package parley.desk.follow;

import java.net.URI;
import java.util.Set;

/// A wish to be told when something new is said on a topic.
///
/// @param id 16 hexadecimal digits
/// @param address where the message is posted
/// @param known ids of the records that were there already or have been told of
public record Alert(String id, Topic topic, URI address, Set<String> known) {
    public Alert {
        known = Set.copyOf(known);
    }
}
