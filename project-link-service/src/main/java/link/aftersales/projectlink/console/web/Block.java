package link.aftersales.projectlink.console.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import link.aftersales.projectlink.console.Answer;

/** A part of a screen; the template of its name makes it visible. */
sealed interface Block
        permits Bars, Columns, Facts, Form, Half, Heading, History, Notice, Suggestions, Table, Tiles, Upload, Voices {

    /** The template that shows it. */
    default String template() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What fills the template; blocks inside it are HTML by then. */
    default Object filled(Function<List<Block>, String> html) {
        return this;
    }

    /** What a service told, or in its place why there is nothing to be seen. */
    static <T> List<Block> of(Answer<T> answer, Function<T, List<Block>> shown) {
        return switch (answer) {
            case Answer.Given<T>(T value) -> shown.apply(value);
            case Answer.Refused<T> refused -> List.of(Notice.bad(Refusals.words(refused)));
            case Answer.Away<T>(var service) -> List.of(Notice.away(service));
        };
    }
}
