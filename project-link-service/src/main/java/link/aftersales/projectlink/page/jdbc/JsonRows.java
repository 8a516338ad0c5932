package link.aftersales.projectlink.page.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows which one query brings along as JSON in a column. */
final class JsonRows<R> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModules(new JavaTimeModule(), new ParameterNamesModule())
            .build();

    private final ObjectReader reader;

    JsonRows(Class<R> row) {
        this.reader = MAPPER.readerForListOf(row);
    }

    /** No rows where there is no JSON. */
    List<R> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column of a page cannot be read", e);
        }
    }
}
