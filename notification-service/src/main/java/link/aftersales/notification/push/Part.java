package link.aftersales.notification.push;

import java.util.Map;
import link.aftersales.contracts.text.Text;

/** One text of the catalogue with the values of its placeholders. */
public record Part(Text text, Map<String, String> values) {}
