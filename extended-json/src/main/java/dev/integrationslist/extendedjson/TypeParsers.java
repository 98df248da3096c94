package dev.integrationslist.extendedjson;

import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.DbPointer;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.JavaScript;
import dev.integrationslist.domain.document.JavaScriptWithScope;
import dev.integrationslist.domain.document.ObjectId;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Timestamp;
import dev.integrationslist.domain.document.Value;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parsers of the values below each {@link TypeKey}. Each throws {@link IllegalArgumentException} with what it expects. */
final class TypeParsers {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern DOUBLE =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]{1,9})?");
    private static final Pattern DATE = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)(Z|[+-][0-9]{2}(?::?[0-9]{2})?)");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    private static final Pattern SUBTYPE = Pattern.compile("[0-9a-fA-F]{1,2}");

    private TypeParsers() {}

    static String string(Value value) {
        if (value instanceof StringValue string) {
            return string.value();
        }
        throw new IllegalArgumentException("expected a string, not " + named(value));
    }

    private static String named(Value value) {
        return "a value of type " + value.type().alias();
    }

    static int int32(Value value) {
        long number = int64(value);
        if (number != (int) number) {
            throw new IllegalArgumentException("beyond the range of 32 bits");
        }
        return (int) number;
    }

    static long int64(Value value) {
        String text = string(value);
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a whole number of at most 19 digits");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException beyond) {
            throw new IllegalArgumentException("beyond the range of 64 bits");
        }
    }

    static double float64(Value value) {
        String text = string(value);
        switch (text) {
            case "NaN":
                return Double.NaN;
            case "Infinity":
                return Double.POSITIVE_INFINITY;
            case "-Infinity":
                return Double.NEGATIVE_INFINITY;
            default:
        }
        if (!DOUBLE.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a number, NaN, Infinity or -Infinity");
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException("beyond the range of a double");
        }
        return number;
    }

    /**
     * ISO 8601 with an offset (digits beyond the millisecond are dropped), or milliseconds, which Meteor's clients send bare and
     * other clients with a fraction of zero or an exponent.
     */
    static DateTime date(Value value) {
        if (value instanceof Int32 || value instanceof Int64) {
            return new DateTime(integer(value));
        }
        if (value instanceof DoubleValue number && isWhole(number.value())) {
            return new DateTime((long) number.value());
        }
        if (!(value instanceof StringValue)) {
            throw new IllegalArgumentException("expected a date or its milliseconds, not " + named(value));
        }
        Matcher parts = DATE.matcher(string(value));
        if (!parts.matches()) {
            throw new IllegalArgumentException("expected a date with time and offset, or milliseconds");
        }
        try {
            return new DateTime(LocalDateTime.parse(parts.group(1))
                    .toInstant(ZoneOffset.of(parts.group(2)))
                    .toEpochMilli());
        } catch (DateTimeException absent) {
            throw new IllegalArgumentException("no such day, time or offset");
        }
    }

    /** Whether a double is a whole number that a long can hold. */
    private static boolean isWhole(double number) {
        return Math.rint(number) == number && Math.abs(number) < 0x1p63;
    }

    private static long integer(Value value) {
        if (value instanceof Int32 number) {
            return number.value();
        }
        if (value instanceof Int64 number) {
            return number.value();
        }
        throw new IllegalArgumentException("expected a whole number, not " + named(value));
    }

    static Timestamp timestamp(Value value) {
        Parts parts = parts(value, "t", "i");
        return new Timestamp(integer(parts.first), integer(parts.second));
    }

    /** The values of an object with exactly these two keys. */
    private static Parts parts(Value value, String first, String second) {
        if (value instanceof Document parts && parts.size() == 2) {
            Value left = parts.get(first);
            Value right = parts.get(second);
            if (left != null && right != null) {
                return new Parts(left, right);
            }
        }
        throw new IllegalArgumentException("expected an object of \"" + first + "\" and \"" + second + "\"");
    }

    private record Parts(Value first, Value second) {}

    static RegularExpression regularExpression(Value value) {
        Parts parts = parts(value, "pattern", "options");
        String pattern = string(parts.first);
        String options = string(parts.second);
        if (pattern.indexOf('\0') >= 0 || options.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the character U+0000, which BSON cannot hold here");
        }
        return new RegularExpression(pattern, options);
    }

    static Binary binary(Value value) {
        Parts parts = parts(value, "base64", "subType");
        return binary(string(parts.first), string(parts.second));
    }

    static Binary binary(String base64, String subtype) {
        if (!SUBTYPE.matcher(subtype).matches()) {
            throw new IllegalArgumentException("expected a subtype of one or two hexadecimal digits");
        }
        try {
            return new Binary(Integer.parseInt(subtype, 16), Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("expected bytes in Base64");
        }
    }

    static byte[] uuid(Value value) {
        String text = string(value);
        if (!UUID.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a UUID with its four hyphens");
        }
        return HexFormat.of().parseHex(text.replace("-", ""));
    }

    static JavaScript code(Value value) {
        return new JavaScript(string(value));
    }

    static JavaScriptWithScope code(String code, Value scope) {
        if (scope instanceof Document variables) {
            return new JavaScriptWithScope(code, variables);
        }
        throw new IllegalArgumentException("expected a $scope that is an object, not " + named(scope));
    }

    static DbPointer dbPointer(Value value) {
        Parts parts = parts(value, "$ref", "$id");
        if (parts.second instanceof ObjectId id) {
            return new DbPointer(string(parts.first), id);
        }
        throw new IllegalArgumentException("expected an $id that is an ObjectId, not " + named(parts.second));
    }

    static Value marker(Value marked, Value mark, Value value) {
        if (value.equals(mark)) {
            return marked;
        }
        throw new IllegalArgumentException("expected nothing else below it");
    }
}
