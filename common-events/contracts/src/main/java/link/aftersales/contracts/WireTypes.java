package link.aftersales.contracts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All event records by their wire names, read once from the sealed hierarchy, so that a forgotten entry is impossible. */
public final class WireTypes {

    private static final Map<String, Class<? extends Event>> BY_NAME = new HashMap<>();

    static {
        collect(Event.class);
    }

    private WireTypes() {}

    /** The record that travels under this name, empty for a name that this version does not know. */
    public static Optional<Class<? extends Event>> find(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /** The wire name and topic of an event. */
    public static Wire of(Event event) {
        return of(event.getClass());
    }

    /** The wire name and topic of an event record. */
    public static Wire of(Class<? extends Event> type) {
        Wire wire = type.getAnnotation(Wire.class);
        if (wire == null) {
            throw new IllegalArgumentException(type + " has no @Wire");
        }
        return wire;
    }

    /** Every wire name that this version knows. */
    public static Set<String> names() {
        return Set.copyOf(BY_NAME.keySet());
    }

    @SuppressWarnings("unchecked")
    private static void collect(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted);
            }
            return;
        }
        Class<? extends Event> event = (Class<? extends Event>) type;
        if (BY_NAME.put(of(event).type(), event) != null) {
            throw new IllegalStateException(
                    "Two event records share the wire name " + of(event).type());
        }
    }
}
