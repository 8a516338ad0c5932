package link.aftersales.sandbox.simulator.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All tables and the journal behind them. One lock guards everything: the world changes one step at a time, and a step
 * is one line of the journal, so a killed process comes back with whole steps only.
 */
public final class Store implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Table<?>> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> loaded;
    private final Changes changes = new Changes();
    private final Journal journal;
    private final StringBuilder step = new StringBuilder();

    private Store(Journal journal, Map<String, Map<String, String>> loaded) {
        this.journal = journal;
        this.loaded = loaded;
    }

    public static Store open(Path directory) {
        try {
            Map<String, Map<String, String>> rows = new LinkedHashMap<>();
            Journal journal = Journal.open(directory, rows);
            return new Store(journal, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + directory, e);
        }
    }

    /** Declares a table and fills it with what was remembered; beyond {@code limit} rows the oldest are forgotten. */
    public <V> Table<V> table(String name, Class<V> type, int limit) {
        Table<V> table = new Table<>(this, name, type, limit);
        tables.put(name, table);
        Map<String, String> rows = loaded.remove(name);
        if (rows != null) {
            table.load(rows);
        }
        return table;
    }

    /** Counts the steps of the world, and whatever else is worth watching. */
    public Changes changes() {
        return changes;
    }

    /** Runs one step of the world alone. What it changed is on disk when this returns; nothing is rolled back. */
    public <T extends @Nullable Object> T atomically(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            try {
                if (lock.getHoldCount() == 1) {
                    writeStep();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    public void atomically(Runnable work) {
        this.<@Nullable Object>atomically(() -> {
            work.run();
            return null;
        });
    }

    void changed(String table, String id, @Nullable Object value) {
        step.append(step.isEmpty() ? '[' : ',').append(Journal.change(table, id, value));
    }

    private void writeStep() {
        if (step.isEmpty()) {
            return;
        }
        try {
            journal.append(step.append("]\n").toString());
            if (journal.isWorthCompacting()) {
                compact();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the simulator's journal", e);
        } finally {
            step.setLength(0);
            changes.happened();
        }
    }

    private void compact() throws IOException {
        journal.rewrite(lines -> {
            for (Table<?> table : tables.values()) {
                table.forEachRow((id, value) -> lines.accept("[" + Journal.change(table.name(), id, value) + "]\n"));
            }
        });
    }

    @Override
    public void close() {
        lock.lock();
        try {
            journal.close();
        } finally {
            lock.unlock();
        }
    }
}
