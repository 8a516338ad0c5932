package link.aftersales.projectlink.console.web;

import java.util.List;

/** Counts side by side. */
record Bars(String title, List<Bar> bars) implements Block {

    record Bar(String label, long count, long most) {}

    boolean filled() {
        return !bars.isEmpty();
    }
}
