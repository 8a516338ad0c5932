package link.aftersales.messaging.outbox;

/** Rows of one key share a lane, and one relay at a time empties a lane: so their order holds over threads and copies. */
final class Lanes {

    /** The same in every copy and version, else two relays could take rows of one key. */
    static final int COUNT = 16;

    private Lanes() {}

    static int of(String key) {
        int hash = key.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), COUNT);
    }
}
