package parley.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Sourced;

/// What several sources say one field is, best source first.
final class Claims<T> {
    private record Claim<T>(T value, Basis basis, String detail) {}

    private final List<Claim<T>> claims = new ArrayList<>();

    /// Adds a claim unless it is null.
    void add(@Nullable T value, Basis basis, String detail) {
        if (value != null) {
            claims.add(new Claim<>(value, basis, detail));
        }
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    /// The first claim, with what the others say differently; null when nothing was claimed.
    @Nullable Sourced<T> first() {
        if (claims.isEmpty()) {
            return null;
        }
        Claim<T> best = claims.getFirst();
        var others = new LinkedHashSet<T>();
        claims.forEach(claim -> others.add(claim.value()));
        others.remove(best.value());
        return new Sourced<>(best.value(), best.basis(), best.detail(), null, List.copyOf(others));
    }
}
