package dev.integrationslist.domain.pattern;

import java.util.Objects;

/**
 * A regular expression of the dialect, parsed.
 *
 * <p>A pattern answers one question, whether it is found anywhere in a text; therefore capturing and laziness, which
 * cannot change that answer, leave no trace in {@code root}.
 *
 * @param source the expression as the caller wrote it
 * @param options the option letters the caller gave, each once and in alphabetical order, without {@code u}, which asks
 *     for what is always so
 * @param root what to match, with every option and escape resolved
 * @param wordCharacters what {@link Node.Assertion#WORD_BOUNDARY} takes for part of a word: letters, digits and _, of ASCII,
 *     or of all scripts if the expression begins with {@code (*UCP)}
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/regex/">$regex</a>
 */
public record Pattern(String source, String options, Node root, CharacterSet wordCharacters) {

    /**
     * The most leaves (sets of code points and assertions) a pattern may have once its repetitions are written out. It is
     * what bounds the work for each character of a text, whatever the text.
     */
    public static final int MAX_SIZE = 300;

    /** The deepest nesting of groups. */
    public static final int MAX_DEPTH = 100;

    public Pattern {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(wordCharacters, "wordCharacters");
    }

    /**
     * Parses an expression in time proportional to its length; the caller bounds the length.
     *
     * @param source the expression, without delimiters
     * @param options any of {@code i m s x u}, in any order
     * @throws PatternException if MongoDB would reject the expression or the options, or if this dialect leaves out what
     *     they use
     */
    public static Pattern parse(String source, String options) {
        Flags flags = Flags.ofOptions(options);
        PatternParser parser = new PatternParser(source, flags);
        return new Pattern(source, flags.letters(), parser.parse(), parser.wordCharacters());
    }
}
