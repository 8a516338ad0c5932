package link.aftersales.gateway.routes;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import link.aftersales.gateway.settings.Setting;
import org.jspecify.annotations.Nullable;

/** Whose {@code X-Forwarded-For} counts: the client is the last address in it that is none of these. */
final class TrustedProxies {

    private final List<IpRange> ranges;

    private TrustedProxies(List<IpRange> ranges) {
        this.ranges = ranges;
    }

    static TrustedProxies of(@Nullable String cidrs) {
        Setting setting = new Setting("TRUSTED_PROXIES", cidrs);
        String list = setting.optional();
        if (list == null) {
            return new TrustedProxies(List.of());
        }
        return new TrustedProxies(Arrays.stream(list.split(","))
                .map(cidr -> IpRange.parse(cidr.strip())
                        .orElseThrow(() -> setting.unusable("must be a list of CIDRs such as 10.0.0.0/8,::1/128.")))
                .toList());
    }

    /** The client's address; what untrusted callers say about themselves is ignored. */
    String client(String remote, List<String> forwardedFor) {
        String client = remote;
        String[] hops = String.join(",", forwardedFor).split(",");
        for (int i = hops.length - 1; i >= 0 && trusted(client); i--) {
            Optional<InetAddress> hop = IpRange.address(hops[i].strip());
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get().getHostAddress();
        }
        return client;
    }

    private boolean trusted(String address) {
        return IpRange.address(address)
                .map(parsed -> ranges.stream().anyMatch(range -> range.contains(parsed)))
                .orElse(false);
    }
}
