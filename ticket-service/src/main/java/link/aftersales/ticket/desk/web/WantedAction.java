package link.aftersales.ticket.desk.web;

import java.util.Locale;
import java.util.regex.Pattern;
import link.aftersales.ticket.desk.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What an operator wants to do; says in English what is missing. */
record WantedAction(
        @Nullable String action,
        @Nullable String words,
        @Nullable String userid,
        @Nullable String projectNo) {

    private static final int LONGEST = 2000;
    private static final Pattern USERID = Pattern.compile("[0-9A-Za-z_@.-]{1,64}");

    /** As the desk knows it. */
    Action wanted() {
        return switch (required("action", action).toLowerCase(Locale.ROOT)) {
            case "accept" -> new Action.Accept();
            case "ask" -> new Action.Ask(requiredWords());
            case "resolve" -> new Action.Resolve(given(words));
            case "close" -> new Action.Close(given(words));
            case "cancel" -> new Action.Cancel(given(words));
            case "reopen" -> new Action.Reopen(given(words));
            case "reassign" -> new Action.Reassign(userid(required("userid", userid)), given(words));
            case "file" -> new Action.File(required("projectNo", projectNo), given(words));
            case "reply" -> new Action.Reply(requiredWords());
            case "note" -> new Action.Note(requiredWords());
            default ->
                throw wrong(
                        "action must be one of accept, ask, resolve, close, cancel, reopen, reassign, file, reply, note");
        };
    }

    private String requiredWords() {
        return given(required("words", words));
    }

    private static String userid(String value) {
        if (!USERID.matcher(value).matches()) {
            throw wrong("userid is not one of WeCom");
        }
        return value;
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong(name + " is missing");
        }
        return value.strip();
    }

    private static String given(@Nullable String words) {
        String said = words == null ? "" : words.strip();
        if (said.length() > LONGEST) {
            throw wrong("words has more than " + LONGEST + " characters");
        }
        return said;
    }

    private static RuntimeException wrong(String detail) {
        return TicketActionController.problem(HttpStatus.BAD_REQUEST, detail);
    }
}
