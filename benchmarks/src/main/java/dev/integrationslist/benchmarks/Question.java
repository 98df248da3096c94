package dev.integrationslist.benchmarks;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Filters;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Questions that administrators ask, each as a filter and as Java by hand over the same documents. */
public enum Question {
    /** {@code {"_createdBy._id": "u7"}} */
    EQUALITY(
            Filters.eq("_createdBy._id", "u7"),
            document -> document.get("_createdBy") instanceof Document creator && isText(creator.get("_id"), "u7")),

    /** {@code {"_createdAt": {"$gte": …, "$lt": …}}} */
    RANGE(
            Filters.and(
                    Filters.gte("_createdAt", new DateTime(Constants.FROM)),
                    Filters.lt("_createdAt", new DateTime(Constants.TO))),
            document -> document.get("_createdAt") instanceof DateTime date
                    && date.epochMillis() >= Constants.FROM
                    && date.epochMillis() < Constants.TO),

    /** {@code {"channel": {"$in": ["#c1", "#c2", "#c3", "#c4"]}}} */
    LIST(Filters.in("channel", Constants.CHANNELS), document -> {
        if (document.get("channel") instanceof Array channels) {
            for (int i = 0; i < channels.size(); i++) {
                if (channels.get(i) instanceof StringValue channel && Constants.CHANNELS.contains(channel.value())) {
                    return true;
                }
            }
        }
        return false;
    }),

    /** {@code {"urls": {"$regex": "^http://"}}} */
    PREFIX(Filters.regex("urls", "^http://"), document -> {
        if (document.get("urls") instanceof Array urls) {
            for (int i = 0; i < urls.size(); i++) {
                if (urls.get(i) instanceof StringValue url && url.value().startsWith("http://")) {
                    return true;
                }
            }
        }
        return false;
    }),

    /** {@code {"name": {"$regex": "github", "$options": "i"}}} */
    IGNORING_CASE(
            Filters.regex("name", "github", "i"),
            document -> document.get("name") instanceof StringValue name
                    && Constants.GITHUB.matcher(name.value()).find()),

    /** {@code {"$or": [{"enabled": false}, {"retryCount": {"$gte": 8}}], "scriptError": {"$exists": true}, …}} */
    COMPOUND(
            Filters.and(
                    Filters.or(Filters.eq("enabled", false), Filters.gte("retryCount", 8)),
                    Filters.exists("scriptError"),
                    Filters.ne("username", "nobody"),
                    Filters.eq("type", "webhook-outgoing")),
            document -> (document.get("enabled") instanceof BooleanValue enabled && !enabled.value()
                            || document.get("retryCount") instanceof Int32 count && count.value() >= 8)
                    && document.get("scriptError") != null
                    && !isText(document.get("username"), "nobody")
                    && isText(document.get("type"), "webhook-outgoing")),

    /** {@code {"$jsonSchema": …}} for what Rocket.Chat 8 stores. */
    SCHEMA(IntegrationSchema.filter(), IntegrationSchema::isMet),

    /** Who posts as somebody other than the creator? */
    OTHER_USER(
            expression("$ne", "$username", "$_createdBy.username"),
            document -> !(document.get("username") instanceof StringValue user
                    && document.get("_createdBy") instanceof Document creator
                    && isText(creator.get("username"), user.value()))),

    /** Which were changed after they were created? */
    CHANGED(
            expression("$gt", "$_updatedAt", "$_createdAt"),
            document -> document.get("_updatedAt") instanceof DateTime updated
                    && document.get("_createdAt") instanceof DateTime created
                    && updated.epochMillis() > created.epochMillis()),

    /** Which have more channels than retries? */
    CHANNELS(
            expression("$gt", Document.of("$size", "$channel"), Document.of("$ifNull", List.of("$retryCount", 0))),
            document -> document.get("channel") instanceof Array channels
                    && channels.size() > (document.get("retryCount") instanceof Int32 count ? count.value() : 0)),

    /** Which have a name that is longer than their retries allow? */
    LENGTHS(
            expression("$gte", Document.of("$strLenCP", "$name"), Document.of("$add", List.of("$retryCount", 15))),
            document -> document.get("name") instanceof StringValue name
                    && document.get("retryCount") instanceof Int32 count
                    && length(name.value()) >= count.value() + 15L);

    private static final class Constants {
        static final long FROM = 1_483_300_000_000L;
        static final long TO = 1_483_500_000_000L;
        static final Set<String> CHANNELS = Set.of("#c1", "#c2", "#c3", "#c4");
        static final Pattern GITHUB = Pattern.compile("github", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private final Filter filter;
    private final Predicate<Document> byHand;

    Question(Filter filter, Predicate<Document> byHand) {
        this.filter = filter;
        this.byHand = byHand;
    }

    /** The question as a filter. */
    public Filter filter() {
        return filter;
    }

    Predicate<Document> byHand() {
        return byHand;
    }

    private static Filter expression(String operator, Object left, Object right) {
        return Filter.parse(Document.of("$expr", Document.of(operator, List.of(left, right))));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isText(Value value, String text) {
        return value instanceof StringValue string && string.value().equals(text);
    }
}
