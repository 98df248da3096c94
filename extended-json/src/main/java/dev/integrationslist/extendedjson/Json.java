package dev.integrationslist.extendedjson;

import java.io.Reader;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** The JSON library, configured as strict and with limits beyond those of {@link Limits}. */
final class Json {
    /** The depth that canonical Extended JSON can add below a value: the two objects of {@code {"$timestamp": {"t": 1, "i": 1}}}. */
    private static final int WRAPPERS = 2;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Colliding names are then not shared; by default such a document is refused.
            .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEEPEST + 1)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Limits.DEEPEST + WRAPPERS)
                    .build())
            .build();

    static final ParseProblem SURROGATE =
            new ParseProblem("half of a surrogate pair stands alone, which is no character", "write both halves");

    private Json() {}

    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    static JsonParser parser(Reader source) {
        return FACTORY.createParser(ObjectReadContext.empty(), source);
    }

    static JsonGenerator generator(Writer target) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), target);
    }

    /** The library's problem in our words: its message names Java types and options that callers do not know. */
    static ParseProblem explain(StreamReadException malformed) {
        String message = malformed.getOriginalMessage();
        if (malformed instanceof UnexpectedEndOfInputException) {
            return new ParseProblem("the text ends in the middle of a value");
        }
        if (message.contains("comma to separate Object")) {
            return new ParseProblem("expected a comma or }");
        }
        if (message.contains("comma to separate Array")) {
            return new ParseProblem("expected a comma or ]");
        }
        if (message.contains("colon to separate")) {
            return new ParseProblem("expected a colon after the key");
        }
        if (message.contains("to start property name")) {
            return new ParseProblem("expected a key in double quotes");
        }
        if (message.contains("close marker")) {
            return new ParseProblem("a closing } or ] that does not match what is open");
        }
        if (message.contains("unquoted character")) {
            return new ParseProblem("expected a control character of a string as an escape such as \\n or \\u0000");
        }
        if (message.contains("surrogate")) {
            return SURROGATE;
        }
        if (message.contains("escape")) {
            return new ParseProblem("not an escape that JSON has", "write a backslash in a string as \\\\");
        }
        if (message.contains("root-level")) {
            return new ParseProblem("expected white space after the value");
        }
        if (message.contains("Non-standard token")) {
            return new ParseProblem(
                    "not a number that JSON has",
                    "write it as {\"$numberDouble\": \"NaN\"}, \"Infinity\" or \"-Infinity\"");
        }
        if (isAboutNumbers(message)) {
            return new ParseProblem("not a number that JSON has", "write it as -12, 0.5 or 1e3");
        }
        return new ParseProblem(
                "expected a value: a string in double quotes, a number, true, false, null, an object or an array");
    }

    private static boolean isAboutNumbers(String message) {
        return message.contains("number")
                || message.contains("numeric value")
                || message.contains("Leading zeroes")
                || message.contains("digit")
                || message.contains("ecimal point");
    }
}
