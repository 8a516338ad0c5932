package link.aftersales.notification.push;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Text;
import link.aftersales.contracts.text.Texts;

/** What a push says of a customer without a name and of a ticket without a project, instead of leaving the line out. */
final class Missing {

    private static final Set<Text> SAID_IN = saidIn();

    private Missing() {}

    private static Set<Text> saidIn() {
        Set<Text> texts = new HashSet<>(Occasion.texts());
        texts.addAll(Set.of(StaffText.UNHANDLED_REMINDER, StaffText.UNHANDLED_ESCALATION, StaffText.GROUP_UNHANDLED));
        return Set.copyOf(texts);
    }

    static boolean saidIn(Text text) {
        return SAID_IN.contains(text);
    }

    static void say(Map<String, String> values, Texts texts) {
        values.putIfAbsent("customerName", texts.render(StaffText.PUSH_NO_NAME, Map.of()));
        values.putIfAbsent("projectTitle", texts.render(StaffText.PUSH_NO_PROJECT, Map.of()));
    }
}
