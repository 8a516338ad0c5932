package link.aftersales.projectlink.console.web;

import java.util.List;
import java.util.function.Function;

/** Small blocks side by side, as many as there is room for. */
record Half(List<Block> parts) implements Block {

    @Override
    public Object filled(Function<List<Block>, String> html) {
        return new Filled(html.apply(parts));
    }

    private record Filled(String main) {}
}
