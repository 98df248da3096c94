package dev.integrationslist.bootstrap.operations;

import ch.qos.logback.classic.spi.ILoggingEvent;
import co.elastic.logging.EcsJsonSerializer;
import co.elastic.logging.JsonUtils;
import co.elastic.logging.logback.EcsEncoder;
import java.util.List;
import java.util.Objects;
import org.slf4j.event.KeyValuePair;

/** The Elastic Common Schema with a record's key-value pairs, which the library's encoder leaves out. */
final class KeyValueEcsEncoder extends EcsEncoder {
    @Override
    protected void addCustomFields(ILoggingEvent event, StringBuilder json) {
        for (KeyValuePair pair : Objects.requireNonNullElse(event.getKeyValuePairs(), List.<KeyValuePair>of())) {
            if (pair.value instanceof Long number) {
                json.append('"');
                JsonUtils.quoteAsString(pair.key, json);
                json.append("\":").append(number.longValue()).append(',');
            } else {
                EcsJsonSerializer.serializeMdcEntry(json, pair.key, String.valueOf(pair.value));
            }
        }
    }
}
