package link.aftersales.sandbox.simulator.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a table by something other than their id. */
public final class Index<V> {

    private final Store store;
    private final Function<V, @Nullable String> key;
    private final Map<String, Map<String, V>> rows = new HashMap<>();

    Index(Store store, Function<V, @Nullable String> key) {
        this.store = store;
        this.key = key;
    }

    public List<V> all(String wanted) {
        return store.atomically(
                () -> List.copyOf(rows.getOrDefault(wanted, Map.of()).values()));
    }

    public Optional<V> first(String wanted) {
        return store.atomically(
                () -> rows.getOrDefault(wanted, Map.of()).values().stream().findFirst());
    }

    void add(String id, V value) {
        String of = key.apply(value);
        if (of != null) {
            rows.computeIfAbsent(of, k -> new LinkedHashMap<>()).put(id, value);
        }
    }

    void remove(String id, V value) {
        String of = key.apply(value);
        Map<String, V> same = of == null ? null : rows.get(of);
        if (same != null && same.remove(id) != null && same.isEmpty()) {
            rows.remove(of);
        }
    }

    boolean hasSameKey(V one, V other) {
        return Objects.equals(key.apply(one), key.apply(other));
    }
}
