package dev.integrationslist.bootstrap.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Settings in a file of {@link Properties}' format, in UTF-8. {@code Properties} itself forgets lines, lets the last of two
 * equal keys win, and takes any key, so here it reads one entry at a time.
 */
record SettingsFile(String name, Map<String, Entry> entries) {
    /** What some editors begin a file with, unseen. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** No file, and so no setting. */
    static final SettingsFile NONE = new SettingsFile("", Map.of());

    /**
     * A setting.
     *
     * @param line the number of the line that it begins on, from 1
     */
    record Entry(int line, String value) {}

    SettingsFile {
        entries = Map.copyOf(entries);
    }

    /**
     * Reads a file.
     *
     * @param keys the keys that there may be
     * @throws SettingsFileException where it cannot be read, or says anything that would not be heeded
     */
    static SettingsFile read(Path path, Collection<String> keys) {
        String name = path.toString();
        List<String> lines = lines(path);
        Map<String, Entry> entries = new HashMap<>();
        for (int begin = 0, end; begin < lines.size(); begin = end) {
            end = begin + 1;
            if (!isCommentOrBlank(lines.get(begin))) {
                while (isContinued(lines.get(end - 1)) && end < lines.size()) {
                    end++;
                }
                String place = place(name, begin + 1);
                Map.Entry<String, String> read = entry(place, String.join("\n", lines.subList(begin, end)));
                requireKnown(place, read.getKey(), keys);
                Entry first = entries.putIfAbsent(read.getKey(), new Entry(begin + 1, read.getValue()));
                if (first != null) {
                    throw new SettingsFileException(
                            place, read.getKey() + " is set already in line " + first.line + "; remove one of the two");
                }
            }
        }
        return new SettingsFile(name, entries);
    }

    /** The setting of that key, where there is one. */
    Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Where a setting stands, for people. */
    String place(Entry entry) {
        return place(name, entry.line);
    }

    private static String place(String name, int line) {
        return name + ", line " + line;
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readString(path)
                    .replaceFirst("^" + BYTE_ORDER_MARK, "")
                    .lines()
                    .toList();
        } catch (NoSuchFileException missing) {
            throw new SettingsFileException(path.toString(), "there is no such file");
        } catch (CharacterCodingException notText) {
            throw new SettingsFileException(path.toString(), "it is not text in UTF-8");
        } catch (AccessDeniedException forbidden) {
            throw new SettingsFileException(path.toString(), "the user that this runs as may not read it");
        } catch (IOException unreadable) {
            throw new SettingsFileException(path.toString(), "it cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private static Map.Entry<String, String> entry(String place, String text) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException malformed) {
            throw new SettingsFileException(place, Objects.requireNonNullElse(malformed.getMessage(), "malformed"));
        }
        if (one.isEmpty()) {
            throw new SettingsFileException(place, "there is no key; write a line such as port=8080");
        }
        String key = one.stringPropertyNames().iterator().next();
        String value = one.getProperty(key);
        if (value.isBlank()) {
            throw new SettingsFileException(place, key + " has no value; leave the line out to have the default");
        }
        return Map.entry(key, value.strip());
    }

    private static void requireKnown(String place, String key, Collection<String> keys) {
        if (!keys.contains(key)) {
            throw new SettingsFileException(
                    place, "there is no setting " + key + "; a key is an option's name without its dashes");
        }
    }

    private static boolean isCommentOrBlank(String line) {
        String text = line.stripLeading();
        return text.isEmpty() || text.startsWith("#") || text.startsWith("!");
    }

    /** Whether the next line belongs to this: it ends in a backslash that no other escapes. */
    private static boolean isContinued(String line) {
        int text = line.length();
        while (text > 0 && line.charAt(text - 1) == '\\') {
            text--;
        }
        return (line.length() - text) % 2 == 1;
    }
}
