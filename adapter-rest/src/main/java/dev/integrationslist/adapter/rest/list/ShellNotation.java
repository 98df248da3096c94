package dev.integrationslist.adapter.rest.list;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A translator from the notation of MongoDB's shell, and from JavaScript and Python literals, to Extended JSON. It replaces
 * what differs and copies the rest, in time linear in the text. The result is a suggestion for an error message; whether it
 * can be read has yet to be checked.
 *
 * @see <a href="https://www.mongodb.com/docs/mongodb-shell/reference/data-types/">Data types in mongosh</a>
 */
final class ShellNotation {
    private static final String COPIED = "{}[]:,+-.0123456789 \t\r\n";
    private static final Pattern TYPE =
            Pattern.compile("(?:new\\s++)?(ISODate|Date|ObjectI[dD]|NumberLong|NumberInt|NumberDecimal|UUID)"
                    + "\\s*+\\(\\s*+[\"']?([-0-9A-Za-z:.+]++)[\"']?\\s*+\\)");
    private static final Pattern WORD = Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$.]*+)(\\s*+:)?");
    private static final Pattern OPERAND_OR_ELEMENT = Pattern.compile("(?:[\\[,]|\"\\$regex\":)\\s*+$");
    private static final Pattern OPTIONS = Pattern.compile("[a-z]*+");
    private static final Map<String, String> CONSTANTS = Map.of(
            "true", "true", "false", "false", "null", "null", "True", "true", "False", "false", "None", "null", "e",
            "e", "E", "E");

    private final String text;
    private final StringBuilder json = new StringBuilder();
    private int next;

    private ShellNotation(String text) {
        this.text = text;
    }

    /** The text as Extended JSON; empty if a part of it is in none of these notations. */
    static Optional<String> toJson(String text) {
        ShellNotation translation = new ShellNotation(text);
        while (translation.next < text.length()) {
            String translated = translation.translated(text.charAt(translation.next));
            if (translated == null) {
                return Optional.empty();
            }
            translation.json.append(translated);
        }
        return Optional.of(translation.json.toString());
    }

    /** The next token in JSON; null if there is none. */
    private @Nullable String translated(char first) {
        if (COPIED.indexOf(first) >= 0) {
            next++;
            return first == ',' && isBeforeClosing() ? "" : String.valueOf(first);
        }
        return switch (first) {
            case '"' -> map(delimited(first), string -> '"' + string + '"');
            case '\'' ->
                map(delimited(first), string -> '"' + string.replace("\\'", "'").replace("\"", "\\\"") + '"');
            case '/' -> map(delimited(first), this::regex);
            default -> typeOrWord();
        };
    }

    private boolean isBeforeClosing() {
        int index = next;
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index < text.length() && "}]".indexOf(text.charAt(index)) >= 0;
    }

    /** The characters up to the next delimiter that no backslash escapes; null without one. */
    private @Nullable String delimited(char delimiter) {
        int start = next + 1;
        for (int index = start; index < text.length(); index++) {
            if (text.charAt(index) == '\\') {
                index++;
            } else if (text.charAt(index) == delimiter) {
                next = index + 1;
                return text.substring(start, index);
            }
        }
        return null;
    }

    private static @Nullable String map(@Nullable String token, UnaryOperator<String> translation) {
        return token == null ? null : translation.apply(token);
    }

    /** In a list and as an operand of {@code $regex} an object with {@code $regex} would be a query. */
    private String regex(String source) {
        Matcher options = OPTIONS.matcher(text).region(next, text.length());
        String letters = options.lookingAt() ? options.group() : "";
        next += letters.length();
        String pattern = source.replace("\\/", "/").replace("\\", "\\\\").replace("\"", "\\\"");
        if (OPERAND_OR_ELEMENT
                .matcher(json)
                .region(Math.max(0, json.length() - 20), json.length())
                .find()) {
            return "{\"$regularExpression\": {\"pattern\": \"" + pattern + "\", \"options\": \"" + letters + "\"}}";
        }
        return "{\"$regex\": \"" + pattern + (letters.isEmpty() ? "" : "\", \"$options\": \"" + letters) + "\"}";
    }

    private @Nullable String typeOrWord() {
        Matcher type = TYPE.matcher(text).region(next, text.length());
        if (type.lookingAt()) {
            next = type.end();
            return typed(type.group(1), type.group(2));
        }
        Matcher word = WORD.matcher(text).region(next, text.length());
        if (!word.lookingAt()) {
            return null;
        }
        next = word.end(1);
        return word.group(2) == null ? CONSTANTS.get(word.group(1)) : '"' + word.group(1) + '"';
    }

    private static String typed(String type, String argument) {
        return switch (type) {
            case "ISODate", "Date" -> "{\"$date\": " + date(argument) + "}";
            case "ObjectId", "ObjectID" -> "{\"$oid\": \"" + argument + "\"}";
            case "NumberLong" -> "{\"$numberLong\": \"" + argument + "\"}";
            case "NumberDecimal" -> "{\"$numberDecimal\": \"" + argument + "\"}";
            case "UUID" -> "{\"$uuid\": \"" + argument + "\"}";
            default -> argument;
        };
    }

    /** A day is midnight in UTC, and a time without an offset is one in UTC, as in the shell. */
    private static String date(String argument) {
        if (argument.matches("-?\\d+")) {
            return argument;
        }
        String time = argument.matches("\\d{4}-\\d{2}-\\d{2}") ? argument + "T00:00:00" : argument;
        return '"' + time + (time.matches(".*T[0-9:.]+") ? "Z" : "") + '"';
    }
}
