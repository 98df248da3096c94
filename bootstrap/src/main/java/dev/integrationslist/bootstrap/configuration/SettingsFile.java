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
 * A file of settings in the format of {@link Properties}, in UTF-8. It is read one entry at a time: {@code Properties} loses line
 * numbers and accepts duplicate and unknown keys.
 */
record SettingsFile(String name, Map<String, Entry> entries) {
    /** An invisible character that some editors write at the start of a file. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** No settings, for lack of a file. */
    static final SettingsFile NONE = new SettingsFile("", Map.of());

    /**
     * A setting in the file.
     *
     * @param line the number of its first line, from 1
     */
    record Entry(int line, String value) {}

    SettingsFile {
        entries = Map.copyOf(entries);
    }

    /**
     * Reads a file.
     *
     * @param keys the known keys
     * @throws SettingsFileException if the file cannot be read or has a malformed, duplicate or unknown entry
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
                            place,
                            read.getKey() + " is already set in line " + first.line + "; remove one of the two lines");
                }
            }
        }
        return new SettingsFile(name, entries);
    }

    /** The setting of a key, if the file has it. */
    Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The position of a setting, for people. */
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
            throw new SettingsFileException(path.toString(), "no such file");
        } catch (CharacterCodingException notText) {
            throw new SettingsFileException(path.toString(), "the file is not UTF-8 text");
        } catch (AccessDeniedException forbidden) {
            throw new SettingsFileException(
                    path.toString(), "permission denied; make the file readable for the user of this process");
        } catch (IOException unreadable) {
            throw new SettingsFileException(
                    path.toString(),
                    Files.isDirectory(path)
                            ? "this is a folder; name a file"
                            : "the file cannot be read (" + unreadable.getMessage() + ")");
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
            throw new SettingsFileException(place, "the key is missing; write a line such as port=8080");
        }
        String key = one.stringPropertyNames().iterator().next();
        String value = one.getProperty(key);
        if (value.isBlank()) {
            throw new SettingsFileException(place, key + " has no value; remove the line to use the default");
        }
        return Map.entry(key, value.strip());
    }

    private static void requireKnown(String place, String key, Collection<String> keys) {
        if (!keys.contains(key)) {
            throw new SettingsFileException(
                    place, "unknown setting " + key + "; a key is the name of an option without the leading dashes");
        }
    }

    private static boolean isCommentOrBlank(String line) {
        String text = line.stripLeading();
        return text.isEmpty() || text.startsWith("#") || text.startsWith("!");
    }

    /** Whether the line continues on the next one: it ends with a backslash that is not escaped. */
    private static boolean isContinued(String line) {
        int text = line.length();
        while (text > 0 && line.charAt(text - 1) == '\\') {
            text--;
        }
        return (line.length() - text) % 2 == 1;
    }
}
