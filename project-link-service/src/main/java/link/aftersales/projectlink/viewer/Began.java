package link.aftersales.projectlink.viewer;

/** A member was sent to WeCom: {@code state} comes back with him, {@code browser} stays in his browser. */
public record Began(String state, String browser) {

    static Began anew() {
        return new Began(Secret.ofBytes(32), Secret.ofBytes(32));
    }

    @Override
    public String toString() {
        return "Began[secret]";
    }
}
