package link.aftersales.sandbox.simulator.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import link.aftersales.sandbox.simulator.http.Json;
import org.jspecify.annotations.Nullable;

/** Rows by id in the order they first came, oldest first. Values are records: a change is a new value put in place. */
public final class Table<V> {

    private final Store store;
    private final String name;
    private final Class<V> type;
    private final int limit;
    private final LinkedHashMap<String, V> rows = new LinkedHashMap<>();
    private final List<Index<V>> indexes = new ArrayList<>();

    Table(Store store, String name, Class<V> type, int limit) {
        this.store = store;
        this.name = name;
        this.type = type;
        this.limit = limit;
    }

    /** Keeps the rows findable by what {@code key} reads from them; rows without that key are left out. */
    public Index<V> index(Function<V, @Nullable String> key) {
        Index<V> index = new Index<>(store, key);
        rows.forEach(index::add);
        indexes.add(index);
        return index;
    }

    public Optional<V> find(String id) {
        return store.atomically(() -> Optional.ofNullable(rows.get(id)));
    }

    public List<V> all() {
        return store.atomically(() -> List.copyOf(rows.values()));
    }

    public V put(String id, V value) {
        return store.atomically(() -> {
            replace(id, value);
            store.changed(name, id, value);
            if (rows.size() > limit) {
                remove(rows.firstEntry().getKey());
            }
            return value;
        });
    }

    public void remove(String id) {
        store.atomically(() -> {
            V old = rows.remove(id);
            if (old != null) {
                indexes.forEach(index -> index.remove(id, old));
                store.changed(name, id, null);
            }
        });
    }

    private void replace(String id, V value) {
        V old = rows.put(id, value);
        for (Index<V> index : indexes) {
            if (old != null && !index.hasSameKey(old, value)) {
                index.remove(id, old);
            }
            index.add(id, value);
        }
    }

    void load(Map<String, String> remembered) {
        remembered.forEach((id, row) -> rows.put(id, Json.read(row, type)));
    }

    void forEachRow(BiConsumer<String, V> action) {
        rows.forEach(action);
    }

    String name() {
        return name;
    }
}
