package link.aftersales.projectlink.project;

import java.util.Optional;
import java.util.regex.Pattern;

/** The company's own number of a project: letters (Chinese ones too), digits, and {@code . _ -} between them. */
public record ProjectNo(String text) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    public ProjectNo {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a project number");
        }
    }

    /** Reads what somebody wrote as a number; empty when it can not be one. */
    public static Optional<ProjectNo> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ProjectNo(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
