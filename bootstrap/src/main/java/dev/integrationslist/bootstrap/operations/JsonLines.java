package dev.integrationslist.bootstrap.operations;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.JsonEscapeUtil;
import java.util.List;
import java.util.Objects;
import org.slf4j.event.KeyValuePair;

/** Logback's JSON, with a record's pairs as members of its object, in place of a list of objects of one string each. */
final class JsonLines extends JsonEncoder {
    @Override
    protected void appendCustomFields(StringBuilder json, ILoggingEvent event) {
        for (KeyValuePair pair : Objects.requireNonNullElse(event.getKeyValuePairs(), List.<KeyValuePair>of())) {
            appendValueSeparator(json, true);
            if (pair.value instanceof Long number) {
                appenderMemberWithLongValue(json, pair.key, number);
            } else {
                appenderMember(json, pair.key, JsonEscapeUtil.jsonEscapeString(String.valueOf(pair.value)));
            }
        }
    }
}
