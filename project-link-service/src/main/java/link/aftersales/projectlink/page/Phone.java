package link.aftersales.projectlink.page;

/** A phone number as far as the viewer may see it; only a whole one can be called. */
public record Phone(String text, boolean callable) {

    /** A number that everybody with the link may see. */
    public static Phone whole(String digits) {
        return new Phone(digits, true);
    }

    Phone masked() {
        int hidden = Math.max(0, text.length() - 7);
        String shown = hidden == 0 ? "****" : text.substring(0, 3) + "*".repeat(hidden) + text.substring(3 + hidden);
        return new Phone(shown, false);
    }
}
