package link.aftersales.gateway.routes;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of addresses such as {@code 10.0.0.0/8}. */
record IpRange(byte[] network, int bits) {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Reads a CIDR, or a single address; empty when it is neither. */
    static Optional<IpRange> parse(String cidr) {
        int slash = cidr.indexOf('/');
        String address = slash < 0 ? cidr : cidr.substring(0, slash);
        return address(address).flatMap(parsed -> {
            int all = parsed.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? all : bits(cidr.substring(slash + 1));
            return bits < 0 || bits > all ? Optional.empty() : Optional.of(new IpRange(parsed.getAddress(), bits));
        });
    }

    /** An address written in digits; never asks a name server. */
    static Optional<InetAddress> address(String literal) {
        if (!V4.matcher(literal).matches() && !V6.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != network.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> i % Byte.SIZE;
            if ((network[i / Byte.SIZE] & mask) != (other[i / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static int bits(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }
}
