package link.aftersales.ticket.dialogue.jdbc;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import link.aftersales.ticket.dialogue.Asked;
import link.aftersales.ticket.dialogue.Question;
import org.jspecify.annotations.Nullable;

/** An open question as it stands in its column, by the name of its sort. */
final class QuestionJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Question.class, Sort.class)
            .build();

    static {
        MAPPER.registerSubtypes(Question.class.getPermittedSubclasses());
    }

    private QuestionJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    private interface Sort {}

    static @Nullable String write(@Nullable Asked asked) {
        try {
            return asked == null ? null : MAPPER.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A question that cannot be written", e);
        }
    }

    static @Nullable Asked read(@Nullable String json) {
        try {
            return json == null ? null : MAPPER.readValue(json, Asked.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A question that cannot be read", e);
        }
    }
}
