package link.aftersales.projectlink.project;

import java.util.regex.Pattern;

/** The company's own number of a project: letters (Chinese ones too), digits, and {@code . _ -} between them. */
public record ProjectNo(String text) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    public ProjectNo {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a project number");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
