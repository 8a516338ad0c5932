package link.aftersales.ticket.desk.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;

/** Writes enums in lower case, as they are on the wire. */
@Configuration(proxyBeanMethods = false)
class LowerCaseEnums {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return new JdbcCustomConversions(List.of(new ToText(), new ToStatus(), new ToType(), new ToPriority()));
    }

    private static <E> E read(String text, Function<String, E> valueOf) {
        return valueOf.apply(text.toUpperCase(Locale.ROOT));
    }

    @WritingConverter
    static class ToText implements Converter<Enum<?>, String> {
        @Override
        public String convert(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    @ReadingConverter
    static class ToStatus implements Converter<String, TicketStatus> {
        @Override
        public TicketStatus convert(String text) {
            return read(text, TicketStatus::valueOf);
        }
    }

    @ReadingConverter
    static class ToType implements Converter<String, TicketType> {
        @Override
        public TicketType convert(String text) {
            return read(text, TicketType::valueOf);
        }
    }

    @ReadingConverter
    static class ToPriority implements Converter<String, Priority> {
        @Override
        public Priority convert(String text) {
            return read(text, Priority::valueOf);
        }
    }
}
