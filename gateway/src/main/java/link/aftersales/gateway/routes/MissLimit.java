package link.aftersales.gateway.routes;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts unknown links by address, so that guessing is told to wait long before it could succeed. Who is told to wait is
 * still served with a valid link. An IPv6 network counts as one address; the memory is bounded.
 */
final class MissLimit {

    private static final int MOST_PER_MINUTE = 20;
    private static final int MOST_ADDRESSES = 20_000;
    private static final int V6_NETWORK_BYTES = 8;

    private final Clock clock;
    private final Map<String, Misses> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Misses> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    MissLimit(Clock clock) {
        this.clock = clock;
    }

    private record Misses(long minute, int count) {}

    /** Counts a miss and says whether it was one too many for this minute. */
    synchronized boolean exceededBy(String address) {
        long minute = clock.millis() / 60_000;
        String network = network(address);
        Misses before = byAddress.get(network);
        int count = before != null && before.minute() == minute ? before.count() + 1 : 1;
        byAddress.put(network, new Misses(minute, count));
        return count > MOST_PER_MINUTE;
    }

    private static String network(String address) {
        return IpRange.address(address)
                .filter(Inet6Address.class::isInstance)
                .map(InetAddress::getAddress)
                .map(bytes -> Arrays.toString(Arrays.copyOf(bytes, V6_NETWORK_BYTES)))
                .orElse(address);
    }
}
