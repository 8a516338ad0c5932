package link.aftersales.sandbox.simulator.callbacks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.store.Table;

/** The switches as they stand. They stay over a restart. */
public final class SwitchBoard {

    private static final String ONLY = "callbacks";

    private final Table<Switches> table;
    private final Switches faithful;

    SwitchBoard(Store store, MpMode mpMode) {
        this.table = store.table("switches", Switches.class, 1);
        this.faithful = Switches.faithful(mpMode);
    }

    public Switches now() {
        return table.find(ONLY).orElse(faithful);
    }

    /** Changes the named switches and leaves the others; throws {@code IllegalArgumentException} for what is none. */
    public Switches change(ObjectNode changes) {
        ObjectNode all = Json.object(now());
        changes.fieldNames().forEachRemaining(name -> {
            if (!all.has(name)) {
                throw new IllegalArgumentException("no switch called " + name);
            }
        });
        return table.put(ONLY, Json.read(all.setAll(changes), Switches.class));
    }

    /** Back to what the platforms do. */
    public Switches reset() {
        table.remove(ONLY);
        return now();
    }
}
