package link.aftersales.projectlink.action;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.projectlink.viewer.MemberSession;
import link.aftersales.projectlink.viewer.Seal;
import org.springframework.stereotype.Component;

/**
 * Keys of forms, {@code state.seal}: only a page that we made for this session has one, so no other site can send a form in
 * his name; and it is another one as soon as anything changed, so that the same form sent twice is known to be the same.
 */
@Component
class FormKeys {

    private static final Pattern FORM = Pattern.compile("([\\w-]{43})\\.([\\w-]{43})");

    private final Seal seal;

    FormKeys(Seal seal) {
        this.seal = seal;
    }

    String of(MemberSession session, String projectNo, String state) {
        String digest = seal.of("state", state);
        return digest + "." + seal.of("form", text(session, projectNo, digest));
    }

    boolean fits(String key, MemberSession session, String projectNo) {
        Matcher parts = FORM.matcher(key);
        return parts.matches() && seal.fits(parts.group(2), "form", text(session, projectNo, parts.group(1)));
    }

    private static String text(MemberSession session, String projectNo, String state) {
        return session.id() + '\n' + session.userId() + '\n' + projectNo + '\n' + state;
    }
}
