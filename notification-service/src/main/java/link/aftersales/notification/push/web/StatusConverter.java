package link.aftersales.notification.push.web;

import java.util.Locale;
import link.aftersales.notification.push.Status;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a status as operators write it, in lower case. */
@Component
class StatusConverter implements Converter<String, Status> {

    @Override
    public Status convert(String text) {
        return Status.valueOf(text.strip().toUpperCase(Locale.ROOT));
    }
}
