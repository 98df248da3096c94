package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.adapter.rest.http.Schema;
import dev.integrationslist.domain.integration.IntegrationType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that Rocket.Chat is known to give an integration. It may have others, and miss or null all but two of these. */
public enum IntegrationField {
    ID("_id", Schema.TEXT, "What names it for programs."),
    TYPE("type", Schema.oneOf(types()), "Whether others post into Rocket.Chat, or Rocket.Chat posts to others."),
    NAME("name", text(), "What names it for people."),
    ENABLED("enabled", flag(), "Whether it runs."),
    USERNAME("username", text(), "Whose name its messages have."),
    USER_ID("userId", text(), "The `_id` of the user of that name."),
    ALIAS("alias", text(), "The name to show instead."),
    AVATAR("avatar", text(), "The address of the picture to show."),
    EMOJI("emoji", text(), "The emoji to show as the picture."),
    CHANNEL(
            "channel",
            texts(),
            "Where it posts or listens, such as `#general`, `@user` or `all_public_channels`. Empty for everywhere."),
    TOKEN("token", text(), "The secret that its calls have."),
    SCRIPT("script", text(), "The script that its messages go through."),
    SCRIPT_ENABLED("scriptEnabled", flag(), "Whether they do."),
    SCRIPT_COMPILED("scriptCompiled", text(), "The script as it runs."),
    SCRIPT_ERROR("scriptError", scriptFailure(), "Why the script does not compile."),
    SCRIPT_ENGINE("scriptEngine", text(), "What runs the script."),
    CREATED_AT("_createdAt", moment(), "When it was made."),
    CREATED_BY("_createdBy", creator(), "Who made it."),
    UPDATED_AT("_updatedAt", moment(), "When it was changed last."),
    OVERRIDE_DESTINATION(
            "overrideDestinationChannelEnabled", flag(), "Incoming alone: whether a call can name another channel."),
    EVENT("event", Schema.TEXT.with("examples", events()).orNull(), "Outgoing alone: what it tells of."),
    URLS("urls", texts(), "Outgoing alone: the addresses that it calls."),
    TRIGGER_WORDS("triggerWords", texts(), "Outgoing alone: the words that a message has to start with."),
    TRIGGER_WORD_ANYWHERE("triggerWordAnywhere", flag(), "Outgoing alone: whether they count anywhere in a message."),
    TARGET_ROOM("targetRoom", text(), "Outgoing alone: where to post what the call answers."),
    IMPERSONATE_USER("impersonateUser", flag(), "Outgoing alone: whether to answer as who wrote the message."),
    RUN_ON_EDITS("runOnEdits", flag(), "Outgoing alone: whether edited messages count."),
    RETRY_FAILED_CALLS("retryFailedCalls", flag(), "Outgoing alone: whether to repeat calls that fail."),
    RETRY_COUNT("retryCount", Schema.WHOLE_NUMBER.orNull(), "Outgoing alone: how often."),
    RETRY_DELAY("retryDelay", text(), "Outgoing alone: after how long.");

    private final String text;
    private final Schema schema;

    IntegrationField(String text, Schema schema, String description) {
        this.text = text;
        this.schema = schema.with("description", description);
    }

    /** What its value is. */
    public Schema schema() {
        return schema;
    }

    /** What an integration is. With {@code fields} any field can be missing, so none is required. */
    public static Schema all() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (IntegrationField field : values()) {
            properties.put(field.text, field.schema);
        }
        return Schema.OBJECT
                .with(
                        "description",
                        "An integration as Rocket.Chat stores it, with dates as text. Fields that are not listed here"
                                + " are answered too, and any can be missing where `fields` leaves it out.")
                .with("additionalProperties", json -> json.writeBoolean(true))
                .withProperties(properties);
    }

    private static List<String> types() {
        return Arrays.stream(IntegrationType.values()).map(IntegrationType::id).toList();
    }

    private static List<String> events() {
        return List.of(
                "sendMessage", "fileUploaded", "roomArchived", "roomCreated", "roomJoined", "roomLeft", "userCreated");
    }

    private static Schema text() {
        return Schema.TEXT.orNull();
    }

    private static Schema texts() {
        return Schema.listOf(Schema.TEXT).orNull();
    }

    private static Schema flag() {
        return Schema.FLAG.orNull();
    }

    private static Schema moment() {
        return Schema.TEXT.with("format", "date-time").orNull();
    }

    private static Schema creator() {
        return Schema.OBJECT
                .withProperties(Map.of("_id", Schema.TEXT, "username", Schema.TEXT.orNull()))
                .orNull();
    }

    private static Schema scriptFailure() {
        return Schema.OBJECT
                .withProperties(Map.of("name", Schema.TEXT, "message", Schema.TEXT, "stack", Schema.TEXT))
                .orNull();
    }
}
