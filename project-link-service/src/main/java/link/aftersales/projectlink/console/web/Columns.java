package link.aftersales.projectlink.console.web;

import java.util.List;
import java.util.function.Function;

/** What is read beside what is done; on a phone one below the other. */
record Columns(List<Block> main, List<Block> aside) implements Block {

    @Override
    public Object filled(Function<List<Block>, String> html) {
        return new Filled(html.apply(main), html.apply(aside));
    }

    private record Filled(String main, String aside) {}
}
