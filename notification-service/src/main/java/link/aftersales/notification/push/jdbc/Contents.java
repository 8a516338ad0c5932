package link.aftersales.notification.push.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.StaffMessage.Choice;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Body.ButtonAnswer;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Body.CardChange;
import link.aftersales.notification.push.Body.ServiceText;
import link.aftersales.notification.push.Body.Text;
import link.aftersales.notification.push.Content;
import link.aftersales.notification.push.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be said, and what was made of it, as it stands in a row: {@code card}, {@code response_code} and {@code open_kfid} tell the kinds apart: a change of a card has the first two. */
@Component
class Contents {

    private final PartsJson partsJson;
    private final ObjectMapper mapper;

    Contents(PartsJson partsJson, ObjectMapper mapper) {
        this.partsJson = partsJson;
        this.mapper = mapper;
    }

    private record StoredCard(
            String taskId,
            @Nullable Choice choice,
            @Nullable List<String> keys,
            @Nullable UUID pushed) {

        static StoredCard of(Content.Card card, @Nullable UUID pushed) {
            return new StoredCard(card.taskId(), card.choice(), card.keys(), pushed);
        }

        Content.Card card(List<Part> parts) {
            return new Content.Card(taskId, parts.getFirst(), choice, keys, parts.size() > 1 ? parts.get(1) : null);
        }
    }

    String parts(Content content) {
        return partsJson.write(content.parts());
    }

    @Nullable
    String card(Content content) {
        return switch (content) {
            case Content.Card card -> write(StoredCard.of(card, null));
            case Content.CardChange change -> write(StoredCard.of(change.card(), change.pushed()));
            case Content.Plain none -> null;
            case Content.Service none -> null;
            case Content.Answer none -> null;
        };
    }

    static @Nullable String responseCode(Content content) {
        return switch (content) {
            case Content.Answer answer -> answer.responseCode();
            case Content.CardChange change -> change.responseCode();
            case Content.Plain none -> null;
            case Content.Service none -> null;
            case Content.Card none -> null;
        };
    }

    static @Nullable String openKfId(Content content) {
        return content instanceof Content.Service service ? service.openKfId() : null;
    }

    static @Nullable String eventCode(Content content) {
        return content instanceof Content.Service service ? service.eventCode() : null;
    }

    Content content(ResultSet row) throws SQLException {
        List<Part> parts = partsJson.read(row.getString("parts"));
        String card = row.getString("card");
        String responseCode = row.getString("response_code");
        if (card != null) {
            StoredCard stored = read(card, StoredCard.class);
            return stored.pushed() == null || responseCode == null
                    ? stored.card(parts)
                    : new Content.CardChange(responseCode, stored.pushed(), stored.card(parts));
        }
        if (row.getString("open_kfid") != null) {
            return new Content.Service(row.getString("open_kfid"), row.getString("event_code"), parts);
        }
        return responseCode == null ? new Content.Plain(parts) : new Content.Answer(responseCode, parts.getFirst());
    }

    /** What was made of it at the first attempt; null before. */
    @Nullable
    Body body(ResultSet row) throws SQLException {
        String body = row.getString("body");
        String responseCode = row.getString("response_code");
        if (body == null) {
            return null;
        }
        if (row.getString("card") != null) {
            ButtonCard card = read(body, ButtonCard.class);
            return responseCode == null ? card : new CardChange(responseCode, card);
        }
        if (row.getString("open_kfid") != null) {
            return new ServiceText(row.getString("open_kfid"), row.getString("event_code"), body);
        }
        return responseCode == null ? new Text(body) : new ButtonAnswer(responseCode, body);
    }

    String frozen(Body body) {
        return switch (body) {
            case Text text -> text.words();
            case ServiceText text -> text.words();
            case ButtonCard card -> write(card);
            case ButtonAnswer answer -> answer.words();
            case CardChange change -> write(change.card());
        };
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A card always has a JSON form", e);
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of deliveries holds a card that this service did not write", e);
        }
    }
}
